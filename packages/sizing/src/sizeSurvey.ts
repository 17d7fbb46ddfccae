import { issue, planError } from "@plan/rules/internal";
import type { AnyRows } from "./surveyChunks.ts";
import type { SurveyEntry } from "./surveyed.ts";
import { parseSurveyOptions, type SurveyOptions } from "./surveyOptions.ts";
import { SurveyReading } from "./surveyReading.ts";
import type { SurveyInputRow } from "./surveySource.ts";
import type { SurveySummary } from "./surveySummary.ts";

/** A survey while it is read: its rows one by one, and what they come to. */
export interface Survey extends AsyncIterable<SurveyEntry> {
  /** The same rows, as many at once as have been read, which saves a turn of the event loop for each; or one by one, not both. */
  chunks(): AsyncIterable<Iterable<SurveyEntry>>;
  /** Reads what has not been read and gives the sums. */
  summary(): Promise<SurveySummary>;
}

/**
 * Sizes the rows of a survey (调查摸底) one by one, in memory that does not grow with their number.
 *
 * Each row gives one result or one located problem, in order. An empty cell for an existing area is unknown (未填报), never 0 (D13). Rows
 * that break off make the survey incomplete: it never passes.
 *
 * @param rows - Any iterable or async iterable: rows of cells, the first of which holds the headings; or records whose keys are headings.
 * Headings are known in Chinese and English.
 * @param options - What all rows share, headings of one's own, which rows to hand out, a signal to stop, and who is told of progress.
 * @returns The entries, to be iterated once, and the summary.
 * @throws PlanError `invalidSurvey` for rows that cannot be iterated, malformed options, or unknown, repeated or missing headings. While
 * iterating, only the headings and the signal (with its own reason) throw; a source that fails later is told in the summary.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sizeSurvey } from "@plan/sizing/survey";
 *
 * const rows = [
 *   ["小区名称", "总户数", "已有养老面积", "已有托育面积"],
 *   ["红光小区", "800", "119.99", "120"],
 *   ["河东小区", "400", "", "60"],
 *   ["新村", "四百", "60", "60"],
 * ];
 * const survey = sizeSurvey(rows, { defaults: { division: "450203", on: "2022-03-01", development: "existing" } });
 * const said: string[] = [];
 * for await (const row of survey) said.push(`${row.record} ${row.error === null ? row.verdict : row.error.issues[0]?.path}`);
 * assert.deepEqual(said, ["1 fail", "2 unknown", "3 总户数"]);
 * const { read, good, bad, facilities } = await survey.summary();
 * assert.deepEqual([read, good, bad], [3, 2, 1]);
 * assert.equal(facilities.elderlyCare?.short.shortfall?.toFixed(), "0.01"); // 800 ÷ 100 × 15 = 120
 * ```
 */
export function sizeSurvey(rows: Iterable<SurveyInputRow> | AsyncIterable<SurveyInputRow>, options?: SurveyOptions): Survey {
  const survey = new SurveyReading(parseSurveyOptions(options));
  const chunks = survey.chunks(iterable<AnyRows>(rows));
  const entries = oneByOne(chunks);
  return {
    [Symbol.asyncIterator]: () => entries,
    chunks: () => chunks,
    async summary() {
      survey.handsOut = false;
      for await (const _ of entries);
      return survey.summary();
    },
  };
}

async function* oneByOne<T>(chunks: AsyncIterable<Iterable<T>>): AsyncGenerator<T, void, undefined> {
  for await (const chunk of chunks) for (const entry of chunk) yield entry;
}

/**
 * What is iterated over, which must be an object that can be; asking it may throw.
 *
 * @internal
 */
export function iterable<T>(rows: T, what = "rows"): T {
  try {
    if (typeof rows === "object" && rows !== null && (Symbol.asyncIterator in rows || Symbol.iterator in rows)) return rows;
  } catch {
    // Told below.
  }
  throw planError("invalidSurvey", [issue([what], `${what} that can be iterated`, rows)]);
}
