import { describe, expect, test } from "vitest";
import { errorOf } from "../../test/refused.ts";
import { mergesByRow } from "./merges.ts";

/** What each row from 1 on is told to lie in. */
const told = (ranges: readonly string[], columns: number, rows: number) => {
  const merges = mergesByRow(ranges, "表", columns);
  return Array.from({ length: rows }, (_, index) => merges(index + 1).map(({ path, received }) => [...path, received].join(" ")));
};

describe("merged ranges, row by row", () => {
  test("in every row that they cover, in whatever order they are listed", () => {
    expect(told(["C4:D4", "B2:B3", "A3"], 5, 5)).toEqual([
      [],
      ['表 2 B "B2:B3"'],
      ['表 3 B "B2:B3"', '表 3 A "A3"'],
      ['表 4 C "C4:D4"'],
      [],
    ]);
  });

  test("only those that begin under the headings", () => {
    expect(told(["E1:F1", "F1", "AA1:AAA1"], 5, 1)).toEqual([['表 1 E "E1:F1"']]);
    expect(told(["AAA1:AAB1"], 703, 1)).toEqual([['表 1 AAA "AAA1:AAB1"']]);
    expect(told(["B10:C12"], 5, 10).at(-1)).toEqual(['表 10 B "B10:C12"']);
    expect(told(["A1:A1048576"], 1, 2)).toEqual([['表 1 A "A1:A1048576"'], ['表 2 A "A1:A1048576"']]);
  });

  test("twenty in one row at most", () => {
    const side = Array.from({ length: 25 }, (_, index) => `${String.fromCharCode(65 + index)}1`);
    const [row = []] = told(side, 25, 1);
    expect([row.length, row[19]]).toEqual([20, '表 1 T "T1"']);
  });

  test("more than there are columns lie over one another", () => {
    const { code, issues } = errorOf(() => told(["A1:B2", "A2", "B2"], 2, 2));
    expect([code, issues[0]]).toMatchObject([
      "unreadableFile",
      { path: ["表"], expected: "merged ranges that lie beside one another", received: '"A1:B2"' },
    ]);
  });

  test.each(["", "A", "3", "a3", "A3:B", "C3:B4", "B4:C3", "xA3", "A3:B4x", "A3:b4", "ABCD3", "A12345678", "A3:ABCD4", "A3:B12345678"])(
    "%j is none",
    (range) => {
      const { code, issues } = errorOf(() => mergesByRow([range], "表", 5));
      expect([code, issues[0]]).toMatchObject([
        "unreadableFile",
        { path: ["表"], expected: "merged ranges such as A3:B4", received: JSON.stringify(range) },
      ]);
    },
  );
});
