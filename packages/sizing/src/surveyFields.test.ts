import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cellSchemas, saidBy } from "./surveyFields.ts";

const schemas = cellSchemas();
/** The table of the guide, which says what a cell may say: column, value, words. */
const guide = readFileSync(new URL("../../../docs/guides/surveying-old-neighbourhoods.md", import.meta.url), "utf8");
const table = [...guide.matchAll(/^\| `(\w+)` \| `(\w+)` \| (.+) \|$/gm)].map(
  ([, field, value = "", words = ""]) => ({ field, value, words: [value, ...words.split(", ")] }) as const,
);
const fields = ["development", "householdsBasis", "settlement", "inRenovationWorks"] as const;
const meant = (value: string) => (/^(?:true|false)$/.test(value) ? value === "true" : value);

describe("What a cell says in words", () => {
  test.each(fields)("%s: what the guide says, and nothing else", (field) => {
    const rows = table.filter((row) => row.field === field);
    expect(rows.length).toBeGreaterThan(1);
    for (const { value, words } of rows)
      for (const word of words)
        expect([word, schemas[field].safeParse(word).success, saidBy(field, word)]).toEqual([word, true, meant(value)]);
    expect(schemas[field].safeParse("也许").success).toBe(false);
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
  for (const field of fields) {
    const words = table.flatMap((row) => (row.field === field ? row.words : []));
    const { enum: known = [] } = schemas[field].meta() ?? {};
    expect([...(known as string[])].sort()).toEqual(words.sort());
  }
  expect(schemas.residents.meta()).toEqual({
    anyOf: [
      { type: "string", pattern: "^0{0,20}([0-9]{1,10})(?:\\.0{1,6})?$" },
      { type: "integer", minimum: 0, maximum: 1_000_000_000 },
    ],
  });
});
