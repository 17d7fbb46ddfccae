import { expect, test } from "vitest";
import { differences } from "./differential.ts";

const seeds = Array.from({ length: 10 }, (_, seed) => seed);

test.each(seeds)("the packages and the oracle agree on ten million random cases, digit for digit: million %i of 0 to 9", (seed) => {
  const { compared, found } = differences(1_000_000, seed);
  expect(found).toEqual([]);
  expect(compared).toBeGreaterThanOrEqual(1_000_000);
});
