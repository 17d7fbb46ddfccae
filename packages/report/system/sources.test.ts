import { expect, test } from "vitest";
import { tryChangesOf } from "../test/seedRuns.ts";
import { tryChanges } from "../test/sources.ts";

test("a word or a part of a clause dropped or swapped fails a document that was written out by hand: 40 of all the changes that the long run tries", async () => {
  const { tried, unseen } = await tryChanges((index, all) => index % Math.floor(all / 40) === 7);
  expect(tried).toBeGreaterThanOrEqual(40);
  expect(unseen).toEqual([]);
});

test("every figure, item, date and word of 绍兴市居家养老服务条例 changed, dropped or swapped fails its tests; the long run changes every file", async () => {
  const { tried, unseen } = await tryChangesOf("330600-2021-home-care");
  expect(tried).toBeGreaterThan(100);
  expect(unseen).toEqual([]);
});
