import type { PlanError } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { check, defaults, estate, feature, point, rooms, square } from "../test/madeMap.ts";
import { refused } from "../test/refusal.ts";

describe("what is refused, with the place of the feature", () => {
  const crs = (name: unknown) => ({ crs: { type: "name", properties: { name } } });

  // biome-ignore format: a table
  test.each([
    ["another system of coordinates", [estate(1, square(0))], crs("urn:ogc:def:crs:EPSG::4490"), "invalidSurvey", "crs"],
    ["the shifted system of Chinese maps (GCJ-02)", [estate(1, square(0))], crs("GCJ-02"), "invalidSurvey", "crs"],
    ["no features", [], {}, "invalidSurvey", "features"],
    ["geometries within geometries", [estate(1, { type: "GeometryCollection", geometries: [{ type: "GeometryCollection", geometries: [square(0)] }] })], {}, "invalidNeighbourhood", "features.0.geometry.type"],
    ["a ring over the antimeridian", [estate(1, { type: "Polygon", coordinates: [[[179.9, 24], [-179.9, 24], [-179.9, 24.1], [179.9, 24]]] })], {}, "invalidNeighbourhood", "features.0.geometry.coordinates.0"],
    ["degrees that no map has", [estate(1, { type: "Point", coordinates: [180.1, 24] })], {}, "invalidNeighbourhood", "features.0.geometry.coordinates.0"],
    ["a system that is not said", [estate(1, square(0))], { crs: null }, "invalidSurvey", "crs"],
    ["a system of a feature's own", [estate(1, square(0), crs("EPSG:3857"))], {}, "invalidSurvey", "features.0.crs"],
    ["metres for degrees", [estate(1, { type: "Point", coordinates: [500000, 2690000] })], {}, "invalidNeighbourhood", "features.0.geometry.coordinates.0"],
    ["latitude before longitude", [estate(1, { type: "Point", coordinates: [24.3, 109.4] })], {}, "invalidNeighbourhood", "features.0.geometry.coordinates.1"],
    ["a ring that is not closed", [estate(1, { type: "Polygon", coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1]]] })], {}, "invalidNeighbourhood", "features.0.geometry.coordinates.0"],
    ["a line", [estate(1, { type: "LineString", coordinates: [[0, 0], [1, 1]] })], {}, "invalidNeighbourhood", "features.0.geometry.type"],
    ["half a household", [estate(1, null), estate(0.5, null)], {}, "invalidNeighbourhood", "features.1.properties.households"],
    ["a place without a standard", [estate(1, null, {}, { division: "110101" })], {}, "noStandardInForce", "features.0.properties.facilities"],
    ["no day that the calendar has", [estate(1, null, {}, { on: "2022-02-30" })], {}, "invalidQuery", "features.0.properties.on"],
    ["an area below 0", [estate(1, null), rooms({ floorArea: -1 }, point(0, 0))], {}, "invalidProvision", "features.1.properties.floorArea"],
    ["a shared room undivided (D14)", [estate(1, null), rooms({ serves: ["elderlyCare", "infantCare"], floorArea: 1 }, point(0, 0))], {}, "invalidProvision", "features.1.properties.areaFor"],
    ["a word for yes", [estate(1, null, {}, { facilitiesComplete: "yes" })], {}, "invalidNeighbourhood", "features.0.properties.facilitiesComplete"],
    ["a feature that is none", [null], {}, "invalidSurvey", "features.0"],
    ["a map without neighbourhoods", [feature(null, null)], {}, "invalidSurvey", "features"],
    ["a geometry for a map", [estate(1, null)], { type: "Polygon" }, "invalidSurvey", "type"],
  ])("%s", (_, features, members, code, path) => {
    expect(refused(() => check(features, { defaults }, members))).toEqual({ code, path });
  });

  test("every faulty feature is named, twenty at most", () => {
    try {
      check(Array.from({ length: 30 }, () => estate(-1, null)));
      expect.unreachable();
    } catch (error) {
      expect((error as PlanError).issues.map(({ path }) => path[1])).toEqual(Array.from({ length: 20 }, (_, index) => index));
    }
  });

  test("20,000 features are taken, one more is not", () => {
    const road = feature(null, null);
    const most = [estate(1, null), ...Array.from({ length: 19_999 }, () => road)];
    expect(check(most).checks).toHaveLength(20_000);
    expect(refused(() => check([...most, road]))).toEqual({ code: "tooLarge", path: "features" });
    expect(refused(() => check(new Array(100_000).fill(road)))).toEqual({ code: "tooLarge", path: "features" });
  });
});
