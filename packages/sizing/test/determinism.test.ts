import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const digest = fileURLToPath(new URL("digest.ts", import.meta.url));
const places = [
  { TZ: "UTC", LANG: "C" },
  { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" },
  { TZ: "America/New_York", LANG: "de_DE.UTF-8" },
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
  { TZ: "Asia/Kathmandu", LANG: "ar_EG.UTF-8" },
] as const;

interface Told {
  digests: Record<string, string>;
  surroundings: { midnight: string; number: string };
  /** What the first command of the README prints: a parcel's land-transfer conditions. */
  conditions: string;
}

async function toldIn({ TZ, LANG }: (typeof places)[number]): Promise<Told> {
  const env = { PATH: process.env.PATH, TZ, LANG, LC_ALL: LANG };
  const output = async (script: string) => {
    const command = ["--conditions=@plan/source", "--import", "tsx", script];
    return (await promisify(execFile)(process.execPath, command, { cwd: root, env })).stdout;
  };
  return { ...JSON.parse(await output(digest)), conditions: await output(`${root}examples/liuzhou.ts`) };
}

describe("the same answers, to the byte, in any time zone and any language of the system", () => {
  let told: Told[] = [];
  beforeAll(async () => {
    told = await Promise.all(places.map(toldIn));
  }, 120_000);

  test("a canary: the surroundings do differ; midnight and 1,234.5 are written otherwise", () => {
    expect(new Set(told.map(({ surroundings }) => surroundings.midnight)).size).toBeGreaterThan(2);
    expect(new Set(told.map(({ surroundings }) => surroundings.number)).size).toBeGreaterThan(1);
  });

  test("six kinds of output, each with one digest everywhere", () => {
    const [first, ...others] = told.map(({ digests }) => digests);
    expect(Object.keys(first ?? {})).toEqual(["documents", "sizings", "arithmetic", "checks", "ratios", "refusals"]);
    expect(new Set(Object.values(first ?? {})).size).toBe(6);
    for (const other of others) expect(other).toEqual(first);
  });

  test("the conditions of the Liuzhou parcel, printed as the first command prints them", () => {
    const [first, ...others] = told.map(({ conditions }) => conditions);
    expect(first).toContain("246.8");
    for (const other of others) expect(other).toBe(first);
  });
});
