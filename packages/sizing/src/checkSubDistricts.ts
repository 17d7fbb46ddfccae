import {
  evaluateRatio,
  type ObligationCitation,
  obligationsInForce,
  type RatioResult,
  ratioStandardsInForce,
  type StandardDocument,
} from "@plan/rules";
import { calendarDate, divisionCode, issue, once, parseWith, planError } from "@plan/rules/internal";
import * as z from "zod";
import { type Finding, overall } from "./finding.ts";
import { type CentreService, missingServices, type SubDistrict, subDistrictSchema } from "./subDistrict.ts";
import { centreFindings, communityFindings } from "./subDistrictFindings.ts";

const inputSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    division: divisionCode(),
    on: calendarDate(),
    subDistricts: z.array(subDistrictSchema()).min(1).readonly(),
    acceptReported: z.boolean().optional(),
    documents: z.array(z.custom<StandardDocument>()).readonly().optional(),
  }),
);

/** A finding that rests on an obligation of a document, in one place. */
export interface SubDistrictFinding extends Finding {
  /** The sub-district. */
  readonly subDistrict: string;
  /** The community, or null. */
  readonly community: string | null;
  /** What is owed, and where it stands. */
  readonly obligation: ObligationCitation;
}

/** What one sub-district lacks. */
export interface SubDistrictResult {
  /** The sub-district. */
  readonly name: string;
  /** Services that its centre does not offer; all four where it has no centre. */
  readonly missing: readonly CentreService[];
  /** Services of which it is not known whether they are offered. */
  readonly unknown: readonly CentreService[];
  /** Communities without an embedded facility. */
  readonly communitiesWithout: readonly string[];
  /** Communities of which that is not known; null where they have not been surveyed. */
  readonly communitiesUnknown: readonly string[] | null;
}

/** Which services are missing where. */
export interface SubDistrictsCheck {
  /** Fails if anything is missing; unknown if anything is not known. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** In the order given. */
  readonly subDistricts: readonly SubDistrictResult[];
  /** The share of sub-districts whose centre offers everything, beside the target in force; null where there is none. */
  readonly coverage: RatioResult | null;
  /** Everything found, by sub-district. */
  readonly findings: readonly SubDistrictFinding[];
}

/**
 * Finds which sub-districts lack a centre or one of its services, and which communities an embedded facility (三（二）8).
 *
 * The centre of a sub-district offers full-day care, day care, home visits and technical support; communities have embedded facilities. What is
 * not known is neither there nor missing (D13). The coverage counts the centres that are known to offer everything; it is left open where
 * those that are not known could decide it.
 *
 * @param input - Where and when, and the sub-districts as they were surveyed.
 * @returns For each sub-district what is missing and what is not known, the coverage, and the findings with the obligation they rest on.
 * @throws PlanError `noStandardInForce` if no document in force asks for either; `invalidSurvey` for a malformed list; `invalidQuery` for a
 * malformed place or day.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkSubDistricts } from "@plan/sizing";
 *
 * const centre = { fullDayCare: true, dayCare: true, homeVisits: true, technicalSupport: false };
 * const { subDistricts, verdict } = checkSubDistricts({
 *   division: "450200",
 *   on: "2022-03-01",
 *   subDistricts: [{ name: "示例街道", centre, communities: [{ name: "示例社区", embeddedFacility: true }] }],
 * });
 * assert.deepEqual(subDistricts[0]?.missing, ["technicalSupport"]);
 * assert.equal(verdict, "fail");
 * ```
 */
export function checkSubDistricts(input: {
  division: string;
  on: string;
  subDistricts: readonly SubDistrict[];
  acceptReported?: boolean | undefined;
  documents?: readonly StandardDocument[] | undefined;
}): SubDistrictsCheck {
  const { subDistricts: surveyed, ...query } = parseWith(inputSchema(), input, (issues) =>
    issues.some(({ path }) => path[0] === "subDistricts") || issues.some(({ path }) => path.length === 0)
      ? "invalidSurvey"
      : "invalidQuery",
  );
  const owed = obligationsInForce(query);
  const centres = owed.filter(({ obligation }) => obligation.kind === "subDistrictCentre");
  const embedded = owed.filter(({ obligation }) => obligation.kind === "embeddedFacilities");
  if (centres.length + embedded.length === 0) {
    const what = `an obligation for sub-district centres or embedded facilities in force in ${query.division} on ${query.on}`;
    throw planError("noStandardInForce", [issue(["subDistricts"], what, undefined)]);
  }
  const findings = surveyed.flatMap((each) => [
    ...centres.flatMap((obligation) => centreFindings(each, obligation)),
    ...embedded.flatMap((obligation) => communityFindings(each, obligation)),
  ]);
  const subDistricts = surveyed.map(resultOf);
  return { verdict: overall(findings), subDistricts, coverage: coverageOf(subDistricts, query), findings };
}

function resultOf(subDistrict: SubDistrict): SubDistrictResult {
  const { name, communities } = subDistrict;
  return {
    name,
    ...missingServices(subDistrict),
    communitiesWithout: communities?.flatMap((each) => (each.embeddedFacility === false ? [each.name] : [])) ?? [],
    communitiesUnknown: communities?.flatMap((each) => (each.embeddedFacility == null ? [each.name] : [])) ?? null,
  };
}

/** Decided where what is not known cannot change it. */
function coverageOf(results: readonly SubDistrictResult[], query: Parameters<typeof ratioStandardsInForce>[0]): RatioResult | null {
  const citation = ratioStandardsInForce(query).find(({ standard }) => standard.id === "subDistrictCentreCoverage");
  if (citation === undefined) return null;
  const covered = results.filter(({ missing, unknown }) => missing.length + unknown.length === 0).length;
  const open = results.filter(({ missing, unknown }) => missing.length === 0 && unknown.length > 0).length;
  const atLeast = evaluateRatio(citation, { part: covered, whole: results.length });
  if (open === 0 || atLeast.met === true) return atLeast;
  const atMost = evaluateRatio(citation, { part: covered + open, whole: results.length });
  return { ...evaluateRatio(citation, null), met: atMost.met === false ? false : null };
}
