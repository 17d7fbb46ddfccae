import { Decimal, type Facility, type PlanError } from "@plan/rules";
import { everyFacility } from "@plan/rules/internal";
import type { Advisory } from "./advisories.ts";
import type { FacilityResult } from "./areaFindings.ts";
import type { ProvisionCheck } from "./checkProvision.ts";
import type { DivisionTally, Tally } from "./surveyTally.ts";

/** Neighbourhoods of one verdict, and their areas summed exactly. */
export interface SurveySum {
  /** How many. */
  readonly neighbourhoods: number;
  /** m² required. */
  readonly required: Decimal;
  /** m² known to be there. */
  readonly known: Decimal;
  /** m² missing; null where it is not known (D13). */
  readonly shortfall: Decimal | null;
}
/** One facility, by verdict; unknown is kept apart (D13). */
export interface FacilitySums {
  /** Those with enough. */
  readonly met: SurveySum;
  /** Those with too little. */
  readonly short: SurveySum;
  /** Those whose area is not known. */
  readonly unknown: SurveySum;
}
/** The facilities that were sized. */
export type SurveySums = { readonly [K in Facility]?: FacilitySums };

/** What a survey comes to. */
export interface SurveySummary {
  /** Rows read: good and bad together. Rows of blank cells only are not counted. */
  readonly read: number;
  /** Rows sized. */
  readonly good: number;
  /** Rows with a problem. */
  readonly bad: number;
  /** Whether the rows were read to their end. */
  readonly complete: boolean;
  /** Why they were not, or null. */
  readonly broken: PlanError | null;
  /**
   * `incomplete` where the rows broke off or any has a problem; else `fail` if any neighbourhood fails, `unknown` if any is unknown or there
   * is none; else `pass`.
   */
  readonly verdict: "pass" | "fail" | "unknown" | "incomplete";
  /** How many neighbourhoods pass, fail and stay unknown. */
  readonly verdicts: { readonly [V in ProvisionCheck["verdict"]]: number };
  /** All divisions together. */
  readonly facilities: SurveySums;
  /** Each division, by its code. */
  readonly divisions: readonly { readonly division: string; readonly neighbourhoods: number; readonly facilities: SurveySums }[];
  /** Every kind of advisory for every standard, in the words of the first row that it is about. */
  readonly advisories: readonly Advisory[];
}

type Verdict = FacilityResult["verdict"];
const verdicts = ["met", "short", "unknown"] as const;

/** Facilities of one division, or of several together. */
export function sumsOf(divisions: readonly DivisionTally[]): SurveySums {
  const sums: { [K in Facility]?: FacilitySums } = {};
  for (const facility of everyFacility) {
    const tallies = divisions.flatMap(({ facilities }) => facilities.get(facility) ?? []);
    if (tallies.length === 0) continue;
    const [met, short, unknown] = verdicts.map((verdict) =>
      sumOf(
        tallies.map((tally) => tally[verdict]),
        verdict,
      ),
    ) as [SurveySum, SurveySum, SurveySum];
    sums[facility] = { met, short, unknown };
  }
  return sums;
}

function sumOf(tallies: readonly Tally[], verdict: Verdict): SurveySum {
  const all = (area: "required" | "known" | "shortfall") =>
    tallies.reduce<Decimal>((sum, tally) => sum.plus(tally[area].total()), new Decimal(0));
  return {
    neighbourhoods: tallies.reduce((sum, { neighbourhoods }) => sum + neighbourhoods, 0),
    required: all("required"),
    known: all("known"),
    shortfall: verdict === "unknown" ? null : all("shortfall"),
  };
}
