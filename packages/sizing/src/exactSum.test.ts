import { Decimal } from "@plan/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExactSum, largestTerm } from "./exactSum.ts";

describe("A sum over any number of rows", () => {
  test("is exact beyond what a double can hold: three times the largest term", () => {
    const sum = new ExactSum();
    for (let time = 0; time < 3; time += 1) sum.addMillionths(largestTerm);
    expect(sum.total().toFixed()).toBe("13500000000"); // 3 × 4,500,000,000 m²
  });

  test("takes whole millionths and decimals alike", () => {
    const sum = new ExactSum();
    sum.addMillionths(1);
    sum.add(new Decimal("0.0000005"));
    sum.addMillionths(246_800_000);
    expect(sum.total().toFixed()).toBe("246.8000015");
  });

  test("is 0 of nothing", () => expect(new ExactSum().total().toFixed()).toBe("0"));

  test("is what BigInt says of any terms, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: largestTerm }), { maxLength: 50 }), (terms) => {
        const sum = new ExactSum();
        for (const term of terms) sum.addMillionths(term);
        const expected = terms.reduce((total, term) => total + BigInt(term), 0n);
        expect(sum.total().times(1_000_000).toFixed()).toBe(String(expected));
      }),
    );
  });
});
