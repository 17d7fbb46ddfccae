import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeRatio, madeStandard } from "../test/madeDocument.ts";
import { check, defaults, estate, feature, point, properties, rooms, square } from "../test/madeMap.ts";
import { checkDistrict } from "./geojson.ts";

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
    expect(made.checks.map((each) => (each === null ? null : each.verdict))).toEqual([null, "fail", null, null]);
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

  test("a neighbourhood that is not drawn has no distances, and no radius is asked of it", () => {
    const features = [estate(100, null, { id: "A" }), rooms({ floorArea: "20", neighbourhood: "A" }, point(0, 0))];
    const made = check(features, { defaults, facilities: ["elderlyCare"], serviceRadius: { elderlyCare: "1" } });
    expect(properties(made, 1)).toMatchObject({ assignedTo: 0, farthestHome: null });
    expect(made.checks[0]?.findings).toEqual([]);
  });

  test("a property that a map writes as null is as if it were not there", () => {
    const empty = { name: null, residents: null, settlement: null, householdsBasis: null };
    expect(check([estate(100, square(0), {}, empty)]).checks[0]?.sizing.neighbourhood).toEqual({ ...defaults, households: 100 });
  });
});

test("the caller's documents say how long a lease may be, too", () => {
  const unit = { zh: "年", en: "years" };
  const term = madeRatio({ id: "stateEnterpriseLeaseTerm", kind: "term", bound: "atMost", part: "20", whole: "1", unit, counted: false });
  const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({})], ratioStandards: [term] }))];
  const leased = { floorArea: "20", acquired: "lease", lessor: "stateOwned", leaseYears: 21 };
  const codes = (given: object) =>
    check([estate(100, square(0), {}, { division: "450203" }), rooms({ ...leased, ...given }, point(0.5, 0.5))], {
      defaults,
      facilities: ["elderlyCare"],
      documents,
    }).checks[0]?.findings.map(({ code, citation }) => [code, citation?.document.id]);
  expect(codes({})).toEqual([["leaseTerm", "450000-2021-test"]]);
  expect(codes({ leaseYears: 20 })).toEqual([]);
});
