import { sizeSurvey } from "@plan/sizing/survey";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { surveyHeadings, surveyRows } from "../../sizing/test/survey.ts";
import { csvLines } from "../src/csvText.ts";
import { surveyList } from "../src/surveyList.ts";
import { surveyListRow } from "../src/surveyListRow.ts";
import { surveyListHead } from "../src/words/survey.ts";

const hostile = fc.string({
  unit: fc.constantFrom("'", "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n", "\r", '"', ",", ";", " ", "\ufeff", "a", "户", "𠮷"),
  maxLength: 8,
});

async function listOf(rows: readonly (readonly unknown[])[], locale: "zh-CN" | "en"): Promise<string> {
  let list = "";
  for await (const part of surveyList(sizeSurvey(rows), { locale })) list += part;
  return list;
}

/** The same, row by row as tables print them, from the Decimals of the results. */
async function listOfTable(rows: readonly (readonly unknown[])[], locale: "zh-CN" | "en"): Promise<string> {
  const table = [surveyListHead];
  for await (const entry of sizeSurvey(rows)) table.push(surveyListRow(entry) as typeof surveyListHead);
  return `\ufeff${csvLines(table, locale)}`;
}

describe("The list of a survey", () => {
  test.each(["zh-CN", "en"] as const)("prints whole numbers as tables print Decimals, in %s", async (locale) => {
    const rows = [surveyHeadings, ...surveyRows(500, 20_220_301)];
    const list = await listOf(rows, locale);
    expect(list.split("\r\n").length).toBe(502);
    expect(list).toBe(await listOfTable(rows, locale));
  });

  test("whatever a name, a community or a remark holds", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (name, community, remark) => {
        const rows = [
          [...surveyHeadings, "社区", "备注"],
          ["450203", "红光小区", "既有", "2022-03-01", "800", "", "120", "", "", ""],
          ["450203", name, "既有", "2022-03-01", "800", "", "100", "120.000001", community, remark],
        ];
        expect(await listOf(rows, "zh-CN")).toBe(await listOfTable(rows, "zh-CN"));
      }),
      { numRuns: 100 },
    );
  });

  test("worked by hand, 三（二）8: 15 m² per 100 households, 801 of them, and 0.000001 m² too little", async () => {
    const row = ["450203", "红光小区", "既有", "2022-03-01", "801", "", "120.149999", "120.15"];
    const [, line] = (await listOf([surveyHeadings, row], "zh-CN")).split("\r\n");
    expect(line).toBe("1,,450203,,,红光小区,既有,801,120.15,120.149999,0.01,120.15,120.15,0.00,未达标,养老服务设施配建不到位,");
  });

  test("an estimate is shown and told from a count (D9): 10,000 m² in dwellings of 90 m² are 112, which ask for 16.8 m²", async () => {
    const headings = ["行政区划代码", "建设类型", "适用日期", "总户数", "户数依据", "住宅建筑面积", "户均面积", "备注"];
    const rows = [
      ["", "", "10000", "90", "沿街"],
      ["112", "estimated", "", "", ""],
      ["112", "", "", "", ""],
      ["112", "", "10000", "90", ""],
    ].map((row) => ["450203", "既有", "2022-03-01", ...row]);
    const lines = (await listOf([headings, ...rows], "zh-CN")).split("\r\n").slice(1, 5);
    const cells = lines
      .map((line) => line.split(","))
      .map(({ 7: households, 8: required, 16: remarks }) => [households, required, remarks]);
    expect(cells).toEqual([
      ["112", "16.80", "户数为估算值；备注: 沿街"],
      ["112", "16.80", "户数为估算值"],
      ["112", "16.80", ""],
      ["112", "16.80", ""],
    ]);
  });
});

test("lines of CSV are those of csv-stringify, whatever the cells hold", () => {
  const cell = hostile.filter((text) => !/^'*[=+\-@\t\r\n＝＋－＠]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const given = rows.map((cells) => cells.map((text) => ({ zh: text, en: text })));
      expect(csvLines(given, "en")).toBe(stringify(rows, { record_delimiter: "windows", quote_record_delimiter: true }));
    }),
    { numRuns: 500 },
  );
});
