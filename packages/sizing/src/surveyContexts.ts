import type { Facility } from "@plan/rules";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import type { Lane } from "./surveyLane.ts";
import type { DivisionTally, FacilityTally } from "./surveyTally.ts";

/** The law and the tallies for rows whose deciding cells are the same. */
export interface Context {
  /** What such rows say, with a name and without, to be copied and filled in: copies are far quicker than putting keys together. */
  readonly named: Readonly<NeighbourhoodInput>;
  readonly unnamed: Readonly<NeighbourhoodInput>;
  readonly division: DivisionTally;
  readonly facilities: readonly FacilityAtAGlance[];
}
/** One facility in a context, and the row last looked at. */
export interface FacilityAtAGlance {
  readonly facility: Facility;
  readonly lane: Lane;
  readonly tally: FacilityTally;
  readonly column: number | undefined;
  /** Reported standards that a row had already reason to mention. */
  readonly mentioned: Set<string>;
  /** Whole millionths of a m², of the row last looked at. */
  required: number;
  known: number;
}

const mostContexts = 10_000;

/** Contexts by one deciding cell after the other, which is quicker than by all in one text. */
export class Contexts {
  readonly #deciding: readonly number[];
  #root = new Branch();
  #known = 0;

  /** @param deciding - The places of the cells that decide. */
  constructor(deciding: readonly number[]) {
    this.#deciding = deciding;
  }

  /** The context of a row; null where such rows need a full look, undefined where none was met yet. */
  of(cells: readonly unknown[]): Context | null | undefined {
    let branch: Branch | undefined = this.#root;
    for (const place of this.#deciding) branch = branch?.next.get(cells[place]);
    return branch?.context;
  }

  /** Keeps the context of a row, unless a deciding cell is no text. Beyond 10,000 all are forgotten. */
  keep(cells: readonly unknown[], context: Context | null): void {
    if (this.#deciding.some((place) => typeof cells[place] !== "string")) return;
    if (this.#known === mostContexts) [this.#root, this.#known] = [new Branch(), 0];
    this.#known += 1;
    let branch = this.#root;
    for (const place of this.#deciding) {
      const next = branch.next.get(cells[place]) ?? new Branch();
      branch.next.set(cells[place], next);
      branch = next;
    }
    branch.context = context;
  }
}

class Branch {
  context: Context | null | undefined;
  readonly next = new Map<unknown, Branch>();
}
