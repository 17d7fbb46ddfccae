import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "360000-2016-care-facilities";

describe("江西省关于推进养老服务设施建设工作的通知 (October 2016, reported)", () => {
  test("it says what the two reports say, and no more", () => {
    says(id, {
      head: "360000, no number, inForce, report, stated [2016 10 | 2016]",
      areas: [
        "条款未见 new elderlyCare 社区居家养老服务用房: 20 per 100 households, gross; told [20 | 20 100]",
        "条款未见 existing elderlyCare 社区居家养老服务用房: 15 per 100 households, gross; told [15 | 15 100]",
      ],
      constraints: ['条款未见 existing should meansOfProvision ["purchase","exchange","lease"]'],
      ratios: ["条款未见 landPerResident rate atLeast 0.1 of 1 m² [0.1 | 0.1]"],
      obligations: [],
    });
  });

  test("new: 20 m² gross per 100 households; existing: 15 m² gross", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15", 1234: "185.1" });
  });

  test("the month is known and no day: half a date is not completed, and it does not answer (D6)", () => {
    answers(id, { "2016-10-31": "dateUnknown", "2026-11-23": "dateUnknown" });
  });
});
