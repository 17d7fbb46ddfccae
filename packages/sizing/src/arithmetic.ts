import type { Decimal, Text } from "@plan/rules";
import { type Term, termsOf, valueOf } from "@plan/rules/internal";
import { parseRequirement } from "./parseSizing.ts";
import type { Requirement } from "./requirement.ts";

/** One step of a calculation, and what it comes to. */
export interface Step {
  /** The step in figures and words. */
  readonly text: Text;
  /** m², exact. */
  readonly value: Decimal;
}

/**
 * Writes out how a required area was worked out (计算式), for people.
 *
 * @param requirement - From a sizing.
 * @returns The steps in order; the last one comes to the required area, or to the stated area where that is rounded up (D3).
 * @throws PlanError `invalidNeighbourhood` if the requirement does not follow from its own standard and counts.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { arithmetic, sizeNeighbourhood } from "@plan/sizing";
 *
 * const { requirements } = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * assert.deepEqual(arithmetic(requirements.elderlyCare).map(({ text }) => text.en), ["1234 ÷ 100 × 20 = 246.8"]);
 * ```
 */
export function arithmetic(requirement: Requirement): readonly Step[] {
  const { governing, counts, perHundred, floorArea, statedArea } = parseRequirement(requirement);
  const { standard } = governing;
  const terms = termsOf(standard, counts, perHundred);
  const steps = terms.map(stepOf);
  const say = (value: Decimal, zh: string, en: string) => steps.push({ text: { zh, en }, value });
  const sum = steps.reduce<Decimal | null>((total, { value }) => total?.plus(value) ?? value, null);

  if (sum === null) say(floorArea, "没有计算基数，不作要求：0", "Nothing is counted, nothing is required: 0");
  else if (steps.length > 1) {
    const sums = `${steps.map(({ value }) => value.toFixed()).join(" + ")} = ${sum.toFixed()}`;
    say(sum, sums, sums);
  }
  if (sum !== null && floorArea.gt(sum)) {
    const single = standard.minimumSingle?.eq(floorArea) === true;
    say(
      floorArea,
      `${sum.toFixed()} < ${floorArea.toFixed()}，取${single ? "单处" : "合计"}下限 ${floorArea.toFixed()}`,
      `${sum.toFixed()} < ${floorArea.toFixed()}, the least ${single ? "single" : "total"} area: ${floorArea.toFixed()}`,
    );
  }
  if (statedArea.gt(floorArea)) {
    say(
      statedArea,
      `${floorArea.toFixed()} 进位至 0.01：${statedArea.toFixed()}`,
      `${floorArea.toFixed()} rounded up to 0.01: ${statedArea.toFixed()}`,
    );
  }
  return steps;
}

function stepOf(term: Term): Step {
  const value = valueOf(term);
  const area = term.floorArea.toFixed();
  if (term.counted === undefined) return { text: { zh: `定额 ${area}`, en: `Fixed area ${area}` }, value };
  const { count, from, per } = term.counted;
  const counted = from.isZero() ? count.toFixed() : `(${count.toFixed()} − ${from.toFixed()})`;
  const text = `${counted} ÷ ${per} × ${area} = ${value.toFixed()}`;
  return { text: { zh: text, en: text }, value };
}
