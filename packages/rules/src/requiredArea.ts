import * as z from "zod";
import { Decimal, type DecimalInput, toDecimal } from "./decimal.ts";
import { areaStandardSchema } from "./documentSchema.ts";
import { parseWith } from "./edge.ts";
import { frozen } from "./frozen.ts";
import { hundredths } from "./hundredths.ts";
import { count, decimalInput } from "./leaves.ts";
import { isPart, loadPart } from "./load.ts";
import { once } from "./once.ts";
import { issue, planError } from "./planError.ts";
import type { Amount, AreaStandard, Band, Base } from "./standardDocument.ts";

/**
 * What can be counted, as keys of a schema.
 *
 * @internal
 */
export const countsShape = /* @__PURE__ */ once(() => ({
  /** Planned dwelling units (户、套), a whole number from 0 to 1,000,000,000. */
  households: count("households").optional(),
  /** Residents (人), a whole number from 0 to 1,000,000,000. */
  residents: count("residents").optional(),
  /** Residential floor area (住宅建筑面积), m². */
  residentialFloorArea: decimalInput({ unit: "m²" }).optional(),
}));
export const countsSchema = /* @__PURE__ */ once(() => z.strictObject(countsShape()));

/** What a standard may count. */
export interface Counts extends z.infer<ReturnType<typeof countsSchema>> {}
/** How a rate per hundred households is read: pro rata (D2), or by started or completed hundreds, which no text says. */
export type PerHundred = "proRata" | "started" | "completed";

const zero: Decimal = /* @__PURE__ */ frozen(/* @__PURE__ */ new Decimal(0));

/**
 * Works out the floor area that one standard asks for (应配面积).
 *
 * Rates are pro rata and exact (D2); a least total and a least single area lift the answer (D10); where nothing is counted, nothing is
 * asked (D10, D18). Nothing is rounded (D3).
 *
 * @param standard - An area standard of a document.
 * @param counts - What the standard counts: whole households or residents, 0 to 1,000,000,000, or residential floor area in m².
 * @param perHundred - How a rate per 100 households is read; `started` and `completed` are not from the text (D2).
 * @returns m², exact.
 * @throws PlanError `invalidNeighbourhood` if what the standard counts is missing or out of range; `noStandardInForce` if its figure stands
 * elsewhere (delegated); `invalidDocument` if the standard is not one.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { documentById, requiredArea } from "@plan/rules";
 *
 * const [standard] = documentById("450000-2021-67").areaStandards;
 * assert.ok(standard);
 * assert.equal(requiredArea(standard, { households: 1234 }).toFixed(), "246.8");
 * ```
 */
export function requiredArea(standard: AreaStandard, counts: Counts, perHundred: PerHundred = "proRata"): Decimal {
  const checked = isPart(standard, "areaStandard")
    ? standard
    : loadPart<AreaStandard>(parseWith(areaStandardSchema(), standard, "invalidDocument"), "areaStandard");
  parseWith(perHundredSchema(), perHundred, "invalidQuery");
  return areaFor(checked, parseWith(countsSchema(), counts, "invalidNeighbourhood"), perHundred);
}

/**
 * How households are taken to hundreds (D2).
 *
 * @internal
 */
export const perHundredSchema = /* @__PURE__ */ once(() => z.enum(["proRata", "started", "completed"]));

/**
 * One term of an area: a fixed one, or so much for each `per` of what is counted beyond `from`.
 *
 * @internal
 */
export interface Term {
  readonly floorArea: Decimal;
  readonly counted?: { readonly count: Decimal; readonly from: Decimal; readonly per: number; readonly each: Decimal };
}
interface Rate {
  readonly floorArea: Decimal;
  readonly per: number;
}

/**
 * The same for values that have been checked.
 *
 * @internal
 */
export function areaFor(standard: AreaStandard, counts: Counts, perHundred: PerHundred): Decimal {
  const { amount, minimumTotal, minimumSingle } = standard;
  const area = areaInHundredths(amount, counts, perHundred) ?? sumOf(termsOf(standard, counts, perHundred));
  return area === null ? zero : atLeast(minimumSingle, atLeast(minimumTotal, area));
}

/** The commonest amounts, worked in whole hundredths of a m², which are just as exact; null leaves it to the terms. */
function areaInHundredths(amount: Amount, counts: Counts, perHundred: PerHundred): Decimal | null {
  if (amount.kind !== "rate" || perHundred !== "proRata") return null;
  const count = counts[amount.base];
  const area = typeof count === "number" && Number.isInteger(count) ? count * (eachOf(amount).hundredths ?? 0) : 0;
  return area > 0 && area <= Number.MAX_SAFE_INTEGER ? hundredths(area) : null;
}

function sumOf(terms: readonly Term[]): Decimal | null {
  return terms.length === 0 ? null : terms.map(valueOf).reduce((sum, value) => sum.plus(value));
}

function atLeast(least: Decimal | null, area: Decimal): Decimal {
  return least?.gt(area) === true ? least : area;
}

/**
 * The terms whose sum is the area before any least area; none where nothing is counted (D10, D18).
 *
 * @internal
 */
export function termsOf(standard: AreaStandard, counts: Counts, perHundred: PerHundred): readonly Term[] {
  const { amount } = standard;
  if (amount.kind === "delegated")
    throw planError("noStandardInForce", [issue([], `a figure; ${standard.item} leaves it to ${amount.to.en}`, undefined)]);
  if (amount.kind === "fixed") return counts.households === 0 ? [] : [{ floorArea: amount.floorArea }];
  const count = baseCount(amount.base, counts, standard);
  if (count.isZero()) return [];
  if (amount.kind === "rate") return [rated(amount, unitsCounted(amount, count, perHundred), zero)];
  return amount.semantics === "slab" ? slabOf(amount.bands, count) : slicesOf(amount.bands, count);
}

/**
 * A term worked out.
 *
 * @internal
 */
export function valueOf({ floorArea, counted }: Term): Decimal {
  if (counted === undefined) return floorArea;
  const { count, from, each } = counted;
  return (from.isZero() ? count : count.minus(from)).times(each);
}

function rated(rate: Rate, count: Decimal, from: Decimal): Term {
  return { floorArea: rate.floorArea, counted: { count, from, per: rate.per, each: eachOf(rate).area } };
}

/** What one counted asks for, worked out once for each rate: m², exact since `per` is a power of ten; and hundredths where they are whole. */
interface Each {
  readonly area: Decimal;
  readonly hundredths: number | null;
}
const eaches: WeakMap<Rate, Each> = /* @__PURE__ */ new WeakMap();

/**
 * What one of the things counted asks for.
 *
 * @internal
 */
export function eachOf(rate: Rate): Each {
  let each = eaches.get(rate);
  if (each === undefined) {
    const area = rate.floorArea.div(rate.per);
    each = { area, hundredths: area.decimalPlaces() <= 2 ? area.times(100).toNumber() : null };
    eaches.set(rate, each);
  }
  return each;
}

/** What is counted, with hundreds of households completed or begun where the caller asks for that reading (D2). */
function unitsCounted(amount: { base: Base; per: number }, count: Decimal, perHundred: PerHundred): Decimal {
  if (perHundred === "proRata" || amount.base !== "households" || amount.per !== 100) return count;
  const completed = count.divToInt(amount.per).times(amount.per);
  return perHundred === "started" && completed.lt(count) ? completed.plus(amount.per) : completed;
}

/** The band that the count lies in, by the text's own marks (D4), gives the whole answer. */
function slabOf(bands: readonly Band[], count: Decimal): readonly Term[] {
  const band = bands.findLast(({ from, fromInclusive }) => count.gt(from) || (fromInclusive && count.eq(from)));
  if (band === undefined) return [];
  return [band.rate === undefined ? { floorArea: band.floorArea ?? zero } : rated(band.rate, count, zero)];
}

/** Each slice of the count is sized by the rate of its own band. */
function slicesOf(bands: readonly Band[], count: Decimal): readonly Term[] {
  return bands.flatMap(({ from, rate }, index) => {
    const end = Decimal.min(count, bands[index + 1]?.from ?? count);
    return rate !== undefined && end.gt(from) ? [rated(rate, end, from)] : [];
  });
}

function baseCount(base: Base, counts: Counts, standard: AreaStandard): Decimal {
  const given: DecimalInput | undefined = counts[base];
  if (given === undefined) throw planError("invalidNeighbourhood", [issue([base], `${base}, which ${standard.item} counts`, undefined)]);
  return toDecimal(given);
}
