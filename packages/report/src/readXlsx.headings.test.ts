import type { PlanIssue } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { type MadeWorkbook, madeWorkbook, row } from "../test/madeWorkbook.ts";
import { errorOf } from "../test/refused.ts";
import { dateStyle, raw } from "../test/sheet.ts";
import { readXlsx, type XlsxRows } from "./readXlsx.ts";

const opened = (...rows: string[]) => readXlsx(madeWorkbook({ styles: dateStyle, rows: rows.join("") }));
const told = (faults: readonly PlanIssue[] = []) => faults.map(({ path, expected, received }) => [path.join(" "), expected, received]);
const refusedFor = (made: MadeWorkbook, options?: { sheet: string }) => told(errorOf(() => readXlsx(madeWorkbook(made), options)).issues);
const day = raw('<c s="1"><v>44621</v></c>');

describe("rows are handed out", () => {
  const many = (count: number) => opened(row(1, "总户数"), ...Array.from({ length: count - 1 }, (_, index) => row(index + 2, index)));
  const inChunks = async (rows: XlsxRows) => {
    const chunks: (readonly unknown[])[] = [];
    for await (const chunk of rows.chunks()) chunks.push(chunk);
    return chunks;
  };

  test("one by one, also where they are waited for", async () => {
    const waited: unknown[] = [];
    for await (const each of many(3)) waited.push(each);
    expect(waited).toEqual([
      { line: 1, cells: ["总户数"] },
      { line: 2, cells: ["0"] },
      { line: 3, cells: ["1"] },
    ]);
  });

  test.each([
    [1, [1]],
    [100, [100]],
    [201, [100, 100, 1]],
  ])("%i of them a hundred at once", async (count, lengths) => {
    const chunks = await inChunks(many(count));
    expect(chunks.map(({ length }) => length)).toEqual(lengths);
    expect(chunks.flat()).toEqual([...many(count)]);
  });
});

describe("a row of headings", () => {
  test("with a gap: the column without a heading is empty, and holds nothing but white space", () => {
    const head = row(1, "小区名称", "总户数", null, "备注");
    const [first, ...rest] = opened(
      head,
      row(2, "a", 1, raw('<c t="inlineStr"><is><t> </t></is></c>'), "b", " "),
      row(3, "a", 1, "x"),
      row(4, "a", 1, day, "b", day),
      row(5, "a", 1, null, "b", null, 7),
    );
    expect(first?.cells).toEqual(["小区名称", "总户数", "", "备注"]);
    expect(rest.map(({ cells }) => cells)).toEqual([
      ["a", "1", " ", "b"],
      ["a", "1", "", ""],
      ["a", "1", "", "b"],
      ["a", "1", "", "b"],
    ]);
    const expected = "no cell without a heading above it";
    expect(rest.map(({ faults }) => told(faults))).toEqual([
      [],
      [["调查表 3 C", expected, '"x"']],
      [
        ["调查表 4 C", expected, '"2022-03-01"'],
        ["调查表 4 E", expected, '"2022-03-01"'],
      ],
      [["调查表 5 F", expected, '"7"']],
    ]);
  });

  test("that nobody knows carries truths and days along", () => {
    const truth = raw('<c t="b"><v>1</v></c>');
    const rows = madeWorkbook({ styles: dateStyle, rows: row(1, "总户数", "电梯") + row(2, 1, truth) + row(3, 1, day) });
    expect([...readXlsx(rows, { headings: { 电梯: null } })].map(({ cells }) => cells)).toEqual([
      ...[
        ["总户数", "电梯"],
        ["1", "true"],
        ["1", "2022-03-01"],
      ],
    ]);
  });

  test("of white space is none", () => {
    const [, second] = opened(row(1, "总户数", " "), row(2, 1, "x"));
    expect(told(second?.faults)).toEqual([["调查表 2 B", "no cell without a heading above it", '"x"']]);
  });

  test("is not merged, to its last column", () => {
    const rows = row(1, "小区名称", "总户数", "备注", "社区");
    const merged = (range: string) => ({ rows, after: `<mergeCells><mergeCell ref="${range}"/></mergeCells>` });
    expect(refusedFor(merged("D1:F1"))).toEqual([["调查表 1 D", "cells that are not merged", '"D1:F1"']]);
    expect([...readXlsx(madeWorkbook(merged("E1:F1")))]).toHaveLength(1);
  });

  test("tells twenty faults at most", () => {
    const numbers = Array.from({ length: 25 }, (_, index) => index);
    const faults = refusedFor({ rows: row(1, ...numbers) });
    expect([faults.length, faults[0], faults[19]?.[0]]).toEqual([20, ["调查表 1 A", "a heading, as text", '"number"'], "调查表 1 T"]);
  });
});

test("a sheet that is not there, and what is no file, are told with what was looked for", () => {
  const made = { sheetName: "Sheet1", rows: row(1, "总户数") };
  expect(refusedFor(made)).toEqual([["sheet", 'a sheet named "调查表" or "Survey"', '"Sheet1"']]);
  expect(refusedFor(made, { sheet: "甲" })).toEqual([["sheet", 'a sheet named "甲"', '"Sheet1"']]);
  for (const given of ["PK", null, [80, 75], new DataView(new ArrayBuffer(8))])
    expect(errorOf(() => readXlsx(given as never)).issues[0]?.expected).toBe("the bytes of an .xlsx file");
});

describe("a fault of a row or of the headings is placed", () => {
  const rows = opened(row(1, "小区名称", " 总户数 "));
  const located = (path: PlanIssue["path"], line: number | null) =>
    rows.located({ path, message: "m", expected: "e", received: "r" }, line).path;

  test.each<[PlanIssue["path"], number | null, PlanIssue["path"]]>([
    [["总户数"], 7, ["调查表", 7, "B"]],
    [["总户数", 0], 7, ["调查表", 7, "B"]],
    [["总户数"], null, ["调查表", "B"]],
    [["备注"], 7, ["调查表", 7, "备注"]],
    [["备注", 3], 7, ["调查表", 7, "备注", 3]],
    [[], 7, ["调查表", 7]],
    [["headings", 0], 7, ["调查表", 1, "A"]],
    [["headings", 1], null, ["调查表", 1, "B"]],
    [["headings"], null, ["调查表", 1]],
    [["调查表", 3, "C"], 7, ["调查表", 3, "C"]],
  ])("%j of line %j: %j", (path, line, placed) => expect(located(path, line)).toEqual(placed));
});
