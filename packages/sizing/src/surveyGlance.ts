import type { Facility } from "@plan/rules";
import { everyFacility, isPlainText } from "@plan/rules/internal";
import type { ProvisionCheck } from "./checkProvision.ts";
import { areaAsked } from "./line.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { applyingTo, sizeBy } from "./requirement.ts";
import type { Asked } from "./sizeNeighbourhood.ts";
import { type Context, Contexts, type FacilityAtAGlance } from "./surveyContexts.ts";
import { type PlainAreas, type SurveyedNeighbourhood, SurveyedRow } from "./surveyed.ts";
import type { Columns, SurveyField } from "./surveyHeadings.ts";
import { laneOf } from "./surveyLane.ts";
import type { SurveyTally } from "./surveyTally.ts";
import { millionthsIn, unknownArea, wholeIn } from "./surveyText.ts";

/** The cells that decide which law applies, and those that must be empty for a row to be judged at a glance. */
const deciding = ["division", "on", "development", "householdsBasis", "settlement", "inRenovationWorks", "planningConditionsOn"] as const;
const seldom = ["residents", "residentialFloorArea", "averageDwellingArea"] as const;
/**
 * Judges plain rows at a glance, in whole numbers.
 *
 * It accepts only what is plain: digits, words that a full look has accepted in another row, one standard that governs throughout. Any other
 * row is left to a full look, which judges and explains; a test holds that both say the same.
 */
export class Glance {
  readonly #columns: Columns;
  readonly #asked: Asked;
  readonly #tally: SurveyTally;
  readonly #contexts: Contexts;
  readonly #seldom: readonly number[];
  readonly #texts: readonly number[];
  readonly #unsized: readonly number[];
  /** Of the row last looked at. */
  #context: Context | null = null;
  #households = 0;

  constructor(columns: Columns, asked: Asked, tally: SurveyTally) {
    const placesOf = (fields: readonly SurveyField[]) => fields.flatMap((field) => columns.at[field] ?? []);
    this.#columns = columns;
    this.#asked = asked;
    this.#tally = tally;
    this.#contexts = new Contexts(placesOf(deciding));
    this.#seldom = placesOf(seldom);
    this.#texts = [...placesOf(["name"]), ...columns.carried];
    this.#unsized = placesOf(everyFacility.filter((facility) => !asked.facilities.includes(facility)));
  }

  /** The verdict on a row, or null where it needs a full look. */
  verdict(cells: readonly unknown[]): ProvisionCheck["verdict"] | null {
    const context = this.#contexts.of(cells) ?? null;
    const households = wholeIn(cells[this.#columns.at.households ?? -1]);
    if (context === null || households <= 0) return null;
    for (const place of this.#seldom) if (cells[place] !== "") return null;
    for (const place of this.#texts) if (!isPlain(cells[place])) return null;
    for (const place of this.#unsized) if (millionthsIn(cells[place]) < unknownArea) return null;
    let verdict: ProvisionCheck["verdict"] = "pass";
    for (const each of context.facilities) {
      const { lane, column, mentioned } = each;
      const required = areaAsked(lane.line, households);
      const known = column === undefined ? unknownArea : millionthsIn(cells[column]);
      if (known < unknownArea || required === 0) return null;
      for (const { citation, line } of lane.reported)
        if (areaAsked(line, households) > required && !mentioned.has(nameOf(citation))) return null;
      each.required = required;
      each.known = known;
      if (known !== unknownArea && known < required) verdict = "fail";
      else if (verdict === "pass" && known === unknownArea) verdict = "unknown";
      if (lane.beside === "fail" || (lane.beside === "unknown" && verdict === "pass")) verdict = lane.beside;
    }
    this.#context = context;
    this.#households = households;
    return verdict;
  }

  /** Adds the row last judged to the sums. */
  count(): void {
    const { division, facilities } = this.#context as Context;
    division.neighbourhoods += 1;
    for (const { tally, required, known } of facilities) {
      const isKnown = known !== unknownArea;
      const sum = isKnown ? (known < required ? tally.short : tally.met) : tally.unknown;
      sum.neighbourhoods += 1;
      sum.required.addMillionths(required);
      if (isKnown) sum.known.addMillionths(known);
      if (isKnown && known < required) sum.shortfall.addMillionths(required - known);
    }
  }

  /** The row last judged, to be handed out. */
  entry(
    cells: readonly unknown[],
    { record, line, verdict }: Pick<SurveyedNeighbourhood, "record" | "line" | "verdict">,
    look: () => ProvisionCheck,
  ): SurveyedRow {
    const { named, unnamed, facilities } = this.#context as Context;
    const areas: PlainAreas[] = [];
    for (const { facility, required, known } of facilities) {
      const provided = known === unknownArea ? null : known;
      areas.push({ facility, required, provided });
    }
    const name = textIn(cells[this.#columns.at.name ?? -1]);
    const neighbourhood: NeighbourhoodInput = name === "" ? { ...unnamed } : { ...named };
    if (name !== "") neighbourhood.name = name;
    neighbourhood.households = this.#households;
    return new SurveyedRow({ record, line, neighbourhood, verdict, carried: this.#carriedIn(cells) }, areas, look);
  }

  #carriedIn(cells: readonly unknown[]): SurveyedNeighbourhood["carried"] {
    const { carried, headings } = this.#columns;
    const said: (readonly [heading: string, text: string])[] = [];
    for (const place of carried) {
      const text = textIn(cells[place]);
      if (text !== "") said.push([headings[place] ?? "", text]);
    }
    return said;
  }

  /** Learns from a full look at a row, so that rows like it can be judged at a glance. */
  learn(cells: readonly unknown[], { sizing, results }: ProvisionCheck): void {
    let context = this.#contexts.of(cells);
    if (context === undefined) {
      context = this.#contextOf(sizing, Object.keys(results) as Facility[]);
      this.#contexts.keep(cells, context);
    }
    for (const { facility, mentioned } of context?.facilities ?? [])
      for (const { code, citation, facility: about } of sizing.advisories)
        if (code === "reportedStandardMayApply" && citation !== null && (about ?? facility) === facility) mentioned.add(nameOf(citation));
  }

  #contextOf({ neighbourhood, requirements }: ProvisionCheck["sizing"], facilities: readonly Facility[]): Context | null {
    const division = this.#tally.division(neighbourhood.division);
    const glances: FacilityAtAGlance[] = [];
    for (const facility of facilities) {
      const applying = applyingTo(facility, neighbourhood, this.#asked);
      const lane = laneOf(sizeBy(applying, requirements[facility].counts, this.#asked.perHundred));
      if (lane === null) return null;
      const [tally, column] = [division.of(facility), this.#columns.at[facility]];
      glances.push({ facility, lane, tally, column, mentioned: new Set(), required: 0, known: 0 });
    }
    const { name: _name, households: _households, ...shared } = neighbourhood;
    const unnamed = { ...shared, households: 0 };
    return { named: { name: "", ...unnamed }, unnamed, division, facilities: glances };
  }
}

const plain = /^[\u4e00-\u9fff\w ,.#()·、，。（）-]{0,200}$/;

function isPlain(cell: unknown): boolean {
  return typeof cell === "string" && (plain.test(cell) || isPlainText(cell.trim()));
}

function textIn(cell: unknown): string {
  return typeof cell === "string" ? cell.trim() : "";
}

function nameOf({ document, standard }: NonNullable<ProvisionCheck["sizing"]["advisories"][number]["citation"]>): string {
  return `${document.id} ${standard.id}`;
}
