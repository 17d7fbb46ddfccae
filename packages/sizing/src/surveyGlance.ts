import type { Facility } from "@plan/rules";
import { documentsGiven, plainText } from "@plan/rules/schema";
import type { ProvisionCheck } from "./checkProvision.ts";
import { sizeFacility } from "./requirement.ts";
import type { SizingOptions } from "./sizeNeighbourhood.ts";
import type { Columns, SurveyField } from "./surveyHeadings.ts";
import { asked, type Lane, laneOf } from "./surveyLane.ts";
import type { DivisionTally, FacilityTally, SurveyTally } from "./surveyTally.ts";
import { millionthsIn, unknownArea, wholeIn } from "./surveyText.ts";

/** The cells that decide which law applies, and those that must be empty for a row to be judged at a glance. */
const deciding = ["division", "on", "development", "householdsBasis", "settlement", "inRenovationWorks", "planningConditionsOn"] as const;
const seldom = ["residents", "residentialFloorArea", "averageDwellingArea"] as const;
const mostContexts = 10_000;

/** The law and the tallies for rows whose deciding cells are the same. */
interface Context {
  readonly division: DivisionTally;
  readonly facilities: readonly FacilityAtAGlance[];
}
interface FacilityAtAGlance {
  readonly facility: Facility;
  readonly lane: Lane;
  readonly tally: FacilityTally;
  readonly column: number | undefined;
  /** Reported standards that a row had already reason to mention. */
  readonly mentioned: Set<string>;
  /** Of the row last looked at. */
  required: number;
  known: number;
}

/**
 * Judges plain rows at a glance, in whole numbers.
 *
 * It accepts only what is plain: digits, words that a full look has accepted in another row, one standard that governs throughout. Any other
 * row is left to a full look, which judges and explains; a test holds that both say the same.
 */
export class Glance {
  readonly #columns: Columns;
  readonly #options: SizingOptions;
  readonly #tally: SurveyTally;
  readonly #deciding: readonly number[];
  readonly #seldom: readonly number[];
  readonly #texts: readonly number[];
  readonly #unsized: readonly number[];
  #contexts = new Branch();
  #known = 0;
  /** Of the row last looked at. */
  #context: Context | null = null;

  constructor(columns: Columns, options: SizingOptions, tally: SurveyTally) {
    const placesOf = (fields: readonly SurveyField[]) => fields.flatMap((field) => columns.at[field] ?? []);
    this.#columns = columns;
    this.#options = options;
    this.#tally = tally;
    this.#deciding = placesOf(deciding);
    this.#seldom = placesOf(seldom);
    this.#texts = [...placesOf(["name"]), ...columns.carried];
    this.#unsized = placesOf(
      (["elderlyCare", "infantCare"] as const).filter((facility) => options.facilities?.includes(facility) === false),
    );
  }

  /** The verdict on a row, or null where it needs a full look. */
  verdict(cells: readonly unknown[]): ProvisionCheck["verdict"] | null {
    const context = this.#branchOf(cells)?.context ?? null;
    const households = wholeIn(cells[this.#columns.at.households ?? -1]);
    if (context === null || households <= 0) return null;
    for (const place of this.#seldom) if (cells[place] !== "") return null;
    for (const place of this.#texts) if (!isPlainText(cells[place])) return null;
    for (const place of this.#unsized) if (millionthsIn(cells[place]) < unknownArea) return null;
    let verdict: ProvisionCheck["verdict"] = "pass";
    for (const each of context.facilities) {
      const { lane, column, mentioned } = each;
      const required = asked(lane.line, households);
      const known = column === undefined ? unknownArea : millionthsIn(cells[column]);
      if (known < unknownArea || required === 0) return null;
      for (const { citation, line } of lane.reported)
        if (asked(line, households) > required && !mentioned.has(nameOf(citation))) return null;
      each.required = required;
      each.known = known;
      if (known !== unknownArea && known < required) verdict = "fail";
      else if (verdict === "pass" && known === unknownArea) verdict = "unknown";
      if (lane.beside === "fail" || (lane.beside === "unknown" && verdict === "pass")) verdict = lane.beside;
    }
    this.#context = context;
    return verdict;
  }

  /** Adds the row last judged to the sums. */
  count(): void {
    if (this.#context === null) return;
    this.#context.division.neighbourhoods += 1;
    for (const { tally, required, known } of this.#context.facilities) {
      const isKnown = known !== unknownArea;
      const sum = isKnown ? (known < required ? tally.short : tally.met) : tally.unknown;
      sum.neighbourhoods += 1;
      sum.required.addMillionths(required);
      if (isKnown) sum.known.addMillionths(known);
      if (isKnown && known < required) sum.shortfall.addMillionths(required - known);
    }
  }

  /** Learns from a full look at a row, so that rows like it can be judged at a glance. */
  learn(cells: readonly unknown[], { sizing, results }: ProvisionCheck): void {
    const branch = this.#branchOf(cells) ?? this.#grow(cells);
    if (branch === null) return;
    if (branch.context === undefined) branch.context = this.#contextOf(sizing, Object.keys(results) as Facility[]);
    for (const { facility, mentioned } of branch.context?.facilities ?? [])
      for (const { code, citation, facility: about } of sizing.advisories)
        if (code === "reportedStandardMayApply" && citation !== null && (about ?? facility) === facility) mentioned.add(nameOf(citation));
  }

  #contextOf({ neighbourhood, requirements }: ProvisionCheck["sizing"], facilities: readonly Facility[]): Context | null {
    const { acceptReported = false, documents, perHundred = "proRata" } = this.#options;
    const looked = { acceptReported, documents: documentsGiven(documents), perHundred };
    const division = this.#tally.division(neighbourhood.division);
    const glances: FacilityAtAGlance[] = [];
    for (const facility of facilities) {
      const lane = laneOf(sizeFacility(facility, neighbourhood, requirements[facility].counts, looked));
      if (lane === null) return null;
      const [tally, column] = [division.of(facility), this.#columns.at[facility]];
      glances.push({ facility, lane, tally, column, mentioned: new Set(), required: 0, known: 0 });
    }
    return { division, facilities: glances };
  }

  /** Where the deciding cells lead; undefined where no row went before. */
  #branchOf(cells: readonly unknown[]): Branch | undefined {
    let branch: Branch | undefined = this.#contexts;
    for (const place of this.#deciding) branch = branch?.next.get(cells[place]);
    return branch;
  }

  /** A new way for the deciding cells; null where one of them is no text. */
  #grow(cells: readonly unknown[]): Branch | null {
    if (this.#known >= mostContexts) this.#contexts = new Branch();
    this.#known = this.#known >= mostContexts ? 1 : this.#known + 1;
    let branch = this.#contexts;
    for (const place of this.#deciding) {
      const cell = cells[place];
      if (typeof cell !== "string") return null;
      const next = branch.next.get(cell) ?? new Branch();
      branch.next.set(cell, next);
      branch = next;
    }
    return branch;
  }
}

/** Contexts by one deciding cell after the other, which is quicker than by all in one text. */
class Branch {
  /** Undefined where no row has led here yet, null where rows need a full look. */
  context: Context | null | undefined;
  readonly next = new Map<unknown, Branch>();
}

const plain = /^[\u4e00-\u9fff\w ,.#()·、，。（）-]{0,200}$/;

function isPlainText(cell: unknown): boolean {
  return typeof cell === "string" && (plain.test(cell) || plainText().safeParse(cell.trim()).success);
}

function nameOf({ document, standard }: NonNullable<ProvisionCheck["sizing"]["advisories"][number]["citation"]>): string {
  return `${document.id} ${standard.id}`;
}
