import { describe, expect, test } from "vitest";
import { fitsInt32, type Int32Facility, sizeInInt32 } from "./int32Lane.ts";
import { mostInt32, type Proportion } from "./proportions.ts";

/** Hundredths of a m² for each household, and at least. */
const rate = (each: number, least = 0): Proportion => ({ base: "households", each, per: 1, least });

describe("Whole numbers of 32 bits do", () => {
  test.each([
    ["20 m² per 100 households", [rate(20)], true],
    ["a least area alone", [rate(0, 1)], true],
    ["as much for one as a column holds", [rate(mostInt32)], true],
    ["more than that", [rate(mostInt32 + 1)], false],
    ["nothing at all", [rate(0)], false],
    ["parts of a hundredth", [{ ...rate(20), per: 10 }], false],
    ["residents", [{ ...rate(20), base: "residents" as const }], false],
    ["two bases together", [rate(20), { ...rate(20), base: "residents" as const }], false],
    ["decimals", null, false],
    ["no law", undefined, false],
  ])("%s: %#", (_, law, fits) => expect(fitsInt32(law)).toBe(fits));
});

/** Rows as [households, 0 new or 1 existing, provided of either facility], and what becomes of them. */
function sizedOnce(first: Int32Facility["law"], second: Int32Facility["law"], rows: readonly (readonly number[])[]) {
  const column = (at: number) => Int32Array.from(rows, (row) => row[at] as number);
  const facility = (law: Int32Facility["law"], at: number): Int32Facility => ({
    ...{ law, provided: column(at), required: new Int32Array(rows.length), shortfall: new Int32Array(rows.length) },
  });
  const facilities = [facility(first, 2), facility(second, 3)];
  const vouched = sizeInInt32(column(0), Uint8Array.from(column(1)), facilities);
  return { vouched, figures: rows.map((_, row) => facilities.flatMap(({ required, shortfall }) => [required[row], shortfall[row]])) };
}

/** The same, and that it becomes of them too where they come nine times over: eight rows a turn, and what is left. */
function sized(first: Int32Facility["law"], second: Int32Facility["law"], rows: readonly (readonly number[])[]) {
  const nineTimes = <T>(list: readonly T[]) => Array.from({ length: 9 }, () => list).flat();
  const { vouched, figures } = sizedOnce(first, second, rows);
  const again = sizedOnce(first, second, nineTimes(rows));
  expect(again.vouched).toBe(vouched);
  if (vouched) expect(again.figures).toEqual(nineTimes(figures));
  return { vouched, figures };
}
const guangxi = [rate(20), rate(15)] as const;

describe("Two facilities row by row: required and missing of the first, then of the second", () => {
  test("三（二）7 and 8: 20 and 15 hundredths for each household, alike for both (D2, D13)", () => {
    const { vouched, figures } = sized(guangxi, guangxi, [
      [1234, 0, 24_679, 30_000],
      [1234, 1, 18_509, 0],
      [100, 0, -1, -1],
      [100, 1, 2000, 500],
      [0, 0, -1, 7],
    ]);
    expect(figures).toEqual([
      [24_680, 1, 24_680, 0],
      [18_510, 1, 18_510, 18_510],
      [2000, -1, 2000, -1],
      [1500, 0, 1500, 1000],
      [0, 0, 0, 0],
    ]);
    expect(vouched).toBe(true);
  });

  test.each([
    ["another rate for new ones", guangxi, [rate(10), rate(15)], [2000, 1500], [1000, 1500]],
    ["another rate for existing ones", guangxi, [rate(20), rate(30)], [2000, 1500], [2000, 3000]],
    ["a least area of the first", [rate(20, 3000), rate(15)], guangxi, [3000, 1500], [2000, 1500]],
    ["a least area of the second", guangxi, [rate(20), rate(15, 3000)], [2000, 1500], [2000, 3000]],
    ["least areas of both", [rate(20, 2500), rate(15, 4000)], [rate(20, 500), rate(15, 1800)], [2500, 4000], [2000, 1800]],
  ] as const)("%s: of 100 households, new and existing", (_, first, second, firstAreas, secondAreas) => {
    const { vouched, figures } = sized(first, second, [
      [100, 0, 600, -1],
      [100, 1, -1, 700],
      [100, 1, 5000, 5000],
      [0, 1, -1, -1],
    ]);
    expect(figures).toEqual([
      [firstAreas[0], firstAreas[0] - 600, secondAreas[0], -1],
      [firstAreas[1], -1, secondAreas[1], secondAreas[1] - 700],
      [firstAreas[1], 0, secondAreas[1], 0],
      [0, 0, 0, 0],
    ]);
    expect(vouched).toBe(true);
  });
});

test("4,096 rows are looked at together, and what is left of 4,101: each by its own law, raised to its own least area", () => {
  const rows = Array.from({ length: 4101 }, (_, row) => [row, row % 2, 2 * row, -1]);
  const { vouched, figures } = sizedOnce(guangxi, [rate(0, 7), rate(30, 120_000)], rows);
  expect([0, 1, 4000, 4001, 4095, 4096, 4097, 4100].map((row) => [row, ...(figures[row] as number[])])).toEqual([
    [0, 0, 0, 0, 0],
    [1, 15, 13, 120_000, -1],
    [4000, 80_000, 72_000, 7, -1],
    [4001, 60_015, 52_013, 120_030, -1],
    [4095, 61_425, 53_235, 122_850, -1],
    [4096, 81_920, 73_728, 7, -1],
    [4097, 61_455, 53_261, 122_910, -1],
    [4100, 82_000, 73_800, 7, -1],
  ]);
  expect(vouched).toBe(true);
});

describe("It vouches for no column with a cell out of bounds, wherever it stands", () => {
  const other = [rate(20), rate(30)] as const;
  const laws = [
    ["by one rate", guangxi, guangxi],
    ["by two", guangxi, other],
  ] as const;
  const good = [100, 0, -1, -1];

  test.each(laws)("%s", (_, first, second) => {
    for (const bad of [
      [-1, 0, 0, 0],
      [2 ** 30, 0, 0, 0],
      [1, 2, 0, 0],
      [1, 0, -2, 0],
      [1, 0, 0, -2],
    ])
      for (const rows of [[bad], [bad, good], [good, bad]]) expect([bad, sized(first, second, rows).vouched]).toEqual([bad, false]);
    expect(sized(first, second, [good, [1, 1, 0, 0]]).vouched).toBe(true);
  });

  test("one cell among nineteen rows", () => {
    for (let place = 0; place < 19; place += 1)
      for (const bad of [
        [-1, 0, 0, 0],
        [1, 255, 0, 0],
        [1, 0, 0, -2],
      ])
        expect([place, sizedOnce(guangxi, guangxi, Array.from({ length: 19 }, () => good).with(place, bad)).vouched]).toEqual([
          place,
          false,
        ]);
  });

  test.each(laws)("%s, the first of 4,096 rows looked at together, the last of them, and after them", (_, first, second) => {
    for (const [place, bad] of [
      [0, [-1, 0, 0, 0]],
      [4095, [1, 2, 0, 0]],
      [4096, [1, 0, -2, 0]],
      [4100, [1, 0, 0, -2]],
    ] as const)
      expect([place, sizedOnce(first, second, Array.from({ length: 4101 }, () => good).with(place, [...bad])).vouched]).toEqual([
        place,
        false,
      ]);
  });

  test("as much as a column holds is a known area, and -2,147,483,648 is none", () => {
    expect(sized(guangxi, guangxi, [[100, 0, mostInt32, 0]])).toEqual({ vouched: true, figures: [[2000, 0, 2000, 2000]] });
    expect(sized(guangxi, guangxi, [[100, 0, -mostInt32 - 1, 0]]).vouched).toBe(false);
  });

  test("households are bounded by the largest rate: 1,023 of 20,992.02 m² are a hundredth below the column's end", () => {
    const most = [rate(1), rate(2_099_202)] as const;
    expect(sized(most, most, [[1023, 1, -1, -1]])).toEqual({ vouched: true, figures: [[2_147_483_646, -1, 2_147_483_646, -1]] });
    expect(sized(most, guangxi, [[1024, 1, -1, -1]]).vouched).toBe(false);
    expect(sized(guangxi, most, [[1024, 0, -1, -1]]).vouched).toBe(false);
  });

  test("and by a billion, however little each asks for: of a power of two at most, 536,870,911", () => {
    const least = [rate(0, 5), rate(1)] as const;
    expect(sized(least, least, [[536_870_911, 1, -1, 0]])).toEqual({
      vouched: true,
      figures: [[536_870_911, -1, 536_870_911, 536_870_911]],
    });
    expect(sized(least, least, [[536_870_912, 0, -1, 0]]).vouched).toBe(false);
  });
});
