import type { AreaStandard, Base, Citation, Counts, Decimal, Facility, LeftOut, Measure, PerHundred, StandardDocument } from "@plan/rules";
import { areaFor, findAreaStandards, noStandardInForce, roundedUp } from "@plan/rules/internal";
import type { NeighbourhoodInput } from "./neighbourhood.ts";

/** The floor area that one facility must have (应配面积), and the law it follows from. */
export interface Requirement {
  /** Whose area. */
  readonly facility: Facility;
  /** m², exact (D3). */
  readonly floorArea: Decimal;
  /** m², rounded up once to 0.01, as documents state it (D3). */
  readonly statedArea: Decimal;
  /** Gross, net or not said, as in the governing standard; nothing is converted (D23). */
  readonly measure: Measure;
  /** The standard that asks for most (D5). */
  readonly governing: Citation<AreaStandard>;
  /** The other standards that hold, largest first (D5). */
  readonly alsoApplying: readonly Citation<AreaStandard>[];
  /** What was counted. */
  readonly counts: Readonly<Counts>;
  /** How a rate per 100 households was read; anything but `proRata` is not from the text (D2). */
  readonly perHundred: PerHundred;
}

/**
 * Every standard that holds, the governing one first.
 *
 * @internal
 */
export function citedBy({ governing, alsoApplying }: Pick<Requirement, "governing" | "alsoApplying">): readonly Citation<AreaStandard>[] {
  return [governing, ...alsoApplying];
}

/**
 * What the standards that hold count, each once, whichever of them governs.
 *
 * @internal
 */
export function basesOf(requirements: readonly Pick<Requirement, "governing" | "alsoApplying">[]): readonly Base[] {
  const amounts = requirements.flatMap(citedBy).map(({ standard }) => standard.amount);
  return [...new Set(amounts.flatMap((amount) => ("base" in amount ? [amount.base] : [])))];
}

/** Which standard it is, of which state of its document. */
export function keyOf({ document, standard }: Citation<AreaStandard>): string {
  return `${document.id} ${document.revision} ${standard.id}`;
}

/** Whether what a standard counts is known. */
export function isCounted({ amount }: AreaStandard, counts: Readonly<Counts>): boolean {
  return amount.kind === "fixed" || (amount.kind !== "delegated" && counts[amount.base] !== undefined);
}

/** One facility sized, and what was left out on the way. */
export interface SizedFacility {
  readonly requirement: Requirement;
  readonly leftOut: readonly LeftOut[];
}

/** How standards are looked up and read. */
export interface Looked {
  readonly acceptReported: boolean;
  readonly documents: readonly StandardDocument[];
  readonly perHundred: PerHundred;
}

/** The standards that hold for one facility at a place, on a day, for one kind of neighbourhood; and those left out. */
export interface Applying {
  readonly facility: Facility;
  readonly standards: readonly Citation<AreaStandard>[];
  readonly leftOut: readonly LeftOut[];
}

/** Finds the standards in force for one facility; never none. */
export function applyingTo(
  facility: Facility,
  { division, on, development, settlement = "urban" }: Pick<NeighbourhoodInput, "division" | "on" | "development" | "settlement">,
  { acceptReported, documents }: Looked,
): Applying {
  const query = { division, on, facility, development, acceptReported, documents };
  const { inForce, leftOut } = findAreaStandards(query);
  const binds = ({ standard }: Citation<AreaStandard>) => settlement === "urban" || standard.settlement === "any";
  const standards = inForce.filter(binds);
  if (standards.length === 0) throw noStandardInForce(query, leftOut, inForce);
  return { facility, standards, leftOut: leftOut.filter(({ citation }) => binds(citation)) };
}

const none: readonly Citation<AreaStandard>[] = /* @__PURE__ */ Object.freeze([]);

/** Lets the standard that asks for most govern (D5). */
export function sizeBy({ facility, standards, leftOut }: Applying, counts: Readonly<Counts>, perHundred: PerHundred): SizedFacility {
  const ranked = standards.map((citation) => ({ citation, floorArea: areaFor(citation.standard, counts, perHundred) }));
  if (ranked.length > 1) ranked.sort((a, b) => b.floorArea.cmp(a.floorArea));
  const { citation: governing, floorArea } = ranked[0] as (typeof ranked)[number];
  return {
    leftOut,
    requirement: {
      facility,
      floorArea,
      statedArea: roundedUp(floorArea),
      measure: governing.standard.measure,
      governing,
      alsoApplying: ranked.length > 1 ? Object.freeze(ranked.slice(1).map(({ citation }) => citation)) : none,
      counts,
      perHundred,
    },
  };
}
