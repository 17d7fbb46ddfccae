import {
  type AreaStandard,
  type Citation,
  type Development,
  type Facility,
  type LeftOut,
  type RatioStandard,
  ratioStandardsInForce,
  type StandardDocument,
  type Text,
} from "@plan/rules";
import { documentsGiven, everyFacility, findAreaStandards, noStandardInForce } from "@plan/rules/internal";
import { alike } from "../alike.ts";
import { byteOrderMark, csvLines } from "../csvText.ts";
import { numbered, option } from "../outline.ts";
import type { ReportDocument, ReportTable } from "../reportDocument.ts";
import { made } from "../stored.ts";
import { facilityInList } from "../words/list.ts";
import { developmentInList } from "../words/survey.ts";
import { jsonText } from "./jsonText.ts";
import type { PlanRequest } from "./request.ts";
import * as words from "./words.ts";
import type { Result } from "./writers.ts";

type Row = ReportTable["rows"][number];

/** What applies in a place on a day, and what was left out and why. */
interface Standards {
  readonly division: string;
  readonly on: string;
  readonly areaStandards: readonly {
    readonly facility: Facility;
    readonly development: Development;
    readonly inForce: readonly Citation<AreaStandard>[];
    readonly leftOut: readonly LeftOut[];
  }[];
  readonly ratioStandards: readonly Citation<RatioStandard>[];
}

/** `plan standards`: looks up, and works nothing out. */
export function standards(request: PlanRequest, own: readonly StandardDocument[] | undefined): Result {
  const found = lookUp(request, own);
  const rows = [...inForceRows(found), ...leftOutRows(found), ...found.ratioStandards.map(ratioRow)];
  return {
    documents: async () => [sheetOf(found)],
    async *csv() {
      yield byteOrderMark + csvLines([words.standardsHead, ...rows], request.locale);
    },
    async *json() {
      yield jsonText(found);
    },
  };
}

function lookUp({ said, acceptReported, facilities }: PlanRequest, own: readonly StandardDocument[] | undefined): Standards {
  const { division = "", on = "", development } = said;
  const ratioStandards = ratioStandardsInForce({ division, on, acceptReported, documents: own });
  const documents = documentsGiven(own);
  const developments = development === undefined ? (["new", "existing"] as const) : [development];
  const asked = (facilities ?? everyFacility).flatMap((facility) => developments.map((kind) => ({ facility, development: kind })));
  const areaStandards = asked.map((each) => ({ ...each, ...findAreaStandards({ division, on, acceptReported, documents, ...each }) }));
  const [first] = areaStandards;
  if (first !== undefined && areaStandards.every(({ inForce }) => inForce.length === 0))
    throw noStandardInForce(
      { division, on, facility: first.facility, development: first.development },
      areaStandards.flatMap(({ leftOut }) => leftOut),
    );
  return { division, on, areaStandards, ratioStandards };
}

function sheetOf(found: Standards): ReportDocument {
  const { division, on, ratioStandards } = found;
  const listed = (text: Text, rows: readonly Row[]) =>
    option(
      text,
      words.asLookedUp,
      rows.length === 0 ? {} : { table: { caption: words.standardsCaption, head: words.standardsHead, rows } },
    );
  const leftOut = leftOutRows(found);
  const ratios = ratioStandards.length === 0 ? [] : [listed(words.lookedUp(division, on), ratioStandards.map(ratioRow))];
  return made({
    title: words.standardsTitle,
    number: null,
    sections: numbered([
      { heading: words.inForceHeading, clauses: [listed(words.lookedUp(division, on), inForceRows(found))] },
      {
        heading: words.leftOutHeading,
        clauses: [leftOut.length === 0 ? listed(words.noneLeftOut, []) : listed(words.lookedUp(division, on), leftOut)],
      },
      { heading: words.ratioHeading, clauses: ratios },
    ]),
    advisories: [],
    signature: null,
  });
}

function inForceRows({ areaStandards }: Standards): readonly Row[] {
  return areaStandards.flatMap(({ inForce }) => inForce.map((citation) => areaRow(citation, words.applies)));
}

function leftOutRows({ areaStandards }: Standards): readonly Row[] {
  return areaStandards.flatMap(({ leftOut }) => leftOut.map(({ citation, because }) => areaRow(citation, words.because[because])));
}

function areaRow({ standard, document }: Citation<AreaStandard>, state: Text): Row {
  const { facility, development, item, summary } = standard;
  return [facilityInList[facility], developmentInList[development], nameOf(document), alike(item), summary, state];
}

function ratioRow({ standard, document }: Citation<RatioStandard>): Row {
  const { item, summary } = standard;
  return [words.notFacility, words.notFacility, nameOf(document), alike(item), summary, words.applies];
}

function nameOf({ number, title }: Citation["document"]): Text {
  return number === null ? title : alike(number);
}
