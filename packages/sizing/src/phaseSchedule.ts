import { type AreaStandard, type Citation, type Decimal, type DecimalInput, type Facility, stated } from "@plan/rules";
import { areaFor, count, decimalInput, issue, once, parseWith, plainText, planError, toDecimal } from "@plan/rules/internal";
import * as z from "zod";
import { parseSizing } from "./parseSizing.ts";
import { fullAreaDueWith, phasingsOf } from "./phasing.ts";
import type { Requirement } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

export const phasesSchema = /* @__PURE__ */ once(() =>
  z
    .array(
      z.strictObject({
        /** Its name, for reports. */
        name: plainText().optional(),
        /** Dwelling units of the phase. */
        households: count("households").optional(),
        /** Residential floor area of the phase, m². */
        residentialFloorArea: decimalInput({ unit: "m²" }).optional(),
      }),
    )
    .min(1)
    .max(1000),
);

/** The housing of one phase (期), in households or in floor area, alike in all phases. */
export type PhaseInput = z.infer<ReturnType<typeof phasesSchema>>[number];

/** What must have been delivered of one facility when a phase is. */
export interface PhaseDue {
  /** m² in all phases so far; exact where the share of the housing is a finite decimal, else to 100 digits. */
  readonly floorArea: Decimal;
  /** m², rounded up once to 0.01. */
  readonly statedArea: Decimal;
  /** In step with the housing, or because a standard wants all of it by this phase. */
  readonly rule: "proRata" | "phasing";
  /** The standard it follows from. */
  readonly citation: Citation<AreaStandard>;
}

/** One phase: the housing so far, and what is due with it. */
export interface Phase<F extends Facility = Facility> {
  /** From 1. */
  readonly number: number;
  /** Its name, or null. */
  readonly name: string | null;
  /** Households or m² of housing in this phase and those before it. */
  readonly housing: Decimal;
  /** What is due of each facility. */
  readonly due: { readonly [K in F]: PhaseDue };
}

/** What each phase must have delivered so that the neighbourhood is never behind its own housing. */
export interface PhaseSchedule<F extends Facility = Facility> {
  /** What is required in all. */
  readonly sizing: Sizing<F>;
  /** What the phases count. */
  readonly base: "households" | "residentialFloorArea";
  /** Households or m² of housing in all phases. */
  readonly total: Decimal;
  /** In order. */
  readonly phases: readonly Phase<F>[];
}

/**
 * Works out what each phase of a scheme (分期) must have delivered so that the facilities are never behind the housing.
 *
 * A facility keeps step with the housing: the required area times the share of the housing so far. Where a cited standard wants it with
 * the first phase, or before a share of the housing is complete, all of what that standard asks is due then.
 *
 * @param sizing - Of the whole neighbourhood.
 * @param phases - The housing of each phase in order; together as many households, or as much floor area, as were sized.
 * @returns For each phase and facility the area due in all so far, m².
 * @throws PlanError `invalidNeighbourhood` for phases that mix what they count or do not add up to what was sized.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { phaseSchedule, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1000 });
 * const { phases } = phaseSchedule(sizing, [{ households: 400 }, { households: 600 }]);
 * assert.deepEqual(phases.map(({ due }) => due.infantCare.floorArea.toFixed()), ["80", "200"]);
 * ```
 */
export function phaseSchedule<F extends Facility>(sizing: Sizing<F>, phases: readonly PhaseInput[]): PhaseSchedule<F> {
  const checked = parseSizing(sizing) as Sizing<F>;
  const given = parseWith(phasesSchema(), phases, "invalidNeighbourhood");
  const base = given.every(({ households }) => households !== undefined) ? "households" : "residentialFloorArea";
  const each = given.map((phase, index) => {
    const housing: DecimalInput | undefined = phase[base];
    if (housing === undefined)
      throw planError("invalidNeighbourhood", [
        issue([index, base], "households in every phase, or residentialFloorArea in every phase", housing),
      ]);
    return toDecimal(housing);
  });
  const housingBy: Decimal[] = [];
  for (const housing of each) housingBy.push(housing.plus(housingBy.at(-1) ?? 0));
  const total = housingBy.at(-1) as Decimal;
  const requirements: Requirement[] = Object.values(checked.requirements);
  for (const { counts } of requirements) {
    const sized: DecimalInput | undefined = counts[base];
    if (sized !== undefined && !total.eq(toDecimal(sized)))
      throw planError("invalidNeighbourhood", [
        issue([], `phases of ${toDecimal(sized).toFixed()} ${base} together, as sized`, total.toFixed()),
      ]);
  }
  return {
    sizing: checked,
    base,
    total,
    phases: given.map(({ name = null }, index) => ({
      number: index + 1,
      name,
      housing: housingBy[index] as Decimal,
      due: Object.fromEntries(requirements.map((requirement) => [requirement.facility, dueOf(requirement, housingBy, index)])) as {
        [K in F]: PhaseDue;
      },
    })),
  };
}

/** In step with the housing, unless a standard that binds wants more by now; the larger holds (D5). */
function dueOf(requirement: Requirement, housingBy: readonly Decimal[], index: number): PhaseDue {
  const inStep = inStepWithHousing(requirement, housingBy, index);
  // What holds for one kind of building only depends on the rooms, which a schedule does not know.
  const wanted = phasingsOf(requirement).filter(
    ({ binds, terms }) => binds && terms.ownBuilding === undefined && fullAreaDueWith(terms, housingBy) <= index,
  );
  return wanted.reduce<PhaseDue>((due, { citation }) => {
    const floorArea = areaFor(citation.standard, requirement.counts, requirement.perHundred);
    return floorArea.gt(due.floorArea) ? { floorArea, statedArea: stated(floorArea), rule: "phasing", citation } : due;
  }, inStep);
}

/** The required area times the share of the housing so far; multiplied first, so that only the last digit of a hundred is ever cut. */
export function inStepWithHousing({ floorArea, governing }: Requirement, housingBy: readonly Decimal[], index: number): PhaseDue {
  const [housing, total] = [housingBy[index] as Decimal, housingBy.at(-1) as Decimal];
  const share = total.isZero() ? total : floorArea.times(housing).div(total);
  return { floorArea: share, statedArea: stated(share), rule: "proRata", citation: governing };
}
