import { Decimal, type Facility, type Text } from "@plan/rules";
import { both } from "./both.ts";
import type { Finding } from "./finding.ts";
import type { MappedFacility } from "./geojsonFeature.ts";
import { placesByLatitude } from "./geojsonPlaces.ts";
import { metres, type Shape } from "./geojsonShape.ts";

/** A service radius of the caller's own, and the places on the map that it is drawn around. */
export interface Reach {
  readonly facility: Facility;
  /** Metres. */
  readonly radius: Decimal;
  readonly places: (south: number, north: number) => readonly Shape[];
}

/** The places of every facility on the map that serves what a radius is asked for. */
export function reachOf(facility: Facility, radius: Decimal, all: readonly MappedFacility[]): Reach {
  const serving = all.filter(({ room }) => room.serves.includes(facility));
  return { facility, radius, places: placesByLatitude(serving.flatMap(({ shape }) => shape ?? [])) };
}

/** No degree of latitude has fewer metres, so that whatever lies within a radius is looked at. */
const leastPerDegree = 110_000;

/**
 * Looks whether every home of a neighbourhood lies within a radius of the caller's own of any facility on the map (服务半径, straight
 * line). It is no law, so what is found is advice.
 *
 * A facility that reaches every corner of a neighbourhood reaches every home. Where each corner is reached by another facility, the homes
 * between them are not known to be.
 */
export function reachFindings({ facility, radius, places }: Reach, home: Shape): readonly Finding[] {
  const reached = near(home, radius.toNumber(), places).map((shape) => cornersReached(shape, home, radius));
  if (reached.some((corners) => corners.every((isReached) => isReached))) return [];
  const together = home.corners.every((_, corner) => reached.some((corners) => corners[corner]));
  const [name, asked] = [names[facility], radius.toFixed()];
  const message = together
    ? both(
        `小区各角点分别在不同${name.zh}的${asked}米范围内，没有一处覆盖全部；请在图上核对。`,
        `Each corner lies within ${asked} m of an ${name.en}, but no single one reaches them all; look at the map.`,
      )
    : both(
        `小区内有住宅距各${name.zh}均超过${asked}米（使用者设定的服务半径）。`,
        `Some homes lie more than ${asked} m, the radius asked for, from every ${name.en}.`,
      );
  return [{ code: "serviceRadius", severity: "advice", message, citation: null, facility, measured: null, demanded: asked }];
}

const names = {
  elderlyCare: both("养老服务设施", "elderly-care facility"),
  infantCare: both("托育设施", "infant-care facility"),
} as const satisfies Record<Facility, Text>;

/** For each corner whether it lies within the radius, in full values (D19). */
function cornersReached({ middle }: Shape, { corners }: Shape, radius: Decimal): readonly boolean[] {
  return corners.map((corner) => new Decimal(metres(middle, corner)).lte(radius));
}

/** The places in the box of a neighbourhood, widened by the radius: no other can reach it. */
function near({ west, south, east, north }: Shape, radius: number, places: Reach["places"]): readonly Shape[] {
  const up = radius / leastPerDegree;
  const nearestPole = Math.min(Math.max(Math.abs(south), Math.abs(north)) + up, 90);
  const across = up / Math.max(Math.cos((nearestPole * Math.PI) / 180), 1e-9);
  return places(south - up, north + up).filter(({ middle: [at] }) => at >= west - across && at <= east + across);
}
