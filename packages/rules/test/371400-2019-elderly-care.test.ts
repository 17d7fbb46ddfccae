import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "371400-2019-elderly-care";

describe("德州市养老服务条例 (2019-09-08)", () => {
  test("it says what articles 10, 11 and 13 say, and no more", () => {
    says(id, {
      head: "371400, no number, inForce, officialText, issued 2019-09-08, from 2020-01-01",
      areas: [
        "第十一条 new elderlyCare 养老服务设施: 20 per 100 households, unspecified; urban only, told [20 | 20 100]",
        "第十一条 existing elderlyCare 养老服务设施: 15 per 100 households, unspecified; urban only, told [15 | 15 100]",
      ],
      constraints: [
        '第十一条 new must handover {"to":{"zh":"所在地县级民政部门","en":"the civil affairs department of the county, city or district"},"withinMonths":null,"after":"acceptance","free":null}',
        '第十一条 existing should meansOfProvision ["built","conversion","purchase","exchange","lease"]',
      ],
      ratios: ["第十条 landPerResident rate atLeast 0.2 of 1 m² [0.2 | 0.2]"],
      obligations: ["第十一条 fourSynchronisations", "第十一条 escalator", "第十三条 replacement"],
    });
  });

  test("第十一条, new: 20 m² per 100 households, pro rata (D2)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("第十一条, existing: 15 m² per 100 households", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15", 1234: "185.1" });
  });

  test("in force from 2020-01-01 (D6)", () => {
    answers(id, { "2019-09-08": "notYetInForce", "2019-12-31": "notYetInForce", "2020-01-01": "inForce" }, false);
  });
});
