import type { AreaStandard, Text } from "@plan/rules";
import { arithmetic, type Requirement } from "@plan/sizing";
import { figure } from "../figures.ts";
import { capitals } from "../numerals.ts";
import { type Draft, option, policy } from "../outline.ts";
import type { ReportTable } from "../reportDocument.ts";
import { facilityName, measureName } from "../words/neighbourhood.ts";
import { readingName } from "../words/readings.ts";
import {
  type AreaWords,
  amount as amountWords,
  areaClause,
  caption,
  head,
  joined,
  pendingHouseholds,
  rate,
  singleMinimum,
} from "../words/requirement.ts";
import { countedOn, isProvisional } from "./counts.ts";
import { bindingClauses, dutyClauses, extraClauses, type Given } from "./given.ts";

/** 二、养老托育配建要求: each facility on its own line, never merged (D1). */
export function areaClauses(given: Given): readonly Draft[] {
  const { sizing, requirements } = given;
  return [
    ...requirements.map((requirement) => areaOf(requirement, wordingFor(given, requirement))),
    ...requirements.flatMap(singleMinima),
    ...(isProvisional(sizing.neighbourhood) ? [option(pendingHouseholds, readingName("D9"))] : []),
    ...dutyClauses("areas", given),
    ...bindingClauses("areas", given),
    ...extraClauses("areas", given),
  ];
}

function areaOf(requirement: Requirement, wording: keyof typeof areaClause): Draft {
  const { facility, governing, statedArea, measure } = requirement;
  const words: AreaWords = {
    term: governing.standard.term,
    name: facilityName[facility],
    counted: countedOn(requirement),
    rate: rateOf(governing.standard),
    measure: measureName[measure],
    area: figure(statedArea),
    areaInCapitals: capitals(statedArea),
  };
  return policy(areaClause[wording](words), governing, { table: areaTable(words, requirement) });
}

function areaTable({ term, name, counted, rate }: AreaWords, requirement: Requirement): ReportTable {
  const steps = joined(arithmetic(requirement).map(({ text }) => text));
  return { caption: caption(term, name), head, rows: [[{ zh: term, en: name }, counted, rate, steps, requirement.statedArea]] };
}

/** D22: outside renovation works the figure for built areas is a yardstick. */
function wordingFor({ sizing: { neighbourhood } }: Given, { governing: { standard } }: Requirement): keyof typeof areaClause {
  if (standard.development === "new") return "new";
  const bindsInWorksOnly = standard.constraints.some(({ kind }) => kind === "renovationWorksOnly");
  return bindsInWorksOnly && neighbourhood.inRenovationWorks === false ? "yardstick" : "existing";
}

/** A least single area binds beside the total, whichever standard states it (D10). */
function singleMinima({ facility, governing, alsoApplying }: Requirement): readonly Draft[] {
  return [governing, ...alsoApplying].flatMap((citation) => {
    const { minimumSingle, measure } = citation.standard;
    if (minimumSingle === null) return [];
    return [policy(singleMinimum(governing.standard.term, facilityName[facility], measureName[measure], figure(minimumSingle)), citation)];
  });
}

/** What a standard asks for, in words: its rate and its least areas. */
export function rateOf({ amount, minimumTotal, minimumSingle }: AreaStandard): Text {
  const parts: Text[] = [];
  if (amount.kind === "rate") parts.push(rate(figure(amount.floorArea), amount.per, amount.base));
  if (amount.kind === "bands") parts.push(amountWords.bands);
  if (amount.kind === "fixed") parts.push(amountWords.fixed(figure(amount.floorArea)));
  if (minimumTotal !== null) parts.push(amountWords.minimumTotal(figure(minimumTotal)));
  if (minimumSingle !== null) parts.push(amountWords.minimumSingle(figure(minimumSingle)));
  return { zh: parts.map(({ zh }) => zh).join("、"), en: parts.map(({ en }) => en).join(", ") };
}
