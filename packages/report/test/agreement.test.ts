import { Decimal } from "@plan/rules";
import { type NeighbourhoodInput, sizeMany, sizeNeighbourhood } from "@plan/sizing";
import { sizeSurvey } from "@plan/sizing/survey";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { surveyHeadings, surveyRows } from "../../sizing/test/survey.ts";
import { ranPlan } from "./ranPlan.ts";

const count = 100_000;
const refused = "refused";

/** A row as another program would hand it over: numbers and codes. */
function typed([division, name, development, on, households, works]: readonly string[]): NeighbourhoodInput {
  const given = {
    division,
    on,
    development: ["新建", "new"].includes(development ?? "") ? "new" : "existing",
    households: new Decimal((households ?? "").trim()).toNumber(),
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(works ? { inRenovationWorks: works === "是" } : {}),
  };
  return given as NeighbourhoodInput;
}

/** Both areas, exactly. */
type Sized = { requirements: Record<"elderlyCare" | "infantCare", { floorArea: Decimal }> };
const areas = ({ requirements }: Sized) => `${requirements.elderlyCare.floorArea.toFixed()} ${requirements.infantCare.floorArea.toFixed()}`;

test("one by one, many at once, a survey and the command agree to the last digit on 100,000 rows", async () => {
  const rows = surveyRows(count, 322).map((cells) => cells.with(6, "").with(7, ""));
  const one = rows.map((cells) => {
    try {
      return areas(sizeNeighbourhood(typed(cells)));
    } catch {
      return refused;
    }
  });
  const many = sizeMany(rows.map(typed)).results.map((sizing) => (sizing === null ? refused : areas(sizing)));
  const surveyed: string[] = [];
  for await (const { check } of sizeSurvey([surveyHeadings, ...rows])) surveyed.push(check === null ? refused : areas(check.sizing));
  const csv = [surveyHeadings, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
  const command = (await planned("size - -f csv", csv)).map((cells) => (cells[13] === "" ? `${cells[8]} ${cells[11]}` : refused));
  for (const others of [many, surveyed, command]) {
    expect(others.length).toBe(count);
    expect(others.findIndex((area, index) => area !== one[index])).toBe(-1);
  }
  expect(one.filter((area) => area !== refused).length).toBeGreaterThan(count / 2);
}, 300_000);
