import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { countySurvey } from "./countySurvey.ts";

const reader = fileURLToPath(new URL("surveyReader.ts", import.meta.url));

function readApart(path?: string) {
  const args = ["--conditions=@plan/source", "--import", "tsx", reader, ...(path === undefined ? [] : [path])];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 }));
}

/** Reads a made survey, holds every fault against what was made, and gives the megabytes it took over an empty process. */
export function surveyed(rows: number, faulty: number): number {
  const folder = mkdtempSync(join(tmpdir(), "plan-survey-"));
  const path = join(folder, "county.csv");
  const { parts, faults } = countySurvey(rows, faulty, 7);
  const file = openSync(path, "w");
  for (const part of parts) writeSync(file, part);
  closeSync(file);
  const { told, megabytes } = readApart(path);
  rmSync(folder, { recursive: true });
  expect(faults.length).toBe(faulty);
  expect(told.problems).toEqual(faults.map(({ record, line, path: at }) => [record, line, at]));
  expect({ ...told, problems: null }).toEqual({
    problems: null,
    read: rows,
    good: rows - faulty,
    bad: faulty,
    complete: true,
    verdict: "incomplete",
  });
  return megabytes - readApart().megabytes;
}
