import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { expect, test } from "vitest";
import { errorOf, refused } from "../test/refused.ts";
import { shortfallList } from "./shortfallList.ts";
import { parseReport } from "./stored.ts";
import { Working, workedFrom } from "./worked.ts";

const sizing = sizeNeighbourhood({ division: "450203", on: "2022-03-01", development: "existing", households: 1234 });
const requirements = Object.values(sizing.requirements);
const list = JSON.stringify(shortfallList([checkProvision(sizing, { elderlyCare: "1" })]));
const table = (json: ReturnType<typeof JSON.parse>) =>
  json.sections.flatMap(({ clauses }: { clauses: { table?: unknown }[] }) => clauses.flatMap((clause) => clause.table ?? []))[0];

test("each standard is told once, and each area names its own by their places", () => {
  const { standards, rows } = workedFrom([requirements, requirements.slice(1), []]);
  expect(standards.map(({ standard }) => standard.facility)).toEqual(["elderlyCare", "infantCare"]);
  expect(rows.map((areas) => areas.map((area) => area.standards))).toEqual([[[0], [1]], [[1]], []]);
  const working = new Working();
  expect(working.of(requirements)).toEqual(rows[0]);
  expect(working.standards).toEqual(standards);
});

test.each([
  ["of no area", (rows: { standards: number[] }[][]) => rows, true],
  ["in the first row", (rows: { standards: number[] }[][]) => [[{ ...rows[0]?.[0], standards: [2] }], rows[0]], false],
  ["in the last row", (rows: { standards: number[] }[][]) => [rows[0], [{ ...rows[0]?.[0], standards: [2] }]], false],
  ["of the last area", (rows: { standards: number[] }[][]) => [[rows[0]?.[0], { ...rows[0]?.[1], standards: [7] }]], false],
  ["of the last standard", (rows: { standards: number[] }[][]) => [[{ ...rows[0]?.[0], standards: [0, 2] }]], false],
])("a place where no standard is, %s", (_, change, isRead) => {
  const json = JSON.parse(list);
  const { worked } = table(json);
  expect(worked.standards).toHaveLength(2);
  worked.rows = change(worked.rows);
  if (isRead) return expect(refused(() => parseReport(json))).toBeNull();
  const { code, issues } = errorOf(() => parseReport(json));
  expect([code, issues.map(({ path, expected }) => [path.slice(-2), expected])]).toEqual([
    "invalidTemplate",
    [[["worked", "rows"], "places of the standards given"]],
  ]);
});

test.each([[-1], [0.5], ["0"], []])("%j are no places", (...places) => {
  const json = JSON.parse(list);
  table(json).worked.rows[0][0].standards = places;
  expect(refused(() => parseReport(json))).toBe("invalidTemplate");
});
