import { documentById, evaluateRatio, parseDocument, ratioStandardsInForce } from "@plan/rules";
import { checkProvision, maxHouseholds, sizeNeighbourhood } from "@plan/sizing";
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
  ["the last day of the calendar", (on: string) => size({ on }), "9999-12-31", "10000-01-01"],
  ["a leap day", (on: string) => size({ on }), "2024-02-29", "2023-02-29"],
  ["six digits of a division", (division: string) => size({ division }), "450200", "4502000"],
  [
    "a document's title of 10,000 characters",
    (zh: string) => parseDocument(madeDocument({ title: { zh, en: "" } })),
    "字".repeat(10_000),
    "字".repeat(10_001),
  ],
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

  test("20 faults are named, and no more", () => {
    const faulty = (count: number) =>
      refusalOf(() => parseDocument(madeDocument({ areaStandards: standards(count).map((one) => ({ ...one, item: 5 })) })));
    expect([faulty(19), faulty(20), faulty(21)].map((error) => error?.issues.length)).toEqual([19, 20, 20]);
  });

  test("and a shipped document is within them all", () => {
    expect(parseDocument(JSON.parse(JSON.stringify(documentById("450000-2021-67"))))).toEqual(documentById("450000-2021-67"));
  });
});
