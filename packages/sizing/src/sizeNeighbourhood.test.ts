import { documents } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { areas, codes, guangxi, liuzhou, refused, variant } from "../test/sizedLiuzhou.ts";
import { type SizingOptions, sizeNeighbourhood } from "./index.ts";

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
