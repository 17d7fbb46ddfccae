import fc from "fast-check";
import { expect, test } from "vitest";
import { neighbourhoodSchema, parseNeighbourhood, parseNeighbourhoodAt, plainNeighbourhood } from "./neighbourhood.ts";

/** What a key may hold, right and wrong; each key is there, or not. */
const anything: Record<string, readonly unknown[]> = {
  name: ["安居苑", "", "安\u202e苑", "x".repeat(10_001), 7, null],
  division: ["450200", "4502", "４５０２００", 450200, null],
  on: ["2022-03-01", "2024-02-29", "2022-02-30", "0000-01-01", "2022-3-1", "2022-03-01T00:00", null],
  development: ["new", "existing", "old", "", null, ["new"]],
  households: [0, -0, 1, 1234, 1_000_000_000, 1_000_000_001, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "1234", 2 ** 53, null],
  residents: [0, 3000, -1],
  residentialFloorArea: ["98720", 98720.5, "x"],
  householdsBasis: ["planned", "contractMinimum", "estimated", "surveyed", "pendingScheme", "guessed", null],
  averageDwellingArea: ["90.5", "0"],
  settlement: ["urban", "rural", "suburban", null],
  inRenovationWorks: [true, false, "yes", 0, null],
  planningConditionsOn: ["2021-12-31", "2021-12-32"],
  surprise: [1],
};
const needed = ["division", "on", "development", "households"];
const absent = Symbol("absent");
const neighbourhood = fc
  .record(
    Object.fromEntries(
      Object.entries(anything).map(([key, values]) => {
        const usual = needed.includes(key) ? values[0] : absent;
        const seldom = [absent, ...values].map((value) => ({ weight: 1, arbitrary: fc.constant(value) }));
        return [key, fc.oneof({ weight: 10 * seldom.length, arbitrary: fc.constant(usual) }, ...seldom)];
      }),
    ),
  )
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== absent)));

test("what is taken without asking the schema is what the schema gives back, key for key", () => {
  let taken = 0;
  let refused = 0;
  fc.assert(
    fc.property(neighbourhood, (given) => {
      const early = plainNeighbourhood(given);
      const { success, data } = neighbourhoodSchema().safeParse(given);
      if (early === null) refused += success ? 0 : 1;
      else {
        taken += 1;
        expect(success).toBe(true);
        expect(early).toStrictEqual(data);
        expect(Object.keys(early)).toEqual(Object.keys(data as object));
      }
    }),
    { numRuns: 20_000, seed: 67 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(1000);
});

const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: 1234 } as const;

test.each([
  ["nothing", undefined],
  ["null", null],
  ["text", "450200"],
  ["a list", [liuzhou]],
  ["a class", Object.assign(new (class Neighbourhood {})(), liuzhou)],
  ["what it inherits", Object.create(liuzhou)],
  ["a key of its own", { ...liuzhou, constructor: Object }],
  [
    "what throws",
    new Proxy(liuzhou, {
      get: () => {
        throw new Error("mine");
      },
    }),
  ],
])("%s is no neighbourhood", (_, value) => {
  expect(() => parseNeighbourhood(value)).toThrow(expect.objectContaining({ name: "PlanError" }));
});

test("a place that is known already is not asked for again", () => {
  const { division, on, ...size } = liuzhou;
  expect(parseNeighbourhoodAt({ division, on }, size)).toStrictEqual(parseNeighbourhood(liuzhou));
  expect(parseNeighbourhoodAt({ division, on }, { ...size, residents: 3000 })).toStrictEqual(
    parseNeighbourhood({ ...liuzhou, residents: 3000 }),
  );
  // A hidden name makes up for neither of them.
  for (const key of [{ division }, { on }, {}]) {
    const given = Object.defineProperty({ ...size, ...key }, "name", { value: "甲", enumerable: false });
    expect(plainNeighbourhood(given, { division, on })).toBeNull();
  }
  expect(() => parseNeighbourhoodAt({ division, on }, liuzhou)).toThrow(expect.objectContaining({ code: "invalidNeighbourhood" }));
});
