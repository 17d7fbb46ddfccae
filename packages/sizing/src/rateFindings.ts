import { type AreaStandard, type Citation, type Constraint, type Decimal, stated } from "@plan/rules";
import { areaFor } from "@plan/rules/internal";
import { both } from "./both.ts";
import { clauseName } from "./documentName.ts";
import type { Finding } from "./finding.ts";
import type { Provided } from "./provision.ts";
import { citedBy, type Requirement } from "./requirement.ts";

type RateKind = "preferredRate" | "placeClass";
type RateConstraint = Extract<Constraint, { kind: RateKind }>;

/**
 * Holds the area against the other rates of every cited standard: one that a text prefers is advice; one for a class of places (主城区) binds
 * where the neighbourhood lies in it, and leaves the verdict open where that is not said.
 *
 * @param placeClasses - The classes it lies in, in the words of the texts; all of them, or undefined where it is not known.
 */
export function rateFindings(
  requirement: Requirement,
  { known, complete }: Provided,
  placeClasses: readonly string[] | undefined,
): Finding[] {
  const { facility } = requirement;
  return citedBy(requirement).flatMap((citation) =>
    citation.standard.constraints.flatMap((constraint): Finding[] => {
      if (constraint.kind !== "preferredRate" && constraint.kind !== "placeClass") return [];
      const asked = areaAt(constraint, citation.standard, requirement);
      if (asked === null || known.gte(asked)) return [];
      const severity = severityOf(constraint, complete, placeClasses);
      if (severity === null) return [];
      const [measured, demanded] = [complete ? known.toFixed() : null, stated(asked).toFixed()];
      const message = sentence(constraint, citation, demanded, known.toFixed(), placeClasses === undefined);
      return [{ code: constraint.kind, severity, message, citation, facility, measured, demanded }];
    }),
  );
}

/** What the standard would ask for at another rate of its own base; null where it has none. */
function areaAt({ value }: RateConstraint, standard: AreaStandard, { counts, perHundred }: Requirement): Decimal | null {
  const { amount } = standard;
  if (amount.kind !== "rate" && amount.kind !== "bands") return null;
  const rate = { kind: "rate", floorArea: value.floorArea, per: value.per, base: amount.base } as const;
  return areaFor({ ...standard, amount: rate, minimumTotal: null, minimumSingle: null }, counts, perHundred);
}

/** Null where there is nothing to say: advice on what is not known, or a class of places elsewhere. */
function severityOf(
  constraint: RateConstraint,
  complete: boolean,
  placeClasses: readonly string[] | undefined,
): Finding["severity"] | null {
  const binds = constraint.kind === "placeClass" && constraint.modality === "must";
  if (constraint.kind === "placeClass") {
    const { zh, en } = constraint.value.place;
    if (placeClasses?.some((place) => place === zh || place === en) === false) return null;
    if (placeClasses === undefined) return binds ? "unknown" : null;
  }
  if (binds) return complete ? "violation" : "unknown";
  return complete ? "advice" : null;
}

function sentence(constraint: RateConstraint, citation: Citation<AreaStandard>, demanded: string, known: string, open: boolean) {
  const clause = clauseName(citation, constraint.item);
  const { term } = citation.standard;
  if (constraint.kind === "preferredRate") {
    return both(
      `${term}面积${known}平方米；${clause.zh}提倡${demanded}平方米。`,
      `The area is ${known} m²; ${clause.en} prefers ${demanded} m².`,
    );
  }
  const { zh, en } = constraint.value.place;
  return open
    ? both(
        `未说明是否位于${zh}；位于其内的，${term}按${clause.zh}应配${demanded}平方米，现知${known}平方米。`,
        `Whether it lies in ${en} is not stated; there ${clause.en} asks for ${demanded} m², and ${known} m² are known.`,
      )
    : both(
        `位于${zh}，${term}按${clause.zh}应配${demanded}平方米，现知${known}平方米。`,
        `It lies in ${en}, where ${clause.en} asks for ${demanded} m²; ${known} m² are known.`,
      );
}
