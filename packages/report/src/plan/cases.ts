import { PlanError } from "@plan/rules";
import { once, parseWith } from "@plan/rules/internal";
import {
  checkProvision,
  type NeighbourhoodInput,
  type Provision,
  parseSizing,
  type Sizing,
  type SizingOptions,
  sizeNeighbourhood,
} from "@plan/sizing";
import { type SurveyEntry, type SurveyedNeighbourhood, type SurveyProblem, sizeSurvey } from "@plan/sizing/survey";
import * as z from "zod";
import { type ConditionOptions, conditionOptionsSchema } from "../conditionOptions.ts";
import type { ConditionTemplate } from "../conditionTemplate.ts";
import { landTransferConditions } from "../landTransferConditions.ts";
import { type Parcel, parseParcel } from "../parcel.ts";
import type { ReportDocument } from "../reportDocument.ts";
import { type Input, readJson, rowsIn } from "./input.ts";
import { parcelHeadings, parcelIn } from "./parcelColumns.ts";
import { type PlanRequest, refuseAreas, sizingOptions } from "./request.ts";

/** A neighbourhood that was sized and checked, with what else was said of it. */
export interface GoodCase extends SurveyedNeighbourhood {
  readonly parcel?: Parcel | undefined;
  readonly options?: ConditionOptions | undefined;
  /** Its conditions, where they are what is asked for. */
  readonly conditions?: ReportDocument | undefined;
}
/** One neighbourhood to work on, or what is wrong with it. */
export type Case = GoodCase | SurveyProblem;

/** What a command works on. */
export interface Cases extends AsyncIterable<Case> {
  /** Whether it is one neighbourhood and no list. */
  readonly isOne: boolean;
}

/** The neighbourhoods that the command line and its input speak of. */
export async function casesOf(request: PlanRequest, input: Input | null, documents: SizingOptions["documents"]): Promise<Cases> {
  const options = sizingOptions(request, documents);
  if (input !== null && input.kind !== "json") {
    refuseAreas(request);
    return { isOne: false, [Symbol.asyncIterator]: () => fromRows(request, input, options) };
  }
  const json = input === null ? {} : await readJson(request.input ?? "-", input);
  const list = Array.isArray(json) ? json : [json];
  return {
    isOne: !Array.isArray(json),
    async *[Symbol.asyncIterator]() {
      for (const [index, given] of list.entries()) yield fromJson(given, index + 1, request, options);
    },
  };
}

/** The same with their conditions, on a bureau's own sheet if there is one; what is wrong with one is a fault of its own. */
export function withConditions(cases: Cases, template: ConditionTemplate | undefined): Cases {
  return {
    isOne: cases.isOne,
    async *[Symbol.asyncIterator]() {
      for await (const each of cases) yield each.error === null ? written(each, template) : each;
    },
  };
}

function written(each: GoodCase, template: ConditionTemplate | undefined): Case {
  const { results, check, parcel, options, record, line } = each;
  try {
    return { ...each, results, check, conditions: landTransferConditions({ sizing: check.sizing, parcel, options, template }) };
  } catch (error) {
    return problem(record, line, error);
  }
}

/** Rows of a file; what the command line says holds for each that does not say it itself. */
async function* fromRows(request: PlanRequest, input: Input, options: SizingOptions): AsyncGenerator<Case, void, undefined> {
  const headings = { ...parcelHeadings, ...request.headings };
  const { name: _, ...defaults } = request.said;
  const rows = await rowsIn(input, request.input ?? "-", { encoding: request.encoding, headings });
  const survey = sizeSurvey(rows, { ...options, headings, defaults });
  for await (const entry of survey) yield withParcel(entry);
  const { broken, read } = await survey.summary();
  if (broken !== null) yield { record: read + 1, line: lineIn(broken), check: null, error: broken };
}

/** Where a file broke off. */
function lineIn({ issues: [first] }: PlanError): number | null {
  const [key, line] = first?.path ?? [];
  return key === "line" && typeof line === "number" ? line : null;
}

function withParcel(entry: SurveyEntry): Case {
  if (entry.error !== null || entry.carried.length === 0) return entry;
  try {
    const { parcel, left } = parcelIn(entry.carried);
    // Results and check are worked out when they are asked for: spread alone, an entry has neither.
    return { ...entry, results: entry.results, check: entry.check, carried: left, parcel };
  } catch (error) {
    return problem(entry.record, entry.line, error);
  }
}

/** One value of JSON: a neighbourhood, or one with its provision, parcel and options, or a stored sizing with them. */
const caseSchema = /* @__PURE__ */ once(() =>
  z.looseObject({
    neighbourhood: z.looseObject({}).optional(),
    sizing: z.unknown().optional(),
    provision: z.unknown().optional(),
    parcel: z.unknown().optional(),
    options: z.unknown().optional(),
  }),
);

function fromJson(given: unknown, record: number, request: PlanRequest, sizing: SizingOptions): Case {
  try {
    const { parcel, options, provision = request.provision, ...rest } = parseWith(caseSchema(), given, "invalidNeighbourhood");
    const sized = sizingIn(rest, request.said, sizing);
    const check = checkProvision(sized, provision as Provision);
    return {
      ...{ record, line: null, neighbourhood: sized.neighbourhood, verdict: check.verdict, results: check.results },
      ...{ carried: [], check, error: null },
      ...(parcel === undefined ? {} : { parcel: parseParcel(parcel) }),
      ...(options === undefined ? {} : { options: parseWith(conditionOptionsSchema(), options, "invalidTemplate") }),
    };
  } catch (error) {
    return problem(record, null, error);
  }
}

function sizingIn(given: Record<string, unknown>, said: Partial<NeighbourhoodInput>, options: SizingOptions): Sizing {
  if (given.requirements !== undefined) return parseSizing(given);
  const { neighbourhood = given, sizing } = given;
  return sizing === undefined
    ? sizeNeighbourhood({ ...said, ...(neighbourhood as object) } as NeighbourhoodInput, options)
    : parseSizing(sizing);
}

/** A row's fault is its own; any other error is not. */
function problem(record: number, line: number | null, error: unknown): SurveyProblem {
  if (!(error instanceof PlanError)) throw error;
  return { record, line, check: null, error };
}
