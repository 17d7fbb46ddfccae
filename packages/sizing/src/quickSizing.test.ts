import { deepStrictEqual } from "node:assert/strict";
import { documents, PlanError, parseDocument, type StandardDocument } from "@plan/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
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

describe("Which laws have the quick way", () => {
  const liuzhou = { division: "450200", on: "2022-03-01", development: "new" } as const;
  const facilities = ["elderlyCare", "infantCare"] as const;
  const document = (id: string, header: object, ...standards: object[]) =>
    parseDocument(
      madeDocument({
        id: `450000-2021-${id}`,
        ...header,
        areaStandards: standards.map((parts, at) => madeStandard({ id: `s${at}`, ...parts })),
      }),
    );
  const asks = (floorArea: string, minimumTotal: string | null = null) => ({ amount: perHouseholds(floorArea), minimumTotal });
  const bands = {
    amount: { kind: "bands", base: "households", semantics: "slab", bands: [{ from: "0", fromInclusive: true, floorArea: "9" }] },
  };
  const quickBy = (asked: readonly ("elderlyCare" | "infantCare")[], ...made: StandardDocument[]) => {
    const law = lawsAt(liuzhou, { facilities: asked, acceptReported: false, documents: made, perHundred: "proRata" })(liuzhou).applying;
    return quickSizing(law, (households) => sizingOf({ ...liuzhou, households }, law, "proRata"));
  };
  const elderly = (...made: StandardDocument[]) => quickBy(["elderlyCare"], ...made);
  const areas = (quick: ReturnType<typeof quickSizing>, households: number) =>
    Object.values(quick?.({ ...liuzhou, households })?.requirements ?? {}).map(({ floorArea }) => floorArea.toFixed());

  test("each facility by its own rate and its own least area, alike in one of them or not", () => {
    const by = (one: object, other: object) => quickBy(facilities, document("a", {}, one, { facility: "infantCare", ...other }));
    expect(areas(by(asks("20", "300"), asks("20")), 1234)).toEqual(["300", "246.8"]);
    expect(areas(by(asks("20"), asks("20")), 1234)).toEqual(["246.8", "246.8"]);
    expect(areas(by(asks("20", "300"), asks("15", "300")), 1800)).toEqual(["360", "300"]);
  });

  test("none where one facility is asked for by bands, or hundredths do not do", () => {
    expect(quickBy(facilities, document("a", {}, {}, { facility: "infantCare", ...bands }))).toBeNull();
    expect(quickBy(facilities, document("a", {}, bands, { facility: "infantCare" }))).toBeNull();
    for (const governing of [asks("20.05"), asks("20", "300.001")])
      expect(elderly(document("a", {}, governing), document("b", {}, asks("15")))).toBeNull();
  });

  test("standards that follow one another at any number of households; none where two of them change places (D5)", () => {
    expect(
      areas(elderly(document("a", {}, asks("15")), document("b", {}, asks("30", "300")), document("c", {}, asks("20"))), 1234),
    ).toEqual(["370.2"]);
    // Below the first, of 200 m² at least, 20 m² per 100 come after 100 m² at least up to 500 households, and before them beyond.
    const [most, flat, steep] = [asks("30", "200"), asks("10", "100"), asks("20")].map((parts, at) => document(`d${at}`, {}, parts));
    expect(elderly(most as StandardDocument, flat as StandardDocument)).not.toBeNull();
    expect(elderly(most as StandardDocument, flat as StandardDocument, steep as StandardDocument)).toBeNull();
  });

  test.each([
    ["less", asks("15", "100"), true],
    ["the same", asks("20", "300"), true],
    ["more for each household", asks("20.01", "300"), false],
    ["more at least", asks("15", "300.01"), false],
    ["what is no line", bands, false],
  ])("beside 20 m² per 100 and 300 m² at least, a report that asks for %s (D7)", (_, reported, quick) => {
    const made = [document("a", {}, asks("20", "300")), document("r", { evidence: "report" }, reported)];
    expect(elderly(...made) !== null).toBe(quick);
  });

  test("a draft that asks for more says nothing (D8)", () =>
    expect(areas(elderly(document("a", {}, asks("20")), document("d", { status: "draft" }, asks("90"))), 100)).toEqual(["20"]));
});
