import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentById } from "./catalogue.ts";
import { Decimal } from "./decimal.ts";
import { evaluateRatio } from "./evaluateRatio.ts";
import { ratioStandardsInForce } from "./inForce.ts";
import { headOf } from "./load.ts";
import { parseDocument } from "./parseDocument.ts";

const targets = ratioStandardsInForce({ division: "450000", on: "2023-12-31" });

/** Met and gap against one of Guangxi's targets. */
function judged(id: string, part: string, whole: string): [boolean | null, string | undefined] {
  const citation = targets.find(({ standard }) => standard.id === id);
  if (citation === undefined) throw new Error(`Guangxi has no target ${id}`);
  const { met, gap } = evaluateRatio(citation, { part, whole });
  return [met, gap?.toFixed()];
}

describe("Shares, worked by hand", () => {
  test("二, nursing-type beds: 53 % of 12,345 beds are 6,542.85, so 6,543 (以上 includes the number, D4)", () => {
    expect(judged("nursingBedShare", "6543", "12345")).toEqual([true, "0"]);
    expect(judged("nursingBedShare", "6542", "12345")).toEqual([false, "1"]);
    expect(judged("nursingBedShare", "53", "100")).toEqual([true, "0"]);
    expect(judged("nursingBedShare", "0", "12345")).toEqual([false, "6543"]);
  });

  test("三（二）7, compliance of 100 %: 9,999 of 10,000 is a miss by one estate, never rounded into a hit (D3, D19)", () => {
    expect(judged("newEstateCompliance", "9999", "10000")).toEqual([false, "1"]);
    expect(judged("newEstateCompliance", "999999999", "1000000000")).toEqual([false, "1"]);
    expect(judged("newEstateCompliance", "10000", "10000")).toEqual([true, "0"]);
  });

  test("三（三）13, 14 of 14 cities: 13 miss it by one; half of 111 counties are 56", () => {
    expect(judged("infantCareGuidanceCentresOfCities", "14", "14")).toEqual([true, "0"]);
    expect(judged("infantCareGuidanceCentresOfCities", "13", "14")).toEqual([false, "1"]);
    expect(judged("elderlyCareGuidanceCentresOfCities", "0", "14")).toEqual([false, "14"]);
    expect(judged("infantCareGuidanceCentresOfCounties", "56", "111")).toEqual([true, "0"]);
    expect(judged("infantCareGuidanceCentresOfCounties", "55", "111")).toEqual([false, "1"]);
  });

  test("四（二）, 60 % of the lottery fund: money is no count of things, so the gap keeps its fen", () => {
    expect(judged("welfareLotteryShare", "5999.99", "10000")).toEqual([false, "0.01"]);
    expect(judged("welfareLotteryShare", "6000", "10000")).toEqual([true, "0"]);
    expect(judged("welfareLotteryShare", "0", "0.01")).toEqual([false, "0.006"]);
  });

  test("a part larger than its whole is no share", () => {
    const issue = expect.objectContaining({ path: ["part"], expected: "at most the whole, 100", received: '"101"' });
    expect(() => judged("nursingBedShare", "101", "100")).toThrow(expect.objectContaining({ code: "invalidQuery", issues: [issue] }));
    expect(judged("nursingBedShare", "100", "100")).toEqual([true, "0"]);
    // A rate may be more than one of each.
    expect(judged("childcarePlaceRate", "101", "100")).toEqual([true, "0"]);
  });
});

describe("Rates, counts and terms, worked by hand", () => {
  test("二, 3.5 places per 1,000 residents: 3,283 places for a million are 217 short", () => {
    expect(judged("childcarePlaceRate", "3283", "1000000")).toEqual([false, "217"]);
    expect(judged("childcarePlaceRate", "3500", "1000000")).toEqual([true, "0"]);
    expect(judged("childcarePlaceRate", "3499", "1000000")).toEqual([false, "1"]);
  });

  test("half a place short is a whole place to build: 1,001 residents need 3.5035 places, so 4", () => {
    expect(judged("childcarePlaceRate", "3", "1001")).toEqual([false, "1"]);
    expect(judged("childcarePlaceRate", "4", "1001")).toEqual([true, "0"]);
    expect(judged("childcarePlaceRate", "0", "1001")).toEqual([false, "4"]);
  });

  test("三（三）14, at least 60 institutions; 三（三）12, at least 60,000 person-times", () => {
    expect(judged("demonstrationChildcareInstitutions", "59", "1")).toEqual([false, "1"]);
    expect(judged("demonstrationChildcareInstitutions", "60", "1")).toEqual([true, "0"]);
    expect(judged("elderlyCareTraining", "59999", "1")).toEqual([false, "1"]);
  });

  test("三（一）2, a lease of at most 20 years: the 20th year is still within (以下, D4), a day more is not", () => {
    expect(judged("stateEnterpriseLeaseTerm", "20", "1")).toEqual([true, "0"]);
    expect(judged("stateEnterpriseLeaseTerm", "20.002738", "1")).toEqual([false, "0.002738"]);
    expect(judged("stateEnterpriseLeaseTerm", "0", "1")).toEqual([true, "0"]);
  });
});

test("a term is no count of things: half a year too long is half a year, though the years are counted", () => {
  const document = documentById("450000-2021-67");
  const terms = document.ratioStandards.filter(({ kind }) => kind === "term").map((term) => ({ ...term, counted: true }));
  const made = parseDocument({ ...document, areaStandards: [], obligations: [], ratioStandards: terms });
  const [standard] = made.ratioStandards;
  if (standard === undefined) throw new Error("Guangxi limits a term");
  expect(evaluateRatio({ standard, document: headOf(made) }, { part: "20.5", whole: "1" }).gap?.toFixed()).toBe("0.5");
});

test("the standard comes back with its document, whether there is data or not", () => {
  const [citation] = targets;
  if (citation === undefined) throw new Error("Guangxi has targets");
  for (const measured of [null, { part: "1", whole: "2" }]) expect(evaluateRatio(citation, measured).citation).toEqual(citation);
});

describe("No data is not a miss", () => {
  test("null, or a part of nothing, gives neither a verdict nor a gap (D13)", () => {
    for (const citation of targets) {
      for (const measured of [null, { part: "0", whole: "0" }]) {
        expect(evaluateRatio(citation, measured)).toMatchObject({ met: null, measured: null, gap: null });
      }
    }
  });

  test("a malformed pair is an error, and so is a citation that is none", () => {
    const [citation] = targets;
    if (citation === undefined) throw new Error("Guangxi has targets");
    const error = expect.objectContaining({ code: "invalidQuery" });
    expect(() => evaluateRatio(citation, { part: "１", whole: "1" })).toThrow(error);
    expect(() => evaluateRatio(citation, { part: -1, whole: 1 })).toThrow(error);
    expect(() => evaluateRatio(citation, { part: 1 } as never)).toThrow(error);
    expect(() => evaluateRatio({ ...citation, standard: {} } as never, null)).toThrow(error);
  });

  test("a citation that has been through JSON judges the same", () => {
    const [citation] = targets;
    if (citation === undefined) throw new Error("Guangxi has targets");
    const read = JSON.parse(JSON.stringify(citation));
    expect(evaluateRatio(read, { part: "52", whole: "100" })).toEqual(evaluateRatio(citation, { part: "52", whole: "100" }));
  });
});

describe("Any pair against any target", () => {
  const document = documentById("450000-2021-67");
  const [model] = document.ratioStandards;
  const figure = (most: number) => fc.integer({ min: 0, max: most }).map((thousandths) => new Decimal(thousandths).div(1000).toFixed());
  const target = fc.record({ part: figure(200_000), whole: fc.integer({ min: 1, max: 1000 }).map(String) });
  const given = fc.record({
    target,
    bound: fc.constantFrom("atLeast" as const, "atMost" as const),
    counted: fc.boolean(),
    part: figure(5_000_000),
    whole: fc.integer({ min: 1, max: 100_000 }).map(String),
  });

  test("met means there is no gap; a gap filled in the target's unit is a hit, and anything less is not", () => {
    fc.assert(
      fc.property(given, ({ part, whole, ...rest }) => {
        const made = parseDocument({
          ...document,
          areaStandards: [],
          obligations: [],
          ratioStandards: [{ ...model, ...rest, kind: "rate" }],
        });
        const [standard] = made.ratioStandards;
        if (standard === undefined) return false;
        const citation = { standard, document: headOf(made) };
        const { met, gap } = evaluateRatio(citation, { part, whole });
        if (met === null || gap === null || met !== gap.isZero()) return false;
        if (met) return true;
        if (rest.counted && !gap.isInteger()) return false;
        const moved = rest.bound === "atLeast" ? gap.plus(part) : new Decimal(part).minus(gap);
        // Beyond six decimals, or below nothing, a filled gap is no longer an input to judge.
        if (moved.isNegative() || moved.decimalPlaces() > 6) return true;
        const short = rest.bound === "atLeast" ? moved.minus(rest.counted ? "1" : "0.000001") : moved.plus(rest.counted ? "1" : "0.000001");
        const hits = (value: Decimal) => evaluateRatio(citation, { part: value, whole }).met;
        return hits(moved) === true && (short.isNegative() || hits(short) === false);
      }),
      { numRuns: 300 },
    );
  });
});
