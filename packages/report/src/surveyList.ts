import { type Decimal, type Facility, stated, type Text } from "@plan/rules";
import { once, parseWith } from "@plan/rules/schema";
import type { FacilityResult } from "@plan/sizing";
import type { SurveyEntry, SurveyedNeighbourhood } from "@plan/sizing/survey";
import * as z from "zod";
import { byteOrderMark, csvLines } from "./csvText.ts";
import { faultWords } from "./faultWords.ts";
import { joined } from "./joined.ts";
import type { RenderOptions } from "./localised.ts";
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

/** One row of a survey in its list; the line of the source leads back to it. */
export function surveyListRow(entry: SurveyEntry): ReportTable["rows"][number] {
  const { record, line } = entry;
  const place = [same(String(record)), line === null ? empty : same(String(line))];
  if (entry.error !== null) {
    const blank = surveyListHead.slice(place.length, -3).map(() => empty);
    return [...place, ...blank, surveyVerdict.problem, faultWords(entry.error), empty];
  }
  const { neighbourhood, results, verdict, carried } = entry;
  const { name, division, development, households } = neighbourhood;
  const others = carried.filter(([heading]) => !placed.flat().includes(heading) && !number.test(heading));
  return [
    ...place,
    same(division),
    ...placed.map((headings) => same(carried.find(([heading]) => headings.includes(heading))?.[1] ?? "")),
    same(name ?? ""),
    developmentInList[development],
    same(households === undefined ? "" : String(households)),
    ...areas(results.elderlyCare),
    ...areas(results.infantCare),
    surveyVerdict[verdict],
    joined(problemsIn(entry), "；", "; "),
    same(others.map(([heading, text]) => `${heading}: ${text}`).join("; ")),
  ];
}

/** Required, provided, shortfall; what nobody reported is no figure (D13). */
function areas(result: FacilityResult | undefined): readonly (Text | Decimal | null)[] {
  if (result === undefined) return [notChecked, notChecked, notChecked];
  return [stated(result.required), result.provided, upwards(result.shortfall)];
}

/** What is short or not reported, and whether more than the areas is open. */
function problemsIn({ results, verdict }: SurveyedNeighbourhood): readonly Text[] {
  const found = Object.entries(results) as [Facility, FacilityResult][];
  const problems = found.flatMap(([facility, result]) =>
    result.verdict === "met" ? [] : [problem[result.verdict](facilityInList[facility])],
  );
  return problems.length === 0 && verdict !== "pass" ? [dutiesOpen] : problems;
}

function same(text: string): Text {
  return { zh: text, en: text };
}

const optionsSchema = /* @__PURE__ */ once(() => z.strictObject({ locale: z.enum(["zh-CN", "en"]).optional() }));
const rowsAtOnce = 500;

/**
 * Prints the entries of a survey as a list (清单) in CSV, while they are read: one line for each, a faulty row with what is wrong in it.
 *
 * @param entries - From `sizeSurvey`, all or those it was asked for.
 * @param options - The language, Chinese if not given.
 * @returns The text of the file in parts, UTF-8 with a byte-order mark; no text in it is a formula.
 * @throws PlanError `invalidTemplate` for malformed options; what the entries throw is passed on.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { surveyList } from "@plan/report/csv";
 * import { sizeSurvey } from "@plan/sizing/survey";
 *
 * const rows = [["小区名称", "总户数", "已有养老面积"], ["红光小区", "800", "100"]];
 * const defaults = { division: "450203", on: "2022-03-01", development: "existing" } as const;
 * let list = "";
 * for await (const part of surveyList(sizeSurvey(rows, { defaults }))) list += part;
 * assert.match(list, /1,,450203,,,红光小区,既有,800,120\.00,100\.00,20\.00,120\.00,未填报,未填报,未达标,/);
 * ```
 */
export async function* surveyList(
  entries: AsyncIterable<SurveyEntry> | Iterable<SurveyEntry>,
  options: RenderOptions = {},
): AsyncGenerator<string, void, undefined> {
  const { locale = "zh-CN" } = parseWith(optionsSchema(), options, "invalidTemplate");
  yield byteOrderMark + csvLines([surveyListHead], locale);
  let rows: ReportTable["rows"][number][] = [];
  for await (const entry of entries) {
    rows.push(surveyListRow(entry));
    if (rows.length < rowsAtOnce) continue;
    yield csvLines(rows, locale);
    rows = [];
  }
  if (rows.length > 0) yield csvLines(rows, locale);
}
