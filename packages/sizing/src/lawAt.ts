import type { Development } from "@plan/rules";
import { once } from "@plan/rules/schema";
import type { NeighbourhoodInput, Place } from "./neighbourhood.ts";
import { type Applying, applyingTo } from "./requirement.ts";
import type { Asked } from "./sizeNeighbourhood.ts";

/** What holds for each facility in one place on one day, by the kind of neighbourhood; never nothing. */
export type Law = (neighbourhood: Pick<NeighbourhoodInput, "development" | "settlement">) => readonly Applying[];

/** Looks the standards up when they are first asked for, and once only. */
export function lawAt(place: Place, asked: Asked): Law {
  const lookUp = (development: Development, settlement: "urban" | "rural") =>
    once(() => asked.facilities.map((facility) => applyingTo(facility, { ...place, development, settlement }, asked)));
  const law = {
    new: { urban: lookUp("new", "urban"), rural: lookUp("new", "rural") },
    existing: { urban: lookUp("existing", "urban"), rural: lookUp("existing", "rural") },
  };
  return ({ development, settlement = "urban" }) => law[development][settlement]();
}

const mostPlaces = 10_000;

/** The same for neighbourhoods of many places and days. Beyond 10,000 all are forgotten, so that rows without end take no memory. */
export function lawbook(asked: Asked): (neighbourhood: Readonly<NeighbourhoodInput>) => readonly Applying[] {
  const laws = new Map<string, Map<string, Law>>();
  let known = 0;
  return (neighbourhood) => {
    const { division, on } = neighbourhood;
    let law = laws.get(on)?.get(division);
    if (law === undefined) {
      if (known === mostPlaces) laws.clear();
      known = known === mostPlaces ? 1 : known + 1;
      law = lawAt({ division, on }, asked);
      laws.set(on, (laws.get(on) ?? new Map<string, Law>()).set(division, law));
    }
    return law(neighbourhood);
  };
}
