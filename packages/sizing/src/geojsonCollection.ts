import { PlanError, type PlanIssue } from "@plan/rules";
import { issue, planError, within } from "@plan/rules/internal";
import {
  type GeoJsonFeature,
  kindOf,
  type MappedFacility,
  type MappedNeighbourhood,
  type PlainFeature,
  parseFeature,
  parseMappedFacility,
  parseMappedNeighbourhood,
  parseMember,
  refuseOtherSystems,
  type SaidFeature,
} from "./geojsonFeature.ts";

/** A map (RFC 7946): longitude before latitude, WGS 84. */
export interface GeoJsonCollection {
  /** Always `FeatureCollection`. */
  readonly type: "FeatureCollection";
  /** Neighbourhoods, facilities and whatever else is drawn. */
  readonly features: readonly GeoJsonFeature[];
}

const mostFeatures = 20_000;

/** The members of a collection as plain data, in their order. */
export function parseCollection(collection: unknown): { members: [string, unknown][]; features: readonly PlainFeature[] } {
  let members: [string, unknown][];
  let given: unknown[];
  let length: number;
  try {
    const map = (typeof collection === "object" ? collection : null) as { features: unknown[] };
    members = Object.entries(map);
    const { features } = map;
    length = features.length;
    given = length > mostFeatures ? [] : Array.from(features);
  } catch {
    throw planError("invalidSurvey", [issue([], "a GeoJSON FeatureCollection", collection)]);
  }
  if (length > mostFeatures) throw planError("tooLarge", [issue(["features"], `at most ${mostFeatures} features`, length)]);
  const plain = members.map(([name, value]): [string, unknown] => {
    if (name in Object.prototype) throw planError("invalidSurvey", [issue([name], "no such key", name)]);
    return [name, name === "features" ? null : within([name], () => parseMember(value))];
  });
  const named = Object.fromEntries(plain);
  if (named.type !== "FeatureCollection") throw planError("invalidSurvey", [issue(["type"], '"FeatureCollection"', named.type)]);
  refuseOtherSystems(named, []);
  const features: PlainFeature[] = [];
  eachFault(
    given.map((feature, index) => ({ feature, index })),
    ({ feature }) => features.push(parseFeature(feature)),
  );
  return { members: plain, features };
}

/** Which features are neighbourhoods and which facilities; a map without any neighbourhood is none of ours. */
export function sorted(features: readonly PlainFeature[]) {
  const neighbourhoods: MappedNeighbourhood[] = [];
  const facilities: MappedFacility[] = [];
  eachFault(
    features.map((feature, index) => ({ feature, index })),
    ({ feature, index }) => {
      const kind = kindOf(feature);
      if (kind === "neighbourhood") neighbourhoods.push(parseMappedNeighbourhood(feature as SaidFeature, index));
      if (kind === "facility") facilities.push(parseMappedFacility(feature as SaidFeature, index));
    },
  );
  if (neighbourhoods.length === 0)
    throw planError("invalidSurvey", [issue(["features"], 'a feature whose property kind is "neighbourhood"', undefined)]);
  return { neighbourhoods, facilities };
}

/** Looks at each, and throws the faults of all together, each under the place of its feature. */
export function eachFault<T extends { readonly index: number }>(list: readonly T[], look: (each: T) => void): void {
  const issues: PlanIssue[] = [];
  let first: PlanError | null = null;
  for (const each of list) {
    try {
      within(["features", each.index], () => look(each));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      first ??= error;
      issues.push(...error.issues);
      if (issues.length >= 20) break;
    }
  }
  if (first !== null) throw planError(first.code, issues.slice(0, 20));
}
