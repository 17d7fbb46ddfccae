import { type AreaStandard, type Citation, Decimal, type Facility, stated } from "@plan/rules";
import { entriesOf, everyFacility, within } from "@plan/rules/internal";
import { parseSizing } from "./parseSizing.ts";
import { keyOf, type Requirement } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

/** A sizing of one facility or of both. */
export interface DistrictSizing extends Omit<Sizing, "requirements"> {
  /** One requirement for each facility sized. */
  readonly requirements: { readonly [K in Facility]?: Requirement };
}

/** What neighbourhoods must have under one clause. */
export interface DistrictClause {
  /** The standard that governs them. */
  readonly citation: Citation<AreaStandard>;
  /** m² together, exact. */
  readonly floorArea: Decimal;
  /** The neighbourhoods it governs, by their place in the list, from 0. */
  readonly neighbourhoods: readonly number[];
}

/** What a district must have of one facility. */
export interface DistrictTotal {
  /** m² together, exact. Each neighbourhood still owes its own part. */
  readonly floorArea: Decimal;
  /** m² together, rounded up once to 0.01 (D3). */
  readonly statedArea: Decimal;
  /** The parts by the clause that governs, in the order in which they first occur. */
  readonly clauses: readonly DistrictClause[];
}

/** Many neighbourhoods, new and old, together. */
export interface District {
  /** The neighbourhoods, as they were sized. */
  readonly sizings: readonly DistrictSizing[];
  /** The sum for each facility that any of them was sized for. */
  readonly totals: { readonly [K in Facility]?: DistrictTotal };
}

/**
 * Adds up what the neighbourhoods of a district must have, new and old, each under its own clause.
 *
 * Nothing is pooled: a surplus of one neighbourhood closes no shortfall of another. What a standard lets neighbours share is worked out by
 * `poolRequirements`.
 *
 * @param sizings - From `sizeNeighbourhood`, or read back from JSON; of one facility or of both, of any place and day.
 * @returns For each facility the sum and its parts by clause, m².
 * @throws PlanError `invalidNeighbourhood` with the place in the list, for a sizing that does not follow from its own standards;
 * `tooLarge` beyond 2,000,000 sizings.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sizeNeighbourhood, sumDistrict } from "@plan/sizing";
 *
 * const place = { division: "450200", on: "2022-03-01" };
 * const { totals } = sumDistrict([
 *   sizeNeighbourhood({ ...place, development: "new", households: 1234 }),
 *   sizeNeighbourhood({ ...place, development: "existing", households: 800 }),
 * ]);
 * assert.equal(totals.elderlyCare?.floorArea.toFixed(), "366.8");
 * assert.deepEqual(totals.elderlyCare?.clauses.map(({ citation }) => citation.standard.item), ["三（二）7", "三（二）8"]);
 * ```
 */
export function sumDistrict(sizings: readonly DistrictSizing[]): District {
  const checked = parseSizings(sizings);
  const totals: { [K in Facility]?: DistrictTotal } = {};
  for (const facility of everyFacility) {
    const clauses = clausesOf(checked, facility);
    if (clauses.length === 0) continue;
    const floorArea = clauses.reduce<Decimal>((sum, clause) => sum.plus(clause.floorArea), new Decimal(0));
    totals[facility] = { floorArea, statedArea: stated(floorArea), clauses };
  }
  return { sizings: checked, totals };
}

/** Each sizing of a list checked; a fault carries its place in the list. */
export function parseSizings(sizings: unknown): readonly DistrictSizing[] {
  const entries = entriesOf(sizings, "invalidNeighbourhood", "a list of sizings");
  return entries.map((sizing, index) => within([index], () => parseSizing(sizing)));
}

function clausesOf(sizings: readonly DistrictSizing[], facility: Facility): readonly DistrictClause[] {
  const clauses = new Map<string, { citation: Citation<AreaStandard>; floorArea: Decimal; neighbourhoods: number[] }>();
  sizings.forEach(({ requirements }, index) => {
    const requirement = requirements[facility];
    if (requirement === undefined) return;
    const { governing, floorArea } = requirement;
    const key = keyOf(governing);
    const clause = clauses.get(key);
    if (clause === undefined) clauses.set(key, { citation: governing, floorArea, neighbourhoods: [index] });
    else {
      clause.floorArea = clause.floorArea.plus(floorArea);
      clause.neighbourhoods.push(index);
    }
  });
  return [...clauses.values()];
}
