import type { Facility } from "@plan/rules";
import { parseWith } from "@plan/rules/internal";
import { areaFindings, compare, type FacilityResult, measureFindings } from "./areaFindings.ts";
import { type CheckOptions, checkOptionsSchema } from "./checkProvision.ts";
import type { DistrictSizing } from "./district.ts";
import { type Finding, overall } from "./finding.ts";
import { leaseJudge } from "./leaseTerm.ts";
import { type Pool, pooledMinimum, poolRequirements, together } from "./pool.ts";
import { type Provision, parseProvision } from "./provision.ts";
import { roomFindings } from "./roomFindings.ts";

/** A shared facility held against what its estates must have together. */
export interface PoolCheck {
  /** What they must have. */
  readonly pool: Pool;
  /** Fails if the area is short or any finding is a violation; unknown if anything needed is unknown. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** The areas. */
  readonly result: FacilityResult;
  /** Everything found. */
  readonly findings: readonly Finding[];
}

/**
 * Compares the rooms that neighbouring estates share with what they must have together.
 *
 * The rooms are held against the constraints of every standard that any of the estates cites, with the least single area as pooling
 * raises it.
 *
 * @param sizings - Two or more, each sized for the facility.
 * @param facility - The facility they share.
 * @param provision - The rooms they share.
 * @param options - As for `checkProvision`.
 * @returns The areas, the findings and the verdict.
 * @throws PlanError as `poolRequirements` and `checkProvision` do.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkPool, sizeNeighbourhood } from "@plan/sizing";
 *
 * const estate = (residentialFloorArea: string) =>
 *   sizeNeighbourhood({ division: "330600", on: "2022-03-01", development: "new", residentialFloorArea }, { facilities: ["elderlyCare"] });
 * const { result } = checkPool([estate("50000"), estate("60000")], "elderlyCare", { elderlyCare: "220" });
 * assert.equal(result.shortfall?.toFixed(), "80"); // 220 m² would do apart; a shared facility has 300
 * ```
 */
export function checkPool(sizings: readonly DistrictSizing[], facility: Facility, provision: Provision, options?: CheckOptions): PoolCheck {
  const pool = poolRequirements(sizings, facility);
  const { documents } = options === undefined ? {} : parseWith(checkOptionsSchema(), options, "invalidQuery");
  const { rooms, forFacility } = parseProvision(provision);
  const provided = forFacility(facility);
  const result = compare(pool.floorArea, provided);
  const asOne = together(pool);
  const findings = [
    ...areaFindings(asOne, result),
    ...measureFindings(asOne, provided),
    ...roomFindings(asOne, provided, pooledMinimum),
    ...pool.sizings.slice(0, 1).flatMap(({ neighbourhood }) => (rooms ?? []).flatMap(leaseJudge(neighbourhood, [facility], documents))),
  ];
  return { pool, verdict: overall(findings), result, findings };
}
