import { Decimal, type Facility } from "@plan/rules";
import { parseWith } from "@plan/rules/internal";
import { areaFindings, compare, type FacilityResult } from "./areaFindings.ts";
import { type Candidate, parseCandidates } from "./candidates.ts";
import { type CheckOptions, checkOptionsSchema, type ProvisionCheck } from "./checkProvision.ts";
import { type Finding, overall } from "./finding.ts";
import { leastSurplus, ranked } from "./leastSurplus.ts";
import { parseCheck } from "./parseCheck.ts";
import { citedBy, type Requirement } from "./requirement.ts";
import type { Room } from "./room.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

/** Premises chosen to close the shortfall of a neighbourhood, or ranked for it. */
export interface ShortfallClosure<F extends Facility = Facility> {
  /** What is required. */
  readonly sizing: Sizing<F>;
  /** Up to 20 candidates that may serve are combined; more of them are only ranked, best first. */
  readonly method: "combined" | "ranked";
  /** The chosen premises by their place in the list, from 0, ascending; or all that may serve, best first. */
  readonly candidates: readonly number[];
  /** Premises that may not serve, or whose area is not known, and why. */
  readonly refused: readonly { readonly candidate: number; readonly findings: readonly Finding[] }[];
  /** The areas with the chosen premises; ranked premises are not counted. */
  readonly results: { readonly [K in F]: FacilityResult };
  /** Fails while anything stays open; unknown where what is there, or what is chosen, is not known well enough. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** What stays open, and what there is to say about the chosen premises. */
  readonly findings: readonly Finding[];
}

const mostCombined = 20;

/**
 * Chooses premises that close the shortfall of an old neighbourhood (三（二）8: purchase, exchange, lease and the like).
 *
 * Of up to 20 candidates it takes the combination that closes both facilities with the least surplus, exactly, then with the fewest
 * premises, then the one that comes first in the list. What cannot be closed stays open and is said. Premises that break a cited
 * constraint are refused, and so are leases of state-owned premises beyond the term in force (三（一）2). Where existing areas are not
 * known, nothing is chosen for that facility (D13).
 *
 * @param check - From `checkProvision`: what is there.
 * @param candidates - Premises that could be had; a shared one says how many m² serve each facility (D14).
 * @param options - Documents of one's own for the term of a lease.
 * @returns The chosen premises, the areas with them, those refused and why, and what stays open.
 * @throws PlanError `invalidProvision` for malformed candidates, or results that do not belong to the sizing; `invalidNeighbourhood` for a
 * sizing that does not follow from its own standards.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkProvision, closeShortfall, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "existing", households: 800 }, { facilities: ["elderlyCare"] });
 * const check = checkProvision(sizing, { elderlyCare: "40" }); // 80 m² of 120 are missing
 * const serves = ["elderlyCare" as const];
 * const { candidates, results } = closeShortfall(check, [
 *   { serves, floorArea: "100", acquired: "purchase" },
 *   { serves, floorArea: "50", acquired: "lease", lessor: "other", leaseYears: 10 },
 *   { serves, floorArea: "35", acquired: "conversion" },
 * ]);
 * assert.deepEqual(candidates, [1, 2]); // 85 m² leave less over than 100
 * assert.equal(results.elderlyCare.surplus?.toFixed(), "5");
 * ```
 */
export function closeShortfall<F extends Facility>(
  check: Pick<ProvisionCheck<F>, "sizing" | "results">,
  candidates: readonly Room[],
  options?: CheckOptions,
): ShortfallClosure<F> {
  const { documents } = options === undefined ? {} : parseWith(checkOptionsSchema(), options, "invalidQuery");
  const { sizing, there } = parseCheck<F>(check);
  const requirements: Requirement[] = Object.values(sizing.requirements);
  const looked = parseCandidates(candidates, requirements, sizing.neighbourhood, documents);
  const fit = looked.filter((candidate) => !isRefused(candidate));

  // Where what is there is not known, neither what is missing nor what is too much can be told.
  const known = requirements.filter(({ facility }) => there[facility as F].verdict !== "unknown");
  const short = known.filter(({ facility }) => there[facility as F].verdict === "short");
  const useful = fit.filter(({ areas }) => short.some(({ facility }) => areas[facility]?.isZero() === false));
  const missing = known.map(({ facility }) => there[facility as F].shortfall ?? new Decimal(0));
  const given = useful.map(({ areas }) => known.map(({ facility }) => areas[facility] ?? new Decimal(0)));
  const [gaps, ...areas] = inWholeUnits([missing, ...given]) as [readonly bigint[], ...(readonly bigint[])[]];
  const combined = useful.length <= mostCombined;
  const places = combined
    ? leastSurplus(
        gaps,
        areas,
        known.map((each) => premisesLeft(each, there[each.facility as F])),
      )
    : ranked(gaps, areas);
  const chosen = places.map((place) => useful[place] as Candidate);

  const results = Object.fromEntries(
    requirements.map(({ facility }) => [facility, combined ? withAreas(there[facility as F], facility, chosen) : there[facility as F]]),
  ) as { [K in F]: FacilityResult };
  const findings = [
    ...requirements.flatMap((each) => areaFindings(each, results[each.facility as F], sizing.neighbourhood.inRenovationWorks)),
    ...(combined ? chosen.flatMap((candidate) => candidate.findings) : []),
  ];
  return {
    sizing,
    method: combined ? "combined" : "ranked",
    candidates: chosen.map(({ index }) => index),
    refused: looked.filter(isRefused).map(({ index, findings: reasons }) => ({ candidate: index, findings: reasons })),
    results,
    verdict: overall(findings),
    findings,
  };
}

/** What breaks a duty, or has no known area, does not serve. */
function isRefused({ areas, findings }: Candidate): boolean {
  return findings.some(({ severity }) => severity === "violation") || Object.values(areas).includes(null);
}

/** In how many premises more a facility may lie; what is there already lies in one at least. */
function premisesLeft(requirement: Requirement, { known }: FacilityResult): number {
  const limits = citedBy(requirement).flatMap(({ standard }) =>
    standard.constraints.flatMap((constraint) =>
      constraint.kind === "splitting" && constraint.modality === "must" ? [constraint.value.maximumFacilities] : [],
    ),
  );
  return Math.min(...limits) - (known.isZero() ? 0 : 1);
}

/** The areas of one facility with those of the chosen premises. */
function withAreas({ required, provided, known }: FacilityResult, facility: Facility, chosen: readonly Candidate[]): FacilityResult {
  const more = chosen.reduce<Decimal>((sum, { areas }) => sum.plus(areas[facility] ?? 0), known);
  return compare(required, { known: more, complete: provided !== null });
}

/** Rows of areas in the smallest unit that makes them all whole. */
function inWholeUnits(rows: readonly (readonly Decimal[])[]): readonly (readonly bigint[])[] {
  const places = Math.max(0, ...rows.flat().map((area) => area.decimalPlaces()));
  const unit = new Decimal(10).pow(places);
  return rows.map((row) => row.map((area) => BigInt(area.times(unit).toFixed())));
}
