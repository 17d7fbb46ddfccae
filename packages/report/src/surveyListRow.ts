import { type Decimal, type Facility, stated, type Text } from "@plan/rules";
import { issue, once, planError } from "@plan/rules/internal";
import type { FacilityResult } from "@plan/sizing";
import { plainAreas, type SurveyEntry, type SurveyedNeighbourhood } from "@plan/sizing/survey";
import { alike } from "./alike.ts";
import { isEstimated } from "./counts.ts";
import { faultWords } from "./faultWords.ts";
import { joined } from "./joined.ts";
import type { ReportTable } from "./reportDocument.ts";
import { upwards } from "./results.ts";
import { facilityInList, notChecked, problem } from "./words/list.ts";
import { developmentInList, dutiesOpen, empty, householdsEstimated, surveyListHead, surveyVerdict } from "./words/survey.ts";

/** Columns that the survey carries along and that have a place of their own in the list; the others go into the remarks. */
const subDistricts: readonly string[] = ["街道（乡镇）", "街道", "乡镇", "Sub-district"];
const communities: readonly string[] = ["社区", "Community"];
const number = /^(?:序号|编号|No\.)$/i;

/** How the cells of a list are written, one after the other. */
export interface ListCells {
  /** Words of the list, of which there are few. */
  say(text: Text): void;
  /** Any words one after the other. */
  sayAll(texts: readonly Text[]): void;
  /** Text that is the same in every language. */
  same(text: string): void;
  count(count: number): void;
  /** What is required, provided and missing; what nobody reported is no figure (D13). */
  areas(row: SurveyedNeighbourhood, facility: Facility): void;
}

/**
 * Writes the cells of one row of a survey in its list; the line of the source leads back to it.
 *
 * @throws PlanError `invalidSurvey` for what lacks parts of an entry.
 */
export function writeListRow(entry: SurveyEntry, to: ListCells): void {
  try {
    writeCells(entry, to);
  } catch (error) {
    throw error instanceof TypeError ? noEntry(entry) : error;
  }
}

function noEntry(entry: unknown) {
  return planError("invalidSurvey", [issue([], "an entry of a survey", entry)]);
}

function writeCells(entry: SurveyEntry, to: ListCells): void {
  const { record, line, error } = entry;
  if (error === undefined) throw noEntry(entry);
  to.count(record);
  if (line === null) to.same("");
  else to.count(line);
  if (entry.error !== null) {
    for (let cell = 2; cell < surveyListHead.length - 3; cell += 1) to.same("");
    to.say(surveyVerdict.problem);
    to.sayAll([faultWords(entry.error)]);
    to.same("");
    return;
  }
  const { name = "", division, development } = entry.neighbourhood;
  const households = householdsCounted(entry);
  const { subDistrict, community, others } = carriedIn(entry.carried);
  to.same(division);
  to.same(subDistrict);
  to.same(community);
  to.same(name);
  to.say(developmentInList[development]);
  if (households === undefined) to.same("");
  else to.count(households);
  to.areas(entry, "elderlyCare");
  to.areas(entry, "infantCare");
  to.say(surveyVerdict[entry.verdict]);
  to.say(problemsIn(entry));
  if (isEstimated(entry.neighbourhood) && households !== undefined) to.sayAll(remarked(others));
  else to.same(others);
}

/** As the row has them, else as they were estimated (D9). */
function householdsCounted(row: SurveyedNeighbourhood): number | undefined {
  return row.neighbourhood.households ?? Object.values(row.check.sizing.requirements)[0]?.counts.households;
}

/** The same as a row of a table. */
export function surveyListRow(entry: SurveyEntry): ReportTable["rows"][number] {
  const cells: (Text | Decimal | null)[] = [];
  writeListRow(entry, {
    say: (text) => cells.push(text),
    sayAll: (texts) => cells.push(joined(texts, "；", "; ")),
    same: (text) => cells.push(alike(text)),
    count: (count) => cells.push(alike(String(count))),
    areas: ({ results }, facility) => {
      const result = results[facility];
      if (result === undefined) cells.push(notChecked, notChecked, notChecked);
      else cells.push(stated(result.required), result.provided, upwards(result.shortfall));
    },
  });
  return cells;
}

/** An estimate is told from a count. */
function remarked(others: string): readonly Text[] {
  return others === "" ? [householdsEstimated] : [householdsEstimated, alike(others)];
}

interface CarriedCells {
  readonly subDistrict: string;
  readonly community: string;
  readonly others: string;
}
const nothingCarried: CarriedCells = { subDistrict: "", community: "", others: "" };

function carriedIn(carried: SurveyedNeighbourhood["carried"]): CarriedCells {
  if (carried.length === 0) return nothingCarried;
  const under = (headings: readonly string[]) => carried.find(([heading]) => headings.includes(heading))?.[1] ?? "";
  const others = carried.filter(([heading]) => !subDistricts.includes(heading) && !communities.includes(heading) && !number.test(heading));
  return {
    subDistrict: under(subDistricts),
    community: under(communities),
    others: others.map(([heading, text]) => `${heading}: ${text}`).join("; "),
  };
}

const problemOf = /* @__PURE__ */ once(() => {
  const of = (facility: Facility) => ({
    short: problem.short(facilityInList[facility]),
    unknown: problem.unknown(facilityInList[facility]),
  });
  return { elderlyCare: of("elderlyCare"), infantCare: of("infantCare") };
});

const pairs = /* @__PURE__ */ once(() => new Map<Text, Map<Text, Text>>());

/** Two problems as one text, which is put together once. */
function asOne(one: Text, other: Text): Text {
  const known = pairs().get(one)?.get(other);
  if (known !== undefined) return known;
  const text = joined([one, other], "；", "; ");
  pairs().set(one, (pairs().get(one) ?? new Map()).set(other, text));
  return text;
}

/** What is short or not reported, and whether more than the areas is open. */
function problemsIn(row: SurveyedNeighbourhood): Text {
  let problems = empty;
  const add = (facility: Facility, verdict: FacilityResult["verdict"]) => {
    if (verdict === "met") return;
    const found = problemOf()[facility][verdict];
    problems = problems === empty ? found : asOne(problems, found);
  };
  const plain = plainAreas(row);
  if (plain === null)
    for (const [facility, { verdict }] of Object.entries(row.results) as [Facility, FacilityResult][]) add(facility, verdict);
  else
    for (const { facility, required, provided } of plain)
      add(facility, provided === null ? "unknown" : provided < required ? "short" : "met");
  return problems === empty && row.verdict !== "pass" ? dutiesOpen : problems;
}
