import * as z from "zod";
import { ratioCitationSchema } from "./citation.ts";
import { Decimal, type DecimalInput, toDecimal } from "./decimal.ts";
import { parseWith } from "./edge.ts";
import { decimalInput } from "./leaves.ts";
import { once } from "./once.ts";
import { issue, planError } from "./planError.ts";
import type { Citation, RatioStandard } from "./standardDocument.ts";

/** A pair as measured: so much of so many. Of 0 there is no data. */
interface Measured {
  /** So much. */
  part: Decimal;
  /** Of so many. */
  whole: Decimal;
}

/** What was measured against a ratio standard, and how far it is from the target. */
export interface RatioResult {
  /** The standard, and where it stands. */
  readonly citation: Citation<RatioStandard>;
  /** Whether the target is reached; null where there is no data. */
  readonly met: boolean | null;
  /** The pair as given; null where there is no data. */
  readonly measured: Readonly<Measured> | null;
  /** What is missing (or too much, under an at-most bound) in the unit of the target; a whole number where it counts things; 0 where met. */
  readonly gap: Decimal | null;
}

const measuredSchema = /* @__PURE__ */ once(() => z.strictObject({ part: decimalInput(), whole: decimalInput() }).nullable());

/**
 * Compares what was measured with a ratio standard.
 *
 * The pairs are multiplied crosswise, so that no quotient is ever rounded: 99.996 % does not reach 100 % (D3, D19). No data is not a miss.
 *
 * @param citation - A ratio standard with its document, from `ratioStandardsInForce`.
 * @param measured - So much of so many: nursing-type beds of all beds, places of residents. `whole` is 1 for a count or a term. Null, or a
 * whole of 0, is no data.
 * @returns Whether it is met, and the gap in the target's own unit.
 * @throws PlanError `invalidQuery` for a malformed pair, or a share whose part is more than its whole.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
 *
 * const places = ratioStandardsInForce({ division: "450000", on: "2023-12-31" }).find(({ standard }) => standard.id === "childcarePlaceRate");
 * assert.ok(places);
 * const result = evaluateRatio(places, { part: "3283", whole: "1000000" });
 * assert.equal(result.met, false);
 * assert.equal(result.gap?.toFixed(), "217");
 * ```
 */
export function evaluateRatio(
  citation: Citation<RatioStandard>,
  measured: { part: DecimalInput; whole: DecimalInput } | null,
): RatioResult {
  const { standard, document } = parseWith(ratioCitationSchema(), citation, "invalidQuery");
  const given = parseWith(measuredSchema(), measured, "invalidQuery");
  const pair = given === null ? null : { part: toDecimal(given.part), whole: toDecimal(given.whole) };
  if (pair === null || pair.whole.isZero()) return { citation: { standard, document }, met: null, measured: null, gap: null };
  if (standard.kind === "share" && pair.part.gt(pair.whole))
    throw planError("invalidQuery", [issue(["part"], `at most the whole, ${pair.whole.toFixed()}`, given?.part)]);
  const over = excess(standard, pair);
  const met = standard.bound === "atLeast" ? over.gte(0) : over.lte(0);
  return { citation: { standard, document }, met, measured: pair, gap: met ? new Decimal(0) : gapOf(standard, over.abs()) };
}

/** How much more than the target was measured, times the target's whole: exact, and of the same sign. */
function excess({ target }: RatioStandard, { part, whole }: Measured): Decimal {
  return part.times(target.whole).minus(target.part.times(whole));
}

/** In the unit of the part; things are counted whole, upwards. */
function gapOf({ kind, target, counted }: RatioStandard, over: Decimal): Decimal {
  if (kind === "term" || !counted) return over.div(target.whole);
  const whole = over.divToInt(target.whole);
  return whole.times(target.whole).lt(over) ? whole.plus(1) : whole;
}
