import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { area, asking, households, rate } from "../test/asking.ts";
import { documents } from "./catalogue.ts";
import { Decimal } from "./decimal.ts";
import type { PlanError, PlanIssue } from "./planError.ts";
import { type Counts, type PerHundred, requiredArea } from "./requiredArea.ts";
import type { AreaStandard } from "./standardDocument.ts";

describe("Rates", () => {
  test("pro rata and exact: 1,234 ÷ 100 × 20 = 246.8, and 250 households are not rounded to hundreds (D2)", () => {
    expect(households({}, [0, 1, 250, 1234, 1_000_000_000])).toEqual(["0", "0.2", "50", "246.8", "200000000"]);
  });

  test("a rate is an area and what it is counted per: 1, 10, 100, 1000 or 10000", () => {
    const per = [1, 10, 100, 1000, 10000].map((each) =>
      area({ amount: { kind: "rate", base: "residents", ...rate("3.5", each) } }, { residents: 12345 }),
    );
    expect(per).toEqual(["43207.5", "4320.75", "432.075", "43.2075", "4.32075"]);
    expect(() => area({ amount: { kind: "rate", base: "residents", ...rate("1", 500) } }, { residents: 1 })).toThrow(
      expect.objectContaining({ code: "invalidDocument" }),
    );
  });

  test("2 ‰ of 50,360.2 m² are 100.7204 m²: nothing is rounded here (D3)", () => {
    const permille = { amount: { kind: "rate", base: "residentialFloorArea", ...rate("2", 1000) } };
    expect(area(permille, { residentialFloorArea: "50360.2" })).toBe("100.7204");
    expect(area(permille, { residentialFloorArea: "0.000001" })).toBe("0.000000002");
  });

  test("hundreds begun or completed are named options, for rates per 100 households only (D2)", () => {
    const counted = (perHundred: PerHundred) => [0, 1, 99, 100, 101, 1234].map((count) => area({}, { households: count }, perHundred));
    expect(counted("started")).toEqual(["0", "20", "20", "20", "40", "260"]);
    expect(counted("completed")).toEqual(["0", "0", "0", "20", "20", "240"]);
    const perThousand = { amount: { kind: "rate", base: "residents", ...rate("3", 1000) } };
    expect(area(perThousand, { residents: 1234 }, "started")).toBe("3.702");
  });
});

describe("Where whole hundredths do not do", () => {
  test("12.3 cm² each, and more of them than a double holds: 150 × 0.00123 = 0.1845; 999,999,999 × 123,456,789,012.34", () => {
    expect(area({ amount: { kind: "rate", base: "households", ...rate("0.123") } }, { households: 150 })).toBe("0.1845");
    // 123,456,789,012.34 × 10⁹ less one of them
    const largest = { amount: { kind: "rate", base: "households", ...rate("123456789012.34", 1) } };
    expect(area(largest, { households: 999_999_999 })).toBe("123456788888883210987.66");
  });

  test("0.1 m² of housing, as text or as a number, at 0.03 m² each: 0.003, where doubles say 0.0030000000000000001", () => {
    const each = { amount: { kind: "rate", base: "residentialFloorArea", ...rate("0.03", 1) } };
    expect(area(each, { residentialFloorArea: "0.1" })).toBe("0.003");
    expect(area(each, { residentialFloorArea: 0.1 })).toBe("0.003");
    expect(area(each, { residentialFloorArea: "50360.29" })).toBe("1510.8087");
    expect(area(each, { residentialFloorArea: 50360.29 })).toBe("1510.8087");
  });

  test("hundreds begun or completed are of households alone, and of rates per 100 alone (D2)", () => {
    const counted = (base: string, per: number, perHundred: PerHundred) =>
      area(
        { amount: { kind: "rate", base, ...rate("3", per) } },
        { households: 150, residents: 150, residentialFloorArea: 150 },
        perHundred,
      );
    expect(["started", "completed"].map((reading) => counted("residents", 100, reading as PerHundred))).toEqual(["4.5", "4.5"]);
    expect(["started", "completed"].map((reading) => counted("residentialFloorArea", 100, reading as PerHundred))).toEqual(["4.5", "4.5"]);
    expect(["started", "completed"].map((reading) => counted("households", 1000, reading as PerHundred))).toEqual(["0.45", "0.45"]);
    expect(["started", "completed"].map((reading) => counted("households", 100, reading as PerHundred))).toEqual(["6", "3"]);
  });
});

describe("Least areas (D10)", () => {
  test("Nanning's 300 m² each: the least area decides up to 1,000 households, the rate beyond", () => {
    const nanning = { amount: { kind: "rate", base: "households", ...rate("30") }, minimumSingle: new Decimal(300) };
    expect(households(nanning, [0, 1, 500, 999, 1000, 1001])).toEqual(["0", "300", "300", "300", "300", "300.3"]);
  });

  test("a least total and a least single area lift together: the larger decides", () => {
    expect(area({ minimumTotal: new Decimal(50), minimumSingle: new Decimal(30) }, { households: 1 })).toBe("50");
    expect(area({ minimumTotal: new Decimal(30), minimumSingle: new Decimal(50) }, { households: 1 })).toBe("50");
    expect(area({ minimumTotal: new Decimal(50), minimumSingle: null }, { households: 251 })).toBe("50.2");
  });
});

describe("Fixed areas, delegated duties, missing counts", () => {
  test("a fixed area does not ask how many; 0 households ask for nothing (D10)", () => {
    const fixed = { amount: { kind: "fixed", floorArea: "350" } };
    expect([area(fixed, {}), area(fixed, { households: 1 }), area(fixed, { households: 0 })]).toEqual(["350", "350", "0"]);
  });

  test("a duty whose figure stands elsewhere is never 0 m² (D15)", () => {
    const delegated = { amount: { kind: "delegated", to: { zh: "省标准", en: "the provincial standard" } } };
    expect(() => area(delegated, { households: 0 })).toThrow(expect.objectContaining({ code: "noStandardInForce" }));
    expect(() => area(delegated, { households: 1234 })).toThrow(/the provincial standard/);
  });

  test.each([
    ["missing", {}],
    ["negative", { households: -1 }],
    ["fractional", { households: 0.5 }],
    ["unsafe", { households: 1_000_000_001 }],
    ["not finite", { households: Number.NaN }],
    ["text", { households: "1234" }],
    ["of another base", { residents: 1234 }],
  ])("a count that is %s is an error (D18)", (_what, counts) => {
    expect(() => area({}, counts as Counts)).toThrow(expect.objectContaining({ code: "invalidNeighbourhood" }));
  });

  test("what is missing or wrong is named, with what was expected in its place", () => {
    const issueOf = (parts: object, counts: unknown) => {
      try {
        area(parts, counts as Counts);
      } catch (error) {
        const { path, expected, received } = (error as PlanError).issues[0] as PlanIssue;
        return [path.join("."), expected, received];
      }
      return null;
    };
    const residents = { amount: { kind: "rate", base: "residents", ...rate("1") } };
    expect(issueOf(residents, { households: 1 })).toEqual(["residents", "residents, which 三（二）7 counts", "nothing"]);
    expect(issueOf({}, { households: -1 })).toEqual(["households", "a whole number of households from 0 to 1000000000", "-1"]);
    expect(issueOf({}, { residents: 0.5 })).toEqual(["residents", "a whole number of residents from 0 to 1000000000", "0.5"]);
    expect(issueOf({}, { residentialFloorArea: "x" })?.slice(0, 2)).toEqual([
      "residentialFloorArea",
      "a number of m²: digits with at most 12 before and 6 after the point, no sign, no separator",
    ]);
    const delegated = { amount: { kind: "delegated", to: { zh: "省标准", en: "the provincial standard" } } };
    expect(issueOf(delegated, {})?.slice(0, 2)).toEqual(["", "a figure; 三（二）7 leaves it to the provincial standard"]);
    expect(issueOf({}, { flats: 1 })?.slice(0, 2)).toEqual(["flats", "no such key"]);
  });

  test("a reading that is none, and a standard that is none, are errors", () => {
    expect(() => requiredArea(asking({}), { households: 1 }, "rounded" as PerHundred)).toThrow(
      expect.objectContaining({ code: "invalidQuery" }),
    );
    expect(() => requiredArea(asking({ term: 1 }), { households: 1 })).toThrow(expect.objectContaining({ code: "invalidDocument" }));
    expect(() => requiredArea(null as unknown as AreaStandard, { households: 1 })).toThrow(
      expect.objectContaining({ code: "invalidDocument" }),
    );
  });
});

describe("Any shipped standard", () => {
  const standards = documents.flatMap(({ areaStandards }) => areaStandards.filter(({ amount }) => amount.kind !== "delegated"));

  test("more of what it counts never needs less, and nothing needs nothing", () => {
    expect(standards.length).toBeGreaterThan(30);
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...standards), count, count, (standard, some, more) => {
        const sized = (one: number) => requiredArea(standard, { households: one, residents: one, residentialFloorArea: one });
        return sized(some + more).gte(sized(some)) && sized(0).isZero();
      }),
      { numRuns: 1000 },
    );
  });
});
