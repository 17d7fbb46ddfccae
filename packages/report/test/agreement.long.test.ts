import { expect, test } from "vitest";
import { Agreement, refused } from "./agreement.ts";

test("one by one, many at once, a survey, its checks, plan survey and plan size agree to the last digit on 100,000 rows", async () => {
  const count = 100_000;
  const rows = new Agreement(count, 20_260_322);
  const one = rows.oneByOne();
  const ways = [
    rows.manyAtOnce(),
    await rows.surveyed("results"),
    await rows.surveyed("check"),
    await rows.planSurvey(),
    await rows.planSize(),
  ];
  for (const others of ways) {
    expect(others.length).toBe(count);
    expect(others.findIndex((area, index) => area !== one[index])).toBe(-1);
  }
  expect(one.filter((area) => area !== refused).length).toBeGreaterThan(count / 2);
});
