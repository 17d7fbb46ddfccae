import type { AreaStandard, Citation, Constraint } from "@plan/rules";
import { itemsOf, leadersOf, targetsOf } from "../citedLaw.ts";
import type { ChosenClause } from "../conditionOptions.ts";
import { day } from "../figures.ts";
import { blank, type Draft, option, place, policy } from "../outline.ts";
import { fourSynchronisations, target } from "../words/duties.ts";
import { constrained, type OpenSection, type Topic, topics } from "../words/topics.ts";
import { bindingClauses, chosen, dutyClauses, dutyText, extraClauses, type Given } from "./given.ts";

/** A section whose content the region leaves open: what is cited, then each topic as an option or a blank (D17). */
export function openClauses(section: OpenSection, given: Given): readonly Draft[] {
  return [...cited(section, given), ...topicClauses(section, given), ...extraClauses(section, given)];
}

function cited(section: OpenSection, given: Given): readonly Draft[] {
  const duties = [...dutyClauses(section, given), ...bindingClauses(section, given)];
  if (section === "supervision") return [...duties, ...leaders(given), ...targets(given)];
  const spoken = given.duties.some(({ obligation }) => obligation.kind === "fourSynchronisations");
  const missing = section === "phasing" && given.sizing.neighbourhood.development === "new" && !spoken;
  return missing ? [...duties, blank(fourSynchronisations)] : duties;
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
  const constraints = given.citations.flatMap((citation) =>
    citation.standard.constraints
      .filter(speaksOf)
      .map((constraint) => ({ source: constraint, draft: constraintClause(citation, constraint) })),
  );
  const beside = given.duties
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

/** Who leads, item by item. */
function leaders({ citations }: Given): readonly Draft[] {
  return itemsOf(citations).flatMap((citation) => {
    const words = leadersOf(citation.standard.leadDepartments);
    return words === null ? [] : [policy(words, citation)];
  });
}

function targets({ citations }: Given): readonly Draft[] {
  return targetsOf(citations).map((citation) =>
    policy(target(citation.standard.summary, citation.standard.by === null ? null : day(citation.standard.by)), citation),
  );
}
