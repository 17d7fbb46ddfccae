import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastSurplus, ranked } from "./leastSurplus.ts";

const free = [Infinity, Infinity];
const one = (gap: number, ...areas: number[]) =>
  leastSurplus(
    [BigInt(gap)],
    areas.map((area) => [BigInt(area)]),
    free,
  );

describe("the combination with the least surplus", () => {
  test("80 are missing: of 100, 50 and 35 the last two leave 5 over, the first 20", () => expect(one(80, 100, 50, 35)).toEqual([1, 2]));
  test("an exact fit wins over any number of premises: 10 + 20 + 50 before 81", () => expect(one(80, 81, 10, 20, 50)).toEqual([1, 2, 3]));
  test("alike in surplus, the fewest premises: 80 before 30 + 50", () => expect(one(80, 30, 50, 80)).toEqual([2]));
  test("alike in that too, what comes first in the list", () => {
    expect(one(80, 30, 50, 50, 30)).toEqual([0, 1]);
    expect(one(5, 5, 5, 5)).toEqual([0]);
  });
  test("what cannot be closed is closed as far as it can be", () => expect(one(80, 30, 20)).toEqual([0, 1]));
  test("nothing is missing, nothing is chosen", () => expect(one(0, 30, 20)).toEqual([]));

  test("both facilities at once: two shared premises fit 60 and 40 better than one for each", () => {
    const candidates = [
      [70n, 0n],
      [0n, 50n],
      [30n, 20n],
      [30n, 20n],
    ];
    expect(leastSurplus([60n, 40n], candidates, free)).toEqual([2, 3]);
  });

  test("what closes nothing is not chosen, however little there is of it", () => {
    expect(leastSurplus([0n, 10n], [[5n, 0n]], free)).toEqual([]);
    expect(
      leastSurplus(
        [0n, 10n],
        [
          [5n, 0n],
          [0n, 3n],
        ],
        free,
      ),
    ).toEqual([1]);
  });

  test("no more premises than a facility may lie in: one of 100 before 50 + 35 where it may not be split", () => {
    expect(leastSurplus([80n], [[50n], [35n], [100n]], [1])).toEqual([2]);
    expect(leastSurplus([80n], [[50n], [35n]], [1])).toEqual([0]);
    expect(leastSurplus([80n], [[50n]], [0])).toEqual([]);
  });

  test("as every combination tried one after the other would tell", () => {
    const area = fc.bigInt({ min: 0n, max: 12n });
    const candidate = fc.tuple(area, area).filter(([a, b]) => a + b > 0n);
    const limit = fc.constantFrom(1, 2, 3, Infinity);
    fc.assert(
      fc.property(fc.tuple(area, area), fc.array(candidate, { maxLength: 8 }), fc.tuple(limit, limit), (gaps, candidates, most) => {
        expect(leastSurplus(gaps, candidates, most)).toEqual(tried(gaps, candidates, most));
      }),
      { numRuns: 500 },
    );
  });
});

test("a ranking puts first what leaves least open, then what has least over, then what comes first", () => {
  expect(ranked([80n], [[50n], [100n], [79n], [80n], [100n]])).toEqual([3, 1, 4, 2, 0]);
});

/** Every combination, in the order of the list, judged by itself. */
function tried(gaps: readonly bigint[], candidates: readonly (readonly bigint[])[], most: readonly number[]): number[] {
  const all = Array.from({ length: 2 ** candidates.length }, (_, mask) => candidates.flatMap((__, at) => ((mask >> at) & 1 ? [at] : [])));
  const judged = all
    .filter((set) => gaps.every((_, of) => set.filter((at) => (candidates[at]?.[of] ?? 0n) > 0n).length <= (most[of] ?? 0)))
    .map((set) => {
      const left = gaps.map((gap, of) => set.reduce((sum, at) => sum - (candidates[at]?.[of] ?? 0n), gap));
      const total = (sign: bigint) => left.reduce((sum, each) => (each * sign > 0n ? sum + each * sign : sum), 0n);
      return { set, key: [total(1n), total(-1n), BigInt(set.length), ...set.map(BigInt)] };
    });
  const before = (a: bigint[], b: bigint[]) => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at !== -1 && (a[at] ?? 0n) < (b[at] ?? 0n);
  };
  return judged.reduce((best, each) => (before(each.key, best.key) ? each : best)).set;
}
