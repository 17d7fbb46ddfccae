import { Decimal, type Facility, type PlanError } from "@plan/rules";
import type { FacilityResult } from "./areaFindings.ts";
import type { ProvisionCheck } from "./checkProvision.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";

/** A row that was sized, and what is there held against it. */
export interface SurveyedNeighbourhood {
  /** Its number among the rows, from 1; headings and blank rows are not counted. */
  readonly record: number;
  /** The line of the source that it begins on, or null where the source has none. */
  readonly line: number | null;
  /** The neighbourhood, as the row states it. */
  readonly neighbourhood: Readonly<NeighbourhoodInput>;
  /** Of the check: duties beside the area included. */
  readonly verdict: ProvisionCheck["verdict"];
  /** The areas of each facility, as in the check. */
  readonly results: { readonly [K in Facility]?: FacilityResult };
  /** Columns that are only carried along, as heading and text. */
  readonly carried: readonly (readonly [heading: string, text: string])[];
  /** The sizing with its citations, and everything found; worked out when it is first asked for, and left out of JSON. */
  readonly check: ProvisionCheck;
  /** Nothing is wrong with it. */
  readonly error: null;
}
/** A row that could not be sized. */
export interface SurveyProblem {
  /** Its number among the rows, from 1; headings and blank rows are not counted. */
  readonly record: number;
  /** The line of the source that it begins on, or null where the source has none. */
  readonly line: number | null;
  /** It was not checked. */
  readonly check: null;
  /** Every fault of the row, 20 at most, each under the heading of its column. */
  readonly error: PlanError;
}
/** What became of one row. */
export type SurveyEntry = SurveyedNeighbourhood | SurveyProblem;

/**
 * The areas of one facility of a row, in whole numbers.
 *
 * @internal
 */
export interface PlainAreas {
  /** Whose they are. */
  readonly facility: Facility;
  /** Whole millionths of a m². */
  readonly required: number;
  /** The same, or null where nobody reported it. */
  readonly provided: number | null;
}

/** A row whose results and check are worked out only if anybody asks; JSON of it is the row without its check. */
export class SurveyedRow implements SurveyedNeighbourhood {
  readonly record: number;
  readonly line: number | null;
  readonly neighbourhood: Readonly<NeighbourhoodInput>;
  readonly verdict: ProvisionCheck["verdict"];
  readonly carried: SurveyedNeighbourhood["carried"];
  readonly error = null;
  readonly #areas: readonly PlainAreas[] | null;
  readonly #look: () => ProvisionCheck;
  #results: SurveyedNeighbourhood["results"] | null = null;
  #check: ProvisionCheck | null = null;

  /** @param areas - In whole numbers, where the row was judged in them; the results of the check if null. */
  constructor(
    seen: Omit<SurveyedNeighbourhood, "check" | "results" | "error">,
    areas: readonly PlainAreas[] | null,
    look: () => ProvisionCheck,
  ) {
    this.record = seen.record;
    this.line = seen.line;
    this.neighbourhood = seen.neighbourhood;
    this.verdict = seen.verdict;
    this.carried = seen.carried;
    this.#areas = areas;
    this.#look = look;
  }

  /** The areas of a row in whole numbers, or null where it was not judged in them. */
  static plainAreas(row: SurveyedNeighbourhood): readonly PlainAreas[] | null {
    return #areas in row ? row.#areas : null;
  }

  get results(): SurveyedNeighbourhood["results"] {
    this.#results ??= this.#areas === null ? this.check.results : resultsOf(this.#areas);
    return this.#results;
  }

  get check(): ProvisionCheck {
    this.#check ??= this.#look();
    return this.#check;
  }

  toJSON(): Omit<SurveyedNeighbourhood, "check"> {
    const { record, line, neighbourhood, verdict, results, carried, error } = this;
    return { record, line, neighbourhood, verdict, results, carried, error };
  }
}

/**
 * The areas of a row in whole numbers, for lists that print many; null where the row was not judged in them.
 *
 * @internal
 */
export const plainAreas = (row: SurveyedNeighbourhood): readonly PlainAreas[] | null => SurveyedRow.plainAreas(row);

function resultsOf(areas: readonly PlainAreas[]): SurveyedNeighbourhood["results"] {
  const results: { [K in Facility]?: FacilityResult } = {};
  for (const { facility, required, provided } of areas) results[facility] = resultOf(required, provided);
  return results;
}

const zero = /* @__PURE__ */ new Decimal(0);

/** What a check says of areas in whole millionths of a m². */
function resultOf(required: number, provided: number | null): FacilityResult {
  const asked = areaOf(required);
  if (provided === null) return { required: asked, provided, known: zero, shortfall: null, surplus: null, verdict: "unknown" };
  const there = areaOf(provided);
  return provided < required
    ? { required: asked, provided: there, known: there, shortfall: areaOf(required - provided), surplus: zero, verdict: "short" }
    : { required: asked, provided: there, known: there, shortfall: zero, surplus: areaOf(provided - required), verdict: "met" };
}

/** m² of whole millionths. */
function areaOf(millionths: number): Decimal {
  const rest = millionths % 1_000_000;
  const whole = (millionths - rest) / 1_000_000;
  return new Decimal(rest === 0 ? whole : `${whole}.${String(rest).padStart(6, "0")}`);
}
