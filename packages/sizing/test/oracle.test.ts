import { describe, expect, test } from "vitest";
import {
  type Amount,
  estimatedHouseholds,
  exactly,
  fraction,
  hundreds,
  isEqual,
  judged,
  minus,
  plus,
  type Rounding,
  ratio,
  required,
  rounded,
  strictly,
  sum,
  times,
  toPlaces,
  whole,
  zero,
} from "./oracle.ts";

const rate = (area: string, per: bigint): Amount => ({ area: fraction(area), per });
const asks = (amount: Amount, count: string, ...minimums: string[]) => exactly(required(amount, minimums.map(fraction), fraction(count)));

describe("the oracle's fractions, worked by hand", () => {
  test("1/3 + 1/6 = 1/2; 0.1 + 0.2 is 0.3 and nothing else; 1/49 has no finite decimal", () => {
    expect(isEqual(plus(fraction("1/3"), fraction("1/6")), fraction("1/2"))).toBe(true);
    expect(exactly(sum([fraction("0.1"), fraction("0.2")]))).toBe("0.3");
    expect(exactly(fraction("7/343"))).toBe("1/49");
    expect(exactly(times(fraction("-0.05"), fraction("2")))).toBe("-0.1");
    expect(exactly(minus(fraction("5.5"), fraction("5.5")))).toBe("0");
  });

  test.each<[string, number, Record<Rounding, string>]>([
    ["20.125", 2, { floor: "20.12", ceil: "20.13", "half-even": "20.12", "half-up": "20.13" }],
    ["20.135", 2, { floor: "20.13", ceil: "20.14", "half-even": "20.14", "half-up": "20.14" }],
    ["-1.005", 2, { floor: "-1.01", ceil: "-1.00", "half-even": "-1.00", "half-up": "-1.01" }],
    ["-0.001", 2, { floor: "-0.01", ceil: "0.00", "half-even": "0.00", "half-up": "0.00" }],
    ["13.4546", 0, { floor: "13", ceil: "14", "half-even": "13", "half-up": "13" }],
    ["2/3", 2, { floor: "0.66", ceil: "0.67", "half-even": "0.67", "half-up": "0.67" }],
    ["7", 2, { floor: "7.00", ceil: "7.00", "half-even": "7.00", "half-up": "7.00" }],
  ])("%s to %i places in each mode", (value, places, expected) => {
    for (const [mode, text] of Object.entries(expected)) {
      expect([mode, toPlaces(rounded(fraction(value), places, mode as Rounding), places)]).toEqual([mode, text]);
    }
  });

  test("strict text: 0.000001 and 999999999999.999999 are figures, one digit more is not", () => {
    expect(exactly(strictly("0.000001") ?? zero)).toBe("0.000001");
    expect(exactly(strictly("999999999999.999999") ?? zero)).toBe("999999999999.999999");
    const refused = [
      "",
      " ",
      "1 ",
      "+1",
      "-1",
      "1.",
      ".5",
      "1.2.3",
      "1,0",
      "1e3",
      "0x1",
      "１",
      "1234567890123",
      "0.0000001",
      "NaN",
      "\u3000120",
    ];
    expect(refused.filter((text) => strictly(text) !== null)).toEqual([]);
  });
});

describe("the oracle's reading of a standard, worked by hand", () => {
  test("D2: 20 m² per 100 households asks 246.8 of 1,234, 0.2 of one and nothing of none", () => {
    expect(asks(rate("20", 100n), "1234")).toBe("246.8");
    expect(asks(rate("20", 100n), "1")).toBe("0.2");
    expect(asks(rate("20", 100n), "0")).toBe("0");
    expect(asks(rate("20", 300n), "450")).toBe("30");
  });

  test("D2: of 101 households two hundreds are started and one is completed", () => {
    expect([hundreds(whole(101n), "started"), hundreds(whole(101n), "completed")].map(exactly)).toEqual(["200", "100"]);
    expect([hundreds(whole(100n), "started"), hundreds(whole(99n), "completed")].map(exactly)).toEqual(["100", "0"]);
  });

  test("D10: a minimum lifts a small area, not a large one, and asks nothing of nobody", () => {
    expect(asks(rate("30", 100n), "500", "300")).toBe("300");
    expect(asks(rate("30", 100n), "1001", "300")).toBe("300.3");
    expect(asks(rate("30", 100n), "0", "300")).toBe("0");
    expect(asks({ fixed: fraction("750") }, "1", "300")).toBe("750");
  });

  test("D11: slabs give one value for the whole count, marginal bands a rate for each part", () => {
    const slabs: Amount = {
      slabs: [
        { from: zero, including: true, takes: fraction("100") },
        { from: fraction("1000"), including: false, takes: fraction("200") },
        { from: fraction("3000"), including: true, takes: { area: fraction("10"), per: 100n } },
      ],
    };
    expect(["1", "1000", "1001", "2999", "3000"].map((count) => asks(slabs, count))).toEqual(["100", "100", "200", "200", "300"]);
    const marginal: Amount = {
      marginal: [
        { from: zero, including: true, takes: { area: fraction("20"), per: 100n } },
        { from: fraction("1000"), including: false, takes: { area: fraction("10"), per: 100n } },
      ],
    };
    expect(["1", "1000", "1001", "2000"].map((count) => asks(marginal, count))).toEqual(["0.2", "200", "200.1", "300"]);
  });

  test("D9: 10,000 m² of dwellings at 90.5 m² are 111 households (110.497…), and 9,050 m² exactly 100", () => {
    expect(exactly(estimatedHouseholds(fraction("10000"), fraction("90.5")))).toBe("111");
    expect(exactly(estimatedHouseholds(fraction("9050"), fraction("90.5")))).toBe("100");
  });

  test("D13, D19: 19.995 of 20 is short by 0.005; an unknown room leaves it open; 20 beside an unknown room is enough", () => {
    const told = (need: string, ...rooms: (string | null)[]) => {
      const { verdict, shortfall, surplus } = judged(
        fraction(need),
        rooms.map((room) => (room === null ? null : fraction(room))),
      );
      return [verdict, shortfall && exactly(shortfall), surplus && exactly(surplus)];
    };
    expect(told("20", "19.995")).toEqual(["short", "0.005", "0"]);
    expect(told("20", "12", "8.5")).toEqual(["met", "0", "0.5"]);
    expect(told("20", "12", null)).toEqual(["unknown", null, null]);
    expect(told("20", "12", "8", null)).toEqual(["met", "0", null]);
  });

  test("53 of 100 beds keep to 53 %, 52 miss it by one; a lease of 25 years is 5 over 20; 3.5 places of 1,000 are 350 of 100,000", () => {
    const gap = (...[bound, part, of, has, among]: ["atLeast" | "atMost", string, string, string, string]) => {
      const result = ratio(bound, { part: fraction(part), whole: fraction(of) }, fraction(has), fraction(among));
      return [result.met, exactly(result.gap)];
    };
    expect(gap("atLeast", "53", "100", "53", "100")).toEqual([true, "0"]);
    expect(gap("atLeast", "53", "100", "52", "100")).toEqual([false, "1"]);
    expect(gap("atMost", "20", "1", "25", "1")).toEqual([false, "5"]);
    expect(gap("atLeast", "3.5", "1000", "133", "100000")).toEqual([false, "217"]);
  });
});

test("a canary: the oracle is not floats in disguise; 3 households at 20 per 100 are 0.60, where Math.ceil says 0.61", () => {
  expect(Math.ceil(3 * 0.2 * 100) / 100).toBe(0.61);
  expect(toPlaces(rounded(required(rate("20", 100n), [], whole(3n)), 2, "ceil"), 2)).toBe("0.60");
});
