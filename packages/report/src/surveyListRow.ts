import { type Decimal, type Facility, stated, type Text } from "@plan/rules";
import type { FacilityResult } from "@plan/sizing";
import { plainAreas, type SurveyEntry, type SurveyedNeighbourhood } from "@plan/sizing/survey";
import { faultWords } from "./faultWords.ts";
import { joined } from "./joined.ts";
import type { ReportTable } from "./reportDocument.ts";
import { upwards } from "./results.ts";
import { facilityInList, notChecked, problem } from "./words/list.ts";
import { developmentInList, dutiesOpen, empty, surveyListHead, surveyVerdict } from "./words/survey.ts";

/** Columns that the survey carries along and that have a place of their own in the list; the others go into the remarks. */
const placed: readonly (readonly string[])[] = [
  ["街道（乡镇）", "街道", "乡镇", "Sub-district"],
  ["社区", "Community"],
];
const number = /^(?:序号|编号|No\.)$/i;

/** How the cells of a list are made: of words, of text that is the same in every language, of the areas of a facility. */
export interface ListCells<T> {
  say(text: Text): T;
  same(text: string): T;
  /** Required, provided, shortfall; what nobody reported is no figure (D13). */
  areas(row: SurveyedNeighbourhood, facility: Facility): readonly T[];
}

/** The cells of one row of a survey in its list; the line of the source leads back to it. */
export function surveyListCells<T>(entry: SurveyEntry, { say, same, areas }: ListCells<T>): T[] {
  const { record, line } = entry;
  const place = [same(String(record)), same(line === null ? "" : String(line))];
  if (entry.error !== null) {
    const blank = surveyListHead.slice(place.length, -3).map(() => say(empty));
    return [...place, ...blank, say(surveyVerdict.problem), say(faultWords(entry.error)), say(empty)];
  }
  const { name, division, development, households } = entry.neighbourhood;
  const carried = (headings: readonly string[]) => entry.carried.find(([heading]) => headings.includes(heading))?.[1] ?? "";
  const others = entry.carried.filter(([heading]) => !placed.flat().includes(heading) && !number.test(heading));
  return [
    ...place,
    same(division),
    ...placed.map((headings) => same(carried(headings))),
    same(name ?? ""),
    say(developmentInList[development]),
    same(households === undefined ? "" : String(households)),
    ...areas(entry, "elderlyCare"),
    ...areas(entry, "infantCare"),
    say(surveyVerdict[entry.verdict]),
    say(joined(problemsIn(entry), "；", "; ")),
    same(others.map(([heading, text]) => `${heading}: ${text}`).join("; ")),
  ];
}

/** The same as a row of a table. */
export function surveyListRow(entry: SurveyEntry): ReportTable["rows"][number] {
  return surveyListCells<Text | Decimal | null>(entry, {
    say: (text) => text,
    same: (text) => ({ zh: text, en: text }),
    areas: ({ results }, facility) => {
      const result = results[facility];
      if (result === undefined) return [notChecked, notChecked, notChecked];
      return [stated(result.required), result.provided, upwards(result.shortfall)];
    },
  });
}

/** What is short or not reported, and whether more than the areas is open. */
function problemsIn(row: SurveyedNeighbourhood): readonly Text[] {
  const problems = verdictsOf(row).flatMap(([facility, verdict]) =>
    verdict === "met" ? [] : [problem[verdict](facilityInList[facility])],
  );
  return problems.length === 0 && row.verdict !== "pass" ? [dutiesOpen] : problems;
}

function verdictsOf(row: SurveyedNeighbourhood): readonly (readonly [Facility, FacilityResult["verdict"]])[] {
  const plain = plainAreas(row);
  if (plain === null)
    return (Object.entries(row.results) as [Facility, FacilityResult][]).map(([facility, { verdict }]) => [facility, verdict]);
  return plain.map(({ facility, required, provided }) => [facility, provided === null ? "unknown" : provided < required ? "short" : "met"]);
}
