import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "130000-2016-home-care";

describe("河北省居家养老服务条例 (2016-12-02, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "130000, no number, inForce, report, stated [2016 12 2 | 2 2016]",
      areas: [
        "条款未见 new elderlyCare 养老服务设施: 30 per 100 households, unspecified; told [30 | 30 100]",
        "条款未见 existing elderlyCare 养老服务设施: 20 per 100 households, unspecified; told [20 | 20 100]",
      ],
      constraints: [
        '条款未见 new must handover {"to":{"zh":"街道办事处或者乡、镇人民政府","en":"the sub-district office or township government"},"withinMonths":null,"after":null,"free":null}',
        '条款未见 existing should meansOfProvision ["purchase","exchange","lease"]',
      ],
      ratios: [],
      obligations: ["条款未见 fourSynchronisations"],
    });
  });

  test("new: 30 m² per 100 households; existing: 20 m²", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.3", 99: "29.7", 100: "30", 101: "30.3", 1234: "370.2" });
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("adopted on 2016-12-02, in force from a day not seen: it is named and does not answer (D6)", () => {
    answers(id, { "2016-12-02": "dateUnknown", "2026-11-23": "dateUnknown" });
  });
});
