import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "370200-2014-elderly-care";

describe("青岛市养老服务促进条例 (2014-12-31)", () => {
  test("it says what articles 7, 9, 10 and 11 say, and no more", () => {
    says(id, {
      head: "370200, no number, inForce, officialText, issued 2014-12-31, from 2015-05-01",
      areas: [
        "第九条 new elderlyCare 社区养老服务设施: 20 per 100 households, unspecified; urban only, told [20 | 20 100]",
        "第九条 existing elderlyCare 社区养老服务设施: 15 per 100 households, unspecified; told [15 | 15 100]",
      ],
      constraints: ['第九条 existing should meansOfProvision ["purchase","exchange","lease"]'],
      ratios: [
        "第七条 landPerResident rate atLeast 0.2 of 1 m² [0.2 | 0.2]",
        "第十条 ruralFacilityLand rate atLeast 2 of 1 mu [2 | 2]",
        "第十条 ruralFacilityFloorArea rate atLeast 400 of 1 m² gross [400 | 400]",
        "第十条 ruralFacilityBeds rate atLeast 20 of 1 beds (counted) [20 | 20]",
        "第十条 ruralSupportCapacity share atLeast 70 of 100 persons (counted) [70 | 70]",
      ],
      obligations: ["第九条 fourSynchronisations", "第十一条 handoverByLandSupply"],
    });
  });

  test("第九条, new: 20 m² per 100 households, pro rata (D2)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("第九条, existing: 15 m² per 100 households", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15", 1234: "185.1" });
  });

  test("第十条: a rural facility must have land, floor area and beds at once; each is judged for itself", () => {
    const standards = ratioStandardsInForce({ division: "370215", on: "2022-03-01" });
    const gap = (standardId: string, part: string) => {
      const citation = standards.find(({ standard }) => standard.id === standardId);
      return citation && evaluateRatio(citation, { part, whole: "1" }).gap?.toFixed();
    };
    expect(["2", "1.99"].map((mu) => gap("ruralFacilityLand", mu))).toEqual(["0", "0.01"]);
    expect(["400", "399.99"].map((area) => gap("ruralFacilityFloorArea", area))).toEqual(["0", "0.01"]);
    expect(["20", "19"].map((beds) => gap("ruralFacilityBeds", beds))).toEqual(["0", "1"]);
  });

  test("in force from 2015-05-01 (D6)", () => {
    answers(id, { "2014-12-31": "notYetInForce", "2015-04-30": "notYetInForce", "2015-05-01": "inForce" }, false);
  });
});
