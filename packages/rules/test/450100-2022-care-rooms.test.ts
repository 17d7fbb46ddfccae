import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "450100-2022-care-rooms";

describe("南宁市新建住宅小区配套社区居家养老服务用房管理办法 (first seen 2023-01-06, reported)", () => {
  test("it says what the report of the city's civil affairs bureau says, and no more", () => {
    says(id, {
      head: "450100, no number, inForce, report, seen 2023-01-06, stated [2022 | 2022]",
      areas: [
        "条款未见 new elderlyCare 社区居家养老服务用房: 30 per 100 households, unspecified, each 300; urban only, told [30 300 | 30 100 300]",
      ],
      constraints: [],
      ratios: [],
      obligations: [],
    });
  });

  test("30 m² per 100 households and 300 m² each: the least area decides up to 1,000 households (D10)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "300", 500: "300", 999: "300", 1000: "300", 1001: "300.3", 1234: "370.2" });
  });

  test("no date is known: it answers from the day a source first shows it (D6), where reports are accepted (D7)", () => {
    answers(id, { "2022-12-31": "notYetInForce", "2023-01-05": "notYetInForce", "2023-01-06": "inForce" });
    answers(id, { "2023-01-06": "reported" }, false);
  });
});
