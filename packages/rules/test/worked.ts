import { readFileSync } from "node:fs";
import {
  type Amount,
  type AreaStandard,
  areaStandardsInForce,
  type Constraint,
  type Counts,
  documentById,
  PlanError,
  parseDocument,
  type RatioStandard,
  requiredArea,
  type StandardDocument,
} from "@plan/rules";
import { expect } from "vitest";
import { told } from "./figure.ts";

/*
 * What a seeds file says, in lines that a planner can hold against the text of the law. The expected lines and figures are
 * written out by hand in the test of each document.
 */

/** The day on which the first of the documents was read. */
const firstReadOn = "2026-11-23";

/** All that a document says, line by line. */
export function lines(id: string) {
  const document = documentById(id);
  return {
    head: headLine(document),
    areas: document.areaStandards.map(areaLine),
    constraints: document.areaStandards.flatMap((standard) =>
      standard.constraints.map((constraint) => constraintLine(standard, constraint)),
    ),
    ratios: document.ratioStandards.map(ratioLine),
    obligations: document.obligations.map(({ kind, item, summary }) => `${item} ${kind}${numeralsOf(summary)}`),
  };
}

/** Holds a document to its lines, its file to its revision, and its sources to an address and a day. */
export function says(id: string, expected: ReturnType<typeof lines>): void {
  expect(lines(id)).toEqual(expected);
  const { revision, ...unhashed } = JSON.parse(readFileSync(new URL(`../../../seeds/${id}.json`, import.meta.url), "utf8"));
  expect(parseDocument(unhashed)).toEqual(documentById(id));
  expect(parseDocument(unhashed).revision).toBe(revision);
  for (const { url, seenOn } of documentById(id).sources)
    expect([url, seenOn >= firstReadOn]).toEqual([expect.stringMatching(/^https?:/), true]);
}

/** What one standard asks for at each count, m². */
export function asks(id: string, standardId: string, base: keyof Counts, expected: Readonly<Record<string, string>>): void {
  const standard = documentById(id).areaStandards.find((one) => one.id === standardId);
  if (standard === undefined) throw new Error(`${id} has no ${standardId}`);
  const got = Object.keys(expected).map((count) => [
    count,
    requiredArea(standard, { [base]: base === "residentialFloorArea" ? count : Number(count) }).toFixed(),
  ]);
  expect(Object.fromEntries(got)).toEqual(expected);
}

/** Whether a document answers on each day, by itself, for its own division; reports are accepted unless told otherwise. */
export function answers(id: string, expected: Readonly<Record<string, string>>, acceptReported = true): void {
  expect(Object.fromEntries(Object.keys(expected).map((on) => [on, stateOn(documentById(id), on, acceptReported)]))).toEqual(expected);
}

function stateOn(document: StandardDocument, on: string, acceptReported: boolean): string {
  const [standard] = document.areaStandards;
  if (standard === undefined) throw new Error(`${document.id} has no area standard`);
  const { facility, development } = standard;
  try {
    areaStandardsInForce({ division: document.division, on, facility, development, acceptReported, documents: [document] });
    return "inForce";
  } catch (error) {
    return error instanceof PlanError ? (error.issues[0]?.received.replace(`${document.id}: `, "") ?? error.code) : String(error);
  }
}

function headLine(document: StandardDocument): string {
  const { number, division, status, evidence, issuedOn, effectiveFrom, effectiveTo, planHorizonEnd, firstSeenOn, repeals } = document;
  const dates = { issued: issuedOn, from: effectiveFrom, to: effectiveTo, horizon: planHorizonEnd, seen: firstSeenOn };
  const known = Object.entries(dates).flatMap(([name, day]) => (day === null ? [] : [`${name} ${day}`]));
  const numerals = document.statedDates === null ? [] : [`stated${numeralsOf(document.statedDates)}`];
  return [division, number ?? "no number", status, evidence, ...known, ...numerals, ...repeals.map((id) => `repeals ${id}`)].join(", ");
}

function areaLine(standard: AreaStandard): string {
  const { item, facility, development, settlement, term, measure, minimumSingle, minimumTotal } = standard;
  const least = [
    ...(minimumSingle === null ? [] : [`each ${minimumSingle.toFixed()}`]),
    ...(minimumTotal === null ? [] : [`all ${minimumTotal.toFixed()}`]),
  ];
  const where = settlement === "urban" ? "urban only, " : "";
  return `${item} ${development} ${facility} ${term}: ${[amountLine(standard.amount), measure, ...least].join(", ")}; ${where}told${numeralsOf(standard.summary)}`;
}

function amountLine(amount: Amount): string {
  if (amount.kind === "rate")
    return `${amount.floorArea.toFixed()} per ${amount.per} ${amount.base}${amount.baseMeasure === undefined ? "" : ` (${amount.baseMeasure})`}`;
  if (amount.kind === "fixed") return `fixed ${amount.floorArea.toFixed()}`;
  if (amount.kind === "delegated") return `left to ${amount.to.zh}`;
  return amount.bands.map(({ from, fromInclusive }) => `${fromInclusive ? "from" : "above"} ${from.toFixed()}`).join(", ");
}

function constraintLine({ development }: AreaStandard, { kind, value, item, modality, summary }: Constraint): string {
  return `${item} ${development} ${modality} ${kind} ${JSON.stringify(value)}${numeralsOf(summary)}`;
}

function ratioLine({ item, id, kind, bound, target, unit, counted, by, summary, leadDepartments }: RatioStandard): string {
  const figures = `${bound} ${target.part.toFixed()} of ${target.whole.toFixed()} ${unit.en}${counted ? " (counted)" : ""}`;
  const leaders = leadDepartments.length === 0 ? "" : ` led by ${leadDepartments.join("、")}`;
  return `${item} ${id} ${kind} ${figures}${by === null ? "" : ` by ${by}`}${leaders}${numeralsOf(summary)}`;
}

/** The numerals of both languages, which say the same. */
function numeralsOf(summary: { zh: string; en: string }): string {
  const [zh = [], en = []] = told(summary);
  return zh.length + en.length === 0 ? "" : ` [${zh.join(" ")} | ${en.join(" ")}]`;
}
