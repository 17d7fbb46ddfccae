import { deepStrictEqual } from "node:assert/strict";
import { documents, PlanError } from "@plan/rules";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contexts } from "../test/nationRows.ts";
import { lawsAt } from "./lawAt.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { quickSizing } from "./quickSizing.ts";
import type { Applying } from "./requirement.ts";
import { sizingOf } from "./sizingOf.ts";

type Kind = Pick<NeighbourhoodInput, "division" | "on" | "development" | "settlement">;
const facilities = [["elderlyCare", "infantCare"], ["infantCare", "elderlyCare"], ["elderlyCare"], ["infantCare"]] as const;

/** Every kind of neighbourhood that a shipped document sizes, with its law; reported standards taken and left. */
const laws = contexts().flatMap((place) =>
  (["new", "existing"] as const).flatMap((development) =>
    (["urban", "rural"] as const).flatMap((settlement) =>
      [true, false].flatMap((acceptReported) =>
        facilities.flatMap((asked): { kind: Kind; law: readonly Applying[] }[] => {
          const kind: Kind = { ...place, development, settlement };
          try {
            const { applying } = lawsAt(place, { facilities: asked, acceptReported, documents, perHundred: "proRata" })(kind);
            return [{ kind, law: applying }];
          } catch (error) {
            if (error instanceof PlanError && error.code === "noStandardInForce") return [];
            throw error;
          }
        }),
      ),
    ),
  ),
);
const prepared = laws.map(({ kind, law }) => {
  const plainly = (neighbourhood: NeighbourhoodInput) => sizingOf(neighbourhood, law, "proRata");
  return { kind, plainly, quick: quickSizing(law, (households) => plainly({ ...kind, households })) };
});

test("what is sized the quick way is what the plain way gives, digit for digit and key for key, by every shipped document", () => {
  const said = fc.record(
    {
      name: fc.constantFrom("安居苑", ""),
      residents: fc.nat(5000),
      residentialFloorArea: fc.constantFrom("0", "98720.50"),
      householdsBasis: fc.constantFrom("planned", "contractMinimum", "estimated", "surveyed", "pendingScheme"),
      inRenovationWorks: fc.boolean(),
    } as const,
    { requiredKeys: [] },
  );
  const households = fc.oneof(fc.nat(3), fc.nat(1500), fc.nat(1_000_000_000), fc.constantFrom(999_999, 1_000_000_000, undefined));
  let quickly = 0;
  let plainly = 0;
  fc.assert(
    fc.property(fc.constantFrom(...prepared), households, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, said), (by, count, more) => {
      const neighbourhood = { ...by.kind, ...(count === undefined ? {} : { households: count }), ...more };
      const sizing = by.quick?.(neighbourhood) ?? null;
      if (sizing === null) plainly += 1;
      else {
        quickly += 1;
        const want = by.plainly(neighbourhood);
        deepStrictEqual(sizing, want);
        expect(JSON.stringify(sizing)).toBe(JSON.stringify(want));
      }
    }),
    { seed: 67, numRuns: 2000 },
  );
  expect(Math.min(quickly, plainly)).toBeGreaterThan(300);
});

test("most kinds of neighbourhood have the quick way; Nanning's, of which a report says more from some size on, has not (D7)", () => {
  expect(prepared.filter(({ quick }) => quick !== null).length / prepared.length).toBeGreaterThan(0.5);
  const nanning = { division: "450100", on: "2021-09-01", development: "new" } as const;
  const quick = (acceptReported: boolean) => {
    const law = lawsAt(nanning, { facilities: ["elderlyCare"], acceptReported, documents, perHundred: "proRata" })(nanning).applying;
    return quickSizing(law, (households) => sizingOf({ ...nanning, households }, law, "proRata"));
  };
  expect(quick(false)).toBeNull();
  // 30 m² per 100 and 300 m² at least, beside Guangxi's 20: 800 households need 300 m², 1234 need 370.2 m² (D5, D10).
  const sized = quick(true);
  expect([800, 1234].map((households) => sized?.({ ...nanning, households })?.requirements.elderlyCare.floorArea.toFixed())).toEqual([
    "300",
    "370.2",
  ]);
});

test("a sizing of the quick way shares its lists with others, and nobody can write to them", () => {
  const [by] = prepared.filter(({ quick, kind }) => quick !== null && kind.division === "450000" && kind.on === "2026-01-01");
  const sizing = by?.quick?.({ ...by.kind, households: 1234 });
  expect(sizing?.advisories.length).toBeGreaterThan(0);
  expect([sizing?.advisories, ...(sizing?.advisories ?? []), sizing?.requirements.elderlyCare.alsoApplying].every(Object.isFrozen)).toBe(
    true,
  );
});
