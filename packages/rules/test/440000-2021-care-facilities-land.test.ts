import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "440000-2021-care-facilities-land";

describe("广东省关于进一步加强养老服务设施规划建设和用地保障的通知 (first seen 2021-06-11, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "440000, no number, inForce, report, seen 2021-06-11, stated",
      areas: [
        "条款未见 new elderlyCare 养老服务设施: 20 per 100 households, unspecified; told [20 | 20 100]",
        "条款未见 existing elderlyCare 养老服务设施: 15 per 100 households, unspecified; told [15 | 15 100]",
      ],
      constraints: ['条款未见 new must instrument ["planningConditions"]'],
      ratios: [],
      obligations: [],
    });
  });

  test("new: 20 m² per 100 households; existing: 15 m²", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15", 1234: "185.1" });
  });

  test("it answers from the day a source first shows it (D6), where reports are accepted (D7)", () => {
    answers(id, { "2021-06-10": "notYetInForce", "2021-06-11": "inForce" });
    answers(id, { "2021-06-11": "reported" }, false);
  });
});
