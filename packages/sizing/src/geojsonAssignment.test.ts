import { describe, expect, test } from "vitest";
import { check, estate, feature, point, properties, rooms, square } from "../test/madeMap.ts";
import { refusalOf, refused } from "../test/refusal.ts";

describe("which neighbourhood a facility counts for", () => {
  const two = [estate(100, square(0), { id: "A" }), estate(100, square(1), {}, { id: 8 })];
  const assignedTo = (facts: object, geometry: object | null) => properties(check([...two, rooms(facts, geometry)]), 2).assignedTo;

  test("the one it lies in", () => {
    expect(assignedTo({}, point(0.5, 0.5))).toBe(0);
    expect(assignedTo({}, point(1.5, 0.5))).toBe(1);
  });

  test("a footprint lies where its middle lies", () => {
    expect(assignedTo({}, { type: "MultiPolygon", coordinates: [square(1).coordinates] })).toBe(1);
  });

  test("the one whose id it bears, wherever it lies, number or text", () => {
    expect(assignedTo({ neighbourhood: "A" }, point(1.5, 0.5))).toBe(0);
    expect(assignedTo({ neighbourhood: "8" }, null)).toBe(1);
  });

  test("none, where it lies in none: it is named, and counts for nobody", () => {
    const made = check([...two, rooms({ floorArea: "20" }, point(5, 5))]);
    expect(made.unassigned).toEqual([2]);
    expect(properties(made, 2)).toMatchObject({ assignedTo: null, farthestHome: null });
    expect(properties(made, 0).provision.elderlyCare?.provided).toBe("0");
  });

  test("on the edge of two it must say which: it counts once (D14)", () => {
    expect(refused(() => assignedTo({}, point(1, 0.5)))).toEqual({ code: "invalidProvision", path: "features.2.properties.neighbourhood" });
    const unnamed = [estate(100, square(0), { id: "A" }), estate(100, square(1)), rooms({}, point(1, 0.5))];
    expect(refusalOf(() => check(unnamed))?.issues[0]).toMatchObject({
      expected: "the id of one of the neighbourhoods that it lies in",
      received: '"A, features[1]"',
    });
  });

  test("every facility without a home is named, twenty at most", () => {
    const lost = Array.from({ length: 21 }, () => rooms({ neighbourhood: "B" }, null));
    const error = refusalOf(() => check([...two, ...lost]));
    expect(error?.code).toBe("invalidProvision");
    expect(error?.issues.map(({ path }) => path[1])).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  test("a neighbourhood that is a point holds nothing, and is as far as its point", () => {
    const features = [estate(100, point(0, 0), { id: "A" }), rooms({}, point(0, 0)), rooms({ neighbourhood: "A" }, point(0, 1))];
    const made = check(features);
    expect(made.unassigned).toEqual([1]);
    expect(properties(made, 2).farthestHome).toBe("111.2"); // a thousandth of a degree, 111.195 m
  });

  test("a hole is outside", () => {
    const outer = square(0).coordinates[0] as number[][];
    const hole = outer.map(([east = 0, north = 0]) => [109.4005 + (east - 109.4005) / 2, 24.3005 + (north - 24.3005) / 2]);
    const made = check([estate(100, { type: "Polygon", coordinates: [outer, hole] }), rooms({}, point(0.5, 0.5))]);
    expect(made.unassigned).toEqual([1]);
  });

  test("of a ring that crosses itself both halves are inside, and the notches between them are not", () => {
    // biome-ignore format: a bow tie on one line
    const bowTie = [[109.4, 24.3], [109.402, 24.301], [109.402, 24.3], [109.4, 24.301], [109.4, 24.3]];
    const at = (east: number, north: number) => rooms({}, point(east, north));
    const made = check([estate(100, { type: "Polygon", coordinates: [bowTie] }), at(0.2, 0.5), at(1.8, 0.5), at(1, 0.9), at(1, 0.1)]);
    expect(made.unassigned).toEqual([3, 4]);
  });

  test("what is neither neighbourhood nor facility may have any geometry, and keeps it", () => {
    const nested = { type: "GeometryCollection", geometries: [{ type: "GeometryCollection", geometries: [] }, square(0)] };
    const others = [feature(null, nested), feature({ kind: "road" }, { type: "LineString", coordinates: [] }), feature({}, null)];
    expect(check([estate(100, null), ...others]).collection.features.slice(1)).toEqual(others);
  });

  test.each([
    ["an id that nobody bears", [...two, rooms({ neighbourhood: "B" }, null)], "invalidProvision", "features.2.properties.neighbourhood"],
    ["no place and no id", [...two, rooms({}, null)], "invalidProvision", "features.2.properties.neighbourhood"],
    ["one id for two", [estate(1, null, { id: 8 }), estate(1, null, { id: "8" })], "invalidSurvey", "features.1.id"],
  ])("%s is refused", (_, features, code, path) => {
    expect(refused(() => check(features))).toEqual({ code, path });
  });
});
