import type { Counts } from "@plan/rules";
import {
  calendarDate,
  count,
  countsShape,
  decimalInput,
  divisionCode,
  issue,
  once,
  parseWith,
  plainText,
  planError,
  toDecimal,
} from "@plan/rules/schema";
import * as z from "zod";

export const neighbourhoodSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Its name, for reports. */
    name: plainText().optional(),
    /** GB/T 2260 code of six digits. */
    division: divisionCode(),
    /** The day whose law applies, YYYY-MM-DD. */
    on: calendarDate(),
    /** New, or an old district or built area, as the caller states it (D16). */
    development: z.enum(["new", "existing"]),
    ...countsShape(),
    /** Where the number of households comes from (D9); `planned` if not given. */
    householdsBasis: z.enum(["planned", "contractMinimum", "estimated", "surveyed", "pendingScheme"]).optional(),
    /** Average floor area of a dwelling, m², above 0: with `residentialFloorArea` it estimates the households, rounded up (D9). */
    averageDwellingArea: decimalInput({ unit: "m²", positive: true }).optional(),
    /** Urban if not given. Some standards bind urban estates only. */
    settlement: z.enum(["urban", "rural"]).optional(),
    /** Existing areas: false where no renovation works are under way, which makes some standards a yardstick (D22). */
    inRenovationWorks: z.boolean().optional(),
    /** The day the planning conditions were fixed: recorded and printed, never used to choose (D16). */
    planningConditionsOn: calendarDate().optional(),
  }),
);

/** A neighbourhood to be sized: where it is, how large, and the day whose law applies. */
export interface NeighbourhoodInput extends z.infer<ReturnType<typeof neighbourhoodSchema>> {}
/** Where a number of households comes from (D9): 规划确定, 合同下限, 估算, 调查, 待方案审定. */
export type HouseholdsBasis = NonNullable<NeighbourhoodInput["householdsBasis"]>;

/** A neighbourhood that has been checked: as it was given, areas as text. */
export function parseNeighbourhood(input: unknown): Readonly<NeighbourhoodInput> {
  const given = parseWith(neighbourhoodSchema(), input, (issues) =>
    issues.every(({ path }) => path[0] === "division" || path[0] === "on") ? "invalidQuery" : "invalidNeighbourhood",
  );
  return withAreasAsText(given);
}

/** Areas as text, so that a neighbourhood reads back from JSON as it was. */
export function withAreasAsText(given: NeighbourhoodInput): Readonly<NeighbourhoodInput> {
  const { residentialFloorArea, averageDwellingArea } = given;
  return {
    ...given,
    ...(residentialFloorArea === undefined ? {} : { residentialFloorArea: toDecimal(residentialFloorArea).toFixed() }),
    ...(averageDwellingArea === undefined ? {} : { averageDwellingArea: toDecimal(averageDwellingArea).toFixed() }),
  };
}

/** What the standards count: as given, with the households estimated where only floor area is known (D9). */
export function countsOf(neighbourhood: Readonly<NeighbourhoodInput>): Readonly<Counts> {
  const { households = estimatedHouseholds(neighbourhood), residents, residentialFloorArea } = neighbourhood;
  return {
    ...(households === undefined ? {} : { households }),
    ...(residents === undefined ? {} : { residents }),
    ...(residentialFloorArea === undefined ? {} : { residentialFloorArea }),
  };
}

/** Whether the households are an estimate, the caller's or ours. */
export function isEstimated({ households, householdsBasis, averageDwellingArea }: Readonly<NeighbourhoodInput>): boolean {
  return householdsBasis === "estimated" || (households === undefined && averageDwellingArea !== undefined);
}

/** Residential floor area over the average dwelling; a dwelling begun is a dwelling. */
function estimatedHouseholds({
  residentialFloorArea,
  averageDwellingArea,
  householdsBasis,
}: Readonly<NeighbourhoodInput>): number | undefined {
  if (averageDwellingArea === undefined) return undefined;
  if (residentialFloorArea === undefined)
    throw planError("invalidNeighbourhood", [
      issue(["residentialFloorArea"], "the floor area that averageDwellingArea divides", undefined),
    ]);
  if (householdsBasis !== undefined && householdsBasis !== "estimated" && householdsBasis !== "pendingScheme") {
    throw planError("invalidNeighbourhood", [
      issue(["households"], `the number of households that the basis ${householdsBasis} speaks of`, undefined),
    ]);
  }
  const [area, dwelling] = [toDecimal(residentialFloorArea), toDecimal(averageDwellingArea)];
  const whole = area.divToInt(dwelling);
  const households = whole.times(dwelling).lt(area) ? whole.plus(1) : whole;
  return parseWith(count("households"), households.toNumber(), "outOfRange");
}
