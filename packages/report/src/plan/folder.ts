import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { issue, planError } from "@plan/rules/internal";
import { replaceFile } from "../files.ts";
import type { CaseCommand } from "./caseCommands.ts";
import { sheets } from "./caseResult.ts";
import type { Cases, GoodCase } from "./cases.ts";
import { jsonText } from "./jsonText.ts";
import type { PlanRequest } from "./request.ts";
import type { Session } from "./session.ts";
import { formatOf, writers } from "./writers.ts";

/** Whether an output is a folder: written with a slash at its end, or there already. */
export async function isFolder(path: string): Promise<boolean> {
  return /[/\\]$/.test(path) || (await isThere(path));
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() === true;
}

/** One file for each neighbourhood, in memory for one. */
export async function writeFolder(
  { output, format, locale }: PlanRequest,
  command: CaseCommand,
  cases: Cases,
  session: Session,
): Promise<void> {
  const ending = formatOf(format, null);
  const writer = writers[ending];
  const folder = output ?? ".";
  await makeFolder(folder).catch(({ code }: NodeJS.ErrnoException) => {
    throw planError("unreadableFile", [issue([folder], "a folder that can be written", code)]);
  });
  for await (const { each, document } of sheets(command, cases, session)) {
    const one = {
      documents: async () => [document],
      async *json() {
        yield jsonText(command.data(each));
      },
      csv(): never {
        throw planError("invalidQuery", [issue(["output"], "one file for a list", folder)]);
      },
    };
    const content = await writer?.(one, locale);
    if (content !== undefined) await replaceFile(join(folder, `${fileName(each)}.${ending}`), content);
  }
}

/** A folder and those above it. The recursive mkdir of Node never ends where a system refuses a name as not found, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder);
}

/** A number first, so that no name is a device, hidden, or another folder; then what letters and digits the parcel or name has. */
function fileName({ record, parcel, check }: GoodCase): string {
  const name = parcel?.number ?? check.sizing.neighbourhood.name ?? "";
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const short = Array.from(plain).slice(0, 40).join("");
  return [String(record).padStart(3, "0"), short].filter((part) => part !== "").join("-");
}
