import type { Facility } from "@plan/rules";
import { calendarDate, everyFacility, once, parseWith, within } from "@plan/rules/internal";
import * as z from "zod";
import { type Finding, overall } from "./finding.ts";
import { milestoneFindings, nothingToCompare, outOfOrder } from "./milestoneFindings.ts";
import { parseSizing } from "./parseSizing.ts";
import type { Requirement } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

export const milestonesSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** The day it was planned (规划): approved with the scheme. */
    planned: calendarDate().nullable().optional(),
    /** The day it was built (建设): its works were complete. */
    built: calendarDate().nullable().optional(),
    /** The day it was accepted (验收). */
    accepted: calendarDate().nullable().optional(),
    /** The day it was delivered (交付). */
    delivered: calendarDate().nullable().optional(),
  }),
);

/** The four milestones of housing or of a facility, YYYY-MM-DD; null or missing where unknown. */
export interface Milestones extends z.infer<ReturnType<typeof milestonesSchema>> {}

const inputSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    housing: milestonesSchema(),
    facilities: z.strictObject({ elderlyCare: milestonesSchema().optional(), infantCare: milestonesSchema().optional() }),
    sizing: z.unknown().optional(),
  }),
);

/** Housing and facilities side by side. */
export interface SynchronisationCheck {
  /** Fails if any milestone of a facility comes after that of the housing; unknown if any is missing or out of order. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** Everything found, by facility and milestone. */
  readonly findings: readonly Finding[];
}

/**
 * Checks the four synchronisations (四同步): facilities are planned, built, accepted and delivered together with the housing.
 *
 * No milestone of a facility may come after that of the housing; earlier is no fault. A missing date is unknown, not passed, and dates of
 * one chain that contradict each other (delivered before it was accepted) are left to a person.
 *
 * @param input - The milestones of the housing and of each facility. With `sizing` the findings cite its standards, and a facility
 * that was sized and has no milestones is unknown.
 * @returns The verdict and the findings.
 * @throws PlanError `invalidProvision` for a date the calendar does not have, `invalidNeighbourhood` for a sizing that is none.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkFourSynchronisations } from "@plan/sizing";
 *
 * const housing = { planned: "2022-03-01", built: "2024-05-01", accepted: "2024-06-01", delivered: "2024-07-01" };
 * const { verdict, findings } = checkFourSynchronisations({ housing, facilities: { elderlyCare: { ...housing, accepted: "2024-06-02" } } });
 * assert.equal(verdict, "fail");
 * assert.equal(findings[0]?.code, "milestoneLate");
 * ```
 */
export function checkFourSynchronisations<F extends Facility = Facility>(input: {
  housing: Milestones;
  facilities: Partial<Record<Facility, Milestones>>;
  sizing?: Sizing<F> | undefined;
}): SynchronisationCheck {
  const { housing, facilities, sizing } = parseWith(inputSchema(), input, "invalidProvision");
  const requirements: Partial<Record<Facility, Requirement>> =
    sizing === undefined ? {} : within(["sizing"], () => parseSizing(sizing)).requirements;
  const looked = everyFacility.filter((facility) => facilities[facility] ?? requirements[facility]);
  const findings = [
    ...outOfOrder(housing, { zh: "住宅", en: "The housing" }, null, null),
    ...looked.flatMap((facility) =>
      milestoneFindings(housing, facilities[facility] ?? {}, facility, requirements[facility]?.governing ?? null),
    ),
  ];
  if (looked.length === 0) findings.push(nothingToCompare);
  return { verdict: overall(findings), findings };
}
