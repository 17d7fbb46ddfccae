import type { Development } from "@plan/rules";
import { once } from "@plan/rules/internal";
import type { NeighbourhoodInput, Place } from "./neighbourhood.ts";
import { type QuickSizing, quickSizing } from "./quickSizing.ts";
import { type Applying, applyingTo } from "./requirement.ts";
import type { Asked, Sizing } from "./sizeNeighbourhood.ts";
import { sizingOf } from "./sizingOf.ts";

/** What holds in one place on one day for one kind of neighbourhood. */
interface Law {
  /** For each facility; never nothing. */
  readonly applying: readonly Applying[];
  /** Sizes a checked neighbourhood of that place and kind. */
  readonly size: (neighbourhood: Readonly<NeighbourhoodInput>) => Sizing;
}
/** The law of a place and a day by the kind of neighbourhood. */
export type Laws = (neighbourhood: Pick<NeighbourhoodInput, "development" | "settlement">) => Law;

/** Looks the standards up when they are first asked for, and once only. */
export function lawsAt(place: Place, asked: Asked): Laws {
  const lookUp = (development: Development, settlement: "urban" | "rural") =>
    once(() => lawFor({ ...place, development, settlement }, asked));
  const laws = {
    new: { urban: lookUp("new", "urban"), rural: lookUp("new", "rural") },
    existing: { urban: lookUp("existing", "urban"), rural: lookUp("existing", "rural") },
  };
  return ({ development, settlement = "urban" }) => laws[development][settlement]();
}

/** A law that is asked a second time is made ready for the quick way. */
function lawFor(kind: NeighbourhoodInput, asked: Asked): Law {
  const applying = asked.facilities.map((facility) => applyingTo(facility, kind, asked));
  const plainly = (neighbourhood: Readonly<NeighbourhoodInput>) => sizingOf(neighbourhood, applying, asked.perHundred);
  let quick: QuickSizing | null = null;
  let asks = 0;
  return {
    applying,
    size(neighbourhood) {
      if (asks < 2) {
        asks += 1;
        if (asks === 2 && asked.perHundred === "proRata") quick = quickSizing(applying, (households) => plainly({ ...kind, households }));
      }
      return quick?.(neighbourhood) ?? plainly(neighbourhood);
    },
  };
}

/** Finds the law for a neighbourhood of any place and day. */
export type Lawbook = (neighbourhood: Readonly<NeighbourhoodInput>) => Law;

const mostPlaces = 10_000;

/** Keeps the laws of the places and days it was asked for. Beyond 10,000 all are forgotten, so that rows without end take no memory. */
export function lawbook(asked: Asked): Lawbook {
  const laws = new Map<string, Map<string, Laws>>();
  let known = 0;
  let last: (Place & { readonly law: Laws }) | null = null;
  return (neighbourhood) => {
    const { division, on } = neighbourhood;
    if (division === last?.division && on === last.on) return last.law(neighbourhood);
    let law = laws.get(on)?.get(division);
    if (law === undefined) {
      if (known === mostPlaces) laws.clear();
      known = known === mostPlaces ? 1 : known + 1;
      law = lawsAt({ division, on }, asked);
      laws.set(on, (laws.get(on) ?? new Map<string, Laws>()).set(division, law));
    }
    last = { division, on, law };
    return law(neighbourhood);
  };
}
