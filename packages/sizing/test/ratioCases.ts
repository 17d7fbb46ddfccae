import { type Citation, type evaluateRatio, parseDocument, type RatioStandard, ratioStandardsInForce } from "@plan/rules";
import type { Compare } from "./differential.ts";
import { madeDocument, madeRatio } from "./madeDocument.ts";
import { exactly, fraction, plus, ratio, rounded, whole } from "./oracle.ts";
import type { Draw } from "./seeded.ts";

/** Ratio standards of every bound and unit, as a lookup gives them. */
export function madeRatios(draw: Draw): readonly Citation<RatioStandard>[] {
  const ratioStandards = Array.from({ length: 250 }, (_, index) => {
    const counted = draw.below(2) === 0;
    const of = counted ? String(1 + draw.below(1000)) : draw.pick(["1", "100", "1000"]);
    return madeRatio({
      id: `made-${index}`,
      kind: "rate",
      bound: draw.pick(["atLeast", "atMost"]),
      part: draw.figure(3, 2),
      whole: of,
      counted,
    });
  });
  return ratioStandardsInForce({ division: "450000", on: "2022-03-01", documents: [parseDocument(madeDocument({ ratioStandards }))] });
}

/** A measured pair at the target, one step beside it, or anywhere. */
export function ratioCase(draw: Draw, citation: Citation<RatioStandard>, evaluate: typeof evaluateRatio, compare: Compare): void {
  const { bound, target, counted } = citation.standard;
  const goal = { part: fraction(target.part.toFixed()), whole: fraction(target.whole.toFixed()) };
  const of = String(1 + draw.below(10 ** (1 + draw.below(6))));
  const limit = rounded({ over: goal.part.over * BigInt(of), under: goal.part.under * goal.whole.over }, 0, draw.pick(["floor", "ceil"]));
  const part = draw.pick([exactly(limit), exactly(plus(limit, whole(1n))), draw.figure(4, 2)]);
  const told = ratio(bound, goal, fraction(part), fraction(of));
  const result = evaluate(citation, { part, whole: of });
  const gap = counted ? rounded(told.gap, 0, "ceil") : told.gap;
  const what = () => `${part} of ${of}, ${bound} ${target.part.toFixed()} of ${target.whole.toFixed()}`;
  compare(what, `${told.met} ${exactly(gap)}`, `${result.met} ${result.gap?.toFixed()}`);
}
