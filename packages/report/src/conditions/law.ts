import type { AreaStandard, Citation, Constraint, RatioStandard, StandardDocument, Text } from "@plan/rules";
import { day } from "@plan/rules/internal";
import type { Requirement } from "@plan/sizing";
import { basisClauses } from "../basis.ts";
import { type CitedDuty, citationsOf, dutiesOf, itemsOf, leadersOf, targetsOf } from "../citedLaw.ts";
import type { ConditionSection } from "../conditionOptions.ts";
import { blank, type Draft, place, policy } from "../outline.ts";
import { standing } from "../standing.ts";
import { dutyWords, fourSynchronisations, otherDuty, publicDuties, target, topicDuties } from "../words/duties.ts";
import { constrained } from "../words/topics.ts";

/** What the documents cited fix, whatever the parcel. */
export interface Law {
  /** The governing ones first, each once. */
  readonly citations: readonly Citation<AreaStandard>[];
  readonly duties: readonly CitedDuty[];
  /** The documents behind the areas. */
  readonly basis: readonly Draft[];
  /** Clauses of a section. */
  readonly clauses: (section: ConditionSection) => readonly Draft[];
  /** Clauses that follow from the law alone, put in words the first time they are asked for by their name. */
  readonly kept: (name: string, drafts: () => readonly Draft[]) => readonly Draft[];
}

interface Branch {
  law?: Law;
  readonly next: WeakMap<Citation<AreaStandard>, Branch>;
}
const root: Branch = { next: /* @__PURE__ */ new WeakMap() };

/** The law of the same citations is put in words once, however many parcels lie under it; not so where the caller names documents. */
export function lawOf(requirements: readonly Requirement[], documents?: readonly StandardDocument[]): Law {
  if (documents !== undefined) return lawIn(requirements, documents);
  let branch = root;
  for (const { governing, alsoApplying } of requirements) {
    branch = branchOf(branch, governing);
    for (const citation of alsoApplying) branch = branchOf(branch, citation);
  }
  branch.law ??= lawIn(requirements);
  return branch.law;
}

function branchOf({ next }: Branch, citation: Citation<AreaStandard>): Branch {
  const branch = next.get(citation) ?? { next: new WeakMap() };
  next.set(citation, branch);
  return branch;
}

function lawIn(requirements: readonly Requirement[], documents?: readonly StandardDocument[]): Law {
  const citations = citationsOf(requirements);
  const owed = dutiesOf(citations, documents);
  const aims = targetsOf(citations, documents);
  const all = new Map<string, readonly Draft[]>();
  const kept: Law["kept"] = (name, drafts) => {
    const clauses = all.get(name) ?? standing(drafts());
    all.set(name, clauses);
    return clauses;
  };
  return {
    citations,
    duties: owed,
    basis: basisClauses(requirements),
    clauses: (section) => kept(`fixed ${section}`, () => clausesOf(section, { citations, owed, aims })),
    kept,
  };
}

/** The law as it was found: who is cited, what is owed beside the areas, what is aimed at. */
interface Found {
  readonly citations: readonly Citation<AreaStandard>[];
  readonly owed: readonly CitedDuty[];
  readonly aims: readonly Citation<RatioStandard>[];
}

function clausesOf(section: ConditionSection, { citations, owed, aims }: Found): readonly Draft[] {
  if (section === "supervision") return [...leaders(citations), ...aims.map(aimed)];
  const fixed = [...dutyClauses(section, owed), ...bindingClauses(section, citations, owed)];
  const spoken = owed.some(({ obligation }) => obligation.kind === "fourSynchronisations");
  const missing = section === "phasing" && citations.some(({ standard }) => standard.development === "new") && !spoken;
  return missing ? [...fixed, blank(fourSynchronisations)] : fixed;
}

/** Clauses for the duties that belong to a section; a duty that conditions have no words for goes to the last one. */
function dutyClauses(section: ConditionSection, owed: readonly CitedDuty[]): readonly Draft[] {
  return owed
    .filter(({ obligation: { kind } }) => !publicDuties.has(kind) && !topicDuties.has(kind))
    .filter(({ obligation: { kind } }) => (dutyWords(kind)?.section ?? "supplement") === section)
    .map((duty) => policy(dutyText(duty), duty.citation, dutyRests(duty)));
}

/** A duty in the words of conditions, or in those of the data. */
export function dutyText({ obligation: { kind, summary }, facilities }: CitedDuty): Text {
  return dutyWords(kind)?.text(facilities) ?? otherDuty(facilities, summary);
}

/** A duty of another item than the area it stands beside names its own. */
function dutyRests({ obligation: { item }, citation }: CitedDuty): { restsOn?: Text } {
  return item === citation.standard.item ? {} : { restsOn: place(citation.document, item) };
}

/** Where constraints belong that say how the figure itself binds, and the duty that says the same of a whole item. */
const binding: Partial<Record<Constraint["kind"], { section: Exclude<ConditionSection, "supervision">; duty: string }>> = {
  instrument: { section: "areas", duty: "landTransferConditions" },
  meansOfProvision: { section: "phasing", duty: "meansOfProvision" },
};

/** How the figures bind, where no duty of the document has said it already. */
function bindingClauses(
  section: ConditionSection,
  citations: readonly Citation<AreaStandard>[],
  owed: readonly CitedDuty[],
): readonly Draft[] {
  const said = (citation: Citation, duty: string | undefined) =>
    owed.some((other) => other.citation.document.id === citation.document.id && other.obligation.kind === duty);
  const found = citations.flatMap((citation) =>
    citation.standard.constraints
      .filter(({ kind }) => binding[kind]?.section === section && !said(citation, binding[kind]?.duty))
      .map((constraint) => ({ citation, constraint })),
  );
  return found.map(({ citation, constraint: { summary, modality, item } }) =>
    policy(constrained(citation.standard, summary, modality), citation, { restsOn: place(citation.document, item) }),
  );
}

/** Who leads, item by item. */
export function leaders(citations: readonly Citation<AreaStandard>[]): readonly Draft[] {
  return itemsOf(citations).flatMap((citation) => {
    const words = leadersOf(citation.standard.leadDepartments);
    return words === null ? [] : [policy(words, citation)];
  });
}

function aimed(citation: Citation<RatioStandard>): Draft {
  const { summary, by } = citation.standard;
  return policy(target(summary, by === null ? null : day(by)), citation);
}
