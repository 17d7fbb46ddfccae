import type { Requirement } from "@plan/sizing";
import { type Draft, option } from "./outline.ts";
import type { AnySizing } from "./reportDocument.ts";
import { type Reading, readingClause, readingRests } from "./words/readings.ts";

/** The readings a sizing relies on (D20), in order of their numbers. */
export function readingsOf({ neighbourhood, advisories }: AnySizing, requirements: readonly Requirement[]): readonly Reading[] {
  const cited = requirements.flatMap(({ governing, alsoApplying }) => [governing, ...alsoApplying]);
  const advised = (...codes: string[]) => advisories.some(({ code }) => codes.includes(code));
  const relies: readonly (readonly [Reading, boolean])[] = [
    ["D1", requirements.length > 1],
    ["D2", requirements.some((requirement) => countsHundreds(requirement) && requirement.perHundred === "proRata")],
    ["D2started", requirements.some(({ perHundred }) => perHundred === "started")],
    ["D2completed", requirements.some(({ perHundred }) => perHundred === "completed")],
    ["D3", true],
    ["D5", requirements.some(({ alsoApplying }) => alsoApplying.length > 0)],
    ["D6", cited.some(({ document }) => document.effectiveFrom === null) || advised("planHorizonPassed")],
    ["D7", cited.some(({ document }) => document.evidence === "report") || advised("reportedStandardMayApply", "reportedStandardUsed")],
    ["D9", advised("householdsEstimated", "householdsPending")],
    ["D16", true],
    ["D22", neighbourhood.development === "existing"],
  ];
  return relies.flatMap(([reading, relied]) => (relied ? [reading] : []));
}

/** A clause for each reading. */
export function readingClauses(readings: readonly Reading[]): readonly Draft[] {
  return readings.map((reading) => option(readingClause(reading), readingRests));
}

function countsHundreds({ governing: { standard } }: Requirement): boolean {
  return standard.amount.kind === "rate" && standard.amount.per > 1;
}
