import { PlanError } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { check, defaults, estate, feature, point, rooms, square } from "../test/madeMap.ts";
import { refusalOf, refused } from "../test/refusal.ts";
import { checkDistrict } from "./geojson.ts";
import { eachFault } from "./geojsonCollection.ts";

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
    ["a geometry for a feature", [{ ...estate(1, null), type: "Polygon" }], {}, "invalidSurvey", "features.0.type"],
    ["a feature without a geometry", [{ type: "Feature", properties: null }], {}, "invalidSurvey", "features.0.geometry"],
    ["a feature whose properties are text", [{ ...estate(1, null), properties: "x" }], {}, "invalidSurvey", "features.0.properties"],
    ["an id that is none", [estate(1, null, { id: true })], {}, "invalidSurvey", "features.0.id"],
    ["a system of a geometry's own", [estate(1, { ...square(0), ...crs("EPSG:3857") })], {}, "invalidSurvey", "features.0.geometry.crs"],
    ["a facility on a line", [estate(1, null), rooms({}, { type: "LineString" })], {}, "invalidProvision", "features.1.geometry.type"],
    ["a facility that belongs to a list", [estate(1, null), rooms({ neighbourhood: [1] }, null)], {}, "invalidProvision", "features.1.properties.neighbourhood"],
    ["a member that all objects have", [estate(1, null)], { toString: 1 }, "invalidSurvey", "toString"],
    ["a member that is no plain data", [estate(1, null)], { style: { at: new Map() } }, "invalidSurvey", "style.at"],
    ["a member that JSON cannot hold", [estate(1, null)], { style: { fill: () => 1 } }, "invalidSurvey", "style.fill"],
    ["a number that JSON cannot hold", [estate(1, null, {}, { list: [0, Number.NaN] })], {}, "invalidSurvey", "features.0.properties.list.1"],
    ["an endless number", [estate(1, null, {}, { size: Number.POSITIVE_INFINITY })], {}, "invalidSurvey", "features.0.properties.size"],
  ])("%s", (_, features, members, code, path) => {
    expect(refused(() => check(features, { defaults }, members))).toEqual({ code, path });
  });

  test("what is no map at all", () => {
    const features = [estate(1, null)];
    for (const [given, got] of [
      [null, "null"],
      ["map", '"map"'],
      [{}, "an object"],
      [Object.assign(() => 1, { type: "FeatureCollection", features }), "a function"],
    ])
      expect(refusalOf(() => checkDistrict(given as never, { defaults }))).toMatchObject({
        code: "invalidSurvey",
        message: `Expected a GeoJSON FeatureCollection, got ${got}`,
      });
  });

  test("in words", () => {
    const told = (features: unknown[], members: object = {}) =>
      refusalOf(() => check(features, { defaults }, members))?.issues[0]?.expected;
    expect(told([estate(1, null)], { toString: 1 })).toBe("no such key");
    expect(told([estate(1, null, { id: true })])).toBe("text or a number");
    expect(told([estate(1, null, {}, { list: [Number.NaN] })])).toBe("a value that JSON can hold");
  });

  test.each(
    ["OGC:1.3:CRS84", "OGC::CRS84", "EPSG::4326"]
      .map((name) => `urn:ogc:def:crs:${name}`)
      .concat("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "EPSG:4326"),
  )("%s is WGS 84", (name) => expect(check([estate(1, null)], { defaults }, crs(name)).checks).toHaveLength(1));

  test("a feature may be as deep as any input, and its lists have gaps", () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    // A feature, its properties, and 30 lists; the map around them does not count.
    const deep = estate(1, null, {}, { deep: nested(30), gaps: [undefined] });
    expect(check([deep]).collection.features[0]).toMatchObject({ properties: { deep: nested(30) } });
    expect(refusalOf(() => check([estate(1, null, {}, { deep: nested(31) })]))?.issues[0]?.expected).toBe("nesting no deeper than 32");
  });

  test("what is no fault of a feature is thrown as it is", () => {
    const look = (fault: Error) => () =>
      eachFault([{ index: 0 }], () => {
        throw fault;
      });
    expect(look(new TypeError("mine"))).toThrow(new TypeError("mine"));
    const issues = Array.from({ length: 15 }, () => ({ path: [], message: "", expected: "", received: "" }));
    const faulty = () =>
      eachFault([{ index: 0 }, { index: 1 }], () => {
        throw new PlanError("invalidProvision", "", issues);
      });
    expect(faulty).toThrow(expect.objectContaining({ issues: expect.objectContaining({ length: 20 }) }));
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
    expect(refused(() => check(new Array(4_294_967_295)))).toEqual({ code: "tooLarge", path: "features" });
  });
});
