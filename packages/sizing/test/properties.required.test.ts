import { deepStrictEqual } from "node:assert/strict";
import { Decimal, documentById, type Facility, parseDocument, stated, statedDown } from "@plan/rules";
import { arithmetic, maxHouseholds, type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { area, day, development, guangxi, holds, households, neighbourhood } from "./arbitraries.ts";
import { madeDocument, madeStandard } from "./madeDocument.ts";
import { fraction, isLess, required, whole } from "./oracle.ts";
import { seeded } from "./seeded.ts";
import { twinStandard } from "./twinStandard.ts";

const facilities = ["elderlyCare", "infantCare"] as const;
const areasOf = (given: NeighbourhoodInput, options?: SizingOptions) => {
  const { requirements } = sizeNeighbourhood(given, options);
  return facilities.map((facility) => requirements[facility].floorArea);
};
const figures = (values: readonly Decimal[]) => values.map((value) => value.toFixed());
/** Figures and dates of a sentence. */
/** Figures of a text; a day of Chinese, 2023年1月5日, as English writes it. */
const numerals = (text: string) =>
  text
    .replace(
      /([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日/g,
      (_, year, month, date) => `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
    )
    .match(/[0-9]+(?:[.-][0-9]+)*/g) ?? [];

describe("what is required", () => {
  test("more households never need less", () => {
    holds([neighbourhood, households], (given, more) => {
      const larger = areasOf({ ...given, households: (given.households ?? 0) + more });
      expect(areasOf(given).every((asked, index) => larger[index]?.gte(asked))).toBe(true);
    });
  });

  test("D2: two estates of the same kind need together what one of both sizes needs", () => {
    holds([neighbourhood, households, households], (given, a, b) => {
      const [first, second, both] = [a, b, a + b].map((count) => areasOf({ ...given, households: count }));
      expect(figures((first ?? []).map((asked, index) => asked.plus(second?.[index] ?? Number.NaN)))).toEqual(figures(both ?? []));
    });
  });

  test("15 is three quarters of 20: four times the existing area is three times the new one", () => {
    holds([neighbourhood], (given) => {
      const [built, planned] = (["existing", "new"] as const).map((kind) => areasOf({ ...given, development: kind }));
      expect(figures((built ?? []).map((asked) => asked.times(4)))).toEqual(figures((planned ?? []).map((asked) => asked.times(3))));
    });
  });

  test("any division of the region and any day since 2021-07-18 ask for the same area (D6)", () => {
    holds([neighbourhood, guangxi, day], (given, division, on) => {
      const late = on < "2021-07-18" ? "2021-07-18" : on;
      expect(figures(areasOf({ ...given, division, on: late }))).toEqual(figures(areasOf(given)));
    });
  });

  test("past 2023-12-31 the advisory planHorizonPassed is given, and not before (D6)", () => {
    holds([neighbourhood], (given) => {
      const passed = sizeNeighbourhood(given).advisories.some(({ code }) => code === "planHorizonPassed");
      expect(passed).toBe(given.on > "2023-12-31");
    });
  });

  test("one facility asked for alone is sized as beside the other", () => {
    holds([neighbourhood, fc.constantFrom(...facilities)], (given, facility: Facility) => {
      const alone = sizeNeighbourhood(given, { facilities: [facility] }).requirements;
      expect(Object.keys(alone)).toEqual([facility]);
      deepStrictEqual(alone[facility], sizeNeighbourhood(given).requirements[facility]);
    });
  });

  test("completed hundreds ≤ pro rata ≤ started hundreds, and both readings are marked as not from the text (D2)", () => {
    holds([neighbourhood], (given) => {
      const read = (perHundred: "completed" | "proRata" | "started") => sizeNeighbourhood(given, { perHundred });
      const [completed, exact, started] = [read("completed"), read("proRata"), read("started")];
      for (const facility of facilities) {
        const [low, middle, high] = [completed, exact, started].map(({ requirements }) => requirements[facility].floorArea);
        expect(low && middle && high && low.lte(middle) && middle.lte(high)).toBe(true);
      }
      const marked = [completed, exact, started].map(({ advisories }) => advisories.some(({ code }) => code === "readingNotFromText"));
      expect(marked).toEqual([true, false, true]);
    });
  });

  test("D5: adding a document that repeals nothing never lowers; what governs is never below what else is cited", () => {
    holds([neighbourhood, fc.integer({ min: 1, max: 2 ** 31 })], (given, random) => {
      const standards = facilities.map((facility) =>
        madeStandard({ ...twinStandard(seeded(random), facility).json, facility, development: given.development }),
      );
      const documents = [parseDocument(madeDocument({ areaStandards: standards })), documentById("450000-2021-67")];
      const guangxiAlone = sizeNeighbourhood(given);
      const counted = { ...given, residents: given.residents ?? 0, residentialFloorArea: given.residentialFloorArea ?? 0 };
      const { requirements } = sizeNeighbourhood(counted, { documents });
      for (const facility of facilities) {
        const { floorArea, governing, alsoApplying } = requirements[facility];
        expect(floorArea.gte(guangxiAlone.requirements[facility].floorArea)).toBe(true);
        expect([governing, ...alsoApplying].map(({ document }) => document.id).sort()).toEqual(["450000-2021-67", "450000-2021-test"]);
      }
    });
  });

  test("an area serves as many households as it can: that many, not one more, and none of any larger band (maxHouseholds)", () => {
    holds([area, fc.integer({ min: 1, max: 2 ** 31 })], (floorArea, random) => {
      const { json, amount, minimums, base, edges } = twinStandard(seeded(random), "made");
      const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard(json)] }))];
      const ask = () =>
        maxHouseholds({ division: "450200", on: "2022-03-01", facility: "elderlyCare", development: "new", floorArea, documents });
      const isServed = (count: number) => !isLess(fraction(floorArea), required(amount, minimums, whole(BigInt(count))));
      if (base !== "households") {
        expect(ask).toThrow();
        return;
      }
      const served = ask();
      const most = served ?? 1_000_000_000;
      expect(isServed(most)).toBe(true);
      const larger = [most, ...edges.map(Number).filter((edge) => edge > most)].flatMap((edge) => [
        edge + 1,
        ...(edge > most ? [edge] : []),
      ]);
      if (served !== null) expect(larger.filter(isServed)).toEqual([]);
    });
  });

  test("an area is stated at most 0.01 m² above itself, with two decimals, never below; a surplus never above itself (D3)", () => {
    holds([area, area], (a, b) => {
      const exact = new Decimal(a).times(b);
      expect([stated(exact).gte(exact), stated(exact).minus(exact).lt("0.01"), stated(exact).decimalPlaces() <= 2]).toEqual([
        true,
        true,
        true,
      ]);
      expect([statedDown(exact).lte(exact), exact.minus(statedDown(exact)).lt("0.01")]).toEqual([true, true]);
    });
  });

  test("the arithmetic comes to the stated area, in the same figures in Chinese and English", () => {
    holds([neighbourhood, fc.constantFrom(...facilities)], (given, facility: Facility) => {
      const requirement = sizeNeighbourhood(given).requirements[facility];
      const steps = arithmetic(requirement);
      expect(steps.at(-1)?.value.toFixed()).toBe(requirement.statedArea.toFixed());
      for (const { text } of steps) expect(numerals(text.zh)).toEqual(numerals(text.en));
    });
  });

  test("every advisory carries the same figures in Chinese and English", () => {
    holds([neighbourhood], (given) => {
      for (const { message } of sizeNeighbourhood(given).advisories)
        expect(new Set(numerals(message.zh))).toEqual(new Set(numerals(message.en)));
    });
  });

  test("new and existing are sized by development alone, not by the date of the planning conditions (D16)", () => {
    holds([neighbourhood, development, day], (given, kind, planningConditionsOn) => {
      expect(figures(areasOf({ ...given, development: kind, planningConditionsOn }))).toEqual(
        figures(areasOf({ ...given, development: kind })),
      );
    });
  });
});
