import { type AreaStandard, type Citation, Decimal, type Facility, stated } from "@plan/rules";
import { facilitySchema, issue, parseWith, planError } from "@plan/rules/internal";
import { type DistrictSizing, parseSizings } from "./district.ts";
import { citedBy, keyOf, type Requirement } from "./requirement.ts";

/** What neighbouring estates that share one facility must have together (统筹配置). */
export interface Pool {
  /** Whose area. */
  readonly facility: Facility;
  /** m² together, exact: never below the sum of what each of them must have. */
  readonly floorArea: Decimal;
  /** m² together, rounded up once to 0.01 (D3). */
  readonly statedArea: Decimal;
  /** The least area of each shared facility, m², as raised by the standards that allow pooling; null where none is set. */
  readonly minimumSingle: Decimal | null;
  /** The estates, as they were sized, each for itself. */
  readonly sizings: readonly DistrictSizing[];
  /** For each of the estates the standard that allows it to share. */
  readonly allowedBy: readonly Citation<AreaStandard>[];
}

/**
 * Works out what neighbouring estates must have together where they share one facility.
 *
 * Only what a cited standard allows for the development is pooled, for every estate of the pool. Pooling adds up the areas and raises the
 * least single area to what the standard asks of a shared facility (绍兴第九条: 30 m², pooled 300 m²); it never asks for less than the
 * estates would need apart. Whether the estates are neighbours is the caller's to say.
 *
 * @param sizings - Two or more, each sized for the facility.
 * @param facility - The facility to be shared.
 * @returns The area together and the raised minimum, m².
 * @throws PlanError `noStandardInForce` if no cited standard allows an estate to pool, naming it by its place in the list;
 * `invalidNeighbourhood` for fewer than two sizings, or one that was not sized for the facility.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { poolRequirements, sizeNeighbourhood } from "@plan/sizing";
 *
 * const estate = (residentialFloorArea: string) =>
 *   sizeNeighbourhood({ division: "330600", on: "2022-03-01", development: "new", residentialFloorArea }, { facilities: ["elderlyCare"] });
 * const pool = poolRequirements([estate("50000"), estate("60000")], "elderlyCare"); // 2 ‰: 100 and 120 m²
 * assert.equal(pool.floorArea.toFixed(), "300");
 * ```
 */
export function poolRequirements(sizings: readonly DistrictSizing[], facility: Facility): Pool {
  parseWith(facilitySchema(), facility, "invalidQuery");
  const checked = parseSizings(sizings);
  if (checked.length < 2) throw planError("invalidNeighbourhood", [issue([], "two or more sizings", checked)]);
  const members = checked.map(({ requirements }, index) => {
    const requirement = requirements[facility];
    if (requirement === undefined)
      throw planError("invalidNeighbourhood", [issue([index, "requirements", facility], `a requirement for ${facility}`, requirement)]);
    return requirement;
  });
  const allowedBy = members.map((member, index) => {
    const allowing = citedBy(member).find((citation) => poolingOf(citation) !== null);
    const what = `a standard in force that allows pooling for ${facility} (${member.governing.standard.development})`;
    if (allowing === undefined) throw planError("noStandardInForce", [issue([index], what, member.governing.document.id)]);
    return allowing;
  });
  const sum = members.reduce<Decimal>((total, { floorArea }) => total.plus(floorArea), new Decimal(0));
  const minimumSingle = members.flatMap(citedBy).reduce<Decimal | null>((least, citation) => larger(least, pooledMinimum(citation)), null);
  const floorArea = minimumSingle === null || sum.isZero() ? sum : Decimal.max(sum, minimumSingle);
  return { facility, floorArea, statedArea: stated(floorArea), minimumSingle, sizings: checked, allowedBy };
}

/** The estates of a pool as one: every standard that any of them cites, each once, those that allow sharing first. */
export function together({
  facility,
  floorArea,
  sizings,
  allowedBy,
}: Pool): Pick<Requirement, "facility" | "floorArea" | "governing" | "alsoApplying"> {
  const cited = [...allowedBy, ...sizings.flatMap(({ requirements }) => citedBy(requirements[facility] as Requirement))];
  const named = new Map(cited.map((citation) => [keyOf(citation), citation]));
  const [governing, ...alsoApplying] = [...named.values()] as [Citation<AreaStandard>, ...Citation<AreaStandard>[]];
  return { facility, floorArea, governing, alsoApplying };
}

/** The least area of each facility that is shared: raised where the standard that allows sharing raises it. */
export function pooledMinimum(citation: Citation<AreaStandard>): Decimal | null {
  return larger(citation.standard.minimumSingle, poolingOf(citation)?.minimumSingle ?? null);
}

function poolingOf({ standard }: Citation<AreaStandard>): { readonly minimumSingle: Decimal | null } | null {
  for (const constraint of standard.constraints) {
    if (constraint.kind === "pooling" && constraint.value.developments.includes(standard.development)) return constraint.value;
  }
  return null;
}

function larger(a: Decimal | null, b: Decimal | null): Decimal | null {
  return a === null || b?.gt(a) === true ? b : a;
}
