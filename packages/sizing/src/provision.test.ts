import { readFileSync } from "node:fs";
import { Decimal, PlanError } from "@plan/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentAsking } from "../test/madeDocument.ts";
import { checkProvision, type Provision, type Room, sizeNeighbourhood } from "./index.ts";
import { plainAreas, provisionSchema } from "./provision.ts";

interface Case {
  id: string;
  op: string;
  in: { provided: string[]; households?: string; area?: string; per?: string; required?: string };
  expected: { provided: string; pass: boolean; shortfall: string };
}
const fixture = new URL("../test/fixtures/adversarial-cases.json", import.meta.url);
const cases = (JSON.parse(readFileSync(fixture, "utf8")).cases as Case[]).filter(({ op }) => /^verdict/.test(op));
const place = { division: "450200", on: "2022-03-01", development: "new" } as const;
const elderly = (floorArea: string): Room => ({ serves: ["elderlyCare"], floorArea });
/** The same m² as part of a larger room that serves infants too. */
const part = (floorArea: string): Room => ({
  serves: ["elderlyCare", "infantCare"],
  floorArea: "10000",
  areaFor: { elderlyCare: floorArea, infantCare: "1000" },
});

describe("the public verdict cases, in any order and grouping of the rooms", () => {
  test("there are some", () => expect(cases.length).toBeGreaterThan(10));

  test.each(cases)("$id", ({ in: given, expected }) => {
    const { area = "", per = "100", required = "" } = given;
    const amount =
      given.households === undefined
        ? { kind: "fixed", floorArea: required }
        : { kind: "rate", floorArea: area, per: JSON.parse(per), base: "households" };
    const households = JSON.parse(given.households ?? "1");
    const sizing = sizeNeighbourhood({ ...place, households }, { documents: [documentAsking(amount)], facilities: ["elderlyCare"] });
    const anyOrder = fc.shuffledSubarray(given.provided, { minLength: given.provided.length });
    const alone = fc.array(fc.boolean(), { minLength: given.provided.length, maxLength: given.provided.length });
    fc.assert(
      fc.property(anyOrder, alone, (areas, isAlone) => {
        const facilities = areas.map((floorArea, at) => (isAlone[at] === true ? elderly(floorArea) : part(floorArea)));
        const { provided, verdict, shortfall } = checkProvision(sizing, { facilities }).results.elderlyCare;
        expect({ provided: provided?.toFixed(), pass: verdict === "met", shortfall: shortfall?.toFixed() }).toEqual(judged(expected));
      }),
      { numRuns: 50 },
    );
  });
});

describe("what rooms come to", () => {
  const sizing = sizeNeighbourhood({ ...place, households: 1000 });
  const cents = fc.integer({ min: 0, max: 30_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
  const result = (...facilities: Room[]) => checkProvision(sizing, { facilities }).results.elderlyCare;

  test("a room split in two never changes the total", () => {
    const halves = fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)).map(([a, b]) => [a, b, a + b].map((each) => (each / 1000).toFixed(3)));
    fc.assert(
      fc.property(halves, cents, ([a = "", b = "", whole = ""], other) => {
        expect(result(elderly(a), elderly(b), elderly(other))).toEqual(result(elderly(whole), elderly(other)));
      }),
    );
  });

  test("another room never worsens a verdict on area", () => {
    const rank = { short: 0, unknown: 1, met: 2 };
    fc.assert(
      fc.property(fc.array(cents), cents, (areas, more) => {
        const rooms = areas.map(elderly);
        expect(rank[result(...rooms, elderly(more)).verdict]).toBeGreaterThanOrEqual(rank[result(...rooms).verdict]);
      }),
    );
  });
});

describe("shared rooms (D14)", () => {
  const sizing = sizeNeighbourhood({ ...place, households: 100 });
  const refusal = (...facilities: object[]) => {
    try {
      checkProvision(sizing, { facilities } as Provision);
    } catch (error) {
      if (error instanceof PlanError) return [error.code, error.message];
      throw error;
    }
    return null;
  };

  test("without its parts a shared room is refused; where its area is not known, so are its parts", () => {
    const shared = { serves: ["elderlyCare", "infantCare"] as const };
    expect(refusal({ ...shared, floorArea: "40" })).toEqual([
      "invalidProvision",
      "facilities[0].areaFor: Expected the m² that serve each facility of a shared room (D14), got nothing",
    ]);
    const { results } = checkProvision(sizing, { facilities: [{ ...shared, floorArea: null }] });
    expect([results.elderlyCare.verdict, results.infantCare.verdict]).toEqual(["unknown", "unknown"]);
  });

  test("parts that exceed the room, or serve what it does not, are refused", () => {
    const areaFor = { elderlyCare: "20", infantCare: "20.000001" };
    expect(refusal({ serves: ["elderlyCare", "infantCare"], floorArea: "40", areaFor })).toEqual([
      "invalidProvision",
      'facilities[0].areaFor: Expected parts of at most 40 m² together (D14), got "40.000001 m²"',
    ]);
    expect(refusal({ serves: ["elderlyCare"], floorArea: "40", areaFor })).toEqual([
      "invalidProvision",
      'facilities[0].areaFor.infantCare: Expected areas for facilities that the room serves, got "20.000001"',
    ]);
    expect(refusal({ serves: ["elderlyCare", "elderlyCare"], floorArea: "40" })?.[1]).toContain("each facility once");
  });

  test("a malformed figure is told with its unit, and an area beside a list of rooms with its key", () => {
    expect(refusal({ serves: ["elderlyCare"], floorArea: "1e3" })?.[1]).toContain("floorArea: Expected a number of m²: digits");
    expect(refusal({ ...elderly("1"), storeyHeight: "2,8" })?.[1]).toContain("storeyHeight: Expected a number of m: digits");
    expect(refusal({ ...elderly("1"), distance: "-1" })?.[1]).toContain("distance: Expected a number of m: digits");
    const both = () => checkProvision(sizing, { facilities: [], infantCare: "1" } as never);
    expect(both).toThrow(/infantCare: Expected no such key beside facilities, got "1"/);
  });

  test("part of a room that serves other uses too counts alone: 20 m² of a hall of 300", () => {
    const hall: Room = { serves: ["elderlyCare"], floorArea: "300", areaFor: { elderlyCare: "20" } };
    expect(checkProvision(sizing, { facilities: [hall] }).results.elderlyCare.provided?.toFixed()).toBe("20");
  });
});

/** What the case says of a check, without what it says of the requirement. */
function judged({ provided, pass, shortfall }: Case["expected"]) {
  return { provided, pass, shortfall };
}

test("areas taken without asking the schema are what the schema gives back", () => {
  const held = [null, "246.8", 246.8, 0, "", "-1", "1e3", Number.NaN, undefined, [], {}, true, new Decimal("246.8"), "0.0000001"];
  const given = held.flatMap((elderlyCare) => [{ elderlyCare }, ...held.map((infantCare) => ({ elderlyCare, infantCare }))]);
  const strange = [{}, { households: 1 }, { elderlyCare: "1", households: 1 }, { facilities: [] }, { elderlyCare: "1", facilities: [] }];
  const taken = [...given, ...strange].filter((areas) => {
    const early = plainAreas(areas);
    if (early !== null) expect(provisionSchema().parse(areas)).toStrictEqual(early);
    return early !== null;
  });
  // Four figures for one facility or for both, and no area at all.
  expect(taken.length).toBe(4 + 4 * 4 + 1);
});
