import { documentById, documents, PlanError, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "./index.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: 1234 } as const satisfies NeighbourhoodInput;
const guangxi = documentById("450000-2021-67");
const areas = (neighbourhood: NeighbourhoodInput, options?: SizingOptions) =>
  Object.values(sizeNeighbourhood(neighbourhood, options).requirements).map(({ floorArea }) => floorArea.toFixed());
const codes = (neighbourhood: NeighbourhoodInput, options?: SizingOptions) =>
  sizeNeighbourhood(neighbourhood, options).advisories.map(({ code }) => code);
const refused = (input: unknown, options?: unknown): PlanError => {
  try {
    sizeNeighbourhood(input as NeighbourhoodInput, options as SizingOptions);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("it was sized");
};
/** Guangxi's document with some of it changed, under an id of its own. */
interface Editable {
  division: string;
  status: string;
  evidence: string;
  issuedOn: string;
  areaStandards: [
    { amount: { floorArea: string }; measure: string; settlement: string },
    { amount: { floorArea: string }; settlement: string },
  ];
}
const variant = (id: string, change: (json: Editable) => void) => {
  const json: Editable = { ...JSON.parse(JSON.stringify(guangxi)), id };
  change(json);
  return parseDocument(json);
};

describe("桂政办发〔2021〕67号", () => {
  test("三（二）7, new: 20 m² per 100 households for each facility, pro rata (D1, D2)", () => {
    expect(areas(liuzhou)).toEqual(["246.8", "246.8"]);
    expect(areas({ ...liuzhou, households: 1 })).toEqual(["0.2", "0.2"]);
    expect(areas({ ...liuzhou, households: 250 })).toEqual(["50", "50"]);
    expect(areas({ ...liuzhou, households: 1_000_000_000 })).toEqual(["200000000", "200000000"]);
  });

  test("三（二）8, old districts and built areas: 15 m² per 100 households", () => {
    expect(areas({ ...liuzhou, development: "existing" })).toEqual(["185.1", "185.1"]);
    expect(areas({ ...liuzhou, development: "existing", households: 1 })).toEqual(["0.15", "0.15"]);
  });

  test("0 households ask for 0 m² (D18)", () => expect(areas({ ...liuzhou, households: 0 })).toEqual(["0", "0"]));

  test("the words of each item stay its own: 场地 in item 7, 设施 in item 8", () => {
    const term = (development: "new" | "existing") =>
      sizeNeighbourhood({ ...liuzhou, development }).requirements.infantCare.governing.standard.term;
    expect([term("new"), term("existing")]).toEqual(["婴幼儿照护服务场地", "托育服务设施"]);
  });

  test("in force from its day of issue, 2021-07-18, with no end stated (D6)", () => {
    expect(areas({ ...liuzhou, on: "2021-07-18" })).toEqual(["246.8", "246.8"]);
    expect(refused({ ...liuzhou, on: "2021-07-17" })).toMatchObject({
      code: "noStandardInForce",
      issues: [{ path: ["facilities"], received: "450000-2021-67: notYetInForce" }],
    });
    expect(areas({ ...liuzhou, on: "2031-01-01" })).toEqual(["246.8", "246.8"]);
  });

  test("past its plan horizon, 2023-12-31, it still answers, with an advisory (D6)", () => {
    expect(codes({ ...liuzhou, on: "2023-12-31" })).toEqual(["measureUnspecified"]);
    expect(codes({ ...liuzhou, on: "2024-01-01" })).toEqual(["planHorizonPassed", "measureUnspecified"]);
  });

  test("item 7 is urban only; item 8 does not say so", () => {
    expect(refused({ ...liuzhou, settlement: "rural" })).toMatchObject({
      code: "noStandardInForce",
      issues: [{ received: "450000-2021-67: urban only" }],
    });
    expect(areas({ ...liuzhou, settlement: "rural", development: "existing" })).toEqual(["185.1", "185.1"]);
    // A report of an urban standard is no news for a village.
    const urban = variant("450200-2021-urban", (json) => {
      json.evidence = "report";
      json.areaStandards[0].amount.floorArea = "30";
    });
    const anywhere = variant("450000-2021-anywhere", (json) => {
      for (const standard of json.areaStandards) standard.settlement = "any";
    });
    const given = { documents: [anywhere, urban] };
    expect(codes(liuzhou, given)).toContain("reportedStandardMayApply");
    expect(codes({ ...liuzhou, settlement: "rural" }, given)).not.toContain("reportedStandardMayApply");
  });

  test("15 m² binds in renovation works and is a yardstick outside them (D22)", () => {
    expect(codes({ ...liuzhou, development: "existing", inRenovationWorks: false })).toEqual([
      "outsideRenovationWorks",
      "measureUnspecified",
    ]);
    expect(codes({ ...liuzhou, development: "existing", inRenovationWorks: true })).toEqual(["measureUnspecified"]);
    expect(codes({ ...liuzhou, inRenovationWorks: false })).toEqual(["measureUnspecified"]);
  });
});

describe("Place", () => {
  test.each(["450000", "450200", "450203", "451481"])("%s lies in 450000", (division) =>
    expect(areas({ ...liuzhou, division })).toEqual(["246.8", "246.8"]),
  );
  test.each(["000000", "990000", "460000"])("%s does not: an error, never 0 m² (D15)", (division) => {
    expect(refused({ ...liuzhou, division })).toMatchObject({
      code: "noStandardInForce",
      issues: [{ path: ["facilities"], received: "nothing" }],
    });
  });
});

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

describe("Options", () => {
  test("only what is asked for is sized", () =>
    expect(Object.keys(sizeNeighbourhood(liuzhou, { facilities: ["infantCare"] }).requirements)).toEqual(["infantCare"]));
  test("both can be named, in any order, each once", () => {
    const named: SizingOptions = { facilities: ["infantCare", "elderlyCare"] };
    expect(Object.keys(sizeNeighbourhood(liuzhou, named).requirements)).toEqual(["infantCare", "elderlyCare"]);
    const issues = [expect.objectContaining({ path: ["facilities"], expected: "each facility once" })];
    expect(refused(liuzhou, { facilities: ["infantCare", "infantCare"] }).issues).toEqual(issues);
    expect(refused(liuzhou, { facilities: [] }).issues).toEqual([expect.objectContaining({ expected: "a list of 1 or more" })]);
  });
  test.each([
    { facilities: [] },
    { facilities: ["park"] },
    { facilities: ["infantCare", "infantCare"] },
    { perHundred: "x" },
    { acceptReported: "yes" },
    { documents: "all" },
    { documents: [guangxi, guangxi] },
    { unknown: 1 },
    null,
    5,
  ])("%j is refused", (options) => expect(refused(liuzhou, options).code).toBe("invalidQuery"));
  test("no documents, no standard", () => expect(refused(liuzhou, { documents: [] }).code).toBe("noStandardInForce"));
  test("a document as JSON is checked on the way in", () => {
    expect(areas(liuzhou, { documents: JSON.parse(JSON.stringify(documents)) })).toEqual(["246.8", "246.8"]);
    expect(refused(liuzhou, { documents: [{}] }).code).toBe("invalidDocument");
  });
});

test("the neighbourhood comes back as it was given", () => {
  const given = { ...liuzhou, name: "示例小区", planningConditionsOn: "2021-12-01" };
  expect(sizeNeighbourhood(given).neighbourhood).toStrictEqual(given);
  expect(Object.keys(sizeNeighbourhood({ ...liuzhou, name: undefined }).neighbourhood)).not.toContain("name");
});
