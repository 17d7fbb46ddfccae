import type { AreaStandard, Citation, DocumentHeader, Text } from "@plan/rules";
import { day } from "@plan/rules/internal";
import type { Requirement } from "@plan/sizing";
import { firstOfEach } from "./firstOfEach.ts";
import { joined } from "./joined.ts";
import { type Draft, policy } from "./outline.ts";
import { facilityName } from "./words/neighbourhood.ts";
import { alsoApplying, type BasisWords, dates, governing } from "./words/supplement.ts";

/** The documents behind each facility's area: the one that governs, and those that hold beside it; each once. */
export function basisClauses(requirements: readonly Requirement[]): readonly Draft[] {
  const clauses = requirements.flatMap((requirement) => [
    policy(governing(basisWords(requirement, requirement.governing)), requirement.governing),
    ...requirement.alsoApplying.map((citation) => policy(alsoApplying(basisWords(requirement, citation)), citation)),
  ]);
  return firstOfEach(clauses, ({ text, basis }) => `${basis?.standard.item} ${text.zh}`);
}

function basisWords({ facility }: Requirement, { standard, document }: Citation<AreaStandard>): BasisWords {
  const { title, issuer, revision } = document;
  return { term: standard.term, name: facilityName[facility], title, issuer, dates: datesOf(document), revision };
}

/** What is known of a document's dates, and that the rest is not known (D6). */
export function datesOf({ issuedOn, effectiveFrom, effectiveTo, firstSeenOn, statedDates, evidence }: DocumentHeader): Text {
  const parts: Text[] = [];
  if (issuedOn !== null) parts.push(dates.issued(day(issuedOn)));
  parts.push(effectiveFrom === null ? dates.noEffectiveDate : dates.effective(day(effectiveFrom)));
  if (issuedOn === null && effectiveFrom === null && firstSeenOn !== null) parts.push(dates.firstSeen(day(firstSeenOn)));
  if (statedDates != null) parts.push({ zh: statedDates.zh.replace(/。$/, ""), en: statedDates.en.replace(/\.$/, "") });
  if (effectiveTo !== null) parts.push(dates.until(day(effectiveTo)));
  if (evidence === "report") parts.push(dates.reported);
  return joined(parts, "，", ", ");
}
