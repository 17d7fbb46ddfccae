import { expect, test } from "vitest";
import { isBlank } from "./text.ts";

test("a text is blank where it shows nothing", () => {
  expect(["", " ", " \u3000\t\n"].map(isBlank)).toEqual([true, true, true]);
  expect(["甲", " 甲 ", "0"].map(isBlank)).toEqual([false, false, false]);
});
