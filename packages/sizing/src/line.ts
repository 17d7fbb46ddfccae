import { type AreaStandard, Decimal } from "@plan/rules";
import { eachOf } from "@plan/rules/internal";
import { largestTerm } from "./exactSum.ts";

/** A standard in whole millionths of a m²: so many for each household, and the least. */
export interface Line {
  readonly each: number;
  readonly least: number;
}

/** The most millionths for each household: times a billion households they are no more than a sum can take. */
const mostEach = 4_500_000;

/** Whole millionths of a m² that a line asks for; households above 0. */
export function areaAsked({ each, least }: Line, households: number): number {
  return Math.max(each * households, least);
}

/** Whether one line asks for more than another, however many households there are. */
export function isAbove(line: Line, other: Line): boolean {
  return line.each > other.each && (line.least > other.least || other.least === 0);
}

/** A standard as a line, or null where it is none or too large. */
export function lineOf({ amount, minimumTotal, minimumSingle }: AreaStandard): Line | null {
  if (amount.kind !== "rate" || amount.base !== "households") return null;
  const each = millionths(eachOf(amount).area, mostEach);
  const leasts = [minimumTotal, minimumSingle].map((area) => millionths(area ?? new Decimal(0), largestTerm));
  if (each === null || leasts.includes(null)) return null;
  return { each, least: Math.max(...(leasts as number[])) };
}

function millionths(area: Decimal, most: number): number | null {
  const whole = area.times(1_000_000);
  return whole.isInteger() && whole.lte(most) ? whole.toNumber() : null;
}
