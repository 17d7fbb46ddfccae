import { describe, expect, test } from "vitest";
import { countsOf, isEstimated, parseNeighbourhood, parseNeighbourhoodAt, plainNeighbourhood } from "./neighbourhood.ts";

const place = { division: "450203", on: "2022-03-01" } as const;
const plain = { ...place, development: "existing", households: 10 } as const;
const said = { name: "甲", householdsBasis: "surveyed", settlement: "rural", inRenovationWorks: false } as const;
const size = { development: "new", households: 10 } as const;

describe("The commonest neighbourhoods are taken without the schema", () => {
  test.each([{}, said, ...Object.entries(said).map(([key, value]) => ({ [key]: value }))])("with %j", (more) => {
    expect(plainNeighbourhood({ ...plain, ...more })).toStrictEqual({ ...plain, ...more });
    expect(plainNeighbourhood({ ...size, ...more }, place)).toStrictEqual({ ...place, ...size, ...more });
    expect(parseNeighbourhoodAt(place, { ...size, ...more })).toStrictEqual({ ...place, ...size, ...more });
  });

  test.each<object>([
    ...[{ name: "a\u0000" }, { householdsBasis: "guessed" }, { settlement: "town" }, { inRenovationWorks: "yes" }, { residents: 1 }],
    ...[{ households: -1 }, { development: "old" }, { division: "45" }, { on: "2022" }],
  ])("not with %j", (more) => expect(plainNeighbourhood({ ...plain, ...more })).toBeNull());
});

test("areas are kept as text, whichever there are", () => {
  const areas = { residentialFloorArea: 30000.5, averageDwellingArea: "090.50" };
  const text = { residentialFloorArea: "30000.5", averageDwellingArea: "90.5" };
  expect(parseNeighbourhood({ ...plain, ...areas })).toStrictEqual({ ...plain, ...text });
  for (const key of ["residentialFloorArea", "averageDwellingArea"] as const)
    expect(parseNeighbourhood({ ...plain, [key]: areas[key] })).toStrictEqual({ ...plain, [key]: text[key] });
  expect(parseNeighbourhoodAt(place, { ...size, residents: 5 })).toStrictEqual({ ...place, ...size, residents: 5 });
});

describe("What is counted (D9)", () => {
  const { households, ...uncounted } = plain;

  test("only what is known", () => {
    expect(countsOf({ ...uncounted, residents: 5 })).toStrictEqual({ residents: 5 });
    expect(countsOf({ ...plain, residentialFloorArea: "900" })).toStrictEqual({ households, residentialFloorArea: "900" });
  });

  test("households are estimated from floor area, a dwelling begun being one, whichever basis an estimate may have", () => {
    const estimate = { ...uncounted, residentialFloorArea: "901", averageDwellingArea: "90" };
    for (const basis of [{}, { householdsBasis: "estimated" }, { householdsBasis: "pendingScheme" }] as const)
      expect(countsOf({ ...estimate, ...basis }).households).toBe(11);
    expect(countsOf({ ...estimate, residentialFloorArea: "900" }).households).toBe(10);
    expect([estimate, plain, { ...plain, householdsBasis: "estimated" as const }].map(isEstimated)).toEqual([true, false, true]);
    expect(() => countsOf({ ...estimate, householdsBasis: "planned" })).toThrow(
      "households: Expected the number of households that the basis planned speaks of, got nothing",
    );
    expect(() => countsOf({ ...estimate, residentialFloorArea: "999999999999", averageDwellingArea: "1" })).toThrow(
      expect.objectContaining({
        code: "outOfRange",
        message: "Expected a whole number of households from 0 to 1000000000, got 999999999999",
      }),
    );
  });
});

test("a fault of the place alone is a query's; any other is the neighbourhood's; an average dwelling is above 0 m²", () => {
  const code = (more: object) => {
    try {
      parseNeighbourhood({ ...plain, ...more });
    } catch (error) {
      return (error as { code: string }).code;
    }
    return null;
  };
  expect([{ on: "x" }, { division: "x", on: "x" }, { division: "x", households: -1 }, { households: -1 }].map(code)).toEqual([
    ...["invalidQuery", "invalidQuery", "invalidNeighbourhood", "invalidNeighbourhood"],
  ]);
  expect(() => parseNeighbourhood({ ...plain, averageDwellingArea: "0" })).toThrow(
    "averageDwellingArea: Expected a number of m² above 0: ",
  );
});
