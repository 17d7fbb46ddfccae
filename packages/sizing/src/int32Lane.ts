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
 * Whether whole numbers of 32 bits do: whole hundredths for each household, and no answer of 0 for anybody, which the loop relies on where
 * the area provided is unknown.
 */
export function fitsInt32(law: readonly Proportion[] | null | undefined): boolean {
  if (law?.length !== 1) return false;
  const [{ base, each, per, least }] = law as readonly [Proportion];
  return base === "households" && per === 1 && each <= mostInt32 && each + least > 0;
}

/**
 * Sizes two facilities row by row without a branch. What it cannot vouch for it only notices: the bits of all cells are gathered, and the
 * answer is false where one of them lies outside the bounds within which no product passes 32 bits. The rows are then to be sized again.
 */
export function sizeInInt32(households: Int32Array, development: Uint8Array, first: Int32Facility, second: Int32Facility): boolean {
  const { counts, kinds, areas } = isOneRate(first, second)
    ? sizeByOneRate(households, development, first, second)
    : sizeByTwo(households, development, first, second);
  return (counts & ~mostCount(first.law, second.law)) === 0 && kinds <= 1 && areas >= 0;
}

/** The bits of all cells together: of households and kinds those that any has, of areas the sign of any below -1. */
interface Gathered {
  readonly counts: number;
  readonly kinds: number;
  readonly areas: number;
}

/** What both facilities are asked is the same and has no least area, as in Guangxi: one product does for both. */
function isOneRate({ law: [forNew, forExisting] }: Int32Facility, { law: [otherNew, otherExisting] }: Int32Facility): boolean {
  const isRate = [forNew, forExisting, otherNew, otherExisting].every(({ least }) => least === 0);
  return isRate && forNew.each === otherNew.each && forExisting.each === otherExisting.each;
}

/** A quarter quicker than the loop for two. `missing` is written out: as a function it would be looked up for every row. */
function sizeByOneRate(households: Int32Array, development: Uint8Array, first: Int32Facility, second: Int32Facility): Gathered {
  const { provided: providedA, required: requiredA, shortfall: shortfallA, law } = first;
  const { provided: providedB, required: requiredB, shortfall: shortfallB } = second;
  const { each, eachMore } = steps(law);
  const rows = households.length;
  let counts = 0;
  let kinds = 0;
  let areas = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = households[row] as number;
    const kind = development[row] as number;
    const some = -count >> 31; // all bits where there is any household
    const hasA = providedA[row] as number;
    const hasB = providedB[row] as number;
    counts |= count;
    kinds |= kind;
    areas |= (hasA + 1) | (hasB + 1);

    const need = Math.imul(count, (each + (-kind & eachMore)) | 0);
    const knownA = hasA & some;
    const lackA = (need - knownA) | 0;
    requiredA[row] = need;
    shortfallA[row] = (lackA & ~(lackA >> 31)) | (knownA >> 31);
    const knownB = hasB & some;
    const lackB = (need - knownB) | 0;
    requiredB[row] = need;
    shortfallB[row] = (lackB & ~(lackB >> 31)) | (knownB >> 31);
  }
  return { counts, kinds, areas };
}

function sizeByTwo(households: Int32Array, development: Uint8Array, first: Int32Facility, second: Int32Facility): Gathered {
  const { provided: providedA, required: requiredA, shortfall: shortfallA, law: lawA } = first;
  const { provided: providedB, required: requiredB, shortfall: shortfallB, law: lawB } = second;
  const { each: eachA, least: leastA, eachMore: eachMoreA, leastMore: leastMoreA } = steps(lawA);
  const { each: eachB, least: leastB, eachMore: eachMoreB, leastMore: leastMoreB } = steps(lawB);
  const rows = households.length;
  let counts = 0;
  let kinds = 0;
  let areas = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = households[row] as number;
    const kind = development[row] as number;
    const some = -count >> 31;
    const hasA = providedA[row] as number;
    const hasB = providedB[row] as number;
    counts |= count;
    kinds |= kind;
    areas |= (hasA + 1) | (hasB + 1);

    const needA = larger(Math.imul(count, (eachA + (-kind & eachMoreA)) | 0), (leastA + (-kind & leastMoreA)) & some);
    requiredA[row] = needA;
    shortfallA[row] = missing(needA, hasA & some);

    const needB = larger(Math.imul(count, (eachB + (-kind & eachMoreB)) | 0), (leastB + (-kind & leastMoreB)) & some);
    requiredB[row] = needB;
    shortfallB[row] = missing(needB, hasB & some);
  }
  return { counts, kinds, areas };
}

/** What holds for new neighbourhoods, and how much more for existing ones. */
function steps([forNew, forExisting]: Int32Facility["law"]) {
  return {
    each: forNew.each | 0,
    least: forNew.least | 0,
    eachMore: (forExisting.each - forNew.each) | 0,
    leastMore: (forExisting.least - forNew.least) | 0,
  };
}

/** Households whose every product stays within 32 bits, as all bits below a power of two. */
function mostCount(...laws: readonly Int32Facility["law"][]): number {
  const each = Math.max(1, ...laws.flat().map((proportion) => proportion.each));
  return 2 ** (31 - Math.clz32(Math.min(mostCounted, Math.floor(mostInt32 / each)) + 1)) - 1;
}

/** The larger of two numbers from 0. */
function larger(one: number, other: number): number {
  const more = (other - one) | 0;
  return (one + (more & ~(more >> 31))) | 0;
}

/** What is missing, from 0; -1 where what is provided is unknown. */
function missing(need: number, provided: number): number {
  const more = (need - provided) | 0;
  return (more & ~(more >> 31)) | (provided >> 31);
}
