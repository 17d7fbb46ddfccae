import { type AreaStandard, type Base, Decimal, type PerHundred } from "@plan/rules";
import { eachOf, issue, mostCounted, planError } from "@plan/rules/internal";
import type { Digits } from "./sqlDialect.ts";

/** What is counted: a base, or households by hundreds begun or completed (D2). */
export type Counted = Base | "hundreds";

/** From here on (the number itself if `inclusive`) so much for each one counted, and so much besides. */
export interface Piece {
  readonly from: Decimal;
  readonly inclusive: boolean;
  readonly each: Decimal;
  readonly plus: Decimal;
}

/** A standard as pieces of straight lines, the first from 0, none below `least` m²; nothing is asked where nothing is counted (D10). */
export interface Figures {
  readonly counted: Counted;
  readonly pieces: readonly [Piece, ...Piece[]];
  readonly least: Decimal;
}

const zero: Decimal = /* @__PURE__ */ new Decimal(0);
/** How many decimals a count has. */
export const countScale = (counted: Counted) => (counted === "residentialFloorArea" ? 6 : 0);
const mostOf = (counted: Counted) => (counted === "residentialFloorArea" ? new Decimal("1e12") : new Decimal(mostCounted));

/** What several standards ask for together (D5): proportions of one base become one, since the largest rate and least area decide. */
export function figuresOf(standards: readonly AreaStandard[], perHundred: PerHundred): readonly Figures[] {
  const found: Figures[] = [];
  for (const figures of standards.map((standard) => figuresOfOne(standard, perHundred))) {
    const at = found.findIndex((other) => isProportion(figures) && isProportion(other) && other.counted === figures.counted);
    const same = found[at];
    if (same === undefined) found.push(figures);
    else found[at] = proportion(figures.counted, Decimal.max(eachIn(same), eachIn(figures)), Decimal.max(same.least, figures.least));
  }
  return found;
}

/** So much for each one counted and nothing besides, whatever the count. */
export function isProportion({ pieces }: Figures): boolean {
  return pieces.length === 1 && pieces[0].plus.isZero();
}

export function eachIn({ pieces }: Figures): Decimal {
  return pieces[0].each;
}

function proportion(counted: Counted, each: Decimal, least: Decimal): Figures {
  return { counted, pieces: [{ from: zero, inclusive: true, each, plus: zero }], least };
}

function figuresOfOne({ amount, minimumTotal, minimumSingle, item }: AreaStandard, perHundred: PerHundred): Figures {
  const least = Decimal.max(minimumTotal ?? 0, minimumSingle ?? 0);
  if (amount.kind === "delegated")
    throw planError("noStandardInForce", [issue([], `a figure; ${item} leaves it to ${amount.to.en}`, undefined)]);
  if (amount.kind === "fixed") {
    return { counted: "households", pieces: [{ from: zero, inclusive: true, each: zero, plus: amount.floorArea }], least };
  }
  if (amount.kind === "rate") {
    const byHundreds = perHundred !== "proRata" && amount.base === "households" && amount.per === 100;
    return proportion(byHundreds ? "hundreds" : amount.base, eachOf(amount).area, least);
  }
  let begun = zero; // what the bands before ask for, where each slice is sized by its own
  const pieces = amount.bands.map(({ from, fromInclusive, floorArea, rate }, index): Piece => {
    const each = rate === undefined ? zero : eachOf(rate).area;
    if (amount.semantics === "slab") return { from, inclusive: fromInclusive, each, plus: floorArea ?? zero };
    const plus = begun.minus(each.times(from));
    begun = each.times(amount.bands[index + 1]?.from ?? from).plus(plus);
    return { from, inclusive: fromInclusive, each, plus };
  });
  return { counted: amount.base, pieces: pieces as [Piece, ...Piece[]], least };
}

/** The digits in which every figure, and every answer within the bounds of a count, is exact. */
export function digitsFor(figures: readonly Figures[]): Digits {
  const scales = figures.flatMap(({ counted, pieces, least }) => [
    least.decimalPlaces(),
    ...pieces.flatMap(({ each, plus }) => [countScale(counted) + each.decimalPlaces(), plus.decimalPlaces()]),
  ]);
  const largest = figures.flatMap(({ counted, pieces, least }) => [
    least,
    ...pieces.map(({ each, plus }) => each.times(mostOf(counted)).plus(plus.abs())),
  ]);
  const scale = Math.max(...scales);
  const precision = Math.max(1, ...largest.map((value) => value.precision(true) - value.decimalPlaces())) + scale;
  if (precision > mostDigits)
    throw planError("outOfRange", [
      issue(["documents"], `figures of at most ${mostDigits} digits, as a DECIMAL of every engine has`, precision),
    ]);
  return { precision, scale };
}

/** What DuckDB and ClickHouse keep in 128 bits, less the digits that adding and rounding take. */
const mostDigits = 34;
