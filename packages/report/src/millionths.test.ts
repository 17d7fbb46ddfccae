import { Decimal, stated } from "@plan/rules";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellFigure } from "./figures.ts";
import { hundredthsIn, millionthsFigure, roundedUp } from "./millionths.ts";

test.each([
  [0, "0.00", "0.00"],
  [1, "0.000001", "0.01"],
  [10_000, "0.01", "0.01"],
  [10_001, "0.010001", "0.02"],
  [90_000, "0.09", "0.09"],
  [100_000, "0.10", "0.10"],
  [990_000, "0.99", "0.99"],
  [999_999, "0.999999", "1.00"],
  [246_800_000, "246.80", "246.80"],
  [100_720_400, "100.7204", "100.73"],
  [4_500_000_000_000_000, "4500000000.00", "4500000000.00"],
  [4_499_999_999_999_999, "4499999999.999999", "4500000000.00"],
])("%s millionths of a m² are %s in a table, %s as stated (D3)", (millionths, full, upwards) =>
  expect([millionthsFigure(millionths), millionthsFigure(roundedUp(millionths))]).toEqual([full, upwards]),
);

test("whole numbers and Decimals print the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_500_000_000_000_000 }), fc.constantFrom(1, 10, 1000, 10_000, 1_000_000), (any, grain) => {
      const millionths = any - (any % grain);
      const area = new Decimal(millionths).div(1_000_000);
      expect([millionthsFigure(millionths), millionthsFigure(roundedUp(millionths))]).toEqual([cellFigure(area), cellFigure(stated(area))]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [0, 0],
  [10_000, 1],
  [10_001, null],
  [19_999, null],
  [4_500_000_000_000_000, 450_000_000_000],
  [4_499_999_999_999_999, null],
  [4_499_999_999_990_000, 449_999_999_999],
])("%s millionths of a m² are %s hundredths", (millionths, hundredths) => expect(hundredthsIn(millionths)).toBe(hundredths));
