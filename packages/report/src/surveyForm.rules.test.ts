import { describe, expect, test } from "vitest";
import { formatsOf } from "../test/cellStyles.ts";
import { ourReading, partsOf } from "../test/readWorkbook.ts";
import { surveyForm } from "./surveyForm.ts";

/** What each column takes: the kind of rule, and its bounds. */
function rulesOf(form: Uint8Array) {
  const text = partsOf(form)["xl/worksheets/sheet1.xml"]?.text ?? "";
  return [...text.matchAll(/<dataValidation ([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/g)].map(([, attributes = "", formulas = ""]) => {
    const [, type] = /type="(\w+)"/.exec(attributes) ?? [];
    const [, title] = /promptTitle="([^"]*)"/.exec(attributes) ?? [];
    return [title, type, ...[...formulas.matchAll(/<formula[12]>([^<]*)</g)].map(([, bound]) => bound)];
  });
}

describe("the form of a survey", () => {
  test("checks each column as it is filled in: days of 2000 to 2099, whole numbers of people, areas, codes of six digits", () => {
    expect(rulesOf(surveyForm())).toEqual([
      ["序号", "none"],
      ["行政区划代码", "textLength", "6"],
      ["街道（乡镇）", "none"],
      ["社区", "none"],
      ["小区名称", "none"],
      ["建设类型", "list", "&quot;新建,既有&quot;"],
      ["适用日期", "date", "36526", "73050"],
      ["规划条件时间", "none"],
      ["建成年份", "none"],
      ["总户数（户）", "whole", "0", "1000000000"],
      ["户数依据", "list", "&quot;规划确定,合同下限,估算,调查,待方案审定&quot;"],
      ["居住人口（人）", "whole", "0", "1000000000"],
      ["住宅建筑面积（平方米）", "decimal", "0", "999999999999"],
      ["户均住宅建筑面积（平方米）", "decimal", "0", "999999999999"],
      ["城乡", "list", "&quot;城镇,农村&quot;"],
      ["列入改造工程", "list", "&quot;是,否&quot;"],
      ["已有养老面积（平方米）", "decimal", "0", "999999999999"],
      ["已有托育面积（平方米）", "decimal", "0", "999999999999"],
      ["备注", "none"],
    ]);
  });

  test.each([
    [
      "zh-CN",
      2,
      [
        ['"栏目"', '"填写要求"', '"示例"'],
        ["（全表）", "面积尚未查清的，留空，按“未填报”处理；确无设施的，填0。留空不等于0。"],
      ],
    ],
    [
      "en",
      2,
      [
        ['"Column"', '"What to put there"', '"Example"'],
        [
          "(the whole form)",
          "Leave an area empty where it is not known: it counts as not reported. Put 0 where there is none. Empty is not 0.",
        ],
      ],
    ],
  ] as const)("says how to fill it in, as text: %s", (locale, sheet, lines) => {
    const form = surveyForm({ locale });
    const notes = Object.values(ourReading(form))[1] ?? [];
    expect(notes.slice(0, 2)).toEqual([lines[0], lines[1].map((text) => `"${text}"`)]);
    const formats = formatsOf(form, sheet);
    expect(["A2", "B2", "C2", "A5", "B5", "C5"].map((place) => formats[place])).toEqual([49, 49, 49, 49, 49, 49]);
  });
});
