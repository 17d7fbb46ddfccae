import { describe, expect, test } from "vitest";
import { refusalOf } from "../test/refusal.ts";
import { fieldUnder, hasKnownHeadings, plainHeading, readHeadings, type SurveyField } from "./surveyHeadings.ts";

/** What surveys of Chinese planning offices are headed with, by what stands below. */
const known: Readonly<Record<SurveyField, string>> = {
  name: "小区名称 Name 名称 小区 项目名称 居住区名称 Neighbourhood Project",
  division: "行政区划代码 Division 行政区划 区划代码 Division-code",
  on: "适用日期 On 日期 Date Day",
  development: "建设类型 Development 类型 新建或既有",
  households: "总户数 Households 户数 总套数 套数 住宅套数",
  householdsBasis: "户数依据 Households-basis householdsBasis",
  residents: "居住人口 Residents 人口 常住人口 居住人数",
  residentialFloorArea: "住宅建筑面积 Residential-floor-area",
  averageDwellingArea: "户均住宅建筑面积 Average-dwelling-area 户均建筑面积 户均面积 套均面积",
  settlement: "城乡 Settlement 城镇或农村",
  inRenovationWorks: "列入改造工程 In-renovation-works 是否改造 改造工程",
  planningConditionsOn: "规划条件时间 Planning-conditions-on 规划条件日期",
  elderlyCare: "已有养老面积 Existing-elderly-care 养老面积 养老设施面积 养老服务设施面积 Elderly-care Elderly-care-area elderlyCare",
  infantCare: "已有托育面积 Existing-infant-care 托育面积 托育设施面积 托育服务设施面积 Infant-care Infant-care-area infantCare",
};
const carried = [
  "序号 编号 No. 市 县（市、区） 县区 County 街道（乡镇） 街道 乡镇 Sub-district 社区 Community 地址 Address",
  "建成年份 Year-built 责任单位 责任人 联系人 联系电话 填报单位 填报人 填报日期 备注 Remarks Notes",
].join(" ");

describe("Known headings", () => {
  test.each(Object.entries(known))("of %s", (field, headings) => {
    for (const heading of headings.split(" ")) expect([heading, fieldUnder(heading, {})]).toEqual([heading, field]);
  });

  test("of what is carried along", () => {
    for (const heading of carried.split(" ")) expect([heading, fieldUnder(heading, {})]).toEqual([heading, null]);
  });

  test("others are not, unless the caller adds them", () => {
    expect(fieldUnder("层数", {})).toBeUndefined();
    expect([fieldUnder("层 数", { 层数: null }), fieldUnder("住户（户）", { 住户: "households" })]).toEqual([null, "households"]);
    expect(fieldUnder("总户数", { 总户数: null })).toBeNull();
  });

  test("units, spaces, hyphens, the width of brackets and capitals make no difference", () => {
    for (const unit of ["平方米", "平米", "㎡", "m²", "m2", "户", "套", "人"])
      for (const heading of [`面积（${unit}）`, `面积(${unit})`]) expect(plainHeading(heading)).toBe("面积");
    expect(plainHeading("面积（㎡）　")).toBe("面积");
    expect(plainHeading("　街道（乡镇）（某） ")).toBe("街道(乡镇)(某)");
    expect(plainHeading("Year  -_built")).toBe("yearbuilt");
    expect(plainHeading("（户）数")).toBe("(户)数");
  });

  test("a row of them tells the encoding by one that is not ASCII", () => {
    expect(hasKnownHeadings(["x", "总户数"])).toBe(true);
    expect(hasKnownHeadings(["x", "住户"], { 住户: "households" })).toBe(true);
    expect(hasKnownHeadings(["Households", "住户"])).toBe(false);
    expect(hasKnownHeadings(["备注"])).toBe(true);
  });
});

describe("The row of headings", () => {
  const place = { division: "450203", on: "2022-03-01", development: "new" };
  const told = (cells: readonly unknown[], shared: object = place, added = {}) =>
    refusalOf(() => readHeadings(cells, added, shared as Readonly<Record<string, unknown>>))?.issues.map(({ path, expected }) => [
      path.join("."),
      expected,
    ]);

  test("says where each thing stands; columns without a heading are empty", () => {
    expect(readHeadings([" 总户数 ", "", null, "社区", undefined, "　", "On"], {}, { ...place, on: undefined })).toEqual({
      headings: ["总户数", "", "", "社区", "", "", "On"],
      at: { households: 0, on: 6 },
      carried: [3],
    });
  });

  test("is refused for what is not known or said twice", () => {
    expect(told(["总户数", "层数", "户数", 5])).toEqual([
      ["headings.1", "a known heading, such as 总户数 or Households, or one added by the caller"],
      ["headings.2", "one column for households, which 总户数 is"],
      ["headings.3", "a known heading, such as 总户数 or Households, or one added by the caller"],
    ]);
    expect(told(Array.from({ length: 30 }, (_, at) => `x${at}`))).toHaveLength(20);
  });

  test("must say place, day, kind and what is counted, unless all rows share it", () => {
    const missing = (heading: string, field: string) => ["headings", `a column ${heading}, or one ${field} for all rows`];
    expect(told(["备注"], {})).toEqual([
      missing("行政区划代码 (Division)", "division"),
      missing("适用日期 (On)", "on"),
      missing("建设类型 (Development)", "development"),
      missing("总户数 (Households)", "households"),
    ]);
    for (const heading of ["总户数", "人口", "住宅建筑面积"]) expect(told([heading])).toBeUndefined();
    for (const shared of [{ households: "1" }, { residents: "1" }, { residentialFloorArea: "1" }])
      expect(told(["备注"], { ...place, ...shared })).toBeUndefined();
  });
});
