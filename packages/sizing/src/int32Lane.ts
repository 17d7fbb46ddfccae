import { mostCounted } from "@plan/rules/schema";
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
  return facilities.every(({ law, provided, required, shortfall }, index) => {
    const alike = facilities.slice(0, index).find((other) => isSame(law, other.law));
    if (alike !== undefined) required.set(alike.required);
    else if ((requiredOf(law, households, development, required) & ~mostCount(law)) !== 0) return false;
    return shortfallOf(required, provided, shortfall) >= 0;
  });
}

function isSame(law: Int32Facility["law"], other: Int32Facility["law"]): boolean {
  return law.every(({ each, least }, kind) => each === (other[kind] as Proportion).each && least === (other[kind] as Proportion).least);
}

/** The bits of all households; negative where a kind is neither 0 nor 1. */
function requiredOf([forNew, forExisting]: Int32Facility["law"], households: Int32Array, development: Uint8Array, required: Int32Array) {
  const gathered = multiplied(households, development, required, forNew.each | 0, (forExisting.each - forNew.each) | 0);
  if (forNew.least > 0 || forExisting.least > 0) raise(households, development, required, [forNew.least, forExisting.least]);
  return gathered;
}

/**
 * In every turn of a loop the engine looks anew at what each column is and how long: eight rows a turn do with one look. A function that has
 * a name in here is not looked up for every row.
 */
function multiplied(households: Int32Array, development: Uint8Array, required: Int32Array, each: number, more: number): number {
  const rows = required.length;
  const at = multiply;
  let [row, gathered] = [0, 0];
  for (; row + 8 <= rows; row += 8)
    gathered |=
      at(households, development, required, each, more, row) |
      at(households, development, required, each, more, row + 1) |
      at(households, development, required, each, more, row + 2) |
      at(households, development, required, each, more, row + 3) |
      at(households, development, required, each, more, row + 4) |
      at(households, development, required, each, more, row + 5) |
      at(households, development, required, each, more, row + 6) |
      at(households, development, required, each, more, row + 7);
  for (; row < rows; row += 1) gathered |= at(households, development, required, each, more, row);
  return gathered;
}

function multiply(households: Int32Array, development: Uint8Array, required: Int32Array, each: number, more: number, row: number): number {
  const count = households[row] as number;
  const kind = development[row] as number;
  required[row] = Math.imul(count, (each + Math.imul(kind, more)) | 0);
  return count | (1 - kind);
}

/** No less than the least area, where there is any household. */
function raise(households: Int32Array, development: Uint8Array, required: Int32Array, least: readonly [number, number]): void {
  for (let row = 0; row < required.length; row += 1)
    if (households[row] !== 0) required[row] = Math.max(required[row] as number, least[development[row] === 0 ? 0 : 1]);
}

/** The sign of any area below -1; eight rows a turn, as above. */
function shortfallOf(required: Int32Array, provided: Int32Array, shortfall: Int32Array): number {
  const rows = required.length;
  const at = subtract;
  let [row, gathered] = [0, 0];
  for (; row + 8 <= rows; row += 8)
    gathered |=
      at(required, provided, shortfall, row) |
      at(required, provided, shortfall, row + 1) |
      at(required, provided, shortfall, row + 2) |
      at(required, provided, shortfall, row + 3) |
      at(required, provided, shortfall, row + 4) |
      at(required, provided, shortfall, row + 5) |
      at(required, provided, shortfall, row + 6) |
      at(required, provided, shortfall, row + 7);
  for (; row < rows; row += 1) gathered |= at(required, provided, shortfall, row);
  return gathered;
}

/** What is missing, from 0; -1 where what is provided is unknown and anything is needed. */
function subtract(required: Int32Array, provided: Int32Array, shortfall: Int32Array, row: number): number {
  const need = required[row] as number;
  const has = provided[row] as number;
  const known = has & (-need >> 31);
  const lack = (need - known) | 0;
  shortfall[row] = (lack & ~(lack >> 31)) | (known >> 31);
  return (has + 1) | 0;
}

/** Households whose every product stays within 32 bits, as all bits below a power of two. */
function mostCount(law: Int32Facility["law"]): number {
  const each = Math.max(1, ...law.map((proportion) => proportion.each));
  return 2 ** (31 - Math.clz32(Math.min(mostCounted, Math.floor(mostInt32 / each)) + 1)) - 1;
}
