import { issue, once, parseWith, planError, within } from "@plan/rules/internal";
import * as z from "zod";
import { parseShape, type Shape } from "./geojsonShape.ts";
import { neighbourhoodSchema } from "./neighbourhood.ts";
import { checkShares, type Room, roomSchema } from "./room.ts";

/** A feature of a map (RFC 7946). */
export interface GeoJsonFeature {
  /** Always `Feature`. */
  readonly type: "Feature";
  /** Its name among the features; facilities name their neighbourhood by it. */
  readonly id?: string | number | undefined;
  /** Its shape, or null where none is drawn. */
  readonly geometry: object | null;
  /** What is said of it. */
  readonly properties: object | null;
}

/** A feature as plain data, members of its own included. */
export type PlainFeature = Omit<GeoJsonFeature, "properties"> & { readonly properties: Readonly<Record<string, unknown>> | null };
/** One of ours: what it is stands in its properties. */
export type SaidFeature = PlainFeature & { readonly properties: Readonly<Record<string, unknown>> };

/** A neighbourhood on a map. Its properties are checked when it is sized. */
export interface MappedNeighbourhood {
  readonly index: number;
  readonly id: string | null;
  readonly shape: Shape | null;
  /** What its properties say of it; what they leave empty is left out. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Whether the map shows every facility of it, where it says so. */
  readonly facilitiesComplete?: boolean | undefined;
}

/** A facility on a map. */
export interface MappedFacility {
  readonly index: number;
  readonly shape: Shape | null;
  readonly room: Room;
  /** The id of the neighbourhood it is said to belong to, or null. */
  readonly neighbourhood: string | null;
}

const idSchema = /* @__PURE__ */ once(() => z.union([z.string(), z.number()], { error: "text or a number" }));
const featureSchema = /* @__PURE__ */ once(() =>
  z.looseObject({
    type: z.literal("Feature"),
    id: idSchema().optional(),
    geometry: z.looseObject({}).nullable(),
    properties: z.looseObject({}).nullable(),
  }),
);
const kindSchema = /* @__PURE__ */ once(() => z.enum(["neighbourhood", "facility"]));

const completeSchema = /* @__PURE__ */ once(() => z.strictObject({ facilitiesComplete: z.boolean().optional() }));

/** A copy of a member of one's own, which must be JSON, as it goes back. */
export function parseMember(member: unknown): unknown {
  const plain = parseWith(z.unknown(), member, "invalidSurvey");
  refuseUnwritable(plain, []);
  return plain;
}

/** A copy of a feature as plain data. */
export function parseFeature(feature: unknown): PlainFeature {
  const plain = parseWith(featureSchema(), feature, "invalidSurvey") as PlainFeature;
  refuseUnwritable(plain, []);
  refuseOtherSystems(plain, []);
  if (plain.geometry !== null) refuseOtherSystems(plain.geometry, ["geometry"]);
  return plain;
}

/** JSON has no endless numbers, and none that are no numbers. */
function refuseUnwritable(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === "object" && value !== null) {
    for (const [key, held] of Object.entries(value)) refuseUnwritable(held, [...path, key]);
  } else if (typeof value === "number" ? !Number.isFinite(value) : !writable.has(typeof value)) {
    throw planError("invalidSurvey", [issue(path, "a value that JSON can hold", value)]);
  }
}
const writable: ReadonlySet<string> = /* @__PURE__ */ new Set(["string", "boolean", "object", "undefined"]);

/** Which of ours a feature is, by its property `kind`; null for what the map shows beside. */
export function kindOf({ properties }: PlainFeature): z.infer<ReturnType<typeof kindSchema>> | null {
  const kind = kindSchema().safeParse(properties?.kind);
  return kind.success ? kind.data : null;
}

/** Reads a neighbourhood. */
export function parseMappedNeighbourhood({ id, geometry, properties }: SaidFeature, index: number): MappedNeighbourhood {
  const given = id ?? properties.id;
  return {
    index,
    id: typeof given === "string" || typeof given === "number" ? String(given) : null,
    shape: within(["geometry"], () => parseShape(geometry, "invalidNeighbourhood")),
    ...within(["properties"], () => {
      const { facilitiesComplete } = parseWith(completeSchema(), picked(properties, ["facilitiesComplete"]), "invalidNeighbourhood");
      return { said: picked(properties, Object.keys(neighbourhoodSchema().shape)), facilitiesComplete };
    }),
  };
}

/** Reads a facility: its properties are those of a room. */
export function parseMappedFacility({ geometry, properties }: SaidFeature, index: number): MappedFacility {
  const said = picked(properties, Object.keys(roomSchema().shape));
  const belongs = properties.neighbourhood ?? null;
  return {
    index,
    shape: within(["geometry"], () => parseShape(geometry, "invalidProvision")),
    ...within(["properties"], () => {
      const serves = typeof said.serves === "string" ? [said.serves] : said.serves;
      const room = parseWith(roomSchema(), { floorArea: null, ...said, serves }, "invalidProvision");
      checkShares(room, []);
      const id = belongs === null ? null : String(within(["neighbourhood"], () => parseWith(idSchema(), belongs, "invalidProvision")));
      return { room, neighbourhood: id };
    }),
  };
}

/** Properties by name; a map writes what it does not know as null, and that is as if it were not there (D13). */
function picked(properties: SaidFeature["properties"], names: readonly string[]): Readonly<Record<string, unknown>> {
  const known = names.filter((name) => properties[name] !== null && properties[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, properties[name]]));
}

const wgs84: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  "urn:ogc:def:crs:OGC:1.3:CRS84",
  "urn:ogc:def:crs:OGC::CRS84",
  "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  "urn:ogc:def:crs:EPSG::4326",
  "EPSG:4326",
]);

/** Distances and containment hold for WGS 84 only, the system of GeoJSON; any other that is named is refused. */
export function refuseOtherSystems(object: object, path: readonly string[]): void {
  const crs = (object as { crs?: unknown }).crs;
  if (crs === undefined) return;
  const { name = crs } = (crs as { properties?: { name?: unknown } } | null)?.properties ?? {};
  if (!wgs84.has(name)) throw planError("invalidSurvey", [issue([...path, "crs"], "WGS 84 (CRS84), the system of GeoJSON", name)]);
}
