import { describe, expect, test } from "vitest";
import { cellSchemas, saidBy } from "./surveyFields.ts";

const schemas = cellSchemas();
const words: Readonly<Record<"development" | "householdsBasis" | "settlement", Readonly<Record<string, readonly string[]>>>> = {
  development: {
    new: ["新建", "new", "新建小区", "新建住宅小区", "新建城镇住宅小区"],
    existing: ["既有", "existing", "已建成", "已建", "老城区", "老旧小区", "已建成居住区", "老城区、已建成居住区"],
  },
  householdsBasis: {
    planned: ["规划确定", "planned", "规划"],
    contractMinimum: ["合同下限", "contractMinimum", "出让合同约定的总套数下限"],
    estimated: ["估算", "estimated"],
    surveyed: ["调查核定", "surveyed", "调查"],
    pendingScheme: ["待方案审定", "pendingScheme", "暂定"],
  },
  settlement: { urban: ["城镇", "urban", "城市"], rural: ["农村", "rural", "乡村"] },
};

describe("What a cell says in words", () => {
  test.each(["development", "householdsBasis", "settlement"] as const)("%s, in Chinese and English", (field) => {
    for (const [meaning, said] of Object.entries(words[field]))
      for (const word of said) expect([word, schemas[field].safeParse(word).success, saidBy(field, word)]).toEqual([word, true, meaning]);
    expect(schemas[field].safeParse("其他").success).toBe(false);
  });

  test("renovation works are under way or not", () => {
    for (const word of ["是", "yes", "true", "有"]) expect(saidBy("inRenovationWorks", word)).toBe(true);
    for (const word of ["否", "no", "false", "无"]) expect(saidBy("inRenovationWorks", word)).toBe(false);
    for (const word of ["是", "有", "否", "无", "yes", "no", "true", "false"])
      expect(schemas.inRenovationWorks.safeParse(word).success).toBe(true);
    expect(schemas.inRenovationWorks.safeParse("也许").success).toBe(false);
  });

  test.each([
    ["development", "one of 新建 (new), 既有 (existing)"],
    ["settlement", "one of 城镇 (urban), 农村 (rural)"],
    ["inRenovationWorks", "one of 是 (yes), 否 (no)"],
    [
      "householdsBasis",
      "one of 规划确定 (planned), 合同下限 (contractMinimum), 估算 (estimated), 调查核定 (surveyed), 待方案审定 (pendingScheme)",
    ],
    ["households", "a whole number of households from 0 to 1000000000"],
    ["residents", "a whole number of residents from 0 to 1000000000"],
  ] as const)("%s is asked for in words", (field, message) =>
    expect(schemas[field].safeParse("?").error?.issues[0]?.message).toBe(message),
  );
});

describe("A whole number, however a spreadsheet writes it", () => {
  const long = "0".repeat(20);
  test.each([
    ["0", 0],
    ["1234", 1234],
    ["01234", 1234],
    ["1234.0", 1234],
    ["1234.000000", 1234],
    [`${long}7`, 7],
    ["1000000000", 1_000_000_000],
    [`${long}1000000000`, 1_000_000_000],
  ])("%s", (cell, whole) => {
    expect(schemas.households.safeParse(cell).success).toBe(true);
    expect([saidBy("households", cell), saidBy("residents", cell)]).toEqual([whole, whole]);
  });

  test.each([`0${long}1000000000`, "1000000001", "1234.0000000", "1234.", "1234.5", "x1", "1x", "", 1234])("not %j", (cell) =>
    expect(schemas.residents.safeParse(cell).success).toBe(false),
  );
});

test("areas and days are as the packages take them; an average dwelling is above 0 m²", () => {
  const takes = (field: keyof typeof schemas, ...cells: string[]) => cells.map((cell) => schemas[field].safeParse(cell).success);
  for (const field of ["residentialFloorArea", "elderlyCare", "infantCare"] as const)
    expect(takes(field, "0", "1.5", "-1")).toEqual([true, true, false]);
  expect(takes("averageDwellingArea", "0", "90.5")).toEqual([false, true]);
  for (const field of ["on", "planningConditionsOn"] as const) expect(takes(field, "2024-02-29", "2023-02-29")).toEqual([true, false]);
  expect(takes("division", "450203", "4502")).toEqual([true, false]);
  expect(takes("name", "红光", "a\u200b")).toEqual([true, false]);
  expect(schemas.averageDwellingArea.safeParse("0").error?.issues[0]?.message).toContain("a number of m² above 0");
  expect(schemas.elderlyCare.safeParse("x").error?.issues[0]?.message).toContain("a number of m²");
  expect([saidBy("on", "2024-02-29"), saidBy("averageDwellingArea", "90.5"), saidBy("name", "新建")]).toEqual([
    "2024-02-29",
    "90.5",
    "新建",
  ]);
});

test("JSON Schema names the words, and the digits of a whole number", () => {
  expect(schemas.development.meta()).toEqual({ enum: [...(words.development.new ?? []), ...(words.development.existing ?? [])] });
  expect(schemas.residents.meta()).toEqual({
    anyOf: [
      { type: "string", pattern: "^0{0,20}([0-9]{1,10})(?:\\.0{1,6})?$" },
      { type: "integer", minimum: 0, maximum: 1_000_000_000 },
    ],
  });
});
