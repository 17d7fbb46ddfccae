import type { AreaStandard, Citation, Constraint } from "@plan/rules";
import { itemsOf, leadersOf, targetsOf } from "../citedLaw.ts";
import { day } from "../figures.ts";
import { blank, type Draft, option, place, policy } from "../outline.ts";
import { fourSynchronisations, target } from "../words/duties.ts";
import { constrained, type OpenSection, type Topic, topics } from "../words/topics.ts";
import { bindingClauses, chosen, dutyClauses, extraClauses, type Given } from "./given.ts";

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

/** For each topic the caller's clause and the constraints in force that speak of it; a constraint is printed once. */
function topicClauses(section: OpenSection, given: Given): readonly Draft[] {
  const printed = new Set<Constraint>();
  const chosenHere: Readonly<Record<string, Parameters<typeof chosen>[0] | undefined>> = given.options[section] ?? {};
  return Object.entries<Topic>(topics[section]).flatMap(([name, { label, speaksOf }]) => {
    const inForce = given.citations.flatMap((citation) =>
      citation.standard.constraints.filter(speaksOf).map((constraint) => ({ citation, constraint })),
    );
    const own = chosenHere[name];
    if (own === undefined && inForce.length === 0) return [blank(label)];
    const fresh = inForce.filter(({ constraint }) => !printed.has(constraint));
    for (const { constraint } of fresh) printed.add(constraint);
    return [
      ...fresh.map(({ citation, constraint }) => constraintClause(citation, constraint)),
      ...(own === undefined ? [] : [chosen(own)]),
    ];
  });
}

function constraintClause(citation: Citation<AreaStandard>, { summary, modality, item }: Constraint): Draft {
  return option(constrained(citation.standard.term, citation.standard.facility, summary, modality), place(citation.document, item), {
    basis: citation,
  });
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
