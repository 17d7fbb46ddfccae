import { execFile } from "node:child_process";
import { promisify } from "node:util";

export const zones = ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu"] as const;
export const languages = ["C", "zh_CN.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "en_IN.UTF-8"] as const;

/** Every kind of output of which a digest is told. */
export const kinds = [
  ...["documents", "sizings", "batch", "columns", "arithmetic", "phases", "mostHouseholds", "checks", "ratios", "refusals", "geojson"],
  ...["survey", "text", "paragraph", "markdown", "html", "json", "csv", "surveyCsv", "xlsx", "surveyXlsx", "docx"],
];

/** What a process told of its outputs, and of what is around it. */
export interface Told {
  readonly digests: Readonly<Record<string, string>>;
  readonly surroundings: { readonly midnight: string; readonly number: string; readonly node: string };
}

/** What a command prints in a time zone and a language of the system, and nothing else of this process's surroundings. */
export async function printedIn(zone: string, language: string, node: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { PATH: process.env.PATH, TZ: zone, LANG: language, LC_ALL: language };
  return (await promisify(execFile)(node, [...args], { cwd, env, maxBuffer: 1e8 })).stdout;
}
