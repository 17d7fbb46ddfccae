import { Decimal, type PlanErrorCode } from "@plan/rules";
import { issue, once, parseWith, planError } from "@plan/rules/internal";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { centroid } from "@turf/centroid";
import { distance } from "@turf/distance";
import * as z from "zod";

/** Longitude, latitude, and perhaps a height. */
export type Position = [longitude: number, latitude: number, ...others: number[]];

const within = (what: string, most: number) => {
  const error = `${what} from ${-most} to ${most} (degrees, WGS 84)`;
  return z.number({ error }).min(-most).max(most);
};
const position = /* @__PURE__ */ once(() => z.tuple([within("a longitude", 180), within("a latitude", 90)], z.number()));
const ring = /* @__PURE__ */ once(() =>
  z
    .array(position())
    .min(4, { error: "a ring of 4 positions or more" })
    .refine((corners) => same(corners[0], corners.at(-1)), { error: "a ring whose last position is its first" })
    .refine((corners) => !corners.some(wraps), { error: "a ring cut at the antimeridian (RFC 7946, 3.1.9)" }),
);
const polygon = /* @__PURE__ */ once(() => z.array(ring()).min(1));
const geometrySchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion("type", [
    z.looseObject({ type: z.literal("Point"), coordinates: position() }),
    z.looseObject({ type: z.literal("Polygon"), coordinates: polygon() }),
    z.looseObject({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon()).min(1) }),
  ]),
);
const kinds: readonly unknown[] = ["Point", "Polygon", "MultiPolygon"];

/** Where a neighbourhood or a facility lies. */
export interface Shape {
  /** The corners of its outer rings: a point is its own corner. */
  readonly corners: readonly Position[];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** A point, or the middle of the corners of a footprint. */
  readonly middle: Position;
  /** Whether a position lies in it, its edge included. */
  readonly holds: (at: Position) => boolean;
}

/** Reads the geometry of a feature that has been copied; null where there is none. */
export function parseShape(geometry: object | null, code: PlanErrorCode): Shape | null {
  if (geometry === null) return null;
  const { type } = geometry as { type?: unknown };
  if (!kinds.includes(type)) throw planError(code, [issue(["type"], kinds.join(", "), type)]);
  const read = parseWith(geometrySchema(), geometry, code);
  if (read.type === "Point") {
    const point = read.coordinates;
    const [east, north] = point;
    return { corners: [point], west: east, south: north, east, north, middle: point, holds: () => false };
  }
  const polygons = read.type === "Polygon" ? [read.coordinates] : read.coordinates;
  const corners = polygons.flatMap(([outer]) => outer as Position[]);
  const [west, east] = extremes(corners, 0);
  const [south, north] = extremes(corners, 1);
  const area = { type: "MultiPolygon" as const, coordinates: polygons };
  return {
    corners,
    west,
    south,
    east,
    north,
    middle: centroid(area).geometry.coordinates as Position,
    holds: (at) => at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north && booleanPointInPolygon([at[0], at[1]], area),
  };
}

function extremes(corners: readonly Position[], axis: 0 | 1): readonly [least: number, most: number] {
  return corners.reduce<[number, number]>(
    ([least, most], corner) => [Math.min(least, corner[axis]), Math.max(most, corner[axis])],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** Metres in a straight line from a facility to the farthest corner of a neighbourhood: no home in it is farther. */
export function farthest(from: Shape, neighbourhood: Shape): number {
  return neighbourhood.corners.reduce((most, corner) => Math.max(most, metres(from.middle, corner)), 0);
}

/** Metres in a straight line over the sphere. */
export function metres([fromEast, fromNorth]: Position, [east, north]: Position): number {
  return distance([fromEast, fromNorth], [east, north], { units: "meters" });
}

/** A distance as it is stated: to the centimetre, upwards, as every figure under a bound from above (D3). */
export function statedMetres(length: number): string {
  return new Decimal(length).toDecimalPlaces(2, Decimal.ROUND_CEIL).toFixed();
}

/** From one position to the next over more than half the globe: what is meant is the other way around. */
function wraps([east]: readonly number[], index: number, corners: readonly (readonly number[])[]): boolean {
  return Math.abs((east ?? 0) - (corners[index - 1]?.[0] ?? east ?? 0)) > 180;
}

/** Of no position at all, the number of them is the fault. */
function same(first: readonly number[] | undefined, last: readonly number[] | undefined): boolean {
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
