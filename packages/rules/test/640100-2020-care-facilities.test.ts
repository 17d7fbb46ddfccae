import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "640100-2020-care-facilities";

describe("银川市居住区配建养老服务设施的规定 (first seen 2020-11-02, reported)", () => {
  test("it says what the news agency reports, and no more", () => {
    says(id, {
      head: "640100, no number, inForce, report, seen 2020-11-02, stated",
      areas: [
        "条款未见 new elderlyCare 社区养老服务设施: 30 per 100 households, unspecified; told [30 | 30 100]",
        "条款未见 existing elderlyCare 社区养老服务设施: 20 per 100 households, unspecified; told [20 | 20 100]",
      ],
      constraints: [
        '条款未见 new should storeys {"lowest":1}',
        "条款未见 new must noBasement true",
        "条款未见 new must noMezzanine true",
        "条款未见 new must liftFromStorey 2",
        "条款未见 new must ownEntrance true",
        '条款未见 existing should meansOfProvision ["built","purchase","exchange","lease"]',
      ],
      ratios: [],
      obligations: ["条款未见 schemeReview", "条款未见 site"],
    });
  });

  test("new: 30 m² per 100 households, pro rata (D2)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.3", 99: "29.7", 100: "30", 101: "30.3", 1234: "370.2" });
  });

  test("existing: 20 m² per 100 households", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("said to apply from the day of the report, 2020-11-02 (D6), where reports are accepted (D7)", () => {
    answers(id, { "2020-11-01": "notYetInForce", "2020-11-02": "inForce" });
    answers(id, { "2020-11-02": "reported" }, false);
  });
});
