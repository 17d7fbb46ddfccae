import { expect, test } from "vitest";
import { fuzzed } from "../../sizing/test/fuzz.ts";
import { targets } from "./fuzzTargets.ts";

test.each(targets)("$name: 100,000 damaged, none crashes, none lasts a second, none is answered wrongly", async (target) => {
  const { refused, answered, faults } = await fuzzed(target, 100_000, 20_260_302);
  expect(faults).toEqual([]);
  expect(refused + answered).toBe(100_000);
});
