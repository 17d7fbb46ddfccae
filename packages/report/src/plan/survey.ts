import { PlanError } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import type { SizingOptions } from "@plan/sizing";
import {
  type Survey,
  type SurveyEntry,
  type SurveyedNeighbourhood,
  type SurveyOutcome,
  type SurveySummary,
  sizeSurvey,
} from "@plan/sizing/survey";
import { requirementsOf } from "../citedLaw.ts";
import { faultWords } from "../faultWords.ts";
import { numbered, option } from "../outline.ts";
import type { XlsxRows } from "../readXlsx.ts";
import type { ReportDocument, ReportTable } from "../reportDocument.ts";
import { made } from "../stored.ts";
import { surveyList } from "../surveyList.ts";
import { surveyListRow } from "../surveyListRow.ts";
import { surveySums } from "../surveySums.ts";
import {
  asSurveyed,
  listCaption,
  listClause,
  listHeading,
  surveyConclusion,
  surveyHeading,
  surveyListHead,
  surveyRead,
  surveyTitle,
} from "../words/survey.ts";
import { Working } from "../worked.ts";
import { type Input, readJson, rowsIn } from "./input.ts";
import { jsonList } from "./jsonText.ts";
import { listOf } from "./listOf.ts";
import type { Progress } from "./progress.ts";
import { type PlanRequest, refuseAreas, sizingOptions } from "./request.ts";
import type { Session } from "./session.ts";
import { told } from "./words.ts";
import type { Result } from "./writers.ts";

/** A survey and what it comes to, which is told once it has been written. */
interface SurveyResult extends Result {
  conclude(): Promise<void>;
}

/** `plan survey`: rows are sized while they are read; the list holds those that are short, not reported or faulty. */
export async function surveyResult(
  request: PlanRequest,
  input: Input,
  documents: SizingOptions["documents"],
  session: Session,
  progress: Progress,
): Promise<SurveyResult> {
  refuseAreas(request);
  const { name: _, ...defaults } = request.said;
  const { headings, encoding, locale } = request;
  const path = request.input ?? "-";
  const watched = { ...input, bytes: progress.watch(input.bytes) };
  const source = input.kind === "json" ? null : await rowsIn(watched, path, { encoding, headings });
  const rows = source ?? recordsIn(await readJson(path, watched));
  const only: readonly SurveyOutcome[] = ["fail", "unknown", "problem"];
  const survey = sizeSurvey(rows, {
    ...sizingOptions(request, documents),
    ...{ defaults, headings, onProgress: ({ read }) => progress.show(read) },
    ...(request.all ? {} : { only }),
  });
  const workbook = input.kind === "xlsx" ? (source as XlsxRows) : undefined;
  const entries = tellingProblems(survey, session, workbook);
  return {
    async documents() {
      const list = (await listOf(entries)).map(surveyListRow);
      return [surveySheet(await survey.summary(), list)];
    },
    csv: () => surveyList(entries, { locale }),
    async workbook() {
      const { surveyWorkbook } = await import("../surveyWorkbook.ts");
      return surveyWorkbook(entries, { locale, source: workbook });
    },
    async *json() {
      const working = new Working();
      yield* jsonList(worked(entries, working), '{"entries": ', ",");
      yield `"standards": ${JSON.stringify(working.standards)},\n"summary": ${JSON.stringify(await survey.summary())}}\n`;
    },
    async conclude() {
      const summary = await survey.summary();
      progress.end();
      session.tellRest();
      if (summary.read === 0 && summary.complete) session.tell(told.none);
      if (summary.broken !== null) session.tell(told.fault(faultWords(summary.broken)));
      session.atBest(summary.verdict === "incomplete" ? 2 : summary.verdict === "pass" ? 0 : 1);
    },
  };
}

/** The survey, each problem told when its turn comes; those of a workbook with sheet, row and column. */
function tellingProblems(survey: Survey, session: Session, workbook: XlsxRows | undefined): Survey {
  const placed = (error: PlanError, line: number | null) => {
    if (workbook === undefined) return error;
    return planError(
      error.code,
      error.issues.map((fault) => workbook.located(fault, line)),
    );
  };
  function* telling(entries: Iterable<SurveyEntry>): Generator<SurveyEntry, void, undefined> {
    try {
      for (const entry of entries) {
        if (entry.error !== null) session.problem({ ...entry, error: placed(entry.error, entry.line) });
        yield entry;
      }
    } catch (error) {
      throw error instanceof PlanError ? placed(error, null) : error;
    }
  }
  async function* chunks() {
    for await (const entries of survey.chunks()) yield telling(entries);
  }
  async function* oneByOne() {
    for await (const entries of chunks()) yield* entries;
  }
  return { chunks, [Symbol.asyncIterator]: oneByOne, summary: () => survey.summary() };
}

/** Each row with what its required areas follow from, so that whoever reads the list can work them out again. */
async function* worked(entries: AsyncIterable<SurveyEntry>, working: Working): AsyncGenerator<unknown, void, undefined> {
  for await (const entry of entries)
    yield entry.error === null ? { ...plainly(entry), worked: working.of(requirementsOf(entry.check.sizing)) } : entry;
}

const plainly = ({ record, line, neighbourhood, verdict, results, carried, error }: SurveyedNeighbourhood) => {
  return { record, line, neighbourhood, verdict, results, carried, error };
};

function recordsIn(json: unknown): readonly Record<string, unknown>[] {
  if (!Array.isArray(json)) throw planError("invalidSurvey", [issue([], "a list", json)]);
  return json;
}

/** What the survey comes to, and its list, as a document. */
function surveySheet(summary: SurveySummary, rows: ReportTable["rows"]): ReportDocument {
  const { read, good, bad, complete, verdict, advisories } = summary;
  const list = { caption: listCaption, head: surveyListHead, rows };
  return made({
    title: surveyTitle,
    number: null,
    sections: numbered([
      {
        heading: surveyHeading,
        clauses: [
          option(surveyRead(read, good, bad, complete), asSurveyed, good === 0 ? {} : { table: surveySums(summary) }),
          option(surveyConclusion[verdict], asSurveyed),
        ],
      },
      { heading: listHeading, clauses: rows.length === 0 ? [] : [option(listClause, asSurveyed, { table: list })] },
    ]),
    advisories,
    signature: null,
  });
}
