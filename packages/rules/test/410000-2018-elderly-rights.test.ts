import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "410000-2018-elderly-rights";

describe("河南省老年人权益保障条例 (2018-07-27)", () => {
  test("it says what articles 33, 34 and 37 say, and no more", () => {
    says(id, {
      head: "410000, no number, inForce, officialText, issued 2018-07-27, from 2019-01-01",
      areas: [
        "第三十四条 new elderlyCare 养老服务设施: 30 per 100 households, unspecified; told [30 | 30 100]",
        "第三十四条 existing elderlyCare 养老服务设施: 20 per 100 households, unspecified; told [20 | 20 100]",
      ],
      constraints: ['第三十四条 existing should meansOfProvision ["purchase","exchange","lease"]'],
      ratios: ["第三十三条 landPerResident rate atLeast 0.1 of 1 m² [0.1 | 0.1]"],
      obligations: ["第三十四条 fourSynchronisations", "第三十七条 replacement"],
    });
  });

  test("第三十四条, new: 30 m² per 100 households, pro rata (D2)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.3", 99: "29.7", 100: "30", 101: "30.3", 1234: "370.2" });
  });

  test("第三十四条, existing: 20 m² per 100 households", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("in force from 2019-01-01, though adopted in July (D6)", () => {
    answers(id, { "2018-07-27": "notYetInForce", "2018-12-31": "notYetInForce", "2019-01-01": "inForce", "2026-11-23": "inForce" }, false);
  });
});
