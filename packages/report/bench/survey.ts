/**
 * A survey of a million rows beside csv-parse alone, on the same file, each in a process of its own, in turns.
 * Run: pnpm run build && node --import ./.config/plain.mjs packages/report/bench/survey.ts [rows]
 *
 * csv-parse is given what it needs to read the same file to its end. Prints rows a CPU second of each, the best of the turns; `pnpm run bench`
 * puts them into docs/benchmarks.md.
 */
import { execFileSync } from "node:child_process";
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCsv, surveyList } from "@plan/report/csv";
import { sizeSurvey } from "@plan/sizing/survey";
import { parse } from "csv-parse";
import { countySurvey } from "../test/countySurvey.ts";

const turns = 9;
const [, , first = "1000000", path] = process.argv;

/** What is measured; each says how many rows it saw. */
const kinds: Readonly<Record<string, (file: string) => Promise<number>>> = {
  "csv-parse alone": async (file) => {
    let rows = -1;
    const parser = createReadStream(file).pipe(parse({ bom: true, relax_column_count: true, relax_quotes: true }));
    for await (const _ of parser) rows += 1;
    return rows;
  },
  "survey, problems and sums": async (file) => {
    const survey = sizeSurvey(readCsv(createReadStream(file)), { only: ["problem"] });
    for await (const _ of survey);
    return (await survey.summary()).read;
  },
  "survey, what is short, unknown or faulty handed out, not printed": async (file) => {
    const survey = sizeSurvey(readCsv(createReadStream(file)), { only: ["fail", "unknown", "problem"] });
    for await (const chunk of survey.chunks()) for (const _ of chunk);
    return (await survey.summary()).read;
  },
  "survey, list of what is short, unknown or faulty": async (file) => {
    const survey = sizeSurvey(readCsv(createReadStream(file)), { only: ["fail", "unknown", "problem"] });
    for await (const _ of surveyList(survey));
    return (await survey.summary()).read;
  },
};

if (path !== undefined) {
  const begun = process.cpuUsage();
  const rows = await kinds[first]?.(path);
  const { user, system } = process.cpuUsage(begun);
  process.stdout.write(JSON.stringify({ rows, seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));
} else {
  const folder = mkdtempSync(join(tmpdir(), "plan-bench-"));
  const file = join(folder, "county.csv");
  const handle = openSync(file, "w");
  const rows = JSON.parse(first);
  for (const part of countySurvey(rows, rows / 100, 7).parts) writeSync(handle, part);
  closeSync(handle);
  const times = new Map<string, number[]>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const kind of Object.keys(kinds)) {
      const args = [...process.execArgv, fileURLToPath(import.meta.url), kind, file];
      const told = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
      times.set(kind, [...(times.get(kind) ?? []), told.seconds]);
      console.error(kind, told);
    }
  }
  rmSync(folder, { recursive: true });
  const least = (kind: string) => Math.min(...(times.get(kind) ?? []));
  const rates = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, rows / least(kind)]));
  process.stdout.write(`${JSON.stringify(rates)}\n`);
}
