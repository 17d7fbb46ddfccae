import { type AreaStandard, type Citation, requiredArea, stated, type Text } from "@plan/rules";
import { areaWords } from "../areaWords.ts";
import { type Draft, option, place, policy } from "../outline.ts";
import type { ReportTable } from "../reportDocument.ts";
import { alsoApplies, annexClause, caption, governs, head, yardstick, yardstickClause } from "../words/annex.ts";
import { workedFrom } from "../worked.ts";
import type { Given, WordedRequirement } from "./given.ts";
import { yardstickRests } from "./yardstick.ts";

type Worded = Omit<WordedRequirement, "worked">;

/** 附表: each facility's calculation, by the standard that governs and by those that hold beside it (D5). */
export function annexClauses(given: Given): readonly Draft[] {
  return given.requirements.map((requirement) => {
    const { words, governing, alsoApplying } = requirement;
    const others = alsoApplying.map((citation) => under(requirement, citation, given));
    const rests = yardstickRests(governing, given.sizing.neighbourhood);
    const rows = [row(requirement, rests === null ? governs : yardstick), ...others.map((other) => row(other, alsoApplies))];
    const table: ReportTable = {
      caption: caption(words.term, words.name),
      head,
      rows,
      worked: others.length === 0 ? requirement.worked : workedFrom([[requirement], ...others.map((other) => [other])]),
    };
    return rests === null
      ? policy(annexClause(words.term, words.name, words.area), governing, { table })
      : option(yardstickClause(words.term, words.name, words.area), rests, { table, basis: governing });
  });
}

function row({ governing, words, statedArea }: Worded, application: Text): ReportTable["rows"][number] {
  return [place(governing.document, governing.standard.item), words.counted, words.rate, words.steps, statedArea, application];
}

/** The same neighbourhood under another standard alone. */
function under(requirement: WordedRequirement, governing: Citation<AreaStandard>, { sizing }: Given): Worded {
  const { words: _words, worked: _worked, ...given } = requirement;
  const { measure } = governing.standard;
  const floorArea = requiredArea(governing.standard, given.counts, given.perHundred);
  const other = { ...given, governing, alsoApplying: [], measure, floorArea, statedArea: stated(floorArea) };
  return { ...other, words: areaWords(other, sizing.neighbourhood) };
}
