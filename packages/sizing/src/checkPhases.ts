import type { Facility } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import { compare, type FacilityResult } from "./areaFindings.ts";
import { type Finding, overall } from "./finding.ts";
import { behindHousing, deliveredBy, phasingFindings } from "./phaseFindings.ts";
import { type PhaseInput, type PhaseSchedule, phaseSchedule } from "./phaseSchedule.ts";
import { phasingsOf } from "./phasing.ts";
import { type Provision, parseProvision } from "./provision.ts";
import type { Requirement } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

/** A scheme in phases, held against what each phase must have delivered. */
export interface PhasesCheck<F extends Facility = Facility> {
  /** What each phase must have delivered. */
  readonly schedule: PhaseSchedule<F>;
  /** Fails if any phase is behind; unknown if what is needed to tell is not known. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** For each phase, the areas delivered so far beside those due. */
  readonly results: readonly { readonly [K in F]: FacilityResult }[];
  /** Everything found, by facility and phase. */
  readonly findings: readonly Finding[];
}

/**
 * Checks that no phase of a scheme is delivered ahead of its facilities, and that facilities come as early as the cited standards want.
 *
 * A room without a phase is delivered at an unknown time: it counts in the last phase and leaves those before it open (D13).
 *
 * @param sizing - Of the whole neighbourhood.
 * @param phases - The housing of each phase, in order.
 * @param provision - The rooms, each with the phase that delivers it.
 * @returns The areas due and delivered by phase, the findings, and the verdict over all.
 * @throws PlanError `invalidNeighbourhood` as `phaseSchedule`; `invalidProvision` as `checkProvision`, or for a phase that is not there.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkPhases, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1000 }, { facilities: ["elderlyCare"] });
 * const late = { facilities: [{ serves: ["elderlyCare" as const], floorArea: "200", phase: 2 }] };
 * const { verdict, findings } = checkPhases(sizing, [{ households: 400 }, { households: 600 }], late);
 * assert.equal(verdict, "fail");
 * assert.equal(findings[0]?.demanded, "80"); // with the first 400 households
 * ```
 */
export function checkPhases<F extends Facility>(sizing: Sizing<F>, phases: readonly PhaseInput[], provision: Provision): PhasesCheck<F> {
  const schedule = phaseSchedule(sizing, phases);
  const { rooms, forFacility } = parseProvision(provision);
  const last = schedule.phases.length;
  rooms?.forEach(({ phase }, index) => {
    if ((phase ?? 0) > last)
      throw planError("invalidProvision", [issue(["facilities", index, "phase"], `a phase from 1 to ${last}`, phase)]);
  });
  const requirements: Requirement[] = Object.values(schedule.sizing.requirements);
  const results = schedule.phases.map(
    ({ number, due }) =>
      Object.fromEntries(
        requirements.map(({ facility }) => [
          facility,
          compare(due[facility as F].floorArea, deliveredBy(number, last, forFacility(facility))),
        ]),
      ) as { [K in F]: FacilityResult },
  );
  const findings = requirements.flatMap((requirement) => {
    const delivered = forFacility(requirement.facility);
    return [
      ...behindHousing(requirement, schedule, delivered),
      ...phasingsOf(requirement).flatMap((phasing) => phasingFindings(requirement, phasing, schedule, delivered)),
    ];
  });
  return { schedule, verdict: overall(findings), results, findings };
}
