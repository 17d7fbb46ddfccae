import type { Facility, Measure, Text } from "@plan/rules";
import type { FacilityResult } from "./areaFindings.ts";
import type { ProvisionCheck } from "./checkProvision.ts";
import type { Finding } from "./finding.ts";
import type { Requirement } from "./requirement.ts";

/** What a checked map says of a neighbourhood, as properties beside its own. Areas are m², as text of digits. */
export interface NeighbourhoodProperties {
  /** What it must have, exactly and as stated (D3), and where that stands. */
  readonly requirement: {
    readonly [K in Facility]?: {
      readonly floorArea: string;
      readonly statedArea: string;
      readonly measure: Measure;
      readonly document: string;
      readonly number: string | null;
      readonly item: string;
    };
  };
  /** What it has; null where unknown (D13). */
  readonly provision: {
    readonly [K in Facility]?: {
      readonly provided: string | null;
      readonly known: string;
      readonly shortfall: string | null;
      readonly surplus: string | null;
      readonly verdict: FacilityResult["verdict"];
    };
  };
  /** Over all, findings included. */
  readonly verdict: ProvisionCheck["verdict"];
  /** Everything found, with the document and item it rests on. */
  readonly findings: readonly (Omit<Finding, "citation"> & { readonly document: string | null; readonly item: string | null })[];
  /** What a person must know before relying on the figures. */
  readonly advisories: readonly { readonly code: string; readonly message: Text; readonly facility: Facility | null }[];
}

/** What a checked map says of a facility. */
export interface FacilityProperties {
  /** The place in the collection of the neighbourhood it counts for; null where it lies in none, and counts for none. */
  readonly assignedTo: number | null;
  /** Straight-line metres to the farthest corner of that neighbourhood, to the centimetre upwards; null where a place is not known. */
  readonly farthestHome: string | null;
}

/** A check as properties: plain JSON, small enough for a map of thousands. */
export function neighbourhoodProperties({ sizing, results, verdict, findings }: ProvisionCheck): NeighbourhoodProperties {
  return {
    requirement: mapped(sizing.requirements, requirementOf),
    provision: mapped(results, provisionOf),
    verdict,
    findings: findings.map(({ citation, ...finding }) => ({
      ...finding,
      document: citation?.document.id ?? null,
      item: citation?.standard.item ?? null,
    })),
    advisories: sizing.advisories.map(({ code, message, facility }) => ({ code, message, facility })),
  };
}

function requirementOf({ floorArea, statedArea, measure, governing: { document, standard } }: Requirement) {
  return {
    floorArea: floorArea.toFixed(),
    statedArea: statedArea.toFixed(),
    measure,
    document: document.id,
    number: document.number,
    item: standard.item,
  };
}

function provisionOf({ provided, known, shortfall, surplus, verdict }: FacilityResult) {
  return {
    provided: provided?.toFixed() ?? null,
    known: known.toFixed(),
    shortfall: shortfall?.toFixed() ?? null,
    surplus: surplus?.toFixed() ?? null,
    verdict,
  };
}

function mapped<T, U>(byFacility: { readonly [K in Facility]?: T }, made: (value: T) => U): { [K in Facility]?: U } {
  return Object.fromEntries(Object.entries(byFacility).map(([facility, value]) => [facility, made(value)]));
}
