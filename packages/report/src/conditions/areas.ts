import { citedBy } from "@plan/sizing/internal";
import { provisional } from "../counts.ts";
import { figure } from "../figures.ts";
import { type Draft, option, policy } from "../outline.ts";
import type { ReportTable } from "../reportDocument.ts";
import { measureName } from "../words/neighbourhood.ts";
import { readingName } from "../words/readings.ts";
import { areaClause, caption, fixedAgain, head, singleMinimum, yardstickHead } from "../words/requirement.ts";
import { extraClauses, type Given, type WordedRequirement } from "./given.ts";
import { yardstickRests } from "./yardstick.ts";

/** 二、养老托育配建要求: each facility on its own line, never merged (D1). */
export function areaClauses(given: Given): readonly Draft[] {
  const { sizing, requirements } = given;
  const bases = provisional(sizing.neighbourhood, requirements);
  return [
    ...requirements.map((requirement) => areaOf(requirement, given)),
    ...requirements.flatMap(singleMinima),
    ...(bases.length > 0 ? [option(fixedAgain(bases), readingName("D9"))] : []),
    ...given.law.clauses("areas"),
    ...extraClauses("areas", given),
  ];
}

/** A figure that binds is policy; a yardstick is not (D22). */
function areaOf(requirement: WordedRequirement, { sizing }: Given): Draft {
  const { governing, words } = requirement;
  const rests = yardstickRests(governing, sizing.neighbourhood);
  const table = areaTable(requirement, rests === null ? head : yardstickHead);
  if (rests !== null) return option(areaClause.yardstick(words), rests, { table, basis: governing });
  return policy(areaClause[governing.standard.development](words), governing, { table });
}

function areaTable(requirement: WordedRequirement, head: ReportTable["head"]): ReportTable {
  const { words, statedArea, worked } = requirement;
  const { term, name, counted, rate, steps } = words;
  const rows = [[{ zh: term, en: name }, counted, rate, steps, statedArea]];
  return { caption: caption(term, name), head, rows, worked };
}

/** A least single area binds beside the total, whichever standard states it (D10). */
function singleMinima(requirement: WordedRequirement): readonly Draft[] {
  const { term, name } = requirement.words;
  return citedBy(requirement).flatMap((citation) => {
    const { minimumSingle, measure } = citation.standard;
    return minimumSingle === null ? [] : [policy(singleMinimum(term, name, measureName[measure], figure(minimumSingle)), citation)];
  });
}
