import { expect, test } from "vitest";
import { Agreement, refused } from "./agreement.ts";

test("one by one, many at once and a survey agree to the last digit on 100,000 rows", async () => {
  const count = 100_000;
  const rows = new Agreement(count, 322);
  const one = rows.oneByOne();
  for (const others of [rows.manyAtOnce(), await rows.surveyed("results")]) {
    expect(others.length).toBe(count);
    expect(others.findIndex((area, index) => area !== one[index])).toBe(-1);
  }
  expect(one.filter((area) => area !== refused).length).toBeGreaterThan(count / 2);
}, 300_000);

test("so do plan survey, plan size and the checks behind a survey on 10,000; on 100,000 in the longer run", async () => {
  const rows = new Agreement(10_000, 323);
  const one = rows.oneByOne();
  expect(await rows.planSurvey()).toEqual(one);
  expect(await rows.planSize()).toEqual(one);
  expect(await rows.surveyed("check")).toEqual(one);
  expect(one.filter((area) => area !== refused).length).toBeGreaterThan(5_000);
});
