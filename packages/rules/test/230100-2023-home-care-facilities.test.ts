import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "230100-2023-home-care-facilities";

describe("哈尔滨市居家养老服务设施条例 (2023, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "230100, no number, inForce, report, stated [2023 | 2023]",
      areas: [
        "条款未见 new elderlyCare 居家养老服务设施: 30 per 100 households, gross; told [30 | 30 100]",
        "条款未见 existing elderlyCare 居家养老服务设施: 20 per 100 households, gross; told [20 | 20 100]",
      ],
      constraints: [],
      ratios: [],
      obligations: [],
    });
  });

  test("new: 30 m² gross per 100 households; existing: 20 m² gross", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.3", 99: "29.7", 100: "30", 101: "30.3", 1234: "370.2" });
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("neither day of adoption nor of effect was seen: it is named and does not answer (D6)", () => {
    answers(id, { "2023-07-28": "dateUnknown", "2026-11-23": "dateUnknown" });
  });
});
