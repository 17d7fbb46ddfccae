import type { Counts, PlanIssue } from "@plan/rules";
import {
  calendarDate,
  count,
  countsShape,
  decimalInput,
  developmentSchema,
  divisionCode,
  isCalendarDate,
  isCount,
  isDivisionCode,
  isPlainText,
  issue,
  once,
  parseWith,
  plainText,
  planError,
  toDecimal,
} from "@plan/rules/internal";
import * as z from "zod";

const bases = ["planned", "contractMinimum", "estimated", "surveyed", "pendingScheme"] as const;
const settlements = ["urban", "rural"] as const;

const sizeShape = /* @__PURE__ */ once(() => ({
  /** Its name, for reports. */
  name: plainText().optional(),
  /** New, or an old district or built area, as the caller states it (D16). */
  development: developmentSchema(),
  ...countsShape(),
  /** Where the number of households comes from (D9); `planned` if not given. */
  householdsBasis: z.enum(bases).optional(),
  /** Average floor area of a dwelling, m², above 0: with `residentialFloorArea` it estimates the households, rounded up (D9). */
  averageDwellingArea: decimalInput({ unit: "m²", positive: true }).optional(),
  /** Urban if not given. Some standards bind urban estates only. */
  settlement: z.enum(settlements).optional(),
  /** Existing areas: false where no renovation works are under way, which makes some standards a yardstick (D22). */
  inRenovationWorks: z.boolean().optional(),
  /** The day the planning conditions were fixed: recorded and printed, never used to choose (D16). */
  planningConditionsOn: calendarDate().optional(),
}));
const sizeSchema = /* @__PURE__ */ once(() => z.strictObject(sizeShape()));

export const neighbourhoodSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** GB/T 2260 code of six digits. */
    division: divisionCode(),
    /** The day whose law applies, YYYY-MM-DD. */
    on: calendarDate(),
    ...sizeShape(),
  }),
);

/** A neighbourhood to be sized: where it is, how large, and the day whose law applies. */
export interface NeighbourhoodInput extends z.infer<ReturnType<typeof neighbourhoodSchema>> {}
/** Where it is, and the day whose law applies. */
export type Place = Pick<NeighbourhoodInput, "division" | "on">;
/** A neighbourhood without its place. */
export type Size = Omit<NeighbourhoodInput, keyof Place>;
/** Where a number of households comes from (D9): 规划确定, 合同下限, 估算, 调查, 待方案审定. */
export type HouseholdsBasis = NonNullable<NeighbourhoodInput["householdsBasis"]>;

/** A neighbourhood that has been checked: as it was given, areas as text. */
export function parseNeighbourhood(input: unknown): Readonly<NeighbourhoodInput> {
  const codeOf = (issues: readonly PlanIssue[]) =>
    issues.every(({ path }) => path[0] === "division" || path[0] === "on") ? "invalidQuery" : "invalidNeighbourhood";
  return withAreasAsText(parseWith(neighbourhoodSchema(), input, codeOf, { early: plainNeighbourhood }));
}

/** The same for a place and a day that are known already. */
export function parseNeighbourhoodAt(place: Place, input: unknown): Readonly<NeighbourhoodInput> {
  const size: Size = parseWith(sizeSchema(), input, "invalidNeighbourhood", { early: (plain) => plainNeighbourhood(plain, place) });
  return withAreasAsText("division" in size ? (size as NeighbourhoodInput) : { ...place, ...size });
}

/** The commonest neighbourhoods, as the schema gives them back and with their place; null where it is the schema that must say. */
export function plainNeighbourhood(given: Partial<NeighbourhoodInput>, place?: Place): NeighbourhoodInput | null {
  const { name, development, households, householdsBasis, settlement, inRenovationWorks } = given;
  const { division, on } = place ?? given;
  if (place === undefined && !isPlace(division, on)) return null;
  if ((development !== "new" && development !== "existing") || !isCount(households)) return null;
  const at = { division, on } as Place;
  let keys = place === undefined ? 4 : 2;
  const taken: NeighbourhoodInput =
    name !== undefined && isPlainText(name)
      ? { division: at.division, on: at.on, name, development, households }
      : { division: at.division, on: at.on, development, households };
  if (taken.name !== undefined) keys += 1;
  if (householdsBasis !== undefined && bases.includes(householdsBasis)) {
    taken.householdsBasis = householdsBasis;
    keys += 1;
  }
  if (settlement !== undefined && settlements.includes(settlement)) {
    taken.settlement = settlement;
    keys += 1;
  }
  if (typeof inRenovationWorks === "boolean") {
    taken.inRenovationWorks = inRenovationWorks;
    keys += 1;
  }
  for (const key in given) {
    if (!Object.hasOwn(taken, key) || (place !== undefined && (key === "division" || key === "on"))) return null;
    keys -= 1;
  }
  return keys === 0 ? taken : null;
}

let lastPlace: Place | null = null;

/** Whether both are well formed; what was so in the row before, as in a list of one place, is not read again. */
function isPlace(division: unknown, on: unknown): boolean {
  if (lastPlace !== null && division === lastPlace.division && on === lastPlace.on) return true;
  if (!isDivisionCode(division) || !isCalendarDate(on)) return false;
  lastPlace = { division, on };
  return true;
}

/** Areas as text, so that a neighbourhood reads back from JSON as it was. */
export function withAreasAsText(given: NeighbourhoodInput): Readonly<NeighbourhoodInput> {
  const { residentialFloorArea, averageDwellingArea } = given;
  if (residentialFloorArea === undefined && averageDwellingArea === undefined) return given;
  return {
    ...given,
    ...(residentialFloorArea === undefined ? {} : { residentialFloorArea: toDecimal(residentialFloorArea).toFixed() }),
    ...(averageDwellingArea === undefined ? {} : { averageDwellingArea: toDecimal(averageDwellingArea).toFixed() }),
  };
}

/** What the standards count: as given, with the households estimated where only floor area is known (D9). */
export function countsOf(neighbourhood: Readonly<NeighbourhoodInput>): Readonly<Counts> {
  const { households = estimatedHouseholds(neighbourhood), residents, residentialFloorArea } = neighbourhood;
  const counts: Counts = {};
  if (households !== undefined) counts.households = households;
  if (residents !== undefined) counts.residents = residents;
  if (residentialFloorArea !== undefined) counts.residentialFloorArea = residentialFloorArea;
  return counts;
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
