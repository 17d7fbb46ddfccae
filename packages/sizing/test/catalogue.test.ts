import { documents, requiredArea } from "@plan/rules";
import { type NeighbourhoodInput, parseSizing, sizeNeighbourhood } from "@plan/sizing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** Every shipped standard that sizes on its first day, with a neighbourhood there. */
const places = documents.flatMap(({ status, division, effectiveFrom, issuedOn, firstSeenOn, areaStandards }) => {
  const on = effectiveFrom ?? issuedOn ?? firstSeenOn;
  if (status === "draft" || on === null) return [];
  return areaStandards
    .filter(({ amount }) => amount.kind !== "delegated")
    .map(({ facility, development }) => ({ division, on, facility, development }));
});
const size = ({ facility, ...where }: (typeof places)[number], count: number) => {
  const neighbourhood: NeighbourhoodInput = { ...where, households: count, residents: count, residentialFloorArea: count };
  return sizeNeighbourhood(neighbourhood, { facilities: [facility], acceptReported: true });
};

describe("Every place of the catalogue, on the first day of each of its documents", () => {
  const place = fc.constantFrom(...places);
  const count = fc.integer({ min: 0, max: 1_000_000 });

  test("the area that governs is never below any standard cited beside it (D5)", () => {
    expect(places.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(place, count, (where, counted) => {
        const { floorArea, governing, alsoApplying, counts } = size(where, counted).requirements[where.facility];
        const asked = [governing, ...alsoApplying].map(({ standard }) => requiredArea(standard, counts));
        return asked.every((area) => area.lte(floorArea)) && asked[0]?.eq(floorArea) === true;
      }),
      { numRuns: 500 },
    );
  });

  test("more of everything never needs less", () => {
    fc.assert(
      fc.property(place, count, count, (where, some, more) => {
        const area = (counted: number) => size(where, counted).requirements[where.facility].floorArea;
        return area(some + more).gte(area(some)) && area(0).isZero();
      }),
      { numRuns: 500 },
    );
  });

  test("what is known from reports only, and from no date, is said; and the sizing reads back as it was stored", () => {
    for (const where of places) {
      const sizing = size(where, 1234);
      const { governing, alsoApplying } = sizing.requirements[where.facility];
      const cited = [governing, ...alsoApplying].map(({ document }) => document);
      const codes = sizing.advisories.map(({ code }) => code);
      expect(codes.includes("reportedStandardUsed")).toBe(cited.some(({ evidence }) => evidence === "report"));
      if (cited.some(({ effectiveFrom, issuedOn }) => effectiveFrom === null && issuedOn === null))
        expect(codes).toContain("effectiveDateUncertain");
      expect(parseSizing(JSON.parse(JSON.stringify(sizing)))).toEqual(sizing);
    }
  });
});
