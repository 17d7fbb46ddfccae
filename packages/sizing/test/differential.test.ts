import { Decimal, requiredArea } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { differences } from "./differential.ts";

/** PLAN_DIFFERENTIAL=10000000 asks for ten million; the long project always does. */
const cases = Number(process.env.PLAN_DIFFERENTIAL ?? 1_000_000);

describe("the packages and the oracle, side by side", () => {
  test(`agree on all of ${cases} random cases, digit for digit`, () => {
    const { compared, found } = differences(cases, 20210718);
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(cases);
  }, 3_600_000);
});

describe("a canary: what is wrong is caught, and named by value", () => {
  const floats = (standard: Parameters<typeof requiredArea>[0], counts: Parameters<typeof requiredArea>[1]) => {
    const { amount } = standard;
    const right = requiredArea(standard, counts);
    return amount.kind === "rate" && counts.households !== undefined && standard.minimumTotal === null && standard.minimumSingle === null
      ? new Decimal(Math.ceil((counts.households / amount.per) * Number(amount.floorArea) * 100) / 100)
      : right;
  };

  test("areas worked in floats and rounded up", () => {
    const { found } = differences(10_000, 1, { requiredArea: floats });
    expect(found.length).toBe(20);
    expect(found[0]).toMatch(/^\{"kind":"rate",.*\} of [0-9]+ households: expected [0-9.]+, got [0-9.]+$/);
  });

  test("areas too large by a millionth of a square metre, once the count passes 10,000", () => {
    const late: typeof requiredArea = (standard, counts) =>
      requiredArea(standard, counts).plus((counts.households ?? 0) > 10_000 ? "0.000001" : 0);
    expect(differences(10_000, 2, { requiredArea: late }).found.length).toBe(20);
  });
});
