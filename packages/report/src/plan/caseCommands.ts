import { alike } from "../alike.ts";
import { faultWords } from "../faultWords.ts";
import { place } from "../outline.ts";
import type { ReportDocument, ReportTable } from "../reportDocument.ts";
import { reviewOpinion } from "../reviewOpinion.ts";
import { shortfallList } from "../shortfallList.ts";
import { surveyListRow } from "../surveyListRow.ts";
import { mark, unstated } from "../words/page.ts";
import { surveyListHead } from "../words/survey.ts";
import type { Case, GoodCase } from "./cases.ts";
import { faultRow, sizingRow, sizingSheet, sizingsSheet } from "./sizingSheet.ts";
import { clausesHead, sizingsHead } from "./words.ts";

type Rows = ReportTable["rows"];

/** A command that works on neighbourhoods, each by itself. */
export interface CaseCommand {
  /** The document of one. */
  sheet(good: GoodCase): ReportDocument;
  /** One document of all, where there is such a one. */
  sheetOfAll: ((goods: readonly GoodCase[], rows: Rows) => ReportDocument) | null;
  /** The columns of its list, and the rows that one makes. */
  readonly head: ReportTable["head"];
  rows(each: Case): Rows;
  /** What JSON holds of one, and under which name in a list. */
  data(good: GoodCase): unknown;
  readonly key: string;
  /** Whether what was found decides the exit code. */
  readonly judges: boolean;
}

/** Written when they were asked for. */
const conditionsOf = ({ conditions }: GoodCase) => conditions as ReportDocument;

export const caseCommands: Readonly<Record<"size" | "conditions" | "check", CaseCommand>> = {
  size: {
    sheet: ({ check }) => sizingSheet(check.sizing),
    sheetOfAll: (goods, rows) =>
      sizingsSheet(
        rows,
        goods.map(({ check }) => check.sizing),
      ),
    head: sizingsHead,
    rows: (each) => [
      each.error === null ? sizingRow(each.record, each.line, each.check.sizing) : faultRow(each.record, each.line, faultWords(each.error)),
    ],
    data: ({ check }) => check.sizing,
    key: "sizing",
    judges: false,
  },
  conditions: {
    sheet: conditionsOf,
    sheetOfAll: null,
    head: clausesHead,
    rows: (each) => (each.error === null ? clauseRows(each.record, conditionsOf(each)) : []),
    data: conditionsOf,
    key: "document",
    judges: false,
  },
  check: {
    sheet: ({ check }) => reviewOpinion(check),
    sheetOfAll: (goods) => shortfallList(goods.map(({ check }) => check)),
    head: surveyListHead,
    rows: (each) => [surveyListRow(each)],
    data: ({ check }) => check,
    key: "check",
    judges: true,
  },
};

/** A document as a list, a clause to a row. */
function clauseRows(record: number, { sections }: ReportDocument): Rows {
  return sections.flatMap(({ heading, clauses }) =>
    clauses.map(({ number, status, text, basis, restsOn }) => [
      alike(String(record)),
      heading,
      alike(number),
      mark[status],
      text,
      restsOn ?? (basis === null ? unstated : place(basis.document, basis.standard.item)),
    ]),
  );
}
