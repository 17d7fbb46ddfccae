import type { DecimalInput, Facility } from "@plan/rules";
import type { NeighbourhoodInput, Room } from "@plan/sizing";
import fc from "fast-check";

/* What the properties are tried on: lawful values of every shape, drawn by fast-check. */

/** Areas as text: whole parts of every size, up to six decimals. */
export const area: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(fc.nat(9), fc.nat(1000), fc.nat(999_999)), fc.constantFrom("", ".5", ".01", ".99", ".000001", ".125"))
  .map(([integer, decimals]) => `${integer}${decimals}`);

export const households = fc.oneof(fc.nat(120), fc.nat(5000), fc.nat(1_000_000));
export const development = fc.constantFrom("new" as const, "existing" as const);
export const day = fc
  .tuple(fc.integer({ min: 2021, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
/** Any division of the region (45xxxx). */
export const guangxi = fc.nat(9999).map((rest) => `45${String(rest).padStart(4, "0")}`);

const optionally = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A neighbourhood of Guangxi that can be sized, with everything a caller may say of it. */
export const neighbourhood: fc.Arbitrary<NeighbourhoodInput> = fc
  .record({
    division: guangxi,
    on: day.filter((on) => on >= "2021-07-18"),
    development,
    households,
    name: optionally(fc.constantFrom("柳州某小区", "𠮷野苑", 'a "b" <c>', "")),
    residents: optionally(households),
    residentialFloorArea: optionally(area),
    householdsBasis: optionally(fc.constantFrom("planned", "contractMinimum", "estimated", "surveyed", "pendingScheme")),
    inRenovationWorks: optionally(fc.boolean()),
    planningConditionsOn: optionally(day),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as NeighbourhoodInput);

/** A room of one facility, or of both with its parts (D14). */
export const room: fc.Arbitrary<Room> = fc.oneof(
  fc.record({
    serves: fc.constantFrom<Facility>("elderlyCare", "infantCare").map((one) => [one]),
    floorArea: area as fc.Arbitrary<DecimalInput>,
  }),
  fc.tuple(area, area).map(
    ([elderlyCare, infantCare]): Room => ({
      serves: ["elderlyCare", "infantCare"],
      floorArea: "9999999",
      areaFor: { elderlyCare, infantCare },
    }),
  ),
);
/** A room of unknown area (D13). */
export const unknownRoom: fc.Arbitrary<Room> = fc
  .constantFrom<Facility>("elderlyCare", "infantCare")
  .map((one) => ({ serves: [one], floorArea: null }));
export const rooms = fc.array(room, { maxLength: 6 });

/** A claim that must hold for every draw, 300 of them, the same in every run. */
export function holds<T extends unknown[]>(values: { [K in keyof T]: fc.Arbitrary<T[K]> }, claim: (...given: T) => void): void {
  const together = fc.tuple(...(values as fc.Arbitrary<unknown>[])) as unknown as fc.Arbitrary<T>;
  fc.assert(
    fc.property(together, (given) => claim(...given)),
    { seed: 67, numRuns: 300 },
  );
}
