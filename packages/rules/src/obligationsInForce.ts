import { documentsInForce, type StandardQuery } from "./inForce.ts";
import { headOf } from "./load.ts";
import type { DocumentHeader, Obligation } from "./standardDocument.ts";

/** What a document asks for beside areas and ratios, with the head of the document it stands in. */
export interface ObligationCitation {
  /** What is owed. */
  readonly obligation: Obligation;
  /** Where it stands. */
  readonly document: DocumentHeader;
}

/**
 * Finds the obligations (其他要求) for a place and a day: four synchronisations, survey, sub-district centres and more.
 *
 * @param query - Where and when.
 * @returns Every obligation of the documents in force, broadest division first; an empty list where there is none.
 * @throws PlanError `invalidQuery` for a malformed query; `invalidDocument` for a faulty document of the caller's.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { obligationsInForce } from "@plan/rules";
 *
 * const owed = obligationsInForce({ division: "450200", on: "2022-03-01" });
 * assert.equal(owed.find(({ obligation }) => obligation.kind === "subDistrictCentre")?.obligation.item, "三（二）8");
 * ```
 */
export function obligationsInForce(query: Omit<StandardQuery, "facility" | "development">): readonly ObligationCitation[] {
  return documentsInForce(query).flatMap((document) =>
    document.obligations.map((obligation) => ({ obligation, document: headOf(document) })),
  );
}
