import { parseDocument } from "@plan/rules";
import { checkProvision, compileSizer, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { exactly, type Fraction, fraction, judged, minus, plus, required, rounded, toPlaces, whole } from "../test/oracle.ts";

const most = 100_000;
const step = fraction("0.000001");
const place = { division: "450200", on: "2022-03-01" } as const;
const rates = { new: fraction("20"), existing: fraction("15") };
const needOf = (rate: Fraction, households: number) => required({ area: rate, per: 100n }, [], whole(BigInt(households)));

/** Counts from 0, each handed to a look that returns what disagrees; the first twenty of it. */
function disagreements(look: (households: number) => string[]): string[] {
  const found: string[] = [];
  for (let households = 0; households <= most && found.length < 20; households += 1) found.push(...look(households));
  return found;
}
const compared = (what: string, expected: string, got: string) => (expected === got ? [] : [`${what}: expected ${expected}, got ${got}`]);

describe("every count from 0 to 100,000 households", () => {
  test.each([
    ["三（二）7, new: 20 m² per 100 households, exact and stated (D2, D3)", "new"],
    ["三（二）8, existing: 15 m² per 100 households, exact and stated (D2, D3)", "existing"],
  ] as const)(
    "%s",
    (_title, development) => {
      const sizedWrongly = disagreements((households) => {
        const need = needOf(rates[development], households);
        const { elderlyCare, infantCare } = sizeNeighbourhood({ ...place, development, households }).requirements;
        return [elderlyCare, infantCare].flatMap(({ facility, floorArea, statedArea }) => [
          ...compared(`${households} households, ${facility}`, exactly(need), floorArea.toFixed()),
          ...compared(`${households} households, ${facility}, stated`, toPlaces(rounded(need, 2, "ceil"), 2), statedArea.toFixed(2)),
        ]);
      });
      expect(sizedWrongly).toEqual([]);
    },
    600_000,
  );

  test("at 20 and at 15: a millionth of a m² too little, exactly enough, a millionth more (D19)", () => {
    const areaStandards = [
      madeStandard({ id: "twenty", facility: "elderlyCare", amount: perHouseholds("20") }),
      madeStandard({ id: "fifteen", facility: "infantCare", amount: perHouseholds("15") }),
    ];
    const sizer = compileSizer({ ...place, documents: [parseDocument(madeDocument({ areaStandards }))] });
    const judgedWrongly = disagreements((households) => {
      const sizing = sizer.size({ development: "new", households });
      const needs = { elderlyCare: needOf(rates.new, households), infantCare: needOf(rates.existing, households) };
      const below = (need: Fraction) => (households === 0 ? need : minus(need, step));
      return [below, (need: Fraction) => need, (need: Fraction) => plus(need, step)].flatMap((beside) => {
        const areas = { elderlyCare: beside(needs.elderlyCare), infantCare: beside(needs.infantCare) };
        const { results } = checkProvision(sizing, { elderlyCare: exactly(areas.elderlyCare), infantCare: exactly(areas.infantCare) });
        return (["elderlyCare", "infantCare"] as const).flatMap((facility) => {
          const told = judged(needs[facility], [areas[facility]]);
          const { verdict, shortfall, surplus } = results[facility];
          return compared(
            `${households} households, ${exactly(areas[facility])} m² of ${exactly(needs[facility])}`,
            `${told.verdict}, ${exactly(told.shortfall ?? step)} short, ${exactly(told.surplus ?? step)} over`,
            `${verdict}, ${shortfall?.toFixed()} short, ${surplus?.toFixed()} over`,
          );
        });
      });
    });
    expect(judgedWrongly).toEqual([]);
  }, 600_000);
});

describe("a canary: what the same counts make of floats, counted over 1 to 100,000", () => {
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  const need = (households: number) => needOf(rates.new, households);

  test("Math.ceil(h * 0.2 * 100) / 100 overstates 29,862 of them", () => {
    const overstated = counts.filter((households) => Math.ceil(households * 0.2 * 100) / 100 > Number(exactly(need(households))));
    expect(overstated.length).toBe(29_862);
  });

  test("judging by h * (20 / 100) fails 33,453 neighbourhoods that have exactly enough", () => {
    const failed = counts.filter((households) => !(Number(exactly(need(households))) >= households * (20 / 100)));
    expect(failed.length).toBe(33_453);
  });
});
