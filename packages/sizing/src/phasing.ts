import type { AreaStandard, Citation, Constraint, Decimal, Text } from "@plan/rules";
import { both } from "./both.ts";
import { citedBy, type Requirement } from "./requirement.ts";

type Terms = Extract<Constraint, { kind: "phasing" }>["value"];

/** A cited standard that says when its facility is due. */
export interface Phasing {
  readonly citation: Citation<AreaStandard>;
  readonly terms: Terms;
  readonly item: string;
  readonly binds: boolean;
}

/** The phasing rules of every cited standard. */
export function phasingsOf(requirement: Pick<Requirement, "governing" | "alsoApplying">): readonly Phasing[] {
  return citedBy(requirement).flatMap((citation) =>
    citation.standard.constraints.flatMap((constraint) =>
      constraint.kind === "phasing"
        ? [{ citation, terms: constraint.value, item: constraint.item, binds: constraint.modality === "must" }]
        : [],
    ),
  );
}

/**
 * The phase, from 0, with which all of the area is due at the latest.
 *
 * A share of the housing is reached by a phase; what comes with that phase comes in time, what comes with the next does not, however
 * exactly the share was met (D4: 之前 excludes it). Where the first phase may be missed for cause, the share is what binds.
 */
export function fullAreaDueWith(terms: Terms, housingBy: readonly Decimal[]): number {
  const share = terms.beforeShareOfHousing;
  if (share === undefined) return 0;
  const total = housingBy.at(-1) as Decimal;
  const reached = housingBy.findIndex((housing) => housing.times(100).gte(total.times(share)));
  return reached === -1 ? housingBy.length - 1 : reached;
}

/** Whether the first phase is wanted, and may be missed for cause. */
export function mayMissFirstPhase(terms: Terms): boolean {
  return "firstPhase" in terms && terms.beforeShareOfHousing !== undefined;
}

/** What is asked, as a phrase. */
export function phasingAsked(terms: Terms): Text {
  const { beforeShareOfHousing: share, ownBuilding } = terms;
  const of =
    ownBuilding === undefined
      ? both("", "")
      : ownBuilding
        ? both("独立设置的，", "in a building of its own ")
        : both("非独立设置的，", "not in a building of its own ");
  if (share === undefined) return both(`${of.zh}安排在首期`, `${of.en}with the first phase`);
  const before = both(`${of.zh}住宅完成${share.toFixed()}%之前建成`, `${of.en}before ${share.toFixed()} % of the housing is complete`);
  return mayMissFirstPhase(terms)
    ? both(`安排在首期，确有困难的在${before.zh}`, `with the first phase or, where it cannot be, ${before.en}`)
    : before;
}
