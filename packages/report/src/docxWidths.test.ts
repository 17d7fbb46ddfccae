import { describe, expect, test } from "vitest";
import { columnsOf } from "./docxWidths.ts";

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

describe("Columns of a table", () => {
  test("are as wide together as the text, whatever they hold", () => {
    for (const count of [1, 2, 7, 21, 60]) {
      const rows = [Array.from({ length: count }, () => "名称"), Array.from({ length: count }, (_, index) => "字".repeat(index * 7))];
      expect(total(columnsOf(rows, 8845, 160, 24).widths)).toBe(8845);
    }
  });

  test("keep the size asked for where figures and words fit: 6 digits at 12 pt need 6 × 0.625 × 12 = 45 pt and the margins", () => {
    const { size, widths } = columnsOf(
      [["代码"], ["450203"]].map(([cell = ""]) => [cell, "字".repeat(300)]),
      8845,
      160,
      24,
    );
    expect(size).toBe(24);
    expect(widths[0]).toBeGreaterThanOrEqual(45 * 20 + 160);
  });

  test("print smaller, a half point at a time, where they do not: 20 columns of 6 digits in three quarters of 637.8 pt have 23.9 − 3 pt each: 5.5 pt", () => {
    const row = Array.from({ length: 20 }, () => "450203");
    expect(columnsOf([row], 12756, 60, 24).size).toBe(11);
  });

  test("never print smaller than 5.5 pt, and share what there is", () => {
    const { size, widths } = columnsOf([Array.from({ length: 60 }, () => "450203")], 8845, 60, 24);
    expect(size).toBe(11);
    expect(widths.every((width) => width > 0)).toBe(true);
  });

  test("a number, a short bracket and an English word stay whole; a Chinese sentence may break anywhere", () => {
    const narrow = (cell: string) => columnsOf([[cell, "字".repeat(2000)]], 4000, 0, 24).widths[0] ?? 0;
    for (const [cell, points] of [
      ["1082.40", 7 * 0.625 * 12],
      ["（平方米）", 5 * 12],
      ["households", 10 * 0.625 * 12],
    ] as const)
      expect(narrow(`${cell}${"字".repeat(3)}`)).toBeGreaterThanOrEqual(points * 20);
    expect(columnsOf([["字".repeat(40), "字"]], 960, 0, 24).size).toBe(24);
  });

  // At 5.5 pt half a Chinese character is 55 twentieths of a point wide; a Latin one five eighths of that of a Chinese one.
  test.each([
    ["字字字字", 8],
    ["字字字字字", 2],
    ["（平方米）字字", 10],
    ["〔2021〕字字字", 9],
    ["（一二三四五六）字", 2],
    ["12.5%（34张）字", 12.75],
    ["1082.40平字字字", 10.75],
    ["households字字", 12.5],
    ["households,字字", 13.75],
    ["abcdefghijklmnopqrst", 20],
    ["＿＿＿＿＿＿字", 8],
    ["          ", 2],
    ["a b c d e f g", 2],
    ["\u2e80\u2e80\u2e80", 6],
    ["\u2e7f\u2e7f\u2e7f", 3.75],
  ])("%j stays whole over %f halves of a character", (cell, length) => {
    const needed = Math.ceil(length * 55);
    expect(columnsOf([[cell, "字"]], needed + 110, 0, 11)).toEqual({ size: 11, widths: [needed, 110] });
  });

  test("worked by hand: 2.5 and 4 halves need 285 and 450 at 11 pt, of what is left the roots of them get their shares", () => {
    expect(columnsOf([["ab", "字字"]], 1000, 10, 24)).toEqual({ size: 22, widths: [403, 597] });
    expect(columnsOf([["字字"]], 660, 15, 24)).toEqual({ size: 24, widths: [660] });
    expect(columnsOf([["字字字字", "字"]], 275, 0, 11)).toEqual({ size: 11, widths: [220, 55] });
  });
});
