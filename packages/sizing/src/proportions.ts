import { type AreaStandard, type Base, Decimal, type PerHundred } from "@plan/rules";
import { eachOf, mostCounted } from "@plan/rules/internal";

/** Hundredths of a m²: `each` for every `per` of what is counted, rounded up, and `least` where anything is counted at all. */
export interface Proportion {
  readonly base: Base;
  readonly each: number;
  readonly per: number;
  readonly least: number;
}

/** The largest number of an Int32Array. */
export const mostInt32 = 2 ** 31 - 1;
/** What a column may hold: households, residents, and floor area in hundredths of a m². */
export const mostInColumn: Readonly<Record<Base, number>> = {
  households: mostCounted,
  residents: mostCounted,
  residentialFloorArea: mostInt32,
};

/**
 * Standards as whole numbers, one proportion for each base; null where they are none (bands, hundreds begun or completed) or where a
 * product might pass 2^53. All of them hold together (D5), so that for each base the largest rate and the largest least area decide.
 */
export function proportionsOf(standards: readonly AreaStandard[], perHundred: PerHundred): readonly Proportion[] | null {
  const lines = standards.map((standard) => lineOf(standard, perHundred));
  const found: Proportion[] = [];
  for (const base of ["households", "residents", "residentialFloorArea"] as const) {
    const counting = lines.filter((line) => line?.base === base) as Line[];
    if (counting.length === 0) continue;
    const each = Decimal.max(...counting.map((line) => line.each)).times(base === "residentialFloorArea" ? 1 : 100);
    const least = Decimal.max(...counting.map((line) => line.least)).times(100);
    const per = Decimal.pow(10, each.decimalPlaces());
    // Below 2^53 a product is exact, and so is its quotient rounded up: a fraction of 1/per cannot be lost in a double.
    if (each.times(per).times(mostInColumn[base]).gt(Number.MAX_SAFE_INTEGER) || least.gt(mostInt32)) return null;
    found.push({ base, each: each.times(per).toNumber(), per: per.toNumber(), least: least.ceil().toNumber() });
  }
  return lines.includes(null) ? null : found;
}

/** m² for each one counted, and the least area. */
interface Line {
  readonly base: Base;
  readonly each: Decimal;
  readonly least: Decimal;
}

function lineOf({ amount, minimumTotal, minimumSingle }: AreaStandard, perHundred: PerHundred): Line | null {
  const least = Decimal.max(minimumTotal ?? 0, minimumSingle ?? 0);
  if (amount.kind === "fixed") return { base: "households", each: new Decimal(0), least: Decimal.max(amount.floorArea, least) };
  if (amount.kind !== "rate" || (perHundred !== "proRata" && amount.base === "households" && amount.per === 100)) return null;
  return { base: amount.base, each: eachOf(amount).area, least };
}

/** Hundredths of a m² for so many of the base. */
export function hundredthsOf({ each, per, least }: Proportion, count: number): number {
  return count === 0 ? 0 : Math.max(Math.ceil((count * each) / per), least);
}
