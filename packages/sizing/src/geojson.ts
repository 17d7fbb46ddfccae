import type { Facility } from "@plan/rules";
import { within } from "@plan/rules/internal";
import { checkSized, type ProvisionCheck } from "./checkProvision.ts";
import { overall } from "./finding.ts";
import { assigned } from "./geojsonAssignment.ts";
import { eachFault, type GeoJsonCollection, parseCollection, sorted } from "./geojsonCollection.ts";
import type { MappedFacility, MappedNeighbourhood, PlainFeature } from "./geojsonFeature.ts";
import { type CheckedDistrictOptions, type DistrictOptions, parseDistrictOptions } from "./geojsonOptions.ts";
import { type FacilityProperties, neighbourhoodProperties } from "./geojsonProperties.ts";
import { type Reach, reachFindings, reachOf } from "./geojsonReach.ts";
import { farthest, statedMetres } from "./geojsonShape.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { ofRooms } from "./provision.ts";
import type { Room } from "./room.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

export type { GeoJsonCollection } from "./geojsonCollection.ts";
export type { GeoJsonFeature } from "./geojsonFeature.ts";
export type { DistrictOptions } from "./geojsonOptions.ts";
export type { FacilityProperties, NeighbourhoodProperties } from "./geojsonProperties.ts";

/** A map that has been checked. */
export interface DistrictCheck<C extends GeoJsonCollection = GeoJsonCollection, F extends Facility = Facility> {
  /** The same collection, in the same order and with all its members; neighbourhoods and facilities with what was found as properties. */
  readonly collection: C;
  /** At the place of each neighbourhood its check, for lists and plans; null at every other place. */
  readonly checks: readonly (ProvisionCheck<F> | null)[];
  /** The places of the facilities that lie in no neighbourhood and count for none. */
  readonly unassigned: readonly number[];
}

/**
 * Checks a map of neighbourhoods and facilities (小区与设施): what planning software exports, and takes back.
 *
 * A feature whose property `kind` is `neighbourhood` bears the fields of a neighbourhood, one whose `kind` is `facility` those of a room;
 * any other is left as it is. A facility counts for the neighbourhood whose id its property `neighbourhood` bears, else for the one it lies
 * in, and for one only (D14). Where a cited standard sets a service radius, the distance is measured from the facility, in a straight
 * line, to the farthest corner of its neighbourhood.
 *
 * @param collection - At most 20,000 features, in WGS 84.
 * @param options - What all neighbourhoods share, a service radius of one's own, and the options of sizing.
 * @returns The collection with requirement, provision, verdict and findings as properties, and the checks.
 * @throws PlanError `invalidSurvey` for what is no map or not in WGS 84; `invalidNeighbourhood`, `invalidQuery`, `noStandardInForce` or
 * `invalidProvision` for a feature, each fault with the feature's place in its path; `tooLarge` beyond 20,000 features.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkDistrict } from "@plan/sizing/geojson";
 *
 * const square = [[[109.4, 24.3], [109.41, 24.3], [109.41, 24.31], [109.4, 24.31], [109.4, 24.3]]];
 * const { collection, checks } = checkDistrict(
 *   {
 *     type: "FeatureCollection" as const,
 *     features: [
 *       { type: "Feature" as const, id: "A", geometry: { type: "Polygon", coordinates: square }, properties: { kind: "neighbourhood", households: 1234 } },
 *       { type: "Feature" as const, geometry: { type: "Point", coordinates: [109.405, 24.305] }, properties: { kind: "facility", serves: ["elderlyCare"], floorArea: "246.8" } },
 *     ],
 *   },
 *   { defaults: { division: "450203", on: "2022-03-01", development: "new" } },
 * );
 * assert.equal(checks[0]?.results.elderlyCare.verdict, "met");
 * assert.equal(JSON.parse(JSON.stringify(collection)).features[0].properties.provision.infantCare.shortfall, "246.8");
 * ```
 */
export function checkDistrict<const C extends GeoJsonCollection, const F extends Facility = Facility>(
  collection: C,
  options?: DistrictOptions<F>,
): DistrictCheck<C, F> {
  const checkedOptions = parseDistrictOptions(options);
  const { members, features } = parseCollection(collection);
  const { neighbourhoods, facilities } = sorted(features);
  const homes = assigned(neighbourhoods, facilities);
  const reaches = checkedOptions.radii.map(([facility, radius]) => reachOf(facility, radius, facilities));
  /** The facilities of each neighbourhood, and those of none. */
  const own = new Map<MappedNeighbourhood | null, MappedFacility[]>([null, ...neighbourhoods].map((home) => [home, []]));
  for (const [facility, home] of homes) (own.get(home) as MappedFacility[]).push(facility);

  const checks: (ProvisionCheck<F> | null)[] = features.map(() => null);
  const made: unknown[] = [...features];
  const withProperties = (index: number, added: object) => {
    const feature = features[index] as PlainFeature;
    made[index] = { ...feature, properties: { ...feature.properties, ...added } };
  };
  eachFault(neighbourhoods, (neighbourhood) => {
    const check = checkMapped(neighbourhood, own.get(neighbourhood) as MappedFacility[], reaches, checkedOptions);
    checks[neighbourhood.index] = check as ProvisionCheck<F>;
    withProperties(neighbourhood.index, neighbourhoodProperties(check));
  });
  for (const [facility, home] of homes) {
    const farthestHome = facility.shape === null || home?.shape == null ? null : statedMetres(farthest(facility.shape, home.shape));
    withProperties(facility.index, { assignedTo: home?.index ?? null, farthestHome } satisfies FacilityProperties);
  }
  return {
    collection: Object.fromEntries(members.map(([name, value]) => [name, name === "features" ? made : value])) as unknown as C,
    checks,
    unassigned: (own.get(null) as MappedFacility[]).map(({ index }) => index),
  };
}

/** One neighbourhood, with the facilities that count for it; a radius of the caller's looks at all on the map. */
function checkMapped(
  { said, shape, facilitiesComplete }: MappedNeighbourhood,
  own: readonly MappedFacility[],
  reaches: readonly Reach[],
  { sizing: options, defaults }: CheckedDistrictOptions,
): ProvisionCheck {
  return within(["properties"], () => {
    const { facilitiesComplete: byDefault = true, ...shared } = defaults;
    const sizing = sizeNeighbourhood({ ...shared, ...said } as unknown as NeighbourhoodInput, options);
    const rooms = own.map(({ room, shape: place }): Room => {
      if (room.distance !== undefined || place === null || shape === null) return room;
      return { ...room, distance: statedMetres(farthest(place, shape)) };
    });
    const serves = Object.keys(sizing.requirements) as Facility[];
    if (!(facilitiesComplete ?? byDefault)) rooms.push({ name: "未填报 (not reported)", serves, floorArea: null });
    const check = checkSized(sizing, ofRooms(rooms), { documents: options.documents });
    if (shape === null) return check;
    const asked = reaches.filter(({ facility }) => serves.includes(facility));
    const findings = [...check.findings, ...asked.flatMap((reach) => reachFindings(reach, shape))];
    return { ...check, findings, verdict: overall(findings) };
  });
}
