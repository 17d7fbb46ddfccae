import { type Amount, areaStandardsInForce, type Citation, type DecimalInput, type StandardQuery } from "@plan/rules";
import { areaFor, decimalInput, issue, mostCounted, once, parseWith, planError, toDecimal } from "@plan/rules/internal";
import * as z from "zod";

const areaSchema = /* @__PURE__ */ once(() => z.looseObject({ floorArea: decimalInput({ unit: "m²" }) }));

/**
 * Finds the largest number of households that a floor area serves (可服务户数): the exact inverse of sizing.
 *
 * Every standard in force must be met at once, least areas and bands included (D5, D10). 0 households ask for nothing, so an area below
 * the least single one serves none.
 *
 * @param query - Where, when and for what, with the `floorArea` there is, m².
 * @returns The largest whole number of households, or null where the area serves any number up to 1,000,000,000.
 * @throws PlanError `invalidQuery` for a malformed query, or if a standard in force counts something other than households;
 * `noStandardInForce` if nothing applies; `invalidDocument` for a faulty document of the caller's.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { maxHouseholds } from "@plan/sizing";
 *
 * const query = { division: "450200", on: "2022-03-01", facility: "elderlyCare", development: "new" } as const;
 * assert.equal(maxHouseholds({ ...query, floorArea: "246.8" }), 1234);
 * assert.equal(maxHouseholds({ ...query, floorArea: "246.79" }), 1233);
 * ```
 */
export function maxHouseholds(query: StandardQuery & { floorArea: DecimalInput }): number | null {
  const { floorArea, ...where } = parseWith(areaSchema(), query, "invalidQuery");
  const { inForce } = areaStandardsInForce(where as unknown as StandardQuery);
  inForce.forEach(checkBase);
  const area = toDecimal(floorArea);
  const serves = (households: number) => inForce.every(({ standard }) => areaFor(standard, { households }, "proRata").lte(area));
  if (serves(mostCounted)) return null;

  // Between the edges of bands more households never need less, so each stretch, the last one first, is halved to the last number served.
  const starts = [1, ...inForce.flatMap(({ standard }) => bandStarts(standard.amount))].sort((a, b) => b - a);
  let end = mostCounted;
  for (const start of starts) {
    if (start <= end && serves(start)) return lastServed(start, end, serves);
    end = Math.min(end, start - 1);
  }
  return 0;
}

function checkBase({ standard, document }: Citation<{ readonly item: string; readonly amount: Amount }>): void {
  const { amount, item } = standard;
  const base = "base" in amount ? amount.base : "households";
  if (base !== "households") {
    throw planError("invalidQuery", [issue([], "standards that count households", `${document.id} ${item}: ${base}`)]);
  }
}

/** The first whole number in each band. */
function bandStarts(amount: Amount): number[] {
  if (amount.kind !== "bands") return [];
  return amount.bands.map(({ from, fromInclusive }) => (fromInclusive ? from.ceil() : from.floor().plus(1)).toNumber());
}

/** The last number served from `low`, which is, to `high`. */
function lastServed(low: number, high: number, serves: (households: number) => boolean): number {
  if (low === high) return low;
  const middle = low + Math.ceil((high - low) / 2);
  return serves(middle) ? lastServed(middle, high, serves) : lastServed(low, middle - 1, serves);
}
