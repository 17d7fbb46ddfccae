import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanError } from "@plan/rules";
import { afterAll, describe, expect, test } from "vitest";
import { apart } from "../test/apart.ts";
import { bomb } from "../test/bomb.ts";
import { countyWorkbook } from "../test/countyWorkbook.ts";
import { ourReading } from "../test/readWorkbook.ts";

const folder = mkdtempSync(join(tmpdir(), "workbooks-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [given, written] = [join(folder, "county.xlsx"), join(folder, "list.xlsx")];

/** What became of a workbook, and the megabytes that took over an empty process. */
function read<T>(file: Uint8Array): { readonly told: T; readonly megabytes: number } {
  writeFileSync(given, file);
  const { told, megabytes } = apart<T>("workbookReader.ts", given, written);
  return { told, megabytes: megabytes - apart("workbookReader.ts").megabytes };
}

test("100,000 rows, 1,000 of them wrong in fourteen ways: read, listed and written within 200 MB, each told with sheet, row and column", () => {
  const { file, faults } = countyWorkbook(100_000, 1000, 7);
  const { told, megabytes } = read(file);
  expect(megabytes).toBeLessThan(200);
  expect(told).toEqual({ read: 100_000, good: 99_000, bad: 1000, complete: true, verdict: "incomplete" });
  const { Problems: problems = [], List: list = [] } = ourReading(readFileSync(written));
  expect(list).toHaveLength(100_001);
  expect(faults).toHaveLength(1000);
  expect(problems.slice(1).map(([, sheet, row, column]) => [sheet, row, column])).toEqual(
    faults.map(({ row, column }) => ['"调查表"', String(row), `"${column}"`]),
  );
  for (const [index, { expected }] of faults.entries()) expect(problems[index + 1]?.[4]).toContain(expected);
});

describe("a small file that unpacks to much is refused within 96 MB", () => {
  const sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

  test("480 MB of nothing in about 490 kB", () => {
    const file = bomb("xl/worksheets/sheet1.xml", sheet, " ", "</sheetData></worksheet>", 480e6);
    expect(file.length).toBeLessThan(500_000);
    const { told, megabytes } = read<PlanError>(file);
    expect(told.code).toBe("tooLarge");
    expect(told.issues[0]?.expected).toMatch(/^a workbook that unpacks to at most [0-9]+ bytes, 200 times its size$/);
    expect(megabytes).toBeLessThan(96);
  });
});
