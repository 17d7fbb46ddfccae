import { documentById } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "371000-2016-elderly-care";

describe("威海市居民养老服务保障条例 (2016-12-26)", () => {
  test("it says what articles 4, 14 and 59 say, and no more", () => {
    says(id, {
      head: "371000, no number, inForce, officialText, seen 2020-01-17, stated [2016 12 26 2017 1 18 2020 1 15 | 26 2016 18 2017 15 2020]",
      areas: [
        "第十四条 new elderlyCare 社区居家养老服务用房: 20 per 100 households, unspecified; urban only, told [20 | 20 100]",
        "第十四条 existing elderlyCare 社区居家养老服务用房: 15 per 100 households, unspecified; told [15 | 15 100]",
      ],
      constraints: [
        '第十四条 new must instrument ["planningConditions","constructionConditions","landTransferContract"]',
        '第十四条 new must handover {"to":{"zh":"区（县级市）民政部门","en":"the civil affairs department of the district or city"},"withinMonths":null,"after":null,"free":null}',
        '第十四条 existing should meansOfProvision ["purchase","exchange","lease"]',
      ],
      ratios: ["第四条 welfareLotteryShare share atLeast 50 of 100 yuan [50 | 50]"],
      obligations: ["第十四条 fourSynchronisations", "第五十九条 penalty [20 50 | 200,000 500,000]"],
    });
  });

  test("第十四条, new: 20 m² per 100 households, pro rata (D2)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("第十四条, existing: 15 m² per 100 households", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15", 1234: "185.1" });
  });

  test("the article on its effective date is lost: it answers from the day its amended text is first seen in force (D6)", () => {
    answers(id, { "2017-01-18": "notYetInForce", "2020-01-16": "notYetInForce", "2020-01-17": "inForce" }, false);
    expect(documentById(id).statedDates?.zh).toContain("缺施行日期一条");
  });
});
