import type { PlanIssue } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import { type ConditionOptions, type ConditionSection, wordsOf } from "../conditionOptions.ts";
import type { ConditionTemplate } from "../conditionTemplate.ts";
import type { DraftSection } from "../outline.ts";
import type { ReportDocument } from "../reportDocument.ts";
import type { OpenSection } from "../words/topics.ts";
import type { Given } from "./given.ts";
import { filled, valuesOf } from "./placeholders.ts";

/** A template with its placeholders filled in for one parcel. */
export function filledFor(template: ConditionTemplate, given: Pick<Given, "sizing" | "requirements" | "parcel">): ConditionTemplate {
  const { development } = given.sizing.neighbourhood;
  if (template.development !== undefined && template.development !== development)
    throw planError("invalidTemplate", [issue(["template", "development"], `a template for ${development} areas`, template.development)]);
  if (Object.keys(template).length === 0) return template;
  const values = valuesOf(given);
  return filled(template, (name) => values[name] ?? null, ["template"]);
}

const openSections: readonly OpenSection[] = ["siting", "phasing", "handover", "ownership", "supervision"];

/** What a template has settled for all parcels and the options for this one; where both speak, the options hold. */
export function together(template: ConditionTemplate, options: ConditionOptions): ConditionOptions {
  if (Object.keys(template).length === 0) return options;
  return {
    ...Object.fromEntries(openSections.map((section) => [section, { ...template[section], ...options[section] }])),
    extraClauses: [...(template.extraClauses ?? []), ...(options.extraClauses ?? [])],
    number: options.number ?? template.number,
    signature: { ...template.signature, ...options.signature },
  };
}

/** Office and day, or neither. */
export function signatureOf({ signature: { office, date } = {} }: ConditionOptions): ReportDocument["signature"] {
  if (office !== undefined && date !== undefined) return { office, date };
  if (office === undefined && date === undefined) return null;
  const [key, expected] = office === undefined ? ["office", "the office that signs"] : ["date", "the day it is signed"];
  throw planError("invalidTemplate", [issue(["options", "signature", key], expected, undefined)]);
}

/** The sections in a template's order under its headings. What is left out may hold blanks only: the law, a citation or a reading stays. */
export function arranged(
  order: ConditionTemplate["sections"],
  sections: Readonly<Record<ConditionSection | "annex", DraftSection>>,
): readonly DraftSection[] {
  if (order === undefined) return Object.values(sections);
  const faults: PlanIssue[] = [];
  const parts = order.flatMap(({ section, heading, omit }, index) => {
    const drafted = sections[section];
    const kept = drafted.clauses.find(({ status }) => status !== "blank");
    if (omit !== true) return [heading === undefined ? drafted : { ...drafted, heading: wordsOf({ text: heading }) }];
    if (kept !== undefined) faults.push(issue(["template", "sections", index, "omit"], `blanks only in ${section}`, kept.text.zh));
    return [];
  });
  if (faults.length > 0) throw planError("invalidTemplate", faults);
  return parts;
}
