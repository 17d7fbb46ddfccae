import { type Counts, Decimal, type Facility, type Text } from "@plan/rules";
import { areaFor, issue, parseWith, planError } from "@plan/rules/internal";
import * as z from "zod";
import type { FacilityResult } from "./areaFindings.ts";
import type { ProvisionCheck } from "./checkProvision.ts";
import type { DistrictSizing } from "./district.ts";
import { isEstimated, type NeighbourhoodInput } from "./neighbourhood.ts";
import { parseCheck } from "./parseCheck.ts";
import { parseSizing } from "./parseSizing.ts";
import { basesOf, citedBy, isCounted, type Requirement } from "./requirement.ts";
import { changeWords } from "./stageWords.ts";

/** A parcel at one stage of its life: sized, or sized and checked, of one facility or both. */
export type Stage =
  | DistrictSizing
  | (Omit<ProvisionCheck, "sizing" | "results"> & {
      readonly sizing: DistrictSizing;
      readonly results: { readonly [K in Facility]?: FacilityResult };
    });

/** One facility at two stages, m². */
export interface StageDifference {
  /** Required at the earlier stage, exact. */
  readonly before: Decimal;
  /** Required at the later stage, exact. */
  readonly after: Decimal;
  /** `after` less `before`; below 0 where less is required. */
  readonly difference: Decimal;
  /**
   * What of it follows from other counts, under the earlier law, below 0 where they ask for less; null where that law counts what is no
   * longer known.
   */
  readonly byCounts: Decimal | null;
  /** What of it follows from other law, below 0 where it asks for less. */
  readonly byLaw: Decimal | null;
  /** What the parcel owes: after conditions on provisional households, never less than they stated (D9). */
  readonly binding: Decimal;
  /** What is there at either stage; null where it was not checked or is unknown (D13). */
  readonly provided: { readonly before: Decimal | null; readonly after: Decimal | null };
}

/** One thing that is not as it was. */
export interface StageChange {
  /** What changed: a key of the neighbourhood, the law in force, or the rooms that are there. */
  readonly what: keyof NeighbourhoodInput | "law" | "rooms";
  /** The facility it is about, or null. */
  readonly facility: Facility | null;
  /** As it was, or null where there was none. */
  readonly before: string | null;
  /** As it is, or null where there is none. */
  readonly after: string | null;
  /** In words. */
  readonly message: Text;
}

/** A parcel at two stages. */
export interface StageComparison {
  /** Of each facility, what was asked for, what is, and the difference. */
  readonly facilities: { readonly [K in Facility]?: StageDifference };
  /** Everything that is not as it was. */
  readonly changes: readonly StageChange[];
}

/**
 * Compares a parcel at two stages of its life: at transfer (出让), at approval of the scheme (方案批准), at acceptance (验收).
 *
 * The same parcel is sized again at each (D9). What changed is told apart: the counts, the law, the rooms. Where the earlier conditions stood
 * on provisional households, the area they stated is a floor.
 *
 * @param earlier - From `sizeNeighbourhood` or `checkProvision`, or read back from JSON.
 * @param later - The same parcel, later.
 * @returns For each facility the difference and what it follows from, and every change.
 * @throws PlanError `invalidNeighbourhood` for a sizing that does not follow from its own standards, or stages of other facilities;
 * `invalidProvision` for a check that does not follow from its sizing.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareStages, sizeNeighbourhood } from "@plan/sizing";
 *
 * const parcel = { division: "450200", on: "2022-03-01", development: "new" } as const;
 * const transfer = sizeNeighbourhood({ ...parcel, households: 1200, householdsBasis: "pendingScheme" });
 * const approval = sizeNeighbourhood({ ...parcel, households: 1150 });
 * const { facilities, changes } = compareStages(transfer, approval);
 * assert.equal(facilities.elderlyCare?.difference.toFixed(), "-10"); // 50 ÷ 100 × 20
 * assert.equal(facilities.elderlyCare?.binding.toFixed(), "240"); // never below the area stated at transfer
 * assert.deepEqual(changes.map(({ what }) => what), ["households", "householdsBasis"]);
 * ```
 */
export function compareStages(earlier: Stage, later: Stage): StageComparison {
  const [before, after] = [parseStage(earlier), parseStage(later)];
  const facilities = Object.keys(before.sizing.requirements) as Facility[];
  if (Object.keys(after.sizing.requirements).sort().join() !== [...facilities].sort().join())
    throw planError("invalidNeighbourhood", [
      issue(["requirements"], `the same facilities, ${facilities.join(", ")}`, after.sizing.requirements),
    ]);
  const compared = facilities.map((facility) => [facility, differenceOf(facility, before, after)] as const);
  return {
    facilities: Object.fromEntries(compared),
    changes: [
      ...changesOf(before.sizing.neighbourhood, after.sizing.neighbourhood),
      ...facilities.flatMap((facility) => [...changeOfLaw(facility, before, after), ...changeOfRooms(facility, before, after)]),
    ],
  };
}

interface ParsedStage {
  readonly sizing: DistrictSizing;
  readonly there: { readonly [K in Facility]?: FacilityResult };
}

function parseStage(input: unknown): ParsedStage {
  const plain = parseWith(z.looseObject({}), input, "invalidNeighbourhood");
  return Object.hasOwn(plain, "results") ? parseCheck(plain) : { sizing: parseSizing(plain), there: {} };
}

function differenceOf(facility: Facility, before: ParsedStage, after: ParsedStage): StageDifference {
  const [earlier, later] = [requirementIn(before, facility), requirementIn(after, facility)];
  const between = underLaw(earlier, later.counts);
  const isFloor = isProvisional(before.sizing.neighbourhood, earlier);
  return {
    before: earlier.floorArea,
    after: later.floorArea,
    difference: later.floorArea.minus(earlier.floorArea),
    byCounts: between?.minus(earlier.floorArea) ?? null,
    byLaw: between === null ? null : later.floorArea.minus(between),
    binding: isFloor ? Decimal.max(earlier.floorArea, later.floorArea) : later.floorArea,
    provided: { before: before.there[facility]?.provided ?? null, after: after.there[facility]?.provided ?? null },
  };
}

/** Whether what was counted was not settled: by a scheme that was pending, or households that were estimated and are counted (D9). */
function isProvisional(neighbourhood: Readonly<NeighbourhoodInput>, requirement: Requirement): boolean {
  if (neighbourhood.householdsBasis === "pendingScheme") return true;
  return isEstimated(neighbourhood) && basesOf([requirement]).includes("households");
}

/** What the standards of one stage ask for with the counts of another. */
function underLaw(requirement: Requirement, counts: Readonly<Counts>): Decimal | null {
  const standards = citedBy(requirement).map(({ standard }) => standard);
  if (!standards.every((standard) => isCounted(standard, counts))) return null;
  return standards.map((standard) => areaFor(standard, counts, requirement.perHundred)).reduce((most, area) => Decimal.max(most, area));
}

function requirementIn({ sizing }: ParsedStage, facility: Facility): Requirement {
  return sizing.requirements[facility] as Requirement;
}

const compared = [
  ...["division", "on", "development", "households", "householdsBasis", "residents", "residentialFloorArea"],
  ...["averageDwellingArea", "settlement", "inRenovationWorks", "planningConditionsOn"],
] as readonly (keyof NeighbourhoodInput)[];

function changesOf(before: Readonly<NeighbourhoodInput>, after: Readonly<NeighbourhoodInput>): StageChange[] {
  const written = (value: unknown) => (value === undefined ? null : String(value));
  return compared.flatMap((what) => change(what, null, written(before[what]), written(after[what])));
}

/** The standards in force for a facility, by document, revision and item. */
function changeOfLaw(facility: Facility, before: ParsedStage, after: ParsedStage): StageChange[] {
  const [earlier, later] = [before, after].map((stage) =>
    citedBy(requirementIn(stage, facility))
      .map(({ document, standard }) => `${document.number ?? document.title.zh} ${standard.item} (${document.revision})`)
      .join("; "),
  );
  return change("law", facility, earlier ?? null, later ?? null);
}

function changeOfRooms(facility: Facility, before: ParsedStage, after: ParsedStage): StageChange[] {
  const [earlier, later] = [before, after].map(({ there }) => there[facility]?.provided?.toFixed() ?? null);
  return change("rooms", facility, earlier ?? null, later ?? null);
}

function change(what: StageChange["what"], facility: Facility | null, before: string | null, after: string | null): StageChange[] {
  return before === after ? [] : [{ what, facility, before, after, message: changeWords(what, before, after) }];
}
