import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { exactly, type Fraction, fraction, judged, minus, plus, required, rounded, toPlaces, whole } from "./oracle.ts";

const most = 100_000;
const step = fraction("0.000001");

/** One count: sized, then checked with a millionth of a m² too little, exactly enough, and a millionth more. Returns what disagrees. */
function disagreements(development: "new" | "existing", rate: Fraction, households: number): string[] {
  const need = required({ area: rate, per: 100n }, [], whole(BigInt(households)));
  const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development, households });
  const { floorArea, statedArea } = sizing.requirements.elderlyCare;
  const found: string[] = [];
  const compare = (what: string, expected: string, got: string) => {
    if (expected !== got) found.push(`${households} households, ${development}, ${what}: expected ${expected}, got ${got}`);
  };
  compare("exact", exactly(need), floorArea.toFixed());
  compare("stated", toPlaces(rounded(need, 2, "ceil"), 2), statedArea.toFixed(2));

  const held = (elderlyCare: Fraction, infantCare: Fraction) => {
    const { results } = checkProvision(sizing, { elderlyCare: exactly(elderlyCare), infantCare: exactly(infantCare) });
    for (const [area, { verdict, shortfall, surplus }] of [
      [elderlyCare, results.elderlyCare] as const,
      [infantCare, results.infantCare] as const,
    ]) {
      const told = judged(need, [area]);
      compare(`provided ${exactly(area)}`, `${told.verdict} ${exactly(told.shortfall ?? need)}`, `${verdict} ${shortfall?.toFixed()}`);
      compare(`provided ${exactly(area)}, surplus`, exactly(told.surplus ?? need), String(surplus?.toFixed()));
    }
  };
  const below = households === 0 ? need : minus(need, step);
  held(below, need);
  held(plus(need, step), below);
  return found;
}

describe("every count from 0 to 100,000 households: just below, equal, just above (D2, D19)", () => {
  test.each([
    ["三（二）7, new: 20 m² per 100 households", "new", "20"],
    ["三（二）8, existing: 15 m² per 100 households", "existing", "15"],
  ] as const)(
    "%s",
    (_title, development, rate) => {
      const found: string[] = [];
      for (let households = 0; households <= most && found.length < 20; households += 1)
        found.push(...disagreements(development, fraction(rate), households));
      expect(found).toEqual([]);
    },
    600_000,
  );
});

describe("a canary: what the same counts make of floats, counted over 1 to 100,000", () => {
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  const need = (households: number) => required({ area: fraction("20"), per: 100n }, [], whole(BigInt(households)));

  test("Math.ceil(h * 0.2 * 100) / 100 overstates 29,862 of them", () => {
    const overstated = counts.filter((households) => Math.ceil(households * 0.2 * 100) / 100 > Number(exactly(need(households))));
    expect(overstated.length).toBe(29_862);
  });

  test("judging by h * (20 / 100) fails 33,453 neighbourhoods that have exactly enough", () => {
    const failed = counts.filter((households) => !(Number(exactly(need(households))) >= households * (20 / 100)));
    expect(failed.length).toBe(33_453);
  });
});
