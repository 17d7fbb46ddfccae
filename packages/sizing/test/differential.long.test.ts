import { expect, test } from "vitest";
import { differences } from "./differential.ts";

test("the packages and the oracle agree on ten million random cases, digit for digit", () => {
  const found = Array.from({ length: 10 }, (_, seed) => differences(1_000_000, seed).found);
  expect(found.flat()).toEqual([]);
});
