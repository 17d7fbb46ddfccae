import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { errorOf } from "../test/refused.ts";
import { CsvRecords } from "./csvRecords.ts";

/** What comes of each chunk by itself, and at the end. */
function taken(...chunks: string[]) {
  const records = new CsvRecords();
  return [...chunks.map((chunk) => Buffer.from(chunk)), null].map((bytes) => {
    const rows = records.take(bytes);
    records.throwIfBroken();
    return rows;
  });
}
const cells = (...chunks: string[]) => taken(...chunks).map((rows) => rows.map((row) => row.cells));

describe("rows of CSV, chunk by chunk", () => {
  test("are handed out with the chunk that ends them, the first one too", () => {
    expect(cells("a\n", "b,c\nd", ",e\n")).toEqual([[["a"]], [["b", "c"]], [["d", "e"]], []]);
    expect(cells("a\r", "\nb\r\n")).toEqual([[], [["a"], ["b"]], []]);
    expect(cells("a\r", "b\r")).toEqual([[], [["a"], ["b"]], []]);
  });

  test("a quote closed at the end of one chunk is opened again by the next", () => {
    expect(cells('a\n"x"', '"\ny",b\n')).toEqual([[["a"]], [['x"\ny', "b"]], []]);
  });

  test.each([1, 2, 3, 4, 5])("a quote after %i bytes of an unquoted cell spoils its row, the first one too, and no other", (count) => {
    const spoiled = `${"a".repeat(count)}"b`;
    const stray = {
      path: [],
      message: "Expected quotes only around a whole cell, got a quote within a cell",
      expected: "quotes only around a whole cell",
      received: "a quote within a cell",
    };
    expect(taken(`${spoiled}\nc\n${spoiled}\nd`)).toEqual([
      [
        { line: 1, cells: [], faults: [stray] },
        { line: 2, cells: ["c"] },
        { line: 3, cells: [], faults: [stray] },
      ],
      [{ line: 4, cells: ["d"] }],
    ]);
  });

  test.each([
    ['a\n"b"c\n', "text after its closing quote"],
    ['a\n"b', "the end of the file"],
  ])("%j leaves open where rows end: %s", (text, received) => {
    const expected = "a quoted cell that ends with a quote before the next comma or line end";
    const { code, issues } = errorOf(() => taken(text));
    expect([code, issues]).toEqual([
      "invalidSurvey",
      [{ path: ["line", 2], message: `Expected ${expected}, got ${received}`, expected, received }],
    ]);
  });

  test("a row of 1,048,576 bytes is one, also before it is known how rows end; with one more it is none", () => {
    const longest = "a".repeat(1_048_576);
    expect(
      cells(`${longest}\r`, "\nb")
        .flat(2)
        .map((cell) => String(cell).length),
    ).toEqual([1_048_576, 1]);
    for (const chunks of [[`${longest}aa`], [`${longest}a\n`], [`${longest}a`]]) {
      const { code, issues } = errorOf(() => taken(...chunks));
      expect([code, issues[0]?.path, issues[0]?.expected]).toEqual(["tooLarge", ["line", 1], "a row of at most 1048576 bytes"]);
    }
  });
});
