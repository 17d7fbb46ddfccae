import { expect, test } from "vitest";
import { leastSurplus } from "../src/leastSurplus.ts";

test("20 premises that no combination fits are worked through within a second", () => {
  const candidates = Array.from({ length: 20 }, (_, at) => [2n ** BigInt(at + 1)]);
  const start = process.cpuUsage();
  expect(leastSurplus([2n ** 20n + 1n], candidates, [Infinity])).toEqual([0, 19]);
  // Five seconds of its own, however busy the machine is.
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
