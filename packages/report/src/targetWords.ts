import { Decimal, type RatioResult, type RatioStandard, stated, statedDown, type Text } from "@plan/rules";
import { figure } from "./figures.ts";
import { counted, none, reached, target } from "./words/targets.ts";

/** A target in words: at least 53 %, at most 20 years. */
export function targetWords(standard: RatioStandard): Text {
  return target(standard, figure(standard.target.part), figure(standard.target.whole));
}

/** What was reached, or null where nobody reported it. The pair stands beside the figure, which is rounded against the claim (D3). */
export function reachedWords({ citation: { standard }, measured }: RatioResult): Text | null {
  if (measured === null) return null;
  const per = standard.kind === "share" ? new Decimal(100) : standard.target.whole;
  const exact = measured.part.times(per).div(measured.whole);
  const pair = { part: figure(measured.part), whole: figure(measured.whole) };
  return reached(standard, figure(standard.bound === "atLeast" ? statedDown(exact) : stated(exact)), figure(per), pair);
}

/** How much is missing, or too much under an at-most bound, in the unit of the target; null without data. */
export function gapWords({ citation: { standard }, met, gap }: RatioResult): Text | null {
  if (gap === null) return null;
  return met === true ? none : counted(standard.unit, figure(stated(gap)));
}
