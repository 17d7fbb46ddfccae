import { type Citation, evaluateRatio, type RatioResult, type RatioStandard, type Text } from "@plan/rules";
import { day, entriesOf, exactDecimal, isSame, issue, once, parseWith, planError } from "@plan/rules/internal";
import * as z from "zod";
import { alike } from "./alike.ts";
import { datesOf } from "./basis.ts";
import { firstOfEach } from "./firstOfEach.ts";
import { type Draft, named, numbered, option, place, policy } from "./outline.ts";
import type { ReportDocument, ReportTable } from "./reportDocument.ts";
import { made } from "./stored.ts";
import { supplementClauses } from "./supplement.ts";
import { gapWords, reachedWords, targetWords } from "./targetWords.ts";
import { supplementHeading } from "./words/conditions.ts";
import { departmentNames } from "./words/departments.ts";
import {
  asReported,
  basis,
  caption,
  head,
  missed,
  notStated,
  openHeading,
  summaryHeading,
  tally,
  targetsClause,
  targetsHeading,
  title,
  unreported,
  verdict,
} from "./words/targets.ts";

const resultSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    citation: z.unknown(),
    met: z.boolean().nullable(),
    measured: z.strictObject({ part: exactDecimal(), whole: exactDecimal() }).nullable(),
    gap: exactDecimal().nullable(),
  }),
);

/**
 * Writes the report on targets (目标完成情况报告) for the yearly evaluation of a city or the region.
 *
 * Each target is judged on the full pair, so that 99.996 % never shows as 100 % (D3, D19); a target without data is no miss (D13).
 *
 * @param results - From `evaluateRatio`, in the order they are to be listed.
 * @returns A document for any renderer, with the deadline, the lead departments and the item of each target.
 * @throws PlanError `invalidQuery` if one is not a result, or does not follow from its own target and pair; `tooLarge` beyond 2,000,000.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { targetReport, toText } from "@plan/report";
 * import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
 *
 * const [beds] = ratioStandardsInForce({ division: "450000", on: "2022-03-01" });
 * assert.ok(beds);
 * const report = toText(targetReport([evaluateRatio(beds, { part: "5299", whole: "10000" })]));
 * assert.match(report, /不低于53%\t52\.99%（5299张，共10000）\t1张\t未达标\t2023年12月31日/);
 * ```
 */
export function targetReport(results: readonly RatioResult[]): ReportDocument {
  const checked = entriesOf(results, "invalidQuery").map(parseResult);
  const dates = checked.some(({ citation }) => citation.standard.by === "2023-12-31");
  return made({
    title,
    number: null,
    sections: numbered([
      { heading: summaryHeading, clauses: [option(tallyOf(checked), asReported)] },
      { heading: targetsHeading, clauses: tableClauses(checked) },
      { heading: openHeading, clauses: checked.flatMap(openClause) },
      {
        heading: supplementHeading,
        clauses: supplementClauses({
          basis: basisClauses(checked),
          readings: ["D3", "D19", ...(dates ? (["D21"] as const) : [])],
        }),
      },
    ]),
    advisories: [],
    signature: null,
  });
}

/** A result judged once more: what was changed on the way does not pass. */
function parseResult(input: unknown, index: number): RatioResult {
  const given = parseWith(resultSchema(), input, "invalidQuery");
  const result = evaluateRatio(given.citation as Citation<RatioStandard>, given.measured);
  if (given.met !== result.met) throw planError("invalidQuery", [issue([index, "met"], String(result.met), given.met)]);
  if (!isSame(given.gap, result.gap))
    throw planError("invalidQuery", [issue([index, "gap"], result.gap?.toFixed() ?? "null", given.gap?.toFixed() ?? null)]);
  return result;
}

function tableClauses(results: readonly RatioResult[]): readonly Draft[] {
  return results.length === 0 ? [] : [option(targetsClause, asReported, { table: { caption, head, rows: results.map(row) } })];
}

function tallyOf(results: readonly RatioResult[]): Text {
  const having = (met: RatioResult["met"]) => results.filter((result) => result.met === met).length;
  return tally(results.length, having(true), having(false), having(null));
}

function row(result: RatioResult, index: number): ReportTable["rows"][number] {
  const { standard, document } = result.citation;
  return [
    alike(String(index + 1)),
    standard.summary,
    targetWords(standard),
    reachedWords(result),
    gapWords(result),
    verdict(result.met),
    standard.by === null ? notStated : day(standard.by),
    standard.leadDepartments.length === 0 ? notStated : departmentNames(standard.leadDepartments),
    place(document, standard.item),
  ];
}

function openClause(result: RatioResult): readonly Draft[] {
  const { standard } = result.citation;
  const by = standard.by === null ? null : day(standard.by);
  const [reached, gap] = [reachedWords(result), gapWords(result)];
  if (result.met === true) return [];
  if (reached === null || gap === null) return [policy(unreported(standard.summary, by), result.citation)];
  return [policy(missed(standard.summary, reached, gap, by), result.citation)];
}

function basisClauses(results: readonly RatioResult[]): readonly Draft[] {
  const documents = firstOfEach(
    results.map(({ citation }) => citation),
    ({ document }) => `${document.id} ${document.revision}`,
  );
  return documents.map((citation) => {
    const { title, issuer, revision } = citation.document;
    return policy(basis(title, issuer, datesOf(citation.document), revision), citation, { restsOn: named(citation.document) });
  });
}
