import type { Facility, StandardDocument } from "@plan/rules";
import { once, parseWith, plainText } from "@plan/rules/internal";
import * as z from "zod";
import { areaFindings, compare, type FacilityResult, measureFindings } from "./areaFindings.ts";
import { type Finding, overall } from "./finding.ts";
import { leaseJudge } from "./leaseTerm.ts";
import { parseSizing } from "./parseSizing.ts";
import { type ParsedProvision, type Provision, parseProvision } from "./provision.ts";
import { rateFindings } from "./rateFindings.ts";
import type { Requirement } from "./requirement.ts";
import { roomFindings } from "./roomFindings.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

/** A sizing held against what is there. */
export interface ProvisionCheck<F extends Facility = Facility> {
  /** What was required. */
  readonly sizing: Sizing<F>;
  /** Fails if any facility is short or any finding is a violation; unknown if anything needed is unknown. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** The areas of each facility. */
  readonly results: { readonly [K in F]: FacilityResult };
  /** Everything found. */
  readonly findings: readonly Finding[];
}

/** What a sizing does not carry. */
export interface CheckOptions {
  /** The documents that may set the term of a lease; default those shipped with @plan/rules. */
  documents?: readonly StandardDocument[] | undefined;
  /** The classes of places (主城区) it lies in, in the words of the texts: all of them, so that [] says in none. Left out: not known. */
  placeClasses?: readonly string[] | undefined;
}

export const checkOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({ documents: z.array(z.custom<StandardDocument>()).optional(), placeClasses: z.array(plainText()).optional() }),
);

/**
 * Compares what a scheme or a neighbourhood has with what it must have.
 *
 * Areas are summed exactly, a shared room counts once (D14), unknown is not zero (D13), and full values are compared (D19). The rooms are
 * held against the constraints of every cited standard (D12): a broken duty is a violation, a missing fact leaves it open, and what a
 * text only advises is advice. State-owned premises are leased no longer than the term in force (三（一）2 in Guangxi).
 *
 * @param sizing - From `sizeNeighbourhood`, or read back from JSON.
 * @param provision - A complete list of rooms, or one area in m² for each facility, null or missing where unknown.
 * @param options - Documents of one's own for the term of a lease; classes of places that some texts name.
 * @returns For each facility the areas and the verdict, the findings, and the verdict over all.
 * @throws PlanError `invalidProvision` for a malformed area, a shared room that is not divided or parts that exceed it;
 * `invalidNeighbourhood` for a sizing that does not follow from its own standards; `invalidQuery` for a malformed option.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const { results, verdict } = checkProvision(sizing, { elderlyCare: "246.79", infantCare: "246.8" });
 * assert.equal(results.elderlyCare.shortfall?.toFixed(), "0.01");
 * assert.equal(results.infantCare.verdict, "met");
 * assert.equal(verdict, "fail");
 * ```
 */
export function checkProvision<F extends Facility>(sizing: Sizing<F>, provision: Provision, options?: CheckOptions): ProvisionCheck<F> {
  const checked = parseSizing(sizing) as Sizing<F>;
  const provided = parseProvision(provision);
  return checkSized(checked, provided, options === undefined ? {} : parseWith(checkOptionsSchema(), options, "invalidQuery"));
}

/** The same for values that have been checked. */
export function checkSized<F extends Facility>(
  sizing: Sizing<F>,
  { rooms, forFacility }: ParsedProvision,
  { documents, placeClasses }: CheckOptions,
): ProvisionCheck<F> {
  const { neighbourhood } = sizing;
  const requirements: Requirement[] = Object.values(sizing.requirements);
  const results: Partial<Record<Facility, FacilityResult>> = {};
  const findings: Finding[] = [];
  for (const requirement of requirements) {
    const provided = forFacility(requirement.facility);
    const result = compare(requirement.floorArea, provided);
    results[requirement.facility] = result;
    findings.push(
      ...areaFindings(requirement, result, neighbourhood.inRenovationWorks),
      ...measureFindings(requirement, provided),
      ...rateFindings(requirement, provided, placeClasses),
      ...roomFindings(requirement, provided),
    );
  }
  const facilities = requirements.map(({ facility }) => facility);
  findings.push(...(rooms ?? []).flatMap(leaseJudge(neighbourhood, facilities, documents)));
  return { sizing, verdict: overall(findings), results: results as { [K in F]: FacilityResult }, findings };
}
