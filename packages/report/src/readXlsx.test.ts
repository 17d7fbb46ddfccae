import type { PlanIssue } from "@plan/rules";
import { sizeSurvey } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { madeWorkbook, row } from "../test/madeWorkbook.ts";
import { defaults, faults, head, headings, raw, read } from "../test/sheet.ts";
import { readCsv } from "./readCsv.ts";
import { readXlsx } from "./readXlsx.ts";

describe("rows of a sheet, as a CSV file of the same survey has them", () => {
  test("figures, days, texts and empty cells", () => {
    expect(
      read(row(2, "红光小区", 1234, 246.8, raw('<c s="1"><v>44621</v></c>'), raw('<c t="b"><v>1</v></c>'), "无") + row(4, "河东", null, 0)),
    ).toEqual([
      { line: 1, cells: head },
      { line: 2, cells: ["红光小区", "1234", "246.8", "2022-03-01", "true", "无"] },
      { line: 4, cells: ["河东", "", "0", "", "", ""] },
    ]);
  });

  test("texts that cells share, in runs of several formats, with how they are pronounced left out", () => {
    const strings = `<si><t>红光</t></si><si><r><rPr><b/></rPr><t>河</t></r><r><t xml:space="preserve">东 </t></r><rPh sb="0" eb="1"><t>hé</t></rPh></si><si><t>_x005F_x0041__x4E2D_</t></si>`;
    const shared = (place: number) => raw(`<c t="s"><v>${place}</v></c>`);
    expect(read(row(2, shared(1), null, null, null, null, shared(2)), { strings })[1]?.cells).toEqual([
      "河东 ",
      "",
      "",
      "",
      "",
      "_x0041_中",
    ]);
  });

  test("a formatted number is the number: 2 decimals shown hide nothing (D19)", () => {
    expect(read(row(2, "a", 5, raw('<c s="3"><v>19.996</v></c>')))[1]?.cells[2]).toBe("19.996");
  });

  test("days of a workbook that counts from 1904", () => {
    const [, first] = read(row(2, "a", 1, null, raw('<c s="1"><v>43159</v></c>')), {
      workbook:
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="说明" sheetId="2" r:id="rId2"/><sheet name="调查表" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>',
      strings: "",
    });
    expect(first?.cells[3]).toBe("2022-03-01");
  });

  test("what is hidden counts, what is only formatted does not, and Excel's own attributes are passed over", () => {
    const hidden =
      '<row r="2" spans="1:6" hidden="1" ht="15" x14ac:dyDescent="0.25"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><v>7</v></c></row>';
    const blank = (line: number) => `<row r="${line}" s="1" customFormat="1"><c r="A${line}" s="3"/><c r="B${line}" s="3"/></row>`;
    expect(read(hidden + blank(3) + blank(9999)).slice(1)).toEqual([{ line: 2, cells: ["a", "7", "", "", "", ""] }]);
  });

  test("whole numbers stand for text where text belongs, and white space for nothing", () => {
    expect(read(row(2, 101, raw('<c t="inlineStr"><is><t> \u3000</t></is></c>'), null, null, null, 1998))[1]?.cells).toEqual([
      "101",
      " \u3000",
      "",
      "",
      "",
      "1998",
    ]);
  });

  test("cells and rows without places follow one another", () => {
    const rows = `<row><c><v>7</v></c><c t="inlineStr"><is><t>a</t></is></c></row>`;
    const [, second] = readXlsx(
      madeWorkbook({
        rows: `<row>${["总户数", "小区名称"].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>${rows}`,
      }),
    );
    expect(second).toEqual({ line: 2, cells: ["7", "a"] });
  });

  test("the same survey as CSV and as XLSX comes to the same", async () => {
    const survey = (rows: Parameters<typeof sizeSurvey>[0]) => sizeSurvey(rows, { defaults });
    const csv = "小区名称,总户数,已有养老面积,备注\n红光,800,119.99,a\n河东,,60,\n新村,400,,b\n,,,\n和平,400.5,60,c\n";
    const rows =
      row(1, "小区名称", "总户数", "已有养老面积", "备注") +
      row(2, "红光", 800, 119.99, "a") +
      row(3, "河东", null, 60) +
      row(4, "新村", 400, null, "b") +
      row(6, "和平", 400.5, 60, "c");
    const entries = async (made: ReturnType<typeof survey>) => {
      const list: unknown[] = [];
      for await (const { check, error, ...entry } of made) list.push([entry, check === null ? error : check.results]);
      return [list, await made.summary()];
    };
    expect(await entries(survey(readXlsx(madeWorkbook({ rows }))))).toEqual(await entries(survey(readCsv(Buffer.from(csv)))));
  });
});

describe("what no survey may hold is told with sheet, row and column", () => {
  const number = "a number, in a cell that holds a number";

  test.each<[string, string, (string | number)[]]>([
    ["text in a number column", row(2, "a", "1234"), ["调查表 2 B", number, '"1234"']],
    ["a unit behind a number", row(2, "a", 1, "120㎡"), ["调查表 2 C", number, '"120㎡"']],
    [
      "a date in a number column (ADV-163)",
      row(2, "a", 1, raw('<c s="1"><v>44395</v></c>')),
      ["调查表 2 C", "a number, in a cell that shows a number", '"the date 2021-07-18"'],
    ],
    [
      "a share in a number column: 50 % is no area",
      row(2, "a", 1, raw('<c s="4"><v>0.5</v></c>')),
      ["调查表 2 C", "a number, in a cell that shows a number", '"the share 0.5"'],
    ],
    ["a formula", row(2, "a", raw("<c><f>SUM(B3:B9)</f><v>800</v></c>")), ["调查表 2 B", "a value, not a formula", '"=SUM(B3:B9)"']],
    ["a formula that gave text", row(2, raw('<c t="str"><f>A1</f><v>a</v></c>'), 1), ["调查表 2 A", "a value, not a formula", '"=A1"']],
    ["an error", row(2, "a", raw('<c t="e"><v>#REF!</v></c>')), ["调查表 2 B", "a value, not an error", '"#REF!"']],
    [
      "a number in a column of days",
      row(2, "a", 1, 2, 20220301),
      ["调查表 2 D", "a day, in a cell that holds a date, or text such as 2022-03-01", '"20220301"'],
    ],
    [
      "a time of day",
      row(2, "a", 1, 2, raw('<c s="2"><v>44621.5</v></c>')),
      ["调查表 2 D", "a whole day of the calendar", '"a date of 44621.5 days"'],
    ],
    [
      "a date in a column of text",
      row(2, raw('<c s="1"><v>44621</v></c>'), 1),
      ["调查表 2 A", "text, in a cell that holds text", '"the date 2022-03-01"'],
    ],
    ["half a number in a column of text", row(2, 1.5, 1), ["调查表 2 A", "text, in a cell that holds text", '"1.5"']],
    ["a truth in a number column", row(2, "a", raw('<c t="b"><v>0</v></c>')), ["调查表 2 B", "a number", '"FALSE"']],
    [
      "a cell beside the headings",
      row(2, "a", 1, null, null, null, null, "x"),
      ["调查表 2 G", "no cell without a heading above it", '"x"'],
    ],
  ])("%s", (_, rows, fault) => {
    // biome-ignore format: a table
    expect(faults(rows)).toEqual([fault]);
  });

  test("merged cells, in every row that they cover and that says something", () => {
    const rows = [2, 3, 4, 5].map((line) => row(line, "a", 1)).join("");
    const merged = '<mergeCells count="2"><mergeCell ref="C3:D4"/><mergeCell ref="H2:J9"/></mergeCells>';
    expect(faults(rows, { after: merged })).toEqual([
      ["调查表 3 C", "cells that are not merged", '"C3:D4"'],
      ["调查表 4 C", "cells that are not merged", '"C3:D4"'],
    ]);
  });

  test("what is left over from a calculation is no area (ADV-161): a person decides whether it is 20", async () => {
    const rows = readXlsx(madeWorkbook({ rows: headings + row(2, "a", 100, raw("<c><v>19.999999999999996</v></c>")) }));
    const located: PlanIssue[] = [];
    for await (const { error, line } of sizeSurvey(rows, { defaults }))
      located.push(...(error?.issues ?? []).map((fault) => rows.located(fault, line)));
    expect(located).toMatchObject([
      { path: ["调查表", 2, "C"], expected: expect.stringMatching(/^a number of m²/), received: '"19.999999999999996"' },
    ]);
  });

  test("every fault of a row, twenty at most", () => {
    const wide = Array.from({ length: 25 }, (_, index) => raw(`<c><f>${index}</f></c>`));
    expect(faults(row(2, ...wide))).toHaveLength(20);
  });
});
