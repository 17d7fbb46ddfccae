import { describe, expect, test } from "vitest";
import { day } from "./day.ts";

describe("Days", () => {
  test.each([
    ["2022-03-01", "2022年3月1日"],
    ["2021-12-31", "2021年12月31日"],
    ["2020-10-20", "2020年10月20日"],
    ["0099-01-09", "99年1月9日"],
  ])("%s is %s", (date, words) => expect(day(date)).toEqual({ zh: words, en: date }));
});
