import type { AreaStandard, Citation, Decimal, Facility, LeftOut, Text } from "@plan/rules";
import { areaFor } from "@plan/rules/schema";
import { advisoryWords as words } from "./advisoryWords.ts";
import { isEstimated, type NeighbourhoodInput } from "./neighbourhood.ts";
import type { Requirement, SizedFacility } from "./requirement.ts";

/** Every kind of warning; a closed list. */
export const advisoryCodes = [
  "planHorizonPassed",
  "reportedStandardMayApply",
  "reportedStandardUsed",
  "effectiveDateUncertain",
  "householdsEstimated",
  "householdsPending",
  "measureUnspecified",
  "measuresDiffer",
  "outsideRenovationWorks",
  "delegatedStandard",
  "poolingAdvised",
  "readingNotFromText",
] as const;

/** What kind of warning an {@link Advisory} is. */
export type AdvisoryCode = (typeof advisoryCodes)[number];

/** Something a person must know before relying on the number (提示). */
export interface Advisory {
  /** What kind of warning. */
  readonly code: AdvisoryCode;
  /** In words. */
  readonly message: Text;
  /** The facility it is about; null where it is about all. */
  readonly facility: Facility | null;
  /** What it rests on, or null. */
  readonly citation: Citation | null;
}

/** Every warning that the sized facilities call for; one that holds for all of them is said once. */
export function advisoriesOf(neighbourhood: Readonly<NeighbourhoodInput>, sized: readonly SizedFacility[]): readonly Advisory[] {
  const said: { advisory: Advisory; facilities: number; last: Facility }[] = [];
  for (const { requirement, leftOut } of sized) {
    const { facility } = requirement;
    const about = ofStandards(neighbourhood, requirement).concat(ofReading(neighbourhood, requirement), ofLeftOut(requirement, leftOut));
    for (const advisory of about) {
      const before = said.find((other) => other.advisory.code === advisory.code && other.advisory.message.zh === advisory.message.zh);
      if (before === undefined) said.push({ advisory, facilities: 1, last: facility });
      else if (before.last !== facility) Object.assign(before, { facilities: before.facilities + 1, last: facility });
    }
  }
  const ofAll = sized.length > 1 ? sized.length : null;
  return said.map(({ advisory, facilities }) => (facilities === ofAll ? { ...advisory, facility: null } : advisory));
}

/** What the state of the cited standards gives reason to say (D6, D7, D22, D23). */
function ofStandards({ on, inRenovationWorks }: Readonly<NeighbourhoodInput>, requirement: Requirement): Advisory[] {
  const { governing, alsoApplying, measure } = requirement;
  const advisories: Advisory[] = [];
  for (const citation of [governing, ...alsoApplying]) {
    const { planHorizonEnd, evidence, effectiveFrom, issuedOn } = citation.document;
    const { constraints, development } = citation.standard;
    if (planHorizonEnd !== null && on > planHorizonEnd) advisories.push(cited("planHorizonPassed", citation));
    if (evidence === "report") advisories.push(cited("reportedStandardUsed", citation));
    if (effectiveFrom === null && issuedOn === null) advisories.push(cited("effectiveDateUncertain", citation));
    if (inRenovationWorks === false && constraints.some(({ kind }) => kind === "renovationWorksOnly"))
      advisories.push(cited("outsideRenovationWorks", citation));
    if (constraints.some(({ kind, value }) => kind === "pooling" && value.developments.includes(development)))
      advisories.push(cited("poolingAdvised", citation));
  }
  if (measure === "unspecified") advisories.push(cited("measureUnspecified", governing));
  if (alsoApplying.some(({ standard }) => standard.measure !== measure)) advisories.push(cited("measuresDiffer", governing));
  return advisories;
}

/** What the count of households, and the way it was read, give reason to say (D2, D9). */
function ofReading(neighbourhood: Readonly<NeighbourhoodInput>, { facility, governing, counts, perHundred }: Requirement): Advisory[] {
  const advisories: Advisory[] = [];
  const say = (code: AdvisoryCode, message: Text, citation: Citation | null = null) =>
    advisories.push({ code, message, facility, citation });
  if (isEstimated(neighbourhood)) say("householdsEstimated", words.householdsEstimated(counts.households));
  if (neighbourhood.householdsBasis === "pendingScheme") say("householdsPending", words.householdsPending());
  if (perHundred !== "proRata") say("readingNotFromText", words.readingNotFromText(perHundred), governing);
  return advisories;
}

/** A reported standard that would ask for more, and a duty whose figure stands elsewhere, are said; the rest is not in force at all. */
function ofLeftOut(requirement: Requirement, leftOut: readonly LeftOut[]): Advisory[] {
  const { facility, floorArea } = requirement;
  const advisories: Advisory[] = [];
  for (const { citation, because } of leftOut) {
    if (because === "delegated") advisories.push(cited("delegatedStandard", citation));
    if (because !== "reported") continue;
    const asked = areaIfCounted(citation.standard, requirement);
    if (asked?.lte(floorArea) === true) continue;
    advisories.push({ code: "reportedStandardMayApply", message: words.reportedStandardMayApply(citation, asked), facility, citation });
  }
  return advisories;
}

type CitedCode = Exclude<AdvisoryCode, "householdsEstimated" | "householdsPending" | "readingNotFromText" | "reportedStandardMayApply">;
const citedAdvisories: WeakMap<Citation<AreaStandard>, Partial<Record<CitedCode, Advisory>>> = /* @__PURE__ */ new WeakMap();

/** An advisory whose words follow from the citation alone: they are put together once, however many neighbourhoods call for them. */
function cited(code: CitedCode, citation: Citation<AreaStandard>): Advisory {
  let known = citedAdvisories.get(citation);
  if (known === undefined) {
    known = {};
    citedAdvisories.set(citation, known);
  }
  known[code] ??= Object.freeze({ code, message: Object.freeze(words[code](citation)), facility: citation.standard.facility, citation });
  return known[code];
}

/** What a standard would ask for, or null where it cannot be said. */
function areaIfCounted(standard: AreaStandard, { counts, perHundred }: Requirement): Decimal | null {
  const { amount } = standard;
  const counted = amount.kind === "fixed" || (amount.kind !== "delegated" && counts[amount.base] !== undefined);
  return counted ? areaFor(standard, counts, perHundred) : null;
}
