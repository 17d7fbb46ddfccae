import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal } from "./decimal.ts";
import { hundredths } from "./hundredths.ts";

const edges = [0, 1, 10, 99, 100, 101, 110, 99_999, 100_000, 999_999_999, 1_000_000_000, 1_000_000_001, 2 ** 53 - 1];

test("whole hundredths are what division by 100 gives, digit for digit and word for word", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...edges), fc.nat({ max: 2_000_000_000 }), fc.maxSafeNat()), (count) => {
      const value = hundredths(count);
      const divided = new Decimal(String(count)).div(100);
      expect({ s: value.s, e: value.e, d: value.d }).toEqual({ s: divided.s, e: divided.e, d: divided.d });
      expect(value.toFixed()).toBe(divided.toFixed());
    }),
    { numRuns: 20_000, seed: 67 },
  );
});

test("1234 households at 20 m² per 100: 24,680 hundredths are 246.8 m²", () => {
  expect(hundredths(24_680).toFixed()).toBe("246.8");
});
