import { PlanError } from "@plan/rules";
import fc from "fast-check";
import { expect, test } from "vitest";
import { askedBy } from "./sizeNeighbourhood.ts";
import { readHeadings, type SurveyField, surveyFields, surveyHeadings } from "./surveyHeadings.ts";
import { RowSizer } from "./surveyRow.ts";

/** What cells of any column hold, right or wrong. */
const texts = [
  ...[
    "450203",
    "45020",
    "4502030",
    "990000",
    "４５０２０３",
    "2022-03-01",
    "2022-02-30",
    "2022-3-1",
    "新建",
    "既有",
    "在建",
    "new",
    "estimated",
  ],
  ...[
    "城镇",
    "rural",
    "是",
    "否",
    "或许",
    "0",
    "800",
    "0800",
    "800.0",
    "800.5",
    "1000000000",
    "1000000001",
    "-1",
    "+1",
    "1e3",
    "四百",
    "120.000001",
  ],
  ...[
    "120.0000001",
    "999999999999",
    "1000000000000",
    "1,200",
    ".5",
    "5.",
    "constructor",
    "红光\u0000小区",
    "红光\u202e小区",
    "\ud800",
    "x".repeat(10_001),
  ],
];
const cell = fc.oneof({ arbitrary: fc.constantFrom("", ...texts), weight: 6 }, fc.string({ maxLength: 4 }));

/** A row's faults, or null. */
function faultsIn(sizer: RowSizer, cells: readonly unknown[]) {
  try {
    sizer.size(cells);
    return null;
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return { code: error.code, message: error.message, issues: error.issues };
  }
}

const sizerOf = (fields: readonly SurveyField[], carried: readonly string[]) => {
  const headings = [...fields.map((field) => surveyHeadings[field][0]), ...carried];
  const added = Object.fromEntries(carried.map((heading) => [heading, null]));
  const shared = { division: "450203", on: "2022-03-01", development: "existing", households: "800" };
  return new RowSizer(readHeadings(headings, added, shared), {}, askedBy({}));
};

test("a row of texts has the faults that its schema tells, word by word: a carried cell that is no text leaves the row to it", () => {
  const fields = fc.subarray([...surveyFields], { minLength: 1 });
  const row = fc.array(cell, { minLength: surveyFields.length, maxLength: surveyFields.length });
  fc.assert(
    fc.property(fields, row, cell, (columns, cells, note) => {
      const sizer = sizerOf(columns, ["备注", "序号"]);
      const own = cells.slice(0, columns.length);
      const plain = faultsIn(sizer, [...own, note, ""]);
      const told = faultsIn(sizer, [...own, note, {}]);
      const others = told?.issues.slice(0, -1) ?? [];
      expect(told?.issues.at(-1)?.path).toEqual(["序号"]);
      expect(others.length > 0 ? plain?.issues : []).toEqual(others);
    }),
    { numRuns: 200 },
  );
});

test("a row of more faults than are told has the first twenty, in order", () => {
  const carried = Array.from({ length: 30 }, (_, index) => `备注${index}`);
  const faults = faultsIn(sizerOf(["households"], carried), ["四百", ...carried.map(() => "\u0000")]);
  expect(faults?.issues.map(({ path }) => path)).toEqual([
    ["division"],
    ["on"],
    ["development"],
    ["总户数"],
    ...carried.slice(0, 16).map((heading) => [heading]),
  ]);
});

test("cells that are no text are left to the schema of the row, which runs nothing of them", () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new RangeError("asked");
      },
    },
  );
  const faults = faultsIn(
    sizerOf(surveyFields, []),
    surveyFields.map(() => hostile),
  );
  expect(faults).toMatchObject({ code: "invalidSurvey", issues: [{ expected: "plain data" }] });
});

test("under a heading that every object has, nothing is read beside it", () => {
  const faults = faultsIn(sizerOf(["households"], ["toString"]), ["四百", "a"]);
  expect(faults?.issues.map(({ path, expected }) => [path, expected])).toEqual([[["toString"], "no such key"]]);
});

test("all faults of a row are told at once, in the order of the fields", () => {
  const faults = faultsIn(sizerOf(["infantCare", "division", "households"], []), ["-1", "45020", "四百"]);
  expect(faults).toMatchObject({ code: "invalidSurvey" });
  expect(faults?.message).toBe(
    '行政区划代码: Expected a division of six digits (GB/T 2260), such as "450200", got "45020"; on: Expected a calendar date written YYYY-MM-DD, got nothing; development: Expected one of 新建 (new), 既有 (existing), got nothing (and 2 more)',
  );
});
