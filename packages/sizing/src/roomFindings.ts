import type { AreaStandard, Citation, Constraint, Decimal } from "@plan/rules";
import { both } from "./both.ts";
import { clauseName } from "./documentName.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { answer, type Judgement } from "./judgement.ts";
import type { Provided } from "./provision.ts";
import { citedBy, type Requirement } from "./requirement.ts";
import { judgements } from "./siting.ts";
import { findingsTold, type Place, placesOf, type Told, unlisted } from "./told.ts";

type Cited = Citation<AreaStandard>;
/**
 * Holds the rooms of a facility against the constraints of every cited standard (D12): what must be and is not is a violation, what
 * should be is advice, and a missing fact leaves a duty open.
 *
 * @param leastOf - The least single area that a standard asks for: its own, where nothing raises it.
 */
export function roomFindings(
  requirement: Pick<Requirement, "facility" | "floorArea" | "governing" | "alsoApplying">,
  { rooms }: Provided,
  leastOf: (citation: Cited) => Decimal | null = ({ standard }) => standard.minimumSingle,
): Finding[] {
  // Where nothing is required (D18), nothing is asked of what is there all the same.
  if (requirement.floorArea.isZero()) return [];
  const places = placesOf(rooms);
  return citedBy(requirement).flatMap((citation) => {
    const least = leastOf(citation);
    const told = [
      ...(least === null ? [] : ofSingleArea("minimumSingle", citation, least, places)),
      ...citation.standard.constraints.flatMap((constraint) => ofConstraint(citation, constraint, places)),
    ];
    return findingsTold(told, citation, requirement.facility);
  });
}

/** Each facility has the least single area (D10), or the one that a text prefers. */
function ofSingleArea(code: FindingCode, citation: Cited, least: Decimal, places: readonly Place[], rule?: Constraint): Told[] {
  const demanded = least.toFixed();
  const { term } = citation.standard;
  const [clause, binds] = [clauseName(citation, rule?.item), rule?.modality !== "should"];
  return places.flatMap(({ name, area }) =>
    answer({
      fact: area ?? undefined,
      isKept: (single) => single.gte(least),
      asked: both(`单处不少于${demanded}平方米`, `at least ${demanded} m² each`),
      found: (single) => both(`用作${term}的面积为${single.toFixed()}平方米`, `gives ${single.toFixed()} m² to the facility`),
      missing: both("面积", "its area"),
      measured: (single) => single.toFixed(),
      demanded,
    }).map((judgement) => ({ code, clause, binds, about: name, judgement })),
  );
}

function ofConstraint(citation: Cited, constraint: Constraint, places: readonly Place[]): Told[] {
  const { kind, item, modality } = constraint;
  if (kind === "singleArea") return ofSingleArea(kind, citation, constraint.value.atLeast, places, constraint);
  const rule = { code: kind as FindingCode, clause: clauseName(citation, item), binds: modality === "must" };
  if (kind === "splitting") {
    const about = both(citation.standard.term, "The facility");
    return ofSplitting(constraint.value.maximumFacilities, places).map((judgement) => ({ ...rule, about, judgement }));
  }
  return places.flatMap(({ room, name }) => judgements(constraint, room).map((judgement) => ({ ...rule, about: name, judgement })));
}

/** The area is not split into more places than allowed. */
function ofSplitting(most: number, places: readonly Place[]): readonly Judgement[] {
  return answer({
    fact: places.includes(unlisted) ? undefined : places.length,
    isKept: (count) => count <= most,
    asked: most === 1 ? both("不得拆分", "not split") : both(`不超过${most}处`, `in at most ${most} places`),
    found: (count) => both(`分设${count}处`, `lies in ${count} places`),
    missing: both("分设几处", "in how many places it lies"),
    demanded: String(most),
  });
}
