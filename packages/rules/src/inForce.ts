import * as z from "zod";
import { developmentSchema } from "./development.ts";
import { documentsFor, documentsGiven, type LeftOutReason, whyNotInForce } from "./documentsInForce.ts";
import { parseWith } from "./edge.ts";
import { facilitySchema } from "./facility.ts";
import { calendarDate, divisionCode } from "./leaves.ts";
import { headOf, loadPart } from "./load.ts";
import { once } from "./once.ts";
import { issue, type PlanError, type PlanIssue, planError } from "./planError.ts";
import type { AreaStandard, Citation, Development, Facility, RatioStandard, StandardDocument } from "./standardDocument.ts";

/** Where, when and for what a standard is sought. */
export interface StandardQuery {
  /** GB/T 2260 code of six digits; standards of the divisions it lies in apply too. */
  division: string;
  /** The day whose law applies, YYYY-MM-DD. */
  on: string;
  /** Whose area. */
  facility: Facility;
  /** New or existing, as the caller states it (D16). */
  development: Development;
  /** Whether standards known only from a report count as in force; default false (D7). */
  acceptReported?: boolean | undefined;
  /** The documents to look in; default those shipped. */
  documents?: readonly StandardDocument[] | undefined;
}

/** A standard that does not size, and why. */
export interface LeftOut {
  /** The standard and its document. */
  readonly citation: Citation<AreaStandard>;
  /** The first reason that holds, in the order draft, dates, repeal, evidence, delegation. */
  readonly because: LeftOutReason;
}
/** What applies and what was left out. */
export interface StandardsInForce {
  /** The standards that hold together, broadest division first, then oldest first. Never empty. */
  readonly inForce: readonly Citation<AreaStandard>[];
  /** Those for the place that do not size. */
  readonly leftOut: readonly LeftOut[];
}

const placeShape = /* @__PURE__ */ once(() => ({
  division: divisionCode(),
  on: calendarDate(),
  acceptReported: z.boolean().optional(),
  documents: z.array(z.unknown()).optional(),
}));
export const querySchema = /* @__PURE__ */ once(() =>
  z.strictObject({ ...placeShape(), facility: facilitySchema(), development: developmentSchema() }),
);
const placeSchema = /* @__PURE__ */ once(() => z.strictObject(placeShape()));

/**
 * Finds the area standards for a place, a day, a facility and a kind of development.
 *
 * Standards of nation, region, city and district hold together; which of them governs is left to sizing (D5). Only an expiry or a
 * repeal by name ends a document; past its plan horizon it still answers (D6). Drafts never apply (D8), reports only when accepted (D7).
 *
 * @param query - Where, when and for what.
 * @returns The standards in force, and those left out with the reason.
 * @throws PlanError `invalidQuery` for a malformed query; `noStandardInForce` if nothing applies, with an issue for each standard left out;
 * `invalidDocument` for a faulty document of the caller's.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { areaStandardsInForce } from "@plan/rules";
 *
 * const { inForce } = areaStandardsInForce({ division: "450200", on: "2022-03-01", facility: "elderlyCare", development: "new" });
 * assert.equal(inForce[0]?.document.number, "桂政办发〔2021〕67号");
 * assert.equal(inForce[0]?.standard.item, "三（二）7");
 * ```
 */
export function areaStandardsInForce(query: StandardQuery): StandardsInForce {
  const given = parseQuery(query);
  const found = findAreaStandards(given);
  if (found.inForce.length === 0) throw noStandardInForce(given, found.leftOut);
  return found;
}

/** A query that has been checked, with the documents to look in. */
export function parseQuery(input: unknown): StandardQuery & { documents: readonly StandardDocument[] } {
  const given = parseWith(querySchema(), input, "invalidQuery");
  return { ...given, documents: documentsGiven(given.documents) };
}

/**
 * Finds the ratio standards (比例、数量指标) for a place and a day.
 *
 * @param query - Where and when.
 * @returns Every ratio standard of the documents in force; an empty list where there is none.
 * @throws PlanError `invalidQuery` for a malformed query; `invalidDocument` for a faulty document of the caller's.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { ratioStandardsInForce } from "@plan/rules";
 *
 * assert.equal(ratioStandardsInForce({ division: "450000", on: "2022-03-01" }).length, 19);
 * ```
 */
export function ratioStandardsInForce(query: Omit<StandardQuery, "facility" | "development">): readonly Citation<RatioStandard>[] {
  return documentsInForce(query).flatMap((document) =>
    document.ratioStandards.map((standard) => ({ standard, document: headOf(document) })),
  );
}

/** The documents that answer for a place and a day, broadest division first. */
export function documentsInForce(query: Omit<StandardQuery, "facility" | "development">): readonly StandardDocument[] {
  const given = parseWith(placeSchema(), query, "invalidQuery");
  const documents = documentsGiven(given.documents);
  return documentsFor(given.division, documents).filter((document) => whyNotInForce(document, { ...given, documents }) === null);
}

/**
 * The same lookup for a query that has been checked; nothing found is an empty list here.
 *
 * @internal
 */
export function findAreaStandards(query: StandardQuery & { documents: readonly StandardDocument[] }): StandardsInForce {
  const inForce: Citation<AreaStandard>[] = [];
  const leftOut: LeftOut[] = [];
  for (const document of documentsFor(query.division, query.documents)) {
    const state = whyNotInForce(document, query);
    for (const citation of citationsOf(document)) {
      const { facility, development, amount } = citation.standard;
      if (facility !== query.facility || development !== query.development) continue;
      const because = state ?? (amount.kind === "delegated" ? "delegated" : null);
      if (because === null) inForce.push(citation);
      else leftOut.push({ citation, because });
    }
  }
  return { inForce, leftOut };
}

const citations: WeakMap<StandardDocument, readonly Citation<AreaStandard>[]> = /* @__PURE__ */ new WeakMap();

/** The area standards of a document, each cited: the same objects each time they are asked for. */
function citationsOf(document: StandardDocument): readonly Citation<AreaStandard>[] {
  let cited = citations.get(document);
  if (cited === undefined) {
    const head = headOf(document);
    cited = Object.freeze(
      document.areaStandards.map((standard) => loadPart<Citation<AreaStandard>>({ standard, document: head }, "areaCitation")),
    );
    citations.set(document, cited);
  }
  return cited;
}

/**
 * The error for a place and a day without a standard; its issues name what was left out, and why.
 *
 * @internal
 */
export function noStandardInForce(
  query: Pick<StandardQuery, "division" | "on" | "facility" | "development">,
  leftOut: readonly LeftOut[],
  urbanOnly: readonly Citation<AreaStandard>[] = [],
): PlanError {
  const what = `a standard for ${query.facility} (${query.development}) in force in ${query.division} on ${query.on}`;
  const reasons = [
    ...leftOut.map(({ citation, because }) => `${citation.document.id}: ${because}`),
    ...urbanOnly.map(({ document }) => `${document.id}: urban only`),
  ];
  const issues = reasons.map(
    (received): PlanIssue => ({ path: ["facilities"], message: `Expected ${what}, got ${received}`, expected: what, received }),
  );
  return planError("noStandardInForce", issues.length === 0 ? [issue(["facilities"], what, undefined)] : issues);
}
