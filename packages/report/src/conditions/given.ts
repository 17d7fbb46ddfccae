import type { AreaStandard, Citation, Constraint, Text } from "@plan/rules";
import type { Requirement } from "@plan/sizing";
import type { CitedDuty } from "../citedLaw.ts";
import { type ChosenClause, type ConditionOptions, type ConditionSection, wordsOf } from "../conditionOptions.ts";
import { type Draft, option, place, policy } from "../outline.ts";
import type { Parcel } from "../parcel.ts";
import type { AnySizing } from "../reportDocument.ts";
import { duties, otherDuty, publicDuties, topicDuties } from "../words/duties.ts";
import { unstated } from "../words/page.ts";
import type { AreaWords } from "../words/requirement.ts";
import { constrained } from "../words/topics.ts";

/** A requirement with its words. */
export interface WordedRequirement extends Requirement {
  readonly words: AreaWords;
}

/** All that the sections of land-transfer conditions are written from, checked. */
export interface Given {
  readonly sizing: AnySizing;
  readonly requirements: readonly WordedRequirement[];
  readonly citations: readonly Citation<AreaStandard>[];
  readonly duties: readonly CitedDuty[];
  readonly parcel: Parcel;
  readonly options: ConditionOptions;
}

/** Clauses for the duties that belong to a section; a duty that conditions have no words for goes to the last one. */
export function dutyClauses(section: ConditionSection, given: Given): readonly Draft[] {
  return given.duties
    .filter(({ obligation: { kind } }) => !publicDuties.has(kind) && !topicDuties.has(kind))
    .filter(({ obligation: { kind } }) => (duties[kind]?.section ?? "supplement") === section)
    .map((duty) => policy(dutyText(duty), duty.citation, dutyRests(duty)));
}

/** A duty in the words of conditions, or in those of the data. */
export function dutyText({ obligation: { kind, summary }, facilities }: CitedDuty): Text {
  return duties[kind]?.text(facilities) ?? otherDuty(facilities, summary);
}

/** A duty of another item than the area it stands beside names its own. */
function dutyRests({ obligation: { item }, citation }: CitedDuty): { restsOn?: Text } {
  return item === citation.standard.item ? {} : { restsOn: place(citation.document, item) };
}

/** Where constraints belong that say how the figure itself binds, and the duty that says the same of a whole item. */
const binding: Partial<Record<Constraint["kind"], { section: ConditionSection; duty: string }>> = {
  instrument: { section: "areas", duty: "landTransferConditions" },
  meansOfProvision: { section: "phasing", duty: "meansOfProvision" },
};

/** How the figures bind, where no duty of the document has said it already. */
export function bindingClauses(section: ConditionSection, given: Given): readonly Draft[] {
  const said = (citation: Citation, duty: string | undefined) =>
    given.duties.some((other) => other.citation.document.id === citation.document.id && other.obligation.kind === duty);
  const found = given.citations.flatMap((citation) =>
    citation.standard.constraints
      .filter(({ kind }) => binding[kind]?.section === section && !said(citation, binding[kind]?.duty))
      .map((constraint) => ({ citation, constraint })),
  );
  return found.map(({ citation, constraint: { summary, modality, item } }) =>
    policy(constrained(citation.standard, summary, modality), citation, { restsOn: place(citation.document, item) }),
  );
}

/** Further clauses of the caller's for a section. */
export function extraClauses(section: ConditionSection, { options }: Given): readonly Draft[] {
  return (options.extraClauses ?? []).filter((clause) => clause.section === section).map(chosen);
}

/** A clause of the caller's: an option, on the basis given with it. */
export function chosen(clause: ChosenClause): Draft {
  return option(wordsOf(clause), clause.basis === undefined ? unstated : { zh: clause.basis, en: clause.basis });
}
