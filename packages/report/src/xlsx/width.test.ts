import { Decimal } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { heightOf, leastWidth, widthOf } from "./width.ts";

describe("the width of a cell: its longest line and two characters more, wide characters counting twice", () => {
  test.each<[Parameters<typeof widthOf>[0], Parameters<typeof widthOf>[1], number]>([
    [null, "text", 6],
    ["", "text", 6],
    ["abcde", "text", 7],
    ["养老面积", "text", 10],
    ["\u2e7f".repeat(6), "text", 8],
    ["\u2e80".repeat(6), "text", 14],
    ["a\nabcdefgh\nab", "text", 10],
    ["a".repeat(28), "text", 30],
    ["a".repeat(29), "text", 30],
    ["a".repeat(15), "head", 16],
    ["a".repeat(29), "plain", 31],
    ["a".repeat(79), "plain", 80],
    ["a".repeat(29), "title", 1],
    // 246.80 and 1234.123456
    [new Decimal("246.8"), "area", 8],
    [new Decimal("1234.123456"), "area", 13],
  ])("%j as %s: %i", (content, style, width) => expect(widthOf(content, style)).toBe(width));

  test("before anything stands there: room for names and days", () => {
    expect((["textToFill", "dayToFill", "countToFill", "text"] as const).map(leastWidth)).toEqual([14, 12, 0, 0]);
  });
});

describe("the height of a row: 16 points for each line that a cell wraps to", () => {
  test.each<[Parameters<typeof heightOf>[0], Parameters<typeof heightOf>[1], number, number]>([
    [null, "text", 10, 16],
    [new Decimal("246.8"), "area", 1, 16],
    ["", "text", 10, 16],
    ["a", "text", 10, 16],
    // 8.5 characters fit into a column of 10.
    ["a".repeat(17), "text", 10, 32],
    ["a".repeat(18), "text", 10, 48],
    ["字".repeat(9), "text", 10, 48],
    ["a\n\nb", "text", 10, 48],
    ["a".repeat(18), "title", 10, 16],
    // 405 points are 25 lines.
    ["a".repeat(212), "text", 10, 400],
    ["a".repeat(213), "text", 10, 405],
  ])("%j as %s in a column of %i: %i", (content, style, width, height) => expect(heightOf(content, style, width)).toBe(height));
});
