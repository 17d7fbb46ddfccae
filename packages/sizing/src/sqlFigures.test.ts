import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { refused } from "../test/refusal.ts";
import { digitsFor, figuresOf } from "./sqlFigures.ts";

type Parts = Parameters<typeof madeStandard>[0];
const standards = (...parts: Parts[]) =>
  parseDocument(madeDocument({ areaStandards: parts.map((one, at) => madeStandard({ id: `s${at}`, ...one })) })).areaStandards;

/** What is counted; from where on (! where not the number itself), so much for each and besides; and the least. */
const told = (parts: readonly Parts[], perHundred: "proRata" | "started" | "completed" = "proRata") =>
  figuresOf(standards(...parts), perHundred).map(({ counted, pieces, least }) => [
    counted,
    ...pieces.map(({ from, inclusive, each, plus }) => `${from}${inclusive ? "" : "!"}: ${each} + ${plus}`),
    `least ${least}`,
  ]);
const rate = (floorArea: string, per: number, base: string) => ({ kind: "rate", floorArea, per, base });
const bands = (semantics: string, base: string, list: object[]) => ({ kind: "bands", base, semantics, bands: list });
const band = (from: string, takes: object, fromInclusive = true) => ({ from, fromInclusive, ...takes });
const byRate = (floorArea: string) => ({ rate: { floorArea, per: 100 } });

describe("A standard as straight lines", () => {
  test.each<[string, Parts, string[]]>([
    ["20 m² per 100 households", {}, ["households", "0: 0.2 + 0", "least 0"]],
    ["the larger least area", { minimumTotal: "30", minimumSingle: "300" }, ["households", "0: 0.2 + 0", "least 300"]],
    ["2‰ of floor area", { amount: rate("2", 1000, "residentialFloorArea") }, ["residentialFloorArea", "0: 0.002 + 0", "least 0"]],
    ["a fixed area", { amount: { kind: "fixed", floorArea: "120.5" } }, ["households", "0: 0 + 120.5", "least 0"]],
    [
      "a band that gives the whole answer, the mark not within (D4)",
      { amount: bands("slab", "residents", [band("0", { floorArea: "100" }), band("500", byRate("20"), false)]) },
      ["residents", "0: 0 + 100", "500!: 0.2 + 0", "least 0"],
    ],
    // 20 per 100 up to 1,000 are 200; 10 per 100 to 2,000 are 100 more; 5 per 100 beyond. 0.1 × 1,000 + 100 and 0.05 × 2,000 + 200 join them.
    [
      "slices, each by its own rate (D4)",
      { amount: bands("marginal", "households", [band("0", byRate("20")), band("1000", byRate("10")), band("2000", byRate("5"), false)]) },
      ["households", "0: 0.2 + 0", "1000: 0.1 + 100", "2000!: 0.05 + 200", "least 0"],
    ],
  ])("%s", (_, parts, lines) => expect(told([parts])).toEqual([lines]));

  test("hundreds begun or completed are of rates per 100 households alone (D2)", () => {
    const counted = (amount: object, perHundred: "started" | "completed") => told([{ amount }], perHundred)[0]?.[0];
    for (const perHundred of ["started", "completed"] as const) {
      expect(counted(perHouseholds("20"), perHundred)).toBe("hundreds");
      expect(counted(perHouseholds("20", 1000), perHundred)).toBe("households");
      expect(counted(rate("20", 100, "residents"), perHundred)).toBe("residents");
    }
  });

  test("a figure that stands elsewhere is none", () => {
    const to = { zh: "设区市", en: "the cities" };
    const [delegated] = standards({ amount: { kind: "delegated", to } });
    expect(() => figuresOf(delegated === undefined ? [] : [delegated], "proRata")).toThrow(
      expect.objectContaining({ code: "noStandardInForce", message: "Expected a figure; 1 leaves it to the cities, got nothing" }),
    );
  });
});

describe("Several standards together (D5)", () => {
  const fixed = { amount: { kind: "fixed", floorArea: "120" } };
  const slices = { amount: bands("marginal", "households", [band("0", byRate("20")), band("1000", byRate("10"))]) };
  const twenty = ["households", "0: 0.2 + 0", "least 0"];

  test("proportions of one base become one: the largest rate, and the largest least area", () => {
    const [large, small] = [{ minimumTotal: "30" }, { amount: perHouseholds("15"), minimumTotal: "300" }];
    for (const both of [
      [large, small],
      [small, large],
    ])
      expect(told(both)).toEqual([["households", "0: 0.2 + 0", "least 300"]]);
    const one = { amount: bands("slab", "households", [band("0", byRate("25"))]) };
    expect(told([{}, one])).toEqual([["households", "0: 0.25 + 0", "least 0"]]);
  });

  test("others stay beside one another", () => {
    expect(told([{}, { amount: rate("20", 100, "residents") }])).toEqual([twenty, ["residents", "0: 0.2 + 0", "least 0"]]);
    for (const [other, lines] of [
      [fixed, ["households", "0: 0 + 120", "least 0"]],
      [slices, ["households", "0: 0.2 + 0", "1000: 0.1 + 100", "least 0"]],
    ] as const) {
      expect(told([{}, other])).toEqual([twenty, lines]);
      expect(told([other, {}])).toEqual([lines, twenty]);
      expect(told([other, other])).toEqual([lines, lines]);
    }
  });
});

describe("The digits in which every answer is exact", () => {
  const digits = (...parts: Parts[]) => digitsFor(figuresOf(standards(...parts), "proRata"));
  test.each<[string, Parts, number, number]>([
    // 0.2 × 1,000,000,000 has 9 digits, and one decimal.
    ["20 m² per 100 households", {}, 10, 1],
    // 0.002 × 10¹² has 10 digits; six decimals of an area and three of the rate.
    ["2‰ of floor area", { amount: rate("2", 1000, "residentialFloorArea") }, 19, 9],
    ["0.1 m² for each of a billion residents", { amount: rate("100", 1000, "residents") }, 10, 1],
    ["a least area of more digits than the rate", { amount: perHouseholds("0.000001"), minimumTotal: "12345.5" }, 13, 8],
    ["a fixed area", { amount: { kind: "fixed", floorArea: "120.25" } }, 5, 2],
    ["less than 1 m², with a digit before the point", { amount: { kind: "fixed", floorArea: "0.05" }, minimumTotal: "0.05" }, 3, 2],
    ["nothing", { amount: perHouseholds("0") }, 1, 0],
    // 9,999,999,999.999999 × 10¹² has 22 digits, and 12 decimals.
    ["34 digits", { amount: rate("9999999999.999999", 1, "residentialFloorArea") }, 34, 12],
  ])("%s", (_, parts, precision, scale) => expect(digits(parts)).toEqual({ precision, scale }));

  test("35 digits are too many", () => {
    const amount = rate("99999999999.999999", 1, "residentialFloorArea");
    expect(refused(() => digits({ amount }))).toEqual({ code: "outOfRange", path: "documents" });
  });

  test("a slice that takes from the line before counts by its size", () =>
    // 1 m² each up to 1,000, then 2: 2 × 10⁹ − 1,000 is held in the digits of 2 × 10⁹ + 1,000.
    expect(digits({ amount: bands("marginal", "households", [band("0", byRate("100")), band("1000", byRate("200"))]) })).toEqual({
      ...{ precision: 10, scale: 0 },
    }));
});
