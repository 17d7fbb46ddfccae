import { areaStandardsInForce, documentById, PlanError, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "370000-2020-elderly-care";

describe("山东省养老服务条例 (2020-03-26)", () => {
  test("it says what articles 11, 14, 15 and 67 say, and no more", () => {
    says(id, {
      head: "370000, no number, inForce, officialText, issued 2020-03-26, from 2020-05-01",
      areas: [
        "第十一条 new elderlyCare 社区养老服务设施: 20 per 100 households, unspecified; urban only, told [20 | 20 100]",
        "第十一条 existing elderlyCare 社区养老服务设施: left to 规定要求（条例无数值）, unspecified; urban only, told",
      ],
      constraints: [
        '第十一条 new should pooling {"minimumSingle":null,"developments":["new"]}',
        '第十五条 new must handover {"to":{"zh":"所在地县级民政部门","en":"the civil affairs department of the county, city or district"},"withinMonths":3,"after":"acceptance","free":true}',
        '第十一条 existing should meansOfProvision ["built","conversion","purchase","exchange","lease"]',
      ],
      ratios: [],
      obligations: ["第十四条 fourSynchronisations", "第十四条 acceptanceGate", "第六十七条 penalty"],
    });
  });

  test("第十一条, new: 20 m² per 100 households, pro rata (D2)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("第十一条, existing: a duty without a figure is never 0 m² and never an answer (D15)", () => {
    const query = { division: "370100", on: "2022-03-01", facility: "elderlyCare", development: "existing" } as const;
    expect(() => areaStandardsInForce(query)).toThrow(PlanError);
    expect(() => areaStandardsInForce(query)).toThrow(/370000-2020-elderly-care: delegated/);
  });

  test("in Qingdao the city's 15 m² answers, and the province's duty stays named", () => {
    const { inForce, leftOut } = areaStandardsInForce({
      division: "370202",
      on: "2022-03-01",
      facility: "elderlyCare",
      development: "existing",
    });
    expect(inForce.map(({ document }) => document.id)).toEqual(["370200-2014-elderly-care"]);
    expect(leftOut.filter(({ because }) => because === "delegated").map(({ citation }) => citation.document.id)).toEqual([id]);
  });

  test("老年教育条例第十八条 restates the 20 m²: cited as a source, not counted again", () => {
    expect(documentById(id).sources.map(({ title }) => title.includes("重申"))).toEqual([false, true]);
    expect(ratioStandardsInForce({ division: "370000", on: "2022-03-01" })).toEqual([]);
  });

  test("in force from 2020-05-01 (D6)", () => {
    answers(id, { "2020-03-26": "notYetInForce", "2020-04-30": "notYetInForce", "2020-05-01": "inForce" }, false);
  });
});
