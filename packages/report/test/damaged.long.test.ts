import { expect, test } from "vitest";
import { damagedArchives, damagedMarkup } from "./damaged.ts";

test("100,000 damaged workbooks, and 30,000 of damaged XML: not one is read wrongly in silence", () => {
  const archives = damagedArchives(100_000, 20_260_105);
  expect(archives.refused + archives.same).toBe(100_000);
  const markup = damagedMarkup(30_000, 20_260_106);
  expect(markup.refused + markup.same + markup.other).toBe(30_000);
});
