import type { Facility, PlanError } from "@plan/rules";
import type { Advisory } from "./advisories.ts";
import type { FacilityResult } from "./areaFindings.ts";
import type { ProvisionCheck } from "./checkProvision.ts";
import { ExactSum } from "./exactSum.ts";
import type { SurveyProgress } from "./surveyOptions.ts";
import { type SurveySummary, sumsOf } from "./surveySummary.ts";

/** Neighbourhoods of one division, facility and verdict, while rows are read. */
export class Tally {
  neighbourhoods = 0;
  readonly required = new ExactSum();
  readonly known = new ExactSum();
  readonly shortfall = new ExactSum();
}
export type FacilityTally = Readonly<Record<FacilityResult["verdict"], Tally>>;

/** One division, while rows are read. */
export class DivisionTally {
  neighbourhoods = 0;
  readonly facilities = new Map<Facility, FacilityTally>();

  /** The tally of a facility; it begins at 0. */
  of(facility: Facility): FacilityTally {
    let tally = this.facilities.get(facility);
    if (tally === undefined) {
      tally = { met: new Tally(), short: new Tally(), unknown: new Tally() };
      this.facilities.set(facility, tally);
    }
    return tally;
  }

  add({ results }: ProvisionCheck): void {
    this.neighbourhoods += 1;
    for (const [facility, { verdict, required, known, shortfall }] of Object.entries(results) as [Facility, FacilityResult][]) {
      const tally = this.of(facility)[verdict];
      tally.neighbourhoods += 1;
      tally.required.add(required);
      tally.known.add(known);
      if (shortfall !== null) tally.shortfall.add(shortfall);
    }
  }
}

/** A survey, while rows are read. */
export class SurveyTally {
  bad = 0;
  readonly verdicts = { pass: 0, fail: 0, unknown: 0 };
  readonly #divisions = new Map<string, DivisionTally>();
  readonly #advisories = new Map<string, Advisory>();

  get good(): number {
    return this.verdicts.pass + this.verdicts.fail + this.verdicts.unknown;
  }

  get read(): number {
    return this.good + this.bad;
  }

  add(check: ProvisionCheck): void {
    this.verdicts[check.verdict] += 1;
    this.division(check.sizing.neighbourhood.division).add(check);
    for (const advisory of check.sizing.advisories) {
      const { code, facility, citation } = advisory;
      const name = [code, facility, citation?.document.id, citation?.standard.id].join(" ");
      if (!this.#advisories.has(name)) this.#advisories.set(name, advisory);
    }
  }

  /** The tally of a division; it begins at 0. */
  division(division: string): DivisionTally {
    let tally = this.#divisions.get(division);
    if (tally === undefined) {
      tally = new DivisionTally();
      this.#divisions.set(division, tally);
    }
    return tally;
  }

  progress(): SurveyProgress {
    return { read: this.read, good: this.good, bad: this.bad };
  }

  /** What the rows come to, and whether they were read to their end. */
  summary(complete: boolean, broken: PlanError | null): SurveySummary {
    const divisions = [...this.#divisions].sort(([a], [b]) => (a < b ? -1 : 1));
    const { fail, unknown } = this.verdicts;
    const judged = fail > 0 ? "fail" : unknown > 0 || this.good === 0 ? "unknown" : "pass";
    return {
      ...this.progress(),
      complete,
      broken,
      verdict: complete && this.bad === 0 ? judged : "incomplete",
      verdicts: { ...this.verdicts },
      facilities: sumsOf(divisions.map(([, tally]) => tally)),
      divisions: divisions.map(([division, tally]) => ({
        division,
        neighbourhoods: tally.neighbourhoods,
        facilities: sumsOf([tally]),
      })),
      advisories: [...this.#advisories.values()],
    };
  }
}
