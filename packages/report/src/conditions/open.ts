import type { AreaStandard, Citation, Constraint } from "@plan/rules";
import type { ChosenClause } from "../conditionOptions.ts";
import { blank, type Draft, option, place } from "../outline.ts";
import { constrained, type OpenSection, type Topic, topics } from "../words/topics.ts";
import { chosen, extraClauses, type Given } from "./given.ts";
import { dutyText } from "./law.ts";

/** A section whose content the region leaves open: what is cited, then each topic as an option or a blank (D17). */
export function openClauses(section: OpenSection, given: Given): readonly Draft[] {
  const clauses = () => [...given.law.clauses(section), ...topicClauses(section, given), ...extraClauses(section, given)];
  return nothingChosen(section, given) ? given.law.kept(section, clauses) : clauses();
}

function nothingChosen(section: OpenSection, { options }: Given): boolean {
  const further = options.extraClauses?.some((clause) => clause.section === section) ?? false;
  return !further && Object.values(options[section] ?? {}).every((clause) => clause === undefined);
}

/** For each topic what documents in force say of it and what the caller has settled, or a blank; nothing is printed twice. */
function topicClauses(section: OpenSection, given: Given): readonly Draft[] {
  const printed = new Set<unknown>();
  const chosenHere: Readonly<Record<string, ChosenClause | undefined>> = given.options[section] ?? {};
  return Object.entries<Topic>(topics[section]).flatMap(([name, topic]) => {
    const settled = inForce(topic, given);
    const own = chosenHere[name];
    if (own === undefined && settled.length === 0) return [blank(topic.label)];
    const fresh = settled.filter(({ source }) => !printed.has(source));
    for (const { source } of fresh) printed.add(source);
    return [...fresh.map(({ draft }) => draft), ...(own === undefined ? [] : [chosen(own)])];
  });
}

/** What documents in force say of a topic: constraints of the standards cited, and duties that stand beside them. */
function inForce({ speaksOf, duties = [] }: Topic, given: Given): readonly { source: unknown; draft: Draft }[] {
  const constraints = given.law.citations.flatMap((citation) =>
    citation.standard.constraints
      .filter(speaksOf)
      .map((constraint) => ({ source: constraint, draft: constraintClause(citation, constraint) })),
  );
  const beside = given.law.duties
    .filter(({ obligation }) => duties.includes(obligation.kind))
    .map((duty) => ({
      source: duty,
      draft: option(dutyText(duty), place(duty.citation.document, duty.obligation.item), { basis: duty.citation }),
    }));
  return [...constraints, ...beside];
}

function constraintClause(citation: Citation<AreaStandard>, { summary, modality, item }: Constraint): Draft {
  return option(constrained(citation.standard, summary, modality), place(citation.document, item), { basis: citation });
}
