import type { AreaStandard, Base, Citation, Decimal, Facility, LeftOut, Text } from "@plan/rules";
import { areaFor } from "@plan/rules/internal";
import { advisoryWords as words } from "./advisoryWords.ts";
import { cited } from "./citedAdvisories.ts";
import { isEstimated, type NeighbourhoodInput } from "./neighbourhood.ts";
import { basesOf, isCounted, type Requirement, type SizedFacility } from "./requirement.ts";

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

/** Every warning that the sized facilities call for; one that holds for all of them is said once. Sizings that are alike share them. */
export function advisoriesOf(neighbourhood: Readonly<NeighbourhoodInput>, sized: readonly SizedFacility[]): readonly Advisory[] {
  const said: Said[] = [];
  for (const { requirement, leftOut } of sized) {
    sayOfStandards(said, neighbourhood, requirement);
    sayOfReading(said, neighbourhood, requirement);
    if (neighbourhood.householdsBasis === "pendingScheme") sayOfScheme(said, requirement, basesOf(sized.map((each) => each.requirement)));
    sayOfLeftOut(said, requirement, leftOut);
  }
  const ofAll = sized.length > 1 ? sized.length : null;
  return Object.freeze(
    said.map(({ advisory, facilities }) => Object.freeze(facilities === ofAll ? { ...advisory, facility: null } : advisory)),
  );
}

/** An advisory, how many facilities it was said of, and the last of them. */
interface Said {
  readonly advisory: Advisory;
  facilities: number;
  last: Facility | null;
}

function say(said: Said[], advisory: Advisory | null): void {
  if (advisory === null) return;
  for (const before of said) {
    if (before.advisory.code !== advisory.code || before.advisory.message.zh !== advisory.message.zh) continue;
    if (before.last !== advisory.facility) before.facilities += 1;
    before.last = advisory.facility;
    return;
  }
  said.push({ advisory, facilities: 1, last: advisory.facility });
}

/** What the state of the cited standards gives reason to say (D6, D7, D22, D23). */
function sayOfStandards(said: Said[], neighbourhood: Readonly<NeighbourhoodInput>, requirement: Requirement): void {
  const { governing, alsoApplying, measure } = requirement;
  sayOfCitation(said, neighbourhood, governing);
  for (const citation of alsoApplying) sayOfCitation(said, neighbourhood, citation);
  say(said, cited(governing).measureUnspecified);
  if (alsoApplying.some(({ standard }) => standard.measure !== measure)) say(said, cited(governing).measuresDiffer);
}

function sayOfCitation(said: Said[], { on, inRenovationWorks }: Readonly<NeighbourhoodInput>, citation: Citation<AreaStandard>): void {
  const advisories = cited(citation);
  if (on > (citation.document.planHorizonEnd ?? on)) say(said, advisories.planHorizonPassed);
  say(said, advisories.reportedStandardUsed);
  say(said, advisories.effectiveDateUncertain);
  if (inRenovationWorks === false) say(said, advisories.outsideRenovationWorks);
  say(said, advisories.poolingAdvised);
}

/** What the count of households, and the way it was read, give reason to say (D2, D9). */
function sayOfReading(said: Said[], neighbourhood: Readonly<NeighbourhoodInput>, requirement: Requirement): void {
  const { facility, governing, counts, perHundred } = requirement;
  if (isEstimated(neighbourhood))
    say(said, {
      code: "householdsEstimated",
      message: words.householdsEstimated(counts.households, neighbourhood.development),
      facility,
      citation: null,
    });
  if (perHundred !== "proRata")
    say(said, { code: "readingNotFromText", message: words.readingNotFromText(perHundred), facility, citation: governing });
}

/** A scheme that is not approved yet fixes the areas again (D9). */
function sayOfScheme(said: Said[], { facility }: Requirement, bases: readonly Base[]): void {
  say(said, { code: "householdsPending", message: words.householdsPending(bases), facility, citation: null });
}

/** A reported standard that would ask for more, and a duty whose figure stands elsewhere, are said; the rest is not in force at all. */
function sayOfLeftOut(said: Said[], requirement: Requirement, leftOut: readonly LeftOut[]): void {
  const { facility, floorArea } = requirement;
  for (const { citation, because } of leftOut) {
    if (because === "delegated") say(said, cited(citation).delegatedStandard);
    if (because !== "reported") continue;
    const asked = areaIfCounted(citation.standard, requirement);
    if (asked?.lte(floorArea) === true) continue;
    say(said, { code: "reportedStandardMayApply", message: words.reportedStandardMayApply(citation, asked), facility, citation });
  }
}

/** What a standard would ask for, or null where it cannot be said. */
function areaIfCounted(standard: AreaStandard, { counts, perHundred }: Requirement): Decimal | null {
  return isCounted(standard, counts) ? areaFor(standard, counts, perHundred) : null;
}
