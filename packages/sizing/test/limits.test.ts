import { documentById, evaluateRatio, parseDocument, ratioStandardsInForce } from "@plan/rules";
import { checkProvision, maxHouseholds, phaseSchedule, sizeMany, sizeNeighbourhood, sizeParts } from "@plan/sizing";
import { checkDistrict } from "@plan/sizing/geojson";
import { compileSql } from "@plan/sizing/sql";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard } from "./madeDocument.ts";
import { refusalOf } from "./refusal.ts";

const place = { division: "450200", on: "2022-03-01", development: "new" } as const;
const sizing = sizeNeighbourhood({ ...place, households: 1 });
const size = (given: object) => sizeNeighbourhood({ ...place, households: 1, ...given });
const check = (floorArea: unknown) => checkProvision(sizing, { elderlyCare: floorArea as string });
const room = (given: object) => checkProvision(sizing, { facilities: [{ serves: ["elderlyCare"], floorArea: "1", ...given }] });
const ask = { ...place, facility: "elderlyCare" as const };
const [target] = ratioStandardsInForce({ division: "450000", on: "2022-03-01" });
const ratio = (part: unknown) => target && evaluateRatio(target, { part: part as string, whole: "999999999999.999999" });
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const list = <T>(length: number, entry: T) => Array.from({ length }, () => entry);
const document = (header: { [key: string]: unknown }) => parseDocument(madeDocument(header));
const standard = (parts: { [key: string]: unknown }) => document({ areaStandards: [madeStandard(parts)] });
const source = (parts: object) => document({ sources: [{ title: "a", url: null, seenOn: "2021-07-18", ...parts }] });
const point = (...coordinates: number[]) => {
  const properties = { kind: "neighbourhood", ...place, households: 1 };
  return checkDistrict({
    type: "FeatureCollection",
    features: [{ type: "Feature", geometry: { type: "Point", coordinates }, properties }],
  });
};
const parts = (count: number) => sizeParts({ ...place, parts: list(count, { households: 1 }) });
const table = (names: number) => compileSql({ ...place, households: { column: "h" } }).select(list(names, "t"));
const standards = (count: number) => list(count, 0).map((_, index) => madeStandard({ id: `s${index}` }));

/** What is taken at its limit, and refused one step beyond; the call is made with the one and with the other. */
const limits: readonly (readonly [what: string, call: (value: never) => unknown, at: unknown, beyond: unknown])[] = [
  ["households, 10⁹", (households: number) => size({ households }), 1_000_000_000, 1_000_000_001],
  ["residents, 10⁹", (residents: number) => size({ residents }), 1_000_000_000, 1_000_000_001],
  ["12 digits of floor area", (residentialFloorArea: string) => size({ residentialFloorArea }), "999999999999", "1000000000000"],
  ["6 decimals of floor area", (residentialFloorArea: string) => size({ residentialFloorArea }), "0.000001", "0.0000001"],
  ["12 digits of a provided area", check, "999999999999.999999", "1000000000000"],
  ["6 decimals of a provided area", check, "246.800001", "246.8000001"],
  ["a number below 10¹²", check, 999_999_999_999, 1_000_000_000_000],
  ["12 digits of an area to be served", (floorArea: string) => maxHouseholds({ ...ask, floorArea }), "999999999999", "1000000000000"],
  ["12 digits of a pair", ratio, "999999999999.999999", "1000000000000"],
  ["a name of 10,000 characters", (name: string) => size({ name }), "字".repeat(10_000), "字".repeat(10_001)],
  ["a room's name of 10,000 characters", (name: string) => room({ name }), "字".repeat(10_000), "字".repeat(10_001)],
  ["a room 300 storeys up", (storey: number) => room({ storey }), 300, 301],
  ["a room 20 storeys down", (storey: number) => room({ storey }), -20, -21],
  ["phase 1,000", (phase: number) => room({ phase }), 1000, 1001],
  ["a handover after 1,200 months", (withinMonths: number) => room({ handover: { withinMonths } }), 1200, 1201],
  ["a lease of 1,000 years", (leaseYears: number) => room({ acquired: "lease", leaseYears }), 1000, 1000.000001],
  [
    "1,000 phases",
    (count: number) =>
      phaseSchedule(
        sizing,
        list(count, {}).map((_, phase) => ({ households: phase === 0 ? 1 : 0 })),
      ),
    1000,
    1001,
  ],
  ["1,000 parts", parts, 1000, 1001],
  ["longitude 180", (degrees: number) => point(degrees, 24), 180, 180.000001],
  ["longitude -180", (degrees: number) => point(degrees, 24), -180, -180.000001],
  ["latitude 90", (degrees: number) => point(109, degrees), 90, 90.000001],
  ["latitude -90", (degrees: number) => point(109, degrees), -90, -90.000001],
  ["a table's name in four parts", table, 4, 5],
  ["the last day of the calendar", (on: string) => size({ on }), "9999-12-31", "10000-01-01"],
  ["a leap day", (on: string) => size({ on }), "2024-02-29", "2023-02-29"],
  ["six digits of a division", (division: string) => size({ division }), "450200", "4502000"],
  [
    "a document's title of 10,000 characters",
    (zh: string) => parseDocument(madeDocument({ title: { zh, en: "" } })),
    "字".repeat(10_000),
    "字".repeat(10_001),
  ],
  ["a document's id of 100 characters", (id: string) => document({ id }), "a".repeat(100), "a".repeat(101)],
  ["a document's number of 100 characters", (number: string) => document({ number }), "字".repeat(100), "字".repeat(101)],
  [
    "an obligation's name of 100 letters",
    (kind: string) => document({ obligations: [{ kind, item: "1", summary: { zh: "", en: "" } }] }),
    "a".repeat(100),
    "a".repeat(101),
  ],
  ["an item of 100 characters", (item: string) => standard({ item }), "字".repeat(100), "字".repeat(101)],
  ["a term of 200 characters", (term: string) => standard({ term }), "字".repeat(200), "字".repeat(201)],
  ["a department of 200 characters", (name: string) => standard({ leadDepartments: [name] }), "字".repeat(200), "字".repeat(201)],
  ["a source's title of 500 characters", (title: string) => source({ title }), "字".repeat(500), "字".repeat(501)],
  ["a source's address of 2,000 characters", (path: string) => source({ url: `https://${path}` }), "a".repeat(2000), "a".repeat(2001)],
];

describe("Each limit: taken at it, refused one step beyond", () => {
  test.each(limits)("%s", (_what, call, at, beyond) => {
    expect(refusalOf(() => call(at as never))).toBeNull();
    expect(refusalOf(() => call(beyond as never))?.code).toMatch(/^(invalid\w+|outOfRange|tooLarge)$/);
  });

  test("nesting: 32 deep is looked at, and refused for what it is; one deeper is refused for its depth", () => {
    const told = (depth: number) => refusalOf(() => parseDocument(nested(depth)))?.issues[0]?.expected;
    expect(told(32)).not.toMatch(/nesting/);
    expect(told(33)).toMatch(/nesting no deeper than 32/);
  });

  test("200,000 values of one input are looked at; one more is too large, whatever they say", () => {
    const told = (count: number) => refusalOf(() => parseDocument(list(count, 0)))?.code;
    expect([told(200_000), told(200_001)]).toEqual(["invalidDocument", "tooLarge"]);
  });

  test("2,000,000 rows are looked at, here no further than options that are none; one more is too many", () => {
    const told = (rows: number) => refusalOf(() => sizeMany(new Array(rows), { facilities: [] }))?.code;
    expect([told(2_000_000), told(2_000_001)]).toEqual(["invalidQuery", "tooLarge"]);
  });

  test("20 faults are named, and no more", () => {
    const faulty = (count: number) =>
      refusalOf(() => parseDocument(madeDocument({ areaStandards: standards(count).map((one) => ({ ...one, item: 5 })) })));
    expect([faulty(19), faulty(20), faulty(21)].map((error) => error?.issues.length)).toEqual([19, 20, 20]);
  });

  test("and a shipped document is within them all", () => {
    expect(parseDocument(JSON.parse(JSON.stringify(documentById("450000-2021-67"))))).toEqual(documentById("450000-2021-67"));
  });
});
