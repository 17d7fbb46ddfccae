import { Decimal, type Facility, type PlanError } from "@plan/rules";
import type { FacilityResult } from "./areaFindings.ts";
import type { ProvisionCheck } from "./checkProvision.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { unknownArea } from "./surveyText.ts";

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

/** A row whose check is worked out only if anybody asks; JSON of it is the row without its check. */
export class SurveyedRow implements SurveyedNeighbourhood {
  readonly record: number;
  readonly line: number | null;
  readonly neighbourhood: Readonly<NeighbourhoodInput>;
  readonly verdict: ProvisionCheck["verdict"];
  readonly results: SurveyedNeighbourhood["results"];
  readonly carried: SurveyedNeighbourhood["carried"];
  readonly error = null;
  readonly #look: () => ProvisionCheck;
  #check: ProvisionCheck | null = null;

  constructor(seen: Omit<SurveyedNeighbourhood, "check" | "error">, look: () => ProvisionCheck) {
    this.record = seen.record;
    this.line = seen.line;
    this.neighbourhood = seen.neighbourhood;
    this.verdict = seen.verdict;
    this.results = seen.results;
    this.carried = seen.carried;
    this.#look = look;
  }

  get check(): ProvisionCheck {
    this.#check ??= this.#look();
    return this.#check;
  }
}

const zero = /* @__PURE__ */ new Decimal(0);

/** What a check says of areas in whole millionths of a m²; `known` may be unknown. */
export function resultOf(required: number, known: number): FacilityResult {
  const asked = areaOf(required);
  if (known === unknownArea) return { required: asked, provided: null, known: zero, shortfall: null, surplus: null, verdict: "unknown" };
  const there = areaOf(known);
  return known < required
    ? { required: asked, provided: there, known: there, shortfall: areaOf(required - known), surplus: zero, verdict: "short" }
    : { required: asked, provided: there, known: there, shortfall: zero, surplus: areaOf(known - required), verdict: "met" };
}

/** m² of whole millionths. */
function areaOf(millionths: number): Decimal {
  const rest = millionths % 1_000_000;
  const whole = (millionths - rest) / 1_000_000;
  return new Decimal(rest === 0 ? whole : `${whole}.${String(rest).padStart(6, "0")}`);
}
