import type { Facility } from "@plan/rules";
import { everyFacility, once, parseWith, within } from "@plan/rules/internal";
import * as z from "zod";
import { compare, type FacilityResult } from "./areaFindings.ts";
import { type District, sumDistrict } from "./district.ts";
import { type NeighbourhoodInput, neighbourhoodSchema } from "./neighbourhood.ts";
import { type Provision, parseProvision } from "./provision.ts";
import { type SizingOptions, sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const partsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...neighbourhoodSchema().partial().shape,
    /** The parts, each with what it does not share; `development` decides under which clause it falls (D16). */
    parts: z.array(z.strictObject(neighbourhoodSchema().partial().shape)).min(1).max(1000),
  }),
);

/** A neighbourhood of several parts, new, existing, or an extension: what all share, and the parts. */
export interface PartsInput extends Partial<NeighbourhoodInput> {
  /** Each part with what it does not share. */
  parts: readonly Partial<NeighbourhoodInput>[];
}

/** What is in the whole neighbourhood, held against what all parts together must have. */
export interface PartsCheck {
  /** What was required, part by part and together. */
  readonly district: District;
  /** `fail` if any facility is short, else `unknown` if any is unknown. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** The areas of each facility, all parts together. */
  readonly results: { readonly [K in Facility]?: FacilityResult };
}

/**
 * Sizes a neighbourhood of new and existing parts or with an extension (扩建), each part under its own clause.
 *
 * Which side of new and existing a part falls on is the caller's statement (D16). The parts are sized apart and summed exactly; the sum of
 * each facility keeps the clause of every part.
 *
 * @param neighbourhood - What all parts share, and the parts; a part's own statement goes before the shared one. An extension counts only
 * the households it adds.
 * @param options - Facilities, documents, and whether reported standards may size.
 * @returns The parts as they were sized, and the totals with their clauses, m².
 * @throws PlanError as `sizeNeighbourhood` does, with the path of the part at fault.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sizeParts } from "@plan/sizing";
 *
 * const { sizings, totals } = sizeParts({
 *   division: "450200",
 *   on: "2022-03-01",
 *   parts: [
 *     { name: "老区", development: "existing", households: 800 },
 *     { name: "扩建", development: "new", households: 201 },
 *   ],
 * });
 * assert.equal(sizings[0]?.requirements.infantCare?.floorArea.toFixed(), "120"); // 800 ÷ 100 × 15
 * assert.equal(totals.infantCare?.floorArea.toFixed(), "160.2"); // 120 + 201 ÷ 100 × 20
 * assert.equal(totals.infantCare?.clauses.length, 2);
 * ```
 */
export function sizeParts(neighbourhood: PartsInput, options?: SizingOptions): District {
  const { parts, ...shared } = parseWith(partsSchema(), neighbourhood, "invalidNeighbourhood");
  const size = (part: object) => sizeNeighbourhood({ ...shared, ...part } as NeighbourhoodInput, options);
  return sumDistrict(parts.map((part, index) => within(["parts", index], () => size(part))));
}

/**
 * Compares what a neighbourhood of several parts has with what all of them must have together.
 *
 * @param parts - From `sizeParts`; the totals are worked out again.
 * @param provision - A complete list of rooms, or one area in m² for each facility, null or missing where unknown (D13).
 * @returns For each facility the areas and the verdict.
 * @throws PlanError `invalidProvision` for a malformed provision; `invalidNeighbourhood` for parts that do not follow from their standards.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkParts, sizeParts } from "@plan/sizing";
 *
 * const place = { division: "450200", on: "2022-03-01" };
 * const parts = sizeParts({ ...place, parts: [{ development: "existing", households: 800 }, { development: "new", households: 201 }] });
 * const { results } = checkParts(parts, { elderlyCare: "160.2", infantCare: "160.19" });
 * assert.equal(results.elderlyCare?.verdict, "met");
 * assert.equal(results.infantCare?.shortfall?.toFixed(), "0.01");
 * ```
 */
export function checkParts(parts: Pick<District, "sizings">, provision: Provision): PartsCheck {
  const { sizings } = parseWith(z.looseObject({ sizings: z.array(z.unknown()) }), parts, "invalidNeighbourhood");
  const district = sumDistrict(sizings as District["sizings"]);
  const { forFacility } = parseProvision(provision);
  const results: { [K in Facility]?: FacilityResult } = {};
  for (const facility of everyFacility) {
    const total = district.totals[facility];
    if (total !== undefined) results[facility] = compare(total.floorArea, forFacility(facility));
  }
  const verdicts = Object.values(results).map(({ verdict }) => verdict);
  return { district, verdict: verdicts.includes("short") ? "fail" : verdicts.includes("unknown") ? "unknown" : "pass", results };
}
