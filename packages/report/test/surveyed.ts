import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { apart } from "./apart.ts";
import { countySurvey } from "./countySurvey.ts";

/** Reads a made survey, holds every fault against what was made, and gives the megabytes it took over an empty process. */
export function surveyed(rows: number, faulty: number): number {
  const folder = mkdtempSync(join(tmpdir(), "plan-survey-"));
  const path = join(folder, "county.csv");
  const { parts, faults } = countySurvey(rows, faulty, 7);
  const file = openSync(path, "w");
  for (const part of parts) writeSync(file, part);
  closeSync(file);
  const { told, megabytes } = apart<{ problems: unknown }>("surveyReader.ts", path);
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
  return megabytes - apart("surveyReader.ts").megabytes;
}
