import { expect, test } from "vitest";
import { damagedArchives, damagedMarkup } from "./damaged.ts";

test("2,000 damaged workbooks are refused, or read as if nothing had happened", () => {
  const { refused, same } = damagedArchives(2000, 20_260_103);
  expect(refused + same).toBe(2000);
  expect(Math.min(refused, same)).toBeGreaterThan(0);
});

test("1,000 whose XML was damaged and packed again say nothing that a strict parser does not find there", () => {
  const { refused, same, other } = damagedMarkup(1000, 20_260_104);
  expect(refused + same + other).toBe(1000);
  expect(Math.min(refused, same, other)).toBeGreaterThan(0);
});
