import { documentById, type PlanError, requiredArea } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "330600-2021-home-care";

describe("绍兴市居家养老服务条例 (2021-08-06)", () => {
  test("it says what articles 8, 9, 10 and 37 say, and no more", () => {
    says(id, {
      head: "330600, no number, inForce, officialText, issued 2021-08-06, from 2021-12-01",
      areas: [
        "第九条 new elderlyCare 居家养老服务用房: 2 per 1000 residentialFloorArea (gross), net, each 30; told [2 30 | 2 30]",
        "第九条 existing elderlyCare 居家养老服务用房: 20 per 100 households, net; told [20 | 20 100]",
      ],
      constraints: [
        '第八条 new must instrument ["planningConditions"]',
        '第八条 new should storeys {"lowest":1,"highest":1}',
        "第八条 new must ownEntrance true",
        '第九条 new should pooling {"minimumSingle":"300","developments":["new","existing"]} [300 | 300]',
        '第十条 new must handover {"to":{"zh":"乡镇人民政府、街道办事处","en":"the township government or sub-district office"},"withinMonths":3,"after":"acceptance","free":true}',
        '第九条 existing should meansOfProvision ["built","conversion","purchase","exchange","lease"]',
        '第九条 existing should pooling {"minimumSingle":"300","developments":["new","existing"]} [300 | 300]',
      ],
      ratios: ["第九条 villagePremises rate atLeast 1 of 1 premises (counted) [1 | ]"],
      obligations: ["第九条 fourSynchronisations", "第十条 replacement", "第三十七条 penalty [5 50 100 | 50,000 500,000 1,000,000]"],
    });
  });

  test("第九条, new: 2 ‰ of residential floor area, at least 30 m²; the rate overtakes at 15,000 m² (D10, D11)", () => {
    asks(id, "newElderlyCare", "residentialFloorArea", {
      "0": "0",
      "0.01": "30",
      "14999.99": "30",
      "15000": "30",
      "15000.01": "30.00002",
      "50360.2": "100.7204",
      "149999.99": "299.99998",
      "150000": "300",
    });
  });

  test("第九条, existing: another base in the same document, 20 m² net per 100 households, no least area", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("new estates are not sized by households: the floor area is asked for by name", () => {
    const [standard] = documentById(id).areaStandards;
    const missing = () => standard && requiredArea(standard, { households: 1234 });
    expect(missing).toThrow(expect.objectContaining({ code: "invalidNeighbourhood" }) as PlanError);
    expect(missing).toThrow(/residentialFloorArea/);
  });

  test("in force from 2021-12-01 (D6)", () => {
    answers(id, { "2021-09-29": "notYetInForce", "2021-11-30": "notYetInForce", "2021-12-01": "inForce" }, false);
  });
});
