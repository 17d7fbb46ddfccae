import { mostCounted, once } from "@plan/rules/internal";
import { mostInt32, type Proportion } from "./proportions.ts";

/** One facility in 32 bits: its rate and least area for new and for existing neighbourhoods, and its columns. */
export interface Int32Facility {
  readonly law: readonly [Proportion, Proportion];
  readonly provided: Int32Array;
  readonly required: Int32Array;
  readonly shortfall: Int32Array;
}

/**
 * Whether whole numbers of 32 bits do: whole hundredths for each household, and no answer of 0 for anybody, which tells later that there is
 * nobody.
 */
export function fitsInt32(law: readonly Proportion[] | null | undefined): boolean {
  if (law?.length !== 1) return false;
  const [{ base, each, per, least }] = law as readonly [Proportion];
  return base === "households" && per === 1 && each <= mostInt32 && each + least > 0;
}

/**
 * Sizes facilities without a branch, in short loops over few columns. What a loop cannot vouch for it only notices: the bits of all cells are
 * gathered, and the answer is false where one of them lies outside the bounds within which no product passes 32 bits. The rows are then to be
 * sized again.
 */
export function sizeInInt32(households: Int32Array, development: Uint8Array, facilities: readonly Int32Facility[]): boolean {
  const { most, multiply, raise, subtract, needs } = loops();
  for (let from = 0; from < households.length; from += most) {
    const rows = Math.min(most, households.length - from);
    const view = (column: Int32Array) => new Int32Array(column.buffer, column.byteOffset + 4 * from, rows);
    const counts = view(households);
    const kinds = new Uint8Array(development.buffer, development.byteOffset + from, rows);
    const vouched = facilities.every(({ law, provided, required, shortfall }, index) => {
      if (index === 0 || !isSame(law, (facilities[index - 1] as Int32Facility).law)) {
        if ((multiply(law, counts, kinds) & ~mostCount(law)) !== 0) return false;
        if (law.some(({ least }) => least > 0)) raise(law, counts, kinds);
      }
      view(required).set(rows < most ? needs.subarray(0, rows) : needs);
      return subtract(view(provided), view(shortfall)) >= 0;
    });
    if (!vouched) return false;
  }
  return true;
}

function isSame(law: Int32Facility["law"], other: Int32Facility["law"]): boolean {
  return law.every(({ each, least }, kind) => each === (other[kind] as Proportion).each && least === (other[kind] as Proportion).least);
}

/**
 * The loops, each over few columns and over as many rows as the nearest memory holds. What has a name in here is a constant to the engine: it
 * never asks what `needs` is, or how long. Of a column it asks in every turn of a loop: eight rows a turn do with one look.
 */
const loops = /* @__PURE__ */ once(() => {
  const most = 4096;
  /** What the facility last looked at requires, row by row. */
  const needs = new Int32Array(most);
  /** Hundredths for each household, new and existing; below 0 for what is no kind. */
  const rates = new Int32Array(256).fill(-1);

  const multiplyRow = (counts: Int32Array, kinds: Uint8Array, row: number): number => {
    const count = counts[row] as number;
    const rate = rates[kinds[row] as number] as number;
    needs[row] = Math.imul(count, rate);
    return count | (rate >> 31);
  };

  /** The bits of all households; negative where a kind is neither 0 nor 1. */
  const multiply = (law: Int32Facility["law"], counts: Int32Array, kinds: Uint8Array): number => {
    law.forEach(({ each }, kind) => {
      rates[kind] = each;
    });
    const rows = Math.min(counts.length, most);
    let [row, gathered] = [0, 0];
    for (; row <= rows - 8; row += 8)
      gathered |=
        multiplyRow(counts, kinds, row) |
        multiplyRow(counts, kinds, row + 1) |
        multiplyRow(counts, kinds, row + 2) |
        multiplyRow(counts, kinds, row + 3) |
        multiplyRow(counts, kinds, row + 4) |
        multiplyRow(counts, kinds, row + 5) |
        multiplyRow(counts, kinds, row + 6) |
        multiplyRow(counts, kinds, row + 7);
    for (; row < rows; row += 1) gathered |= multiplyRow(counts, kinds, row);
    return gathered;
  };

  /** No less than the least area, where there is any household. */
  const raise = (law: Int32Facility["law"], counts: Int32Array, kinds: Uint8Array): void => {
    for (let row = 0; row < counts.length; row += 1)
      if (counts[row] !== 0) needs[row] = Math.max(needs[row] as number, (law[kinds[row] as 0 | 1] as Proportion).least);
  };

  /** What is missing, from 0; -1 where what is provided is unknown and anything is needed. */
  const subtractRow = (provided: Int32Array, shortfall: Int32Array, row: number): number => {
    const given = provided[row] as number;
    const unknown = given >> 31;
    const known = (given - unknown) | 0;
    const left = (known - (needs[row] as number)) | 0;
    shortfall[row] = (-left | unknown) & (left >> 31);
    return known;
  };

  /** The sign of any area below -1. */
  const subtract = (provided: Int32Array, shortfall: Int32Array): number => {
    const rows = Math.min(provided.length, most);
    let [row, gathered] = [0, 0];
    for (; row <= rows - 8; row += 8)
      gathered |=
        subtractRow(provided, shortfall, row) |
        subtractRow(provided, shortfall, row + 1) |
        subtractRow(provided, shortfall, row + 2) |
        subtractRow(provided, shortfall, row + 3) |
        subtractRow(provided, shortfall, row + 4) |
        subtractRow(provided, shortfall, row + 5) |
        subtractRow(provided, shortfall, row + 6) |
        subtractRow(provided, shortfall, row + 7);
    for (; row < rows; row += 1) gathered |= subtractRow(provided, shortfall, row);
    return gathered;
  };

  return { most, multiply, raise, subtract, needs };
});

/** Households whose every product stays within 32 bits, as all bits below a power of two. */
function mostCount(law: Int32Facility["law"]): number {
  const each = Math.max(1, ...law.map((proportion) => proportion.each));
  return 2 ** (31 - Math.clz32(Math.min(mostCounted, Math.floor(mostInt32 / each)) + 1)) - 1;
}
