import type { Finding } from "@plan/sizing";
import { type Draft, option, place, policy } from "./outline.ts";
import { byThisReview, finding, nothingFound, severityName } from "./words/results.ts";

/** A clause for each finding, or one that there is none. */
export function findingClauses(findings: readonly Finding[]): readonly Draft[] {
  return findings.length === 0 ? [option(nothingFound, byThisReview)] : findings.map(findingClause);
}

/** A violation of what a document fixes is as much policy as what it fixes; advice and what nobody reported are not. */
export function findingClause({ severity, message, citation }: Finding): Draft {
  const text = finding(severityName[severity], message);
  if (citation === null) return option(text, byThisReview);
  if (severity === "violation") return policy(text, citation);
  return option(text, place(citation.document, citation.standard.item), { basis: citation });
}
