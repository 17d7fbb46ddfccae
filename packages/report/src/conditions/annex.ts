import { type AreaStandard, type Citation, requiredArea, stated, type Text } from "@plan/rules";
import { areaWords } from "../areaWords.ts";
import { type Draft, place, policy } from "../outline.ts";
import type { ReportTable } from "../reportDocument.ts";
import { alsoApplies, annexClause, caption, governs, head } from "../words/annex.ts";
import { workedFrom } from "../worked.ts";
import type { Given, WordedRequirement } from "./given.ts";

/** 附表: each facility's calculation, by the standard that governs and by those that hold beside it (D5). */
export function annexClauses(given: Given): readonly Draft[] {
  return given.requirements.map((requirement) => {
    const { words, governing, alsoApplying } = requirement;
    const others = alsoApplying.map((citation) => under(requirement, citation, given));
    const rows = [row(requirement, governs), ...others.map((other) => row(other, alsoApplies))];
    const table: ReportTable = {
      caption: caption(words.term, words.name),
      head,
      rows,
      worked: workedFrom([[requirement], ...others.map((other) => [other])]),
    };
    return policy(annexClause(words.term, words.name, words.area), governing, { table });
  });
}

function row({ governing, words, statedArea }: WordedRequirement, application: Text): ReportTable["rows"][number] {
  return [place(governing.document, governing.standard.item), words.counted, words.rate, words.steps, statedArea, application];
}

/** The same neighbourhood under another standard alone. */
function under(requirement: WordedRequirement, governing: Citation<AreaStandard>, { sizing }: Given): WordedRequirement {
  const { words: _words, ...given } = requirement;
  const { measure } = governing.standard;
  const floorArea = requiredArea(governing.standard, given.counts, given.perHundred);
  const other = { ...given, governing, alsoApplying: [], measure, floorArea, statedArea: stated(floorArea) };
  return { ...other, words: areaWords(other, sizing.neighbourhood) };
}
