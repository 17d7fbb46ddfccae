import { documentById, parseDocument, type StandardDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { areas, codes, guangxi, liuzhou, refused, variant } from "../test/sizedLiuzhou.ts";
import { sizeNeighbourhood } from "./index.ts";

describe("Several standards together (D5)", () => {
  const city = variant("450200-2020-city", (json) => {
    json.division = "450200";
    json.issuedOn = "2020-01-01";
    json.areaStandards[0].amount.floorArea = "30";
    json.areaStandards[1].amount.floorArea = "12.5";
  });

  test("for each facility the largest governs, older or newer, nearer or broader; the others stay cited", () => {
    const { elderlyCare, infantCare } = sizeNeighbourhood(liuzhou, { documents: [guangxi, city] }).requirements;
    expect([elderlyCare.floorArea.toFixed(), elderlyCare.governing.document.id]).toEqual(["370.2", "450200-2020-city"]);
    expect(elderlyCare.alsoApplying.map(({ document }) => document.id)).toEqual(["450000-2021-67"]);
    expect([infantCare.floorArea.toFixed(), infantCare.governing.document.id]).toEqual(["246.8", "450000-2021-67"]);
    expect(infantCare.alsoApplying.map(({ document }) => document.id)).toEqual(["450200-2020-city"]);
  });

  test("the order of the documents does not matter", () => {
    expect(JSON.stringify(sizeNeighbourhood(liuzhou, { documents: [city, guangxi] }))).toBe(
      JSON.stringify(sizeNeighbourhood(liuzhou, { documents: [guangxi, city] })),
    );
  });

  test("the city's floor ends at the city's border", () =>
    expect(areas({ ...liuzhou, division: "450300" }, { documents: [guangxi, city] })).toEqual(["246.8", "246.8"]));

  test("standards of different measures are compared as they stand, and that is said (D23)", () => {
    const gross = variant("450200-2022-gross", (json) => {
      json.areaStandards[0].measure = "gross";
    });
    expect(codes(liuzhou, { documents: [guangxi, gross], facilities: ["elderlyCare"] })).toContain("measuresDiffer");
    expect(codes(liuzhou, { documents: [guangxi], facilities: ["elderlyCare"] })).not.toContain("measuresDiffer");
  });
});

describe("Evidence", () => {
  const reported = variant("450200-2021-reported", (json) => {
    json.evidence = "report";
    json.areaStandards[0].amount.floorArea = "30";
    json.areaStandards[1].amount.floorArea = "10";
  });
  const draft = variant("450200-2021-draft", (json) => {
    json.status = "draft";
    json.areaStandards[0].amount.floorArea = "90";
  });

  test("a reported standard that would ask for more is said and does not size; one that asks for less is not said (D7)", () => {
    const { requirements, advisories } = sizeNeighbourhood(liuzhou, { documents: [guangxi, reported] });
    expect(requirements.elderlyCare.floorArea.toFixed()).toBe("246.8");
    const said = advisories.filter(({ code }) => code === "reportedStandardMayApply");
    expect(said.map(({ facility }) => facility)).toEqual(["elderlyCare"]);
    expect(said[0]?.message.zh).toContain("370.2");
    expect(said[0]?.message.en).toContain("370.2");
  });

  test("accepted, it sizes, and that is said too (D7)", () => {
    expect(areas(liuzhou, { documents: [guangxi, reported], acceptReported: true })).toEqual(["370.2", "246.8"]);
    expect(codes(liuzhou, { documents: [guangxi, reported], acceptReported: true })).toContain("reportedStandardUsed");
  });

  test("a draft never sizes, accepted or not (D8)", () => {
    expect(areas(liuzhou, { documents: [guangxi, draft], acceptReported: true })).toEqual(["246.8", "246.8"]);
    expect(refused(liuzhou, { documents: [draft] })).toMatchObject({
      code: "noStandardInForce",
      issues: [{ received: "450200-2021-draft: draft" }],
    });
  });
});

describe("Households (D9)", () => {
  test("floor area over the average dwelling estimates them, rounded up: 30,000 ÷ 90 gives 334", () => {
    const sizing = sizeNeighbourhood({
      division: "450200",
      on: "2022-03-01",
      development: "new",
      residentialFloorArea: "30000",
      averageDwellingArea: "90",
    });
    expect(sizing.requirements.elderlyCare.counts.households).toBe(334);
    expect(sizing.requirements.elderlyCare.floorArea.toFixed()).toBe("66.8");
    expect(sizing.advisories.map(({ code }) => code)).toEqual(["measureUnspecified", "householdsEstimated"]);
  });

  test("a quotient without remainder is not raised: 27,000 ÷ 90 gives 300", () => {
    expect(
      areas({ division: "450200", on: "2022-03-01", development: "new", residentialFloorArea: "27000", averageDwellingArea: "90" }),
    ).toEqual(["60", "60"]);
  });

  test("given households are not replaced by an estimate", () => {
    expect(areas({ ...liuzhou, residentialFloorArea: "30000", averageDwellingArea: "90" })).toEqual(["246.8", "246.8"]);
  });

  test("a pending scheme and an estimate of the caller's are said", () => {
    expect(codes({ ...liuzhou, householdsBasis: "pendingScheme" })).toEqual(["measureUnspecified", "householdsPending"]);
    expect(codes({ ...liuzhou, householdsBasis: "estimated" })).toEqual(["measureUnspecified", "householdsEstimated"]);
    for (const householdsBasis of ["planned", "contractMinimum", "surveyed"] as const)
      expect(codes({ ...liuzhou, householdsBasis })).toEqual(["measureUnspecified"]);
  });

  test("a pending scheme decides what the standards count: households in 三（二）7, housing in 绍兴第九条, both where both hold", () => {
    const pending = { on: "2022-03-01", development: "new", householdsBasis: "pendingScheme", residentialFloorArea: "50360.2" } as const;
    const ofHousing = documentById("330600-2021-home-care");
    const said = (division: string, documents?: readonly StandardDocument[]) =>
      sizeNeighbourhood({ ...pending, division, households: 400 }, { facilities: ["elderlyCare"], documents }).advisories.find(
        ({ code }) => code === "householdsPending",
      )?.message;
    expect(said("450200")?.zh).toBe("设计方案未定：面积按批准方案的总户数核定，且不低于所列面积（D9）。");
    expect(said("330600")?.zh).toBe("设计方案未定：面积按批准方案的住宅建筑面积核定，且不低于所列面积（D9）。");
    const both = [documentById("450000-2021-67"), parseDocument({ ...ofHousing, id: "450200-housing", division: "450200" })];
    expect(said("450200", both)?.en).toBe(
      "The scheme is not approved yet: the area is fixed by the residential floor area and the households of the approved scheme and is never below the one stated (D9).",
    );
    const fixed = parseDocument({
      ...ofHousing,
      areaStandards: [{ ...ofHousing.areaStandards[0], amount: { kind: "fixed", floorArea: "300" } }],
    });
    expect(said("330600", [fixed])?.zh).toBe("设计方案未定：面积按批准方案核定，且不低于所列面积（D9）。");
  });

  test("what decides over an estimate: the approved scheme of a new estate, a count in a built area, where no scheme is made", () => {
    const said = (development: "new" | "existing") =>
      sizeNeighbourhood({ ...liuzhou, development, householdsBasis: "estimated" }).advisories.find(
        ({ code }) => code === "householdsEstimated",
      )?.message;
    expect(said("new")?.zh).toBe("户数1234为估算值，以批准的设计方案为准（D9）。");
    expect(said("new")?.en).toBe("The number of households, 1234, is an estimate; the approved scheme decides (D9).");
    expect(said("existing")?.zh).toBe("户数1234为估算值，以核实的户数为准（D9）。");
    expect(said("existing")?.en).toBe("The number of households, 1234, is an estimate; a count of them decides (D9).");
  });

  test("an estimate needs its floor area, and no basis that speaks of a count", () => {
    const bare = { division: "450200", on: "2022-03-01", development: "new" };
    expect(refused({ ...bare, averageDwellingArea: "90" })).toMatchObject({
      code: "invalidNeighbourhood",
      issues: [{ path: ["residentialFloorArea"] }],
    });
    expect(refused({ ...bare, averageDwellingArea: "90", residentialFloorArea: "30000", householdsBasis: "planned" })).toMatchObject({
      code: "invalidNeighbourhood",
      issues: [{ path: ["households"] }],
    });
    expect(refused({ ...bare, averageDwellingArea: "0", residentialFloorArea: "30000" })).toMatchObject({
      code: "invalidNeighbourhood",
      issues: [{ path: ["averageDwellingArea"] }],
    });
    expect(refused({ ...bare, averageDwellingArea: "0.000001", residentialFloorArea: "999999999999" })).toMatchObject({
      code: "outOfRange",
    });
    expect(refused(bare)).toMatchObject({ code: "invalidNeighbourhood", issues: [{ path: ["households"] }] });
  });
});

describe("Hundreds begun or completed, which no text says (D2)", () => {
  test.each([
    [99, "19.8", "20", "0"],
    [100, "20", "20", "20"],
    [101, "20.2", "40", "20"],
    [0, "0", "0", "0"],
  ])("%d households: pro rata %s, begun %s, completed %s", (households, proRata, started, completed) => {
    const of = (perHundred: "proRata" | "started" | "completed") =>
      areas({ ...liuzhou, households }, { perHundred, facilities: ["elderlyCare"] })[0];
    expect([of("proRata"), of("started"), of("completed")]).toEqual([proRata, started, completed]);
  });
  test("they are marked", () => expect(codes(liuzhou, { perHundred: "started" })).toContain("readingNotFromText"));
});
