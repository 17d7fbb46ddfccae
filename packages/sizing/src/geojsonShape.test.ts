import { describe, expect, test } from "vitest";
import { refusalOf } from "../test/refusal.ts";
import { type Position, parseShape } from "./geojsonShape.ts";

const polygon = (...ring: number[][]) => ({ type: "Polygon", coordinates: [ring] });
const square = (west: number, south: number): number[][] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
];
const fault = (geometry: object) => {
  const [first] = refusalOf(() => parseShape(geometry, "invalidNeighbourhood"))?.issues ?? [];
  return [first?.path.join("."), first?.expected];
};

describe("What is no shape is refused in words", () => {
  // biome-ignore format: a table
  test.each<[object, string, string]>([
    [{ type: "LineString", coordinates: [] }, "type", "Point, Polygon, MultiPolygon"],
    [{ type: "Point", coordinates: ["109", 24] }, "coordinates.0", "a longitude from -180 to 180 (degrees, WGS 84)"],
    [{ type: "Point", coordinates: [-180.1, 24] }, "coordinates.0", "a longitude from -180 to 180 (degrees, WGS 84)"],
    [{ type: "Point", coordinates: [180.1, 24] }, "coordinates.0", "a longitude from -180 to 180 (degrees, WGS 84)"],
    [{ type: "Point", coordinates: [109, -90.1] }, "coordinates.1", "a latitude from -90 to 90 (degrees, WGS 84)"],
    [polygon([0, 0], [1, 0], [0, 0]), "coordinates.0", "a ring of 4 positions or more"],
    [polygon(), "coordinates.0", "a ring of 4 positions or more"],
    [polygon([0, 0], [1, 0], [1, 1], [0, 1]), "coordinates.0", "a ring whose last position is its first"],
    [polygon([0, 0], [1, 0], [1, 1], [0.5, 0]), "coordinates.0", "a ring whose last position is its first"],
    [polygon([-90, 0], [90.1, 0], [90.1, 1], [-90, 0]), "coordinates.0", "a ring cut at the antimeridian (RFC 7946, 3.1.9)"],
  ])("%j", (geometry, path, expected) => expect(fault(geometry)).toEqual([path, expected]));

  test("a shape of no polygon is none", () => expect(fault({ type: "MultiPolygon", coordinates: [] })[0]).toBe("coordinates"));
});

describe("Where it lies", () => {
  const held = (geometry: object, ...places: Position[]) => {
    const shape = parseShape(geometry, "invalidProvision");
    return places.map((at) => shape?.holds(at));
  };

  test("a point is its own corner and its own middle, and holds nothing", () => {
    const shape = parseShape({ type: "Point", coordinates: [109.4, 24.3, 80] }, "invalidProvision");
    expect(shape).toMatchObject({
      corners: [[109.4, 24.3, 80]],
      west: 109.4,
      east: 109.4,
      south: 24.3,
      north: 24.3,
      middle: [109.4, 24.3, 80],
    });
    expect(shape?.holds([109.4, 24.3])).toBe(false);
  });

  test("a polygon of several parts holds what one of them does, edges too", () => {
    const parts = { type: "MultiPolygon", coordinates: [[square(0, 0)], [square(10, 20)]] };
    expect(parseShape(parts, "invalidProvision")).toMatchObject({ west: 0, east: 11, south: 0, north: 21 });
    expect(held(parts, [0.5, 0.5], [10.5, 20.5], [5, 10])).toEqual([true, true, false]);
    expect(held(polygon(...square(0, 0)), [0.5, 0], [0.5, 1], [0, 0.5], [1, 0.5])).toEqual([true, true, true, true]);
    expect(held(polygon(...square(0, 0)), [0.5, -0.1], [0.5, 1.1], [-0.1, 0.5], [1.1, 0.5])).toEqual([false, false, false, false]);
  });

  test("a step of half the globe goes the way it is drawn", () =>
    expect(parseShape(polygon([-90, 0], [90, 0], [90, 1], [-90, 1], [-90, 0]), "invalidProvision")).toMatchObject({ west: -90, east: 90 }));
});
