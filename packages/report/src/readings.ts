import type { Requirement } from "@plan/sizing";
import { citedBy } from "@plan/sizing/internal";
import { type Draft, option } from "./outline.ts";
import type { AnySizing } from "./reportDocument.ts";
import { type Reading, readingClause, readingRests, readings } from "./words/readings.ts";

/** The readings a sizing relies on (D20), and a verdict on it, in order of their numbers. */
export function readingsOf(
  { advisories }: AnySizing,
  requirements: readonly Requirement[],
  { judged = false, planned = false }: { judged?: boolean; planned?: boolean } = {},
): readonly Reading[] {
  const cited = requirements.flatMap(citedBy);
  const advised = (...codes: string[]) => advisories.some(({ code }) => codes.includes(code));
  const relies: readonly (readonly [Reading, boolean])[] = [
    ["D1", sharesAnItem(requirements)],
    ["D2", requirements.some((requirement) => countsHundreds(requirement) && requirement.perHundred === "proRata")],
    ["D2started", requirements.some(({ perHundred }) => perHundred === "started")],
    ["D2completed", requirements.some(({ perHundred }) => perHundred === "completed")],
    ["D3", true],
    ["D5", requirements.some(({ alsoApplying }) => alsoApplying.length > 0)],
    ["D6", cited.some(({ document }) => document.effectiveFrom === null) || advised("planHorizonPassed")],
    ["D7", cited.some(({ document }) => document.evidence === "report") || advised("reportedStandardMayApply", "reportedStandardUsed")],
    ["D9", advised("householdsEstimated", "householdsPending")],
    ["D16", true],
    ["D19", judged],
    ["D22", cited.some(({ standard }) => standard.constraints.some(({ kind }) => kind === "renovationWorksOnly"))],
    ["D22plan", planned],
  ];
  return relies.flatMap(([reading, relied]) => (relied ? [reading] : []));
}

/** Readings of several sizings, each once, in order of their numbers. */
export function readingsTogether(lists: readonly (readonly Reading[])[]): readonly Reading[] {
  const relied = new Set(lists.flat());
  return (Object.keys(readings) as Reading[]).filter((reading) => relied.has(reading));
}

/** A clause for each reading. */
export function readingClauses(relied: readonly Reading[]): readonly Draft[] {
  return relied.map((reading) => option(readingClause(reading), readingRests));
}

/** D1 reads a figure that one item gives for both facilities. */
function sharesAnItem(requirements: readonly Requirement[]): boolean {
  const items = requirements.map((requirement) => citedBy(requirement).map(({ document, standard }) => `${document.id} ${standard.item}`));
  return items.some((item, index) => items.slice(index + 1).some((others) => others.some((other) => item.includes(other))));
}

function countsHundreds(requirement: Requirement): boolean {
  return citedBy(requirement).some(
    ({ standard: { amount } }) => amount.kind === "rate" && amount.base === "households" && amount.per === 100,
  );
}
