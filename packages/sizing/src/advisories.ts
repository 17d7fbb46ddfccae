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
  const each = sized.flatMap((facility) => [
    ...ofStandards(neighbourhood, facility.requirement),
    ...ofReading(neighbourhood, facility.requirement),
    ...ofLeftOut(facility),
  ]);
  const first = (advisory: Advisory) => each.findIndex((other) => other.code === advisory.code && other.message.zh === advisory.message.zh);
  const said = each.filter((advisory, index) => first(advisory) === index);
  return said.map((advisory) => {
    const about = each.filter((other) => first(other) === first(advisory));
    return about.length === sized.length && sized.length > 1 ? { ...advisory, facility: null } : advisory;
  });
}

/** What the state of the cited standards gives reason to say (D6, D7, D22, D23). */
function ofStandards(
  { on, inRenovationWorks }: Readonly<NeighbourhoodInput>,
  { facility, governing, alsoApplying, measure }: Requirement,
): Advisory[] {
  const cited = [governing, ...alsoApplying];
  const say = (code: AdvisoryCode, citation: Citation<AreaStandard>, message: Text): Advisory => ({ code, message, facility, citation });
  const advisories = cited.flatMap((citation): Advisory[] => {
    const { document, standard } = citation;
    const pooling = standard.constraints.some(({ kind, value }) => kind === "pooling" && value.developments.includes(standard.development));
    return [
      ...(document.planHorizonEnd !== null && on > document.planHorizonEnd
        ? [say("planHorizonPassed", citation, words.planHorizonPassed(citation))]
        : []),
      ...(document.evidence === "report" ? [say("reportedStandardUsed", citation, words.reportedStandardUsed(citation))] : []),
      ...(document.effectiveFrom === null && document.issuedOn === null
        ? [say("effectiveDateUncertain", citation, words.effectiveDateUncertain(citation))]
        : []),
      ...(inRenovationWorks === false && standard.constraints.some(({ kind }) => kind === "renovationWorksOnly")
        ? [say("outsideRenovationWorks", citation, words.outsideRenovationWorks(citation))]
        : []),
      ...(pooling ? [say("poolingAdvised", citation, words.poolingAdvised(citation))] : []),
    ];
  });
  if (measure === "unspecified") advisories.push(say("measureUnspecified", governing, words.measureUnspecified(governing)));
  if (cited.some(({ standard }) => standard.measure !== measure)) advisories.push(say("measuresDiffer", governing, words.measuresDiffer()));
  return advisories;
}

/** What the count of households, and the way it was read, give reason to say (D2, D9). */
function ofReading(neighbourhood: Readonly<NeighbourhoodInput>, { facility, governing, counts, perHundred }: Requirement): Advisory[] {
  const say = (code: AdvisoryCode, message: Text, citation: Citation | null = null): Advisory => ({ code, message, facility, citation });
  return [
    ...(isEstimated(neighbourhood) ? [say("householdsEstimated", words.householdsEstimated(counts.households))] : []),
    ...(neighbourhood.householdsBasis === "pendingScheme" ? [say("householdsPending", words.householdsPending())] : []),
    ...(perHundred === "proRata" ? [] : [say("readingNotFromText", words.readingNotFromText(perHundred), governing)]),
  ];
}

/** A reported standard that would ask for more, and a duty whose figure stands elsewhere, are said; the rest is not in force at all. */
function ofLeftOut({ requirement, leftOut }: SizedFacility): Advisory[] {
  const { facility, floorArea } = requirement;
  return leftOut.flatMap(({ citation, because }: LeftOut): Advisory[] => {
    if (because === "delegated") return [{ code: "delegatedStandard", message: words.delegatedStandard(citation), facility, citation }];
    if (because !== "reported") return [];
    const asked = areaIfCounted(citation.standard, requirement);
    if (asked?.lte(floorArea) === true) return [];
    return [{ code: "reportedStandardMayApply", message: words.reportedStandardMayApply(citation, asked), facility, citation }];
  });
}

/** What a standard would ask for, or null where it cannot be said. */
function areaIfCounted(standard: AreaStandard, { counts, perHundred }: Requirement): Decimal | null {
  const { amount } = standard;
  const counted = amount.kind === "fixed" || (amount.kind !== "delegated" && counts[amount.base] !== undefined);
  return counted ? areaFor(standard, counts, perHundred) : null;
}
