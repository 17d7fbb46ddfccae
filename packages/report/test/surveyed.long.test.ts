import { expect, test } from "vitest";
import { surveyed } from "./surveyed.ts";

test("1,000,000 rows, 10,000 of them wrong: all told, within 128 MB and 16 MB of what a tenth of them takes", () => {
  const [tenth, all] = [surveyed(100_000, 1000), surveyed(1_000_000, 10_000)];
  expect(all).toBeLessThan(128);
  expect(all - tenth).toBeLessThan(16);
});
