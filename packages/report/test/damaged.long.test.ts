import { expect, test } from "vitest";
import { damagedArchives, damagedMarkup } from "./damaged.ts";

const parts = (count: number) => Array.from({ length: count }, (_, part) => part);

test.each(parts(10))("10,000 damaged workbooks, part %i of 0 to 9: not one is read wrongly in silence", (part) => {
  const { refused, same } = damagedArchives(10_000, 20_260_110 + part);
  expect(refused + same).toBe(10_000);
});

test.each(parts(3))("10,000 whose XML was damaged, part %i of 0 to 2: not one says what a strict parser does not find there", (part) => {
  const { refused, same, other } = damagedMarkup(10_000, 20_260_120 + part);
  expect(refused + same + other).toBe(10_000);
});
