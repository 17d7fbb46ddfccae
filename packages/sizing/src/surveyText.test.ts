import { count, decimalInput, toDecimal } from "@plan/rules/internal";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { millionthsIn, unknownArea, wholeIn } from "./surveyText.ts";

const digit = "0123456789";
const nearNumbers = fc.oneof(
  fc.string({ unit: fc.constantFrom(...digit, ".", "-", " ", "e", "，", "０"), maxLength: 20 }),
  fc.tuple(fc.nat(999_999_999), fc.string({ unit: fc.constantFrom(...digit), maxLength: 8 })).map(([whole, after]) => `${whole}.${after}`),
  fc.nat().map(String),
);

describe("Plain digits read at a glance", () => {
  test.each([
    ["", unknownArea],
    ["0", 0],
    ["119.99", 119_990_000],
    ["999999999.999999", 999_999_999_999_999],
    ["0.000001", 1],
    ["007.5", 7_500_000],
    [" 1", 1_000_000],
    ["\u3000120.5 ", 120_500_000],
    ["  ", unknownArea],
  ])("an area: %j", (cell, expected) => expect(millionthsIn(cell)).toBe(expected));

  test.each([
    "1000000000",
    "0.0000001",
    "5.",
    ".5",
    ".",
    "1.2.3",
    "-1",
    "+1",
    "1e3",
    "1,5",
    "1 2",
    "１",
    "20㎡",
    "1:",
    "1/",
    "1.:",
    null,
    5,
    undefined,
  ])("left to a full look: %j", (cell) => expect(millionthsIn(cell)).toBeLessThan(unknownArea));

  test("whatever area is accepted at a glance, the schema accepts with the same value", () => {
    fc.assert(
      fc.property(nearNumbers, (cell) => {
        const millionths = millionthsIn(cell);
        if (millionths < 0) return;
        expect(decimalInput().safeParse(cell.trim()).success).toBe(true);
        expect(toDecimal(cell.trim()).times(1_000_000).toFixed()).toBe(String(millionths));
      }),
      { numRuns: 5000 },
    );
  });

  test("whatever count is accepted at a glance, the schema accepts with the same value", () => {
    fc.assert(
      fc.property(nearNumbers, (cell) => {
        const whole = wholeIn(cell);
        if (whole < 0) return;
        expect(count().safeParse(whole).success).toBe(true);
        expect(toDecimal(cell.trim()).toFixed()).toBe(String(whole));
      }),
      { numRuns: 5000 },
    );
  });

  test("a count of up to nine digits is read, ten are left to a full look", () => {
    expect(wholeIn("999999999")).toBe(999_999_999);
    expect(wholeIn("1000000000")).toBeLessThan(0);
    for (const cell of ["", 5, null, undefined]) expect(wholeIn(cell)).toBeLessThan(0);
  });

  test("a count is read as spreadsheets write it, and a fraction of a household is not", () => {
    for (const cell of ["1234.0", "1234.000000", " 1234", "\u30001234.0 "]) expect(wholeIn(cell)).toBe(1234);
    for (const cell of ["1234.5", "1234.", "1234.0000000", "12 34", ".0", " ", "1:", "1/", "12345678:"])
      expect(wholeIn(cell)).toBeLessThan(0);
  });
});
