import type { Citation, Facility, Text } from "@plan/rules";

/** Every kind of finding; a closed list. What a constraint gives reason to say bears the name of its kind. */
export const findingCodes = [
  "areaShort",
  "areaUnknown",
  "measuresDiffer",
  "preferredRate",
  "placeClass",
  "minimumSingle",
  "singleArea",
  "splitting",
  "storeys",
  "noBasement",
  "noMezzanine",
  "liftFromStorey",
  "storeyHeight",
  "ownEntrance",
  "serviceRadius",
  "handover",
  "meansOfProvision",
  "leaseTerm",
  "behindHousing",
  "phasing",
  "milestoneLate",
  "milestoneMissing",
  "milestoneOrder",
  "centreMissing",
  "serviceMissing",
  "embeddedFacilityMissing",
] as const;

/** What kind of judgement a {@link Finding} of these packages is. */
export type FindingCode = (typeof findingCodes)[number];

/** One judgement about a scheme, as a reviewer would write it. */
export interface Finding {
  /** What was judged, one of `findingCodes`; the severity says with what outcome. */
  readonly code: string;
  /** A violation fails the scheme, an unknown leaves it open, advice does neither. */
  readonly severity: "violation" | "advice" | "unknown";
  /** In words. */
  readonly message: Text;
  /** The standard it rests on, or null. */
  readonly citation: Citation | null;
  /** The facility it is about, or null. */
  readonly facility: Facility | null;
  /** What was measured, or null. */
  readonly measured: string | null;
  /** What is demanded, or null. */
  readonly demanded: string | null;
}

/** A violation fails, then an unknown leaves open. */
export function overall(findings: readonly Finding[]): "pass" | "fail" | "unknown" {
  if (findings.some(({ severity }) => severity === "violation")) return "fail";
  return findings.some(({ severity }) => severity === "unknown") ? "unknown" : "pass";
}

/** The facility as an English adjective; the Chinese term is that of the standard. */
export function facilityName(facility: Facility): string {
  return facility === "elderlyCare" ? "elderly-care" : "infant-care";
}
