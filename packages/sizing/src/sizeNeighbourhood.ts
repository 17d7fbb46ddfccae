import type { Facility, PerHundred, StandardDocument } from "@plan/rules";
import { documentsGiven, everyFacility, facilitiesSchema, once, parseWith, perHundredSchema } from "@plan/rules/internal";
import * as z from "zod";
import type { Advisory } from "./advisories.ts";
import { type Lawbook, lawbook } from "./lawAt.ts";
import { type NeighbourhoodInput, parseNeighbourhood } from "./neighbourhood.ts";
import type { Looked, Requirement } from "./requirement.ts";

/** What is sized, and by which documents. */
export interface SizingOptions<F extends Facility = Facility> {
  /** The facilities to size; both if not given. */
  facilities?: readonly F[] | undefined;
  /** Whether standards known only from a report may size; default false (D7). */
  acceptReported?: boolean | undefined;
  /** The documents to look in; default those shipped with @plan/rules. */
  documents?: readonly StandardDocument[] | undefined;
  /** How a rate per 100 households is read; default `proRata`. The others are not from the text (D2). */
  perHundred?: PerHundred | undefined;
}

/** What a neighbourhood must have. */
export interface Sizing<F extends Facility = Facility> {
  /** The neighbourhood as it was given. */
  readonly neighbourhood: Readonly<NeighbourhoodInput>;
  /** One requirement for each facility asked for. */
  readonly requirements: { readonly [K in F]: Requirement };
  /** What a person must know before relying on the numbers. */
  readonly advisories: readonly Advisory[];
}

export const sizingOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    facilities: facilitiesSchema().optional(),
    acceptReported: z.boolean().optional(),
    documents: z.array(z.unknown()).optional(),
    perHundred: perHundredSchema().optional(),
  }),
);

/**
 * Works out the floor area that a neighbourhood must provide for each facility (应配面积).
 *
 * Every standard in force is a lower limit, so the largest governs and the others stay cited (D5). Rates are pro rata (D2); nothing is
 * rounded but `statedArea` (D3).
 *
 * @param neighbourhood - Where it is, how large it is, and the day whose law applies. Households are whole, 0 to 1,000,000,000.
 * @param options - Facilities, documents, and whether reported standards may size.
 * @returns For each facility the exact area in m² with the standard that governs, and the advisories.
 * @throws PlanError `invalidQuery` for a malformed division, day or option; `invalidNeighbourhood` if what a standard counts is missing or
 * out of range; `noStandardInForce` if no document covers the place on that day, naming `facilities`; `outOfRange` if the estimated
 * households exceed 1,000,000,000; `invalidDocument` for a faulty document of the caller's.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * const { requirements } = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * assert.equal(requirements.elderlyCare.floorArea.toFixed(), "246.8");
 * assert.equal(requirements.infantCare.governing.standard.item, "三（二）7");
 * ```
 */
export function sizeNeighbourhood<const F extends Facility = Facility>(
  neighbourhood: NeighbourhoodInput,
  options?: SizingOptions<F>,
): Sizing<F> {
  const given = parseNeighbourhood(neighbourhood);
  return lawFor(options)(given).size(given) as Sizing<F>;
}

/** The law as the options have it looked up; where there are none, what was looked up is kept from call to call. */
export function lawFor(options: SizingOptions | undefined): Lawbook {
  return options === undefined ? usualLaw() : lawbook(askedBy(parseWith(sizingOptionsSchema(), options, "invalidQuery")));
}

const usualLaw = /* @__PURE__ */ once(() => lawbook(askedBy({})));

/** Options that have been checked, with what holds where nothing was said. */
export function askedBy({ facilities, acceptReported, documents, perHundred }: z.infer<ReturnType<typeof sizingOptionsSchema>>): Asked {
  return {
    facilities: facilities ?? everyFacility,
    acceptReported: acceptReported ?? false,
    documents: documentsGiven(documents),
    perHundred: perHundred ?? "proRata",
  };
}

/** What is sized, and how the law is looked up and read. */
export interface Asked extends Looked {
  readonly facilities: readonly Facility[];
}
