import { Decimal, type PlanIssue, type Text } from "@plan/rules";
import { once, parseWith } from "@plan/rules/internal";
import { iterable, type Survey } from "@plan/sizing/survey";
import * as z from "zod";
import { faultWords } from "./faultWords.ts";
import type { XlsxRows } from "./readXlsx.ts";
import { languageOf, type RenderOptions, renderOptionsSchema } from "./renderOptions.ts";
import { surveyListRow } from "./surveyListRow.ts";
import { surveySums } from "./surveySums.ts";
import { tableCells, tableSheet } from "./toXlsx.ts";
import { inChinese } from "./words/expected.ts";
import { listHeading, sumsHead, surveyConclusion, surveyHeading, surveyListHead, surveyRead, surveyTitle } from "./words/survey.ts";
import { problemHead, problemSheet } from "./words/workbook.ts";
import { BookWriter } from "./xlsx/bookWriter.ts";

/** How a survey is written. */
export interface SurveyWorkbookOptions extends RenderOptions {
  /** The workbook that the survey was read from, so that its problems are told with sheet, row and column. */
  source?: XlsxRows | undefined;
}

const optionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...renderOptionsSchema().shape,
    source: z
      .custom<XlsxRows>((given) => typeof (given as Partial<XlsxRows> | null)?.located === "function", "rows of a workbook")
      .optional(),
  }),
);

/**
 * Writes a survey as a workbook while it is read: what it comes to, the list of its rows, and every problem with its place.
 *
 * The list holds the rows that the survey hands out; the sums count every row. Only packed bytes stay in memory, so that the number of rows
 * hardly matters.
 *
 * @param survey - From `sizeSurvey`; it is read to its end.
 * @param options - The language, Chinese if not given, and the workbook that the rows came from.
 * @returns The bytes of the file, the same for the same rows.
 * @throws PlanError `invalidTemplate` for malformed options; `invalidSurvey` for what is no survey; `tooLarge` beyond 1,048,575 rows; what the survey throws is passed on.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { surveyWorkbook } from "@plan/report/xlsx";
 * import { sizeSurvey } from "@plan/sizing/survey";
 *
 * const rows = [["小区名称", "总户数", "已有养老面积"], ["红光小区", "800", "100"], ["河东小区", "四百", "60"]];
 * const survey = sizeSurvey(rows, { defaults: { division: "450203", on: "2022-03-01", development: "existing" } });
 * const file = await surveyWorkbook(survey);
 * assert.ok(file.length > 1000);
 * ```
 */
export async function surveyWorkbook(survey: Survey, options: SurveyWorkbookOptions = {}): Promise<Uint8Array> {
  const { source, locale } = parseWith(optionsSchema(), options, "invalidTemplate");
  const language = languageOf(locale);
  const say = (text: Text) => text[language];
  const book = new BookWriter();
  const sums = tableSheet(book, say(surveyHeading), say(surveyTitle), sumsHead, language);
  const list = tableSheet(book, say(listHeading), say(surveyTitle), surveyListHead, language);
  const problems = tableSheet(book, say(problemSheet), say(surveyTitle), problemHead, language);
  for await (const entry of iterable(survey, "entries")) {
    list.row(tableCells(surveyListRow(entry), surveyListHead, language));
    const { record, line, error } = entry;
    for (const fault of error?.issues ?? []) {
      const [sheet, column] = placeOf(source?.located(fault, line) ?? fault);
      const cells = [sheet, line === null ? null : count(line), column, ...saidIn(language, fault)];
      problems.row([count(record), ...cells]);
    }
  }
  // A list of entries has none, and is told as what it is not.
  const summary = await survey.summary?.();
  const table = surveySums(summary);
  for (const row of table.rows) sums.row(tableCells(row, table.head, language));
  const { read, good, bad, complete, verdict, broken } = summary;
  sums.row([say(surveyRead(read, good, bad, complete))]);
  sums.row([say(surveyConclusion[verdict])]);
  if (broken !== null) sums.row([say(faultWords(broken))]);
  return book.bytes();
}

function count(value: number) {
  return { content: new Decimal(value), style: "count" } as const;
}

/** The sheet and the column of a fault; of a source without sheets only the heading. */
function placeOf({ path }: PlanIssue): readonly [sheet: string | null, column: string] {
  const [sheet, row, ...column] = path;
  return typeof row === "number" ? [String(sheet), column.join(".")] : [null, path.join(".")];
}

function saidIn(language: "zh" | "en", fault: PlanIssue): readonly [expected: string, received: string] {
  return language === "en" ? [fault.expected, fault.received] : inChinese(fault);
}
