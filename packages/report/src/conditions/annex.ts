import { type AreaStandard, type Citation, requiredArea, stated } from "@plan/rules";
import { arithmetic, type Requirement } from "@plan/sizing";
import { figure } from "../figures.ts";
import { type Draft, place, policy } from "../outline.ts";
import type { ReportTable } from "../reportDocument.ts";
import { alsoApplies, annexClause, caption, governs, head } from "../words/annex.ts";
import { facilityName } from "../words/neighbourhood.ts";
import { joined } from "../words/requirement.ts";
import { rateOf } from "./areas.ts";
import { countedOn } from "./counts.ts";

/** 附表: each facility's calculation, by the standard that governs and by those that hold beside it (D5). */
export function annexClauses(requirements: readonly Requirement[]): readonly Draft[] {
  return requirements.map((requirement) => {
    const { facility, governing, statedArea, alsoApplying } = requirement;
    const { term } = governing.standard;
    const table: ReportTable = {
      caption: caption(term, facilityName[facility]),
      head,
      rows: [[...row(requirement), governs], ...alsoApplying.map((citation) => [...row(under(requirement, citation)), alsoApplies])],
    };
    return policy(annexClause(term, facilityName[facility], figure(statedArea)), governing, { table });
  });
}

function row(requirement: Requirement): ReportTable["rows"][number] {
  const { document, standard } = requirement.governing;
  const steps = joined(arithmetic(requirement).map(({ text }) => text));
  return [place(document, standard.item), countedOn(requirement), rateOf(standard), steps, requirement.statedArea];
}

/** The same neighbourhood under another standard alone. */
function under(requirement: Requirement, governing: Citation<AreaStandard>): Requirement {
  const { standard } = governing;
  const floorArea = requiredArea(standard, requirement.counts, requirement.perHundred);
  return { ...requirement, governing, alsoApplying: [], measure: standard.measure, floorArea, statedArea: stated(floorArea) };
}
