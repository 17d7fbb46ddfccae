import { sizeSurvey } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { madeWorkbook, row } from "../test/madeWorkbook.ts";
import { otherReading, ourReading } from "../test/readWorkbook.ts";
import { readCsv } from "./readCsv.ts";
import { readXlsx } from "./readXlsx.ts";
import { surveyList } from "./surveyList.ts";
import { surveyWorkbook } from "./surveyWorkbook.ts";

const defaults = { division: "450203", on: "2022-03-01", development: "existing" } as const;
const head = ["小区名称", "总户数", "已有养老面积", "已有托育面积", "备注"];
const sheet = [
  row(1, ...head),
  row(2, "红光小区", 800, 119.99, 120),
  row(3, "河东小区", 400, null, 60, "=1+1"),
  row(5, "新村", "四百", 60, { markup: "<c><f>C5</f><v>60</v></c>" }),
  row(6, "和平里", 400.5, 60, 60),
].join("");
const source = () => readXlsx(madeWorkbook({ rows: sheet }));
const survey = () => sizeSurvey(source(), { defaults });

describe("a survey as a workbook, 三（二）8: 120 m² each for 800 households, 60 for 400", () => {
  test("has every row in its list, with the row of the source", async () => {
    const { 清单: list = [] } = ourReading(await surveyWorkbook(survey(), { source: source() }));
    expect(list.slice(1).map((cells) => [cells[0], cells[1], cells[5], ...cells.slice(7, 15)])).toEqual([
      ["1", "2", '"红光小区"', "800", "120", "119.99", "0.01", "120", "120", "0", '"未达标"'],
      ["2", "3", '"河东小区"', "400", "60", '"未填报"', '"未填报"', "60", "60", "0", '"未填报"'],
      ["3", "5", "", "", "", "", "", "", "", "", '"有误"'],
      ["4", "6", "", "", "", "", "", "", "", "", '"有误"'],
    ]);
  });

  test("has every problem with sheet, row and column, what was expected and what was there", async () => {
    const { 问题: problems = [] } = ourReading(await surveyWorkbook(survey(), { source: source() }));
    expect(problems).toEqual([
      ['"序号"', '"工作表"', '"行号"', '"列"', '"应为"', '"实为"'],
      ["3", '"调查表"', "5", '"B"', '"数字单元格中的数"', '""四百""'],
      ["3", '"调查表"', "5", '"D"', '"数值，而不是公式"', '""=C5""'],
      ["4", '"调查表"', "6", '"B"', '"0至1000000000的整数户数"', '""400.5""'],
    ]);
    const { Problems: english = [] } = ourReading(await surveyWorkbook(survey(), { source: source(), locale: "en" }));
    expect(english[1]).toEqual(["3", '"调查表"', "5", '"B"', '"a number, in a cell that holds a number"', '""四百""']);
  });

  test("comes to sums by facility and verdict, and says that it is not complete", async () => {
    const { 汇总: sums = [] } = ourReading(await surveyWorkbook(survey()));
    expect(sums.slice(1)).toEqual([
      ['"450203"', '"养老服务设施"', '"达标"', "0", "0", "0", "0"],
      ['"450203"', '"养老服务设施"', '"未达标"', "1", "120", "119.99", "0.01"],
      ['"450203"', '"养老服务设施"', '"未填报"', "1", "60", "0", '"未填报"'],
      ['"450203"', '"托育服务设施"', '"达标"', "2", "180", "180", "0"],
      ['"450203"', '"托育服务设施"', '"未达标"', "0", "0", "0", "0"],
      ['"450203"', '"托育服务设施"', '"未填报"', "0", "0", "0", '"未填报"'],
      ['"读入4行：可核算2行，有误2行。"'],
      ['"结论：数据有误或者未读完，不作结论。"'],
    ]);
  });

  test("is found the same by a reader that is not ours, and has the same bytes each time", async () => {
    const file = await surveyWorkbook(survey());
    expect(await otherReading(file)).toEqual(ourReading(file));
    expect(Buffer.compare(await surveyWorkbook(survey()), file)).toBe(0);
  });

  test("lists the same rows as CSV does", async () => {
    const good = [row(1, ...head), row(2, "红光小区", 800, 119.99, 120), row(3, "河东小区", 400, null, 60)].join("");
    const csv = `${head.join()}\n红光小区,800,119.99,120,\n河东小区,400,,60,\n`;
    const { 清单: list = [] } = ourReading(await surveyWorkbook(sizeSurvey(readXlsx(madeWorkbook({ rows: good })), { defaults })));
    let lines = "";
    for await (const part of surveyList(sizeSurvey(readCsv(Buffer.from(csv)), { defaults }))) lines += part;
    const figures = (cell: string) =>
      /^[0-9.]+$/.test(cell) ? cell.replace(/\.?0+$/, (zeros) => (zeros.startsWith(".") ? "" : zeros)) : cell;
    const fromCsv = lines
      .slice(1)
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(",").map(figures));
    const fromXlsx = list.map((cells) => Array.from({ length: 17 }, (_, index) => figures((cells[index] ?? "").replace(/^"|"$/g, ""))));
    expect(fromXlsx).toEqual(fromCsv);
  });

  test("a survey that breaks off says so", async () => {
    function* broken() {
      yield ["总户数"];
      yield ["100"];
      throw new Error("pulled out");
    }
    const { 汇总: sums = [], 问题: problems = [] } = ourReading(await surveyWorkbook(sizeSurvey(broken(), { defaults })));
    expect(sums.slice(-3).flat()).toEqual([
      '"读入1行：可核算1行，有误0行。数据未读完，调查不完整。"',
      '"结论：数据有误或者未读完，不作结论。"',
      '"应为完整的数据，实为空"',
    ]);
    expect(problems).toHaveLength(1);
  });

  test("rows of no file have neither sheet nor line: their problems name the heading", async () => {
    const rows = [["总户数", "已有养老面积"], ["四百", "60"], ["400", "0x10"], ["400"]];
    const { 问题: problems = [] } = ourReading(await surveyWorkbook(sizeSurvey(rows, { defaults })));
    expect(problems.slice(1).map(([record, sheet, line, heading]) => [record, sheet, line, heading])).toEqual([
      ["1", "", "", '"总户数"'],
      ["2", "", "", '"已有养老面积"'],
      ["3", "", "", ""],
    ]);
  });

  test.each([
    ["120", "结论：全部达标。", "Conclusion: all met."],
    ["119", "结论：有小区未达标。", "Conclusion: some neighbourhoods are short."],
    ["", "结论：没有已知缺口，但不能认定全部达标。", "Conclusion: no known shortfall, but not known to be all met."],
  ])("concludes, of %j m² for 800 households: %s", async (area, zh, en) => {
    const rows = [
      ["总户数", "已有养老面积"],
      ["800", area],
    ];
    for (const [locale, words] of [
      ["zh-CN", zh],
      ["en", en],
    ] as const) {
      const made = sizeSurvey(rows, { defaults, facilities: ["elderlyCare"] });
      const [sums = [], list = []] = Object.values(ourReading(await surveyWorkbook(made, { locale })));
      expect(sums.at(-1)).toEqual([`"${words}"`]);
      expect(list[1]?.slice(11, 14)).toEqual(Array.from({ length: 3 }, () => (locale === "en" ? '"not checked"' : '"未核对"')));
    }
  });

  test("options that are none are refused", async () => {
    for (const options of [{ locale: "de" }, { source: {} }, { source: null }, { sheet: "a" }, null])
      await expect(surveyWorkbook(survey(), options as never)).rejects.toMatchObject({ code: "invalidTemplate" });
  });

  test.each([undefined, null, 5, {}, [], [null], [5]])("%j is no survey", async (given) => {
    await expect(surveyWorkbook(given as never)).rejects.toMatchObject({ name: "PlanError" });
    if (given?.toString() === "") return; // No entries are a list of none.
    await expect(async () => {
      for await (const _ of surveyList(given as never));
    }).rejects.toMatchObject({ name: "PlanError", code: "invalidSurvey" });
  });
});
