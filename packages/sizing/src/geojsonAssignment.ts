import type { PlanIssue } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import type { MappedFacility, MappedNeighbourhood } from "./geojsonFeature.ts";
import { placesByLatitude } from "./geojsonPlaces.ts";

/**
 * The neighbourhood that each facility counts for: the one it names, else the one it lies in; null where it lies in none.
 *
 * A facility counts once (D14): where it lies in several neighbourhoods, or on the edge between them, it must name one.
 *
 * @throws PlanError `invalidSurvey` if two neighbourhoods bear one id; `invalidProvision` for a facility that names none of them, or
 * whose place does not tell.
 */
export function assigned(
  neighbourhoods: readonly MappedNeighbourhood[],
  facilities: readonly MappedFacility[],
): ReadonlyMap<MappedFacility, MappedNeighbourhood | null> {
  const byId = new Map<string, MappedNeighbourhood>();
  for (const neighbourhood of neighbourhoods) {
    const { id, index } = neighbourhood;
    if (id === null) continue;
    if (byId.has(id)) throw planError("invalidSurvey", [issue(["features", index, "id"], "an id that one neighbourhood bears", id)]);
    byId.set(id, neighbourhood);
  }
  const around = neighbourhoodsAround(neighbourhoods, facilities);
  const issues: PlanIssue[] = [];
  const found = new Map<MappedFacility, MappedNeighbourhood | null>();
  for (const facility of facilities) {
    const home = homeOf(facility, around, byId);
    if (home !== null && "path" in home) issues.push(home);
    else found.set(facility, home);
  }
  if (issues.length > 0) throw planError("invalidProvision", issues.slice(0, 20));
  return found;
}

/** By the place of each facility that names no neighbourhood, those that it lies in. */
type Around = ReadonlyMap<number, readonly MappedNeighbourhood[]>;

function neighbourhoodsAround(neighbourhoods: readonly MappedNeighbourhood[], facilities: readonly MappedFacility[]): Around {
  const unnamed = facilities.flatMap(({ index, shape, neighbourhood }) =>
    shape === null || neighbourhood !== null ? [] : { index, middle: shape.middle },
  );
  const places = placesByLatitude(unnamed);
  const around = new Map<number, MappedNeighbourhood[]>(unnamed.map(({ index }) => [index, []]));
  for (const neighbourhood of neighbourhoods) {
    const { shape } = neighbourhood;
    if (shape === null) continue;
    for (const { index, middle } of places(shape.south, shape.north))
      if (shape.holds(middle)) (around.get(index) as MappedNeighbourhood[]).push(neighbourhood);
  }
  return around;
}

function homeOf(
  { index, shape, neighbourhood: named }: MappedFacility,
  around: Around,
  byId: ReadonlyMap<string, MappedNeighbourhood>,
): MappedNeighbourhood | null | PlanIssue {
  const fault = (expected: string, received: unknown) => issue(["features", index, "properties", "neighbourhood"], expected, received);
  if (named !== null) return byId.get(named) ?? fault("the id of a neighbourhood of the collection", named);
  if (shape === null) return fault("the id of its neighbourhood, as it has no geometry", undefined);
  const [home, ...others] = around.get(index) as readonly MappedNeighbourhood[];
  if (others.length === 0) return home ?? null;
  return fault(
    "the id of one of the neighbourhoods that it lies in",
    [home as MappedNeighbourhood, ...others].map(({ id, index: place }) => id ?? `features[${place}]`).join(", "),
  );
}
