import { type PlanError, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { refused } from "../test/refusal.ts";
import {
  checkDistrict,
  type DistrictOptions,
  type FacilityProperties,
  type GeoJsonFeature,
  type NeighbourhoodProperties,
} from "./geojson.ts";

const defaults = { division: "450203", on: "2022-03-01", development: "new" } as const;
/** A square of 0.001 of a degree, its lower left corner so many thousandths east and north of 109.4° E, 24.3° N. */
const square = (east: number, north = 0) => {
  const [west, south] = [109.4 + east / 1000, 24.3 + north / 1000];
  const [right, top] = [109.4 + (east + 1) / 1000, 24.3 + (north + 1) / 1000];
  const ring = [
    [west, south],
    [right, south],
    [right, top],
    [west, top],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
};
const point = (east: number, north: number) => ({ type: "Point", coordinates: [109.4 + east / 1000, 24.3 + north / 1000] });
const feature = (properties: object | null, geometry: object | null, members: object = {}): GeoJsonFeature => ({
  type: "Feature",
  ...members,
  geometry,
  properties,
});
const estate = (households: unknown, geometry: object | null, members: object = {}, properties: object = {}) =>
  feature({ kind: "neighbourhood", households, ...properties }, geometry, members);
const rooms = (facts: object, geometry: object | null) => feature({ kind: "facility", serves: ["elderlyCare"], ...facts }, geometry);
const check = (features: readonly unknown[], options: DistrictOptions = { defaults }, members: object = {}) =>
  checkDistrict({ type: "FeatureCollection", ...members, features: features as GeoJsonFeature[] }, options);
const properties = (made: ReturnType<typeof check>, index: number) =>
  made.collection.features[index]?.properties as NeighbourhoodProperties & FacilityProperties;

describe("a map of 1,000 households, 三（二）7: 200 m² each", () => {
  const map = [
    feature(
      { highway: "residential" },
      {
        type: "LineString",
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
      { bbox: [0, 0, 1, 1] },
    ),
    estate(1000, square(0), { id: 7, style: { fill: "red" } }, { 物业: "示例" }),
    rooms({ floorArea: "199.99" }, point(0.5, 0.5)),
    rooms({ serves: "infantCare", floorArea: 200 }, point(0.5, 0.2)),
  ];

  test("comes back with what was found, exactly, in the same order and with all its members", () => {
    const given = { name: "城中区", crs: { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } } };
    const before = JSON.stringify(map);
    const made = check(map, { defaults }, given);
    expect(JSON.stringify(map)).toBe(before);
    expect(Object.keys(made.collection)).toEqual(["type", "name", "crs", "features"]);
    expect(made.collection).toMatchObject({ type: "FeatureCollection", ...given });
    expect(made.collection.features[0]).toEqual(map[0]);
    expect(made.collection.features[1]).toMatchObject({
      id: 7,
      style: { fill: "red" },
      properties: { kind: "neighbourhood", 物业: "示例" },
    });
    expect(properties(made, 1)).toMatchObject({
      requirement: {
        elderlyCare: { floorArea: "200", statedArea: "200", document: "450000-2021-67", number: "桂政办发〔2021〕67号", item: "三（二）7" },
        infantCare: { floorArea: "200" },
      },
      provision: {
        elderlyCare: { provided: "199.99", known: "199.99", shortfall: "0.01", surplus: "0", verdict: "short" },
        infantCare: { provided: "200", shortfall: "0", verdict: "met" },
      },
      verdict: "fail",
      findings: [{ code: "areaShort", severity: "violation", facility: "elderlyCare", document: "450000-2021-67", item: "三（二）7" }],
      advisories: [{ code: "measureUnspecified" }],
    });
    expect(made.checks.map((each) => each?.verdict ?? null)).toEqual([null, "fail", null, null]);
    expect(made.unassigned).toEqual([]);
  });

  test("comes back the same when it is checked again, from JSON", () => {
    const { collection } = check(map);
    const stored = JSON.parse(JSON.stringify(collection));
    expect(checkDistrict(stored, { defaults }).collection).toEqual(stored);
  });

  test("may bear one facility only", () => {
    const made = check(map.slice(0, 3), { defaults, facilities: ["elderlyCare"] });
    expect(Object.keys(properties(made, 1).requirement)).toEqual(["elderlyCare"]);
  });
});

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

describe("what is not known is not 0 (D13)", () => {
  test("a facility whose area is empty leaves its neighbourhood open", () => {
    const made = check([estate(100, square(0)), rooms({ floorArea: null }, point(0.5, 0.5))]);
    expect(properties(made, 0).provision.elderlyCare).toMatchObject({ provided: null, known: "0", shortfall: null, verdict: "unknown" });
  });

  test("where the map does not show every facility, nothing is short; what is known may suffice", () => {
    const incomplete = { facilitiesComplete: false };
    const made = check([estate(100, square(0), {}, incomplete), estate(100, square(1)), rooms({ floorArea: "20" }, point(0.5, 0.5))]);
    expect(properties(made, 0).provision).toMatchObject({ elderlyCare: { verdict: "met" }, infantCare: { verdict: "unknown" } });
    expect(properties(made, 1).provision.infantCare?.verdict).toBe("short");
    const all = check([estate(100, square(0))], { defaults: { ...defaults, ...incomplete } });
    expect(all.checks[0]?.verdict).toBe("unknown");
  });

  test("a property that a map writes as null is as if it were not there", () => {
    const empty = { name: null, residents: null, settlement: null, householdsBasis: null };
    expect(check([estate(100, square(0), {}, empty)]).checks[0]?.sizing.neighbourhood).toEqual({ ...defaults, households: 100 });
  });
});

describe("service radius, in a straight line", () => {
  // One thousandth of a degree of latitude is 6371008.8 m × π ÷ 180 ÷ 1000 = 111.1950… m; along a meridian nothing else counts.
  // biome-ignore format: a ring on one line
  const meridian = { type: "Polygon", coordinates: [[[109.4, 24.3], [109.4, 24.301], [109.4, 24.302], [109.4, 24.3]]] };
  const limited = (atMost: string) => {
    const words = { zh: "试验条款", en: "made for a test" };
    const constraints = [{ kind: "serviceRadius", value: { atMost }, item: "第八条", modality: "must", summary: words }];
    const standard = madeStandard({ amount: { kind: "rate", floorArea: "20", per: 100, base: "households" }, constraints });
    return { defaults, facilities: ["elderlyCare"], documents: [parseDocument(madeDocument({ areaStandards: [standard] }))] } as const;
  };
  const at = (north: number, facts: object = {}) => rooms({ floorArea: "20", neighbourhood: "A", ...facts }, point(0, north));
  const map = (...facilities: GeoJsonFeature[]) => [estate(100, meridian, { id: "A" }), ...facilities];

  test("is measured to the farthest corner, to the centimetre upwards: two thousandths are 222.3902 m", () => {
    const made = check(map(at(0), at(1)), limited("222.4") as DistrictOptions);
    expect(properties(made, 1).farthestHome).toBe("222.4");
    expect(properties(made, 2).farthestHome).toBe("111.2");
    expect(properties(made, 0).verdict).toBe("pass");
  });

  test("and is broken a centimetre farther, where the cited standard sets one", () => {
    const made = check(map(at(0)), limited("222.39") as DistrictOptions);
    expect(properties(made, 0)).toMatchObject({
      verdict: "fail",
      findings: [{ code: "serviceRadius", severity: "violation", measured: "222.4", demanded: "222.39" }],
    });
  });

  test("a distance that the map states is taken as it is; without a place it is not known", () => {
    const options = limited("100") as DistrictOptions;
    expect(properties(check(map(at(0, { distance: "99.5" })), options), 0).verdict).toBe("pass");
    expect(properties(check(map(rooms({ floorArea: "20", neighbourhood: "A" }, null)), options), 0)).toMatchObject({
      verdict: "unknown",
      findings: [{ code: "serviceRadius", severity: "unknown" }],
    });
  });

  test("of the caller's own is advice: it never fails a neighbourhood, and any facility on the map may reach it", () => {
    const reach = (metres: string, ...facilities: GeoJsonFeature[]) => {
      const made = check(map(...facilities), { defaults, facilities: ["elderlyCare"], serviceRadius: { elderlyCare: metres } });
      return properties(made, 0).findings.filter(({ code }) => code === "serviceRadius");
    };
    const elsewhere = rooms({ floorArea: "20" }, point(-0.001, 1));
    expect(reach("111.2", at(1))).toEqual([]);
    expect(reach("112", elsewhere)).toEqual([]);
    expect(reach("111.19", at(1))).toMatchObject([{ severity: "advice", document: null, demanded: "111.19", measured: null }]);
    expect(reach("150", at(0), at(2))).toMatchObject([
      { severity: "advice", message: { zh: expect.stringContaining("没有一处覆盖全部") } },
    ]);
    expect(reach("50")).toHaveLength(1);
  });
});

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
