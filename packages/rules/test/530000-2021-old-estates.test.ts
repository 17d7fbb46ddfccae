import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "530000-2021-old-estates";

describe("云南省加强城镇老旧小区养老服务设施建设的通知 (first seen 2021-05-08, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "530000, no number, inForce, report, seen 2021-05-08, stated",
      areas: ["条款未见 existing elderlyCare 城镇社区养老服务设施: 15 per 100 households, unspecified; urban only, told [15 | 15 100]"],
      constraints: [
        "条款未见 existing must renovationWorksOnly true",
        '条款未见 existing must placeClass {"place":{"zh":"昆明主城区","en":"the main urban area of Kunming"},"floorArea":"20","per":100} [20 | 20 100]',
        '条款未见 existing should meansOfProvision ["built","purchase","conversion"]',
      ],
      ratios: [],
      obligations: ["条款未见 fourSynchronisations", "条款未见 deadline [2021 | 2021]"],
    });
  });

  test("in renovation works: 15 m² per 100 households; the 20 m² of Kunming's main urban area, whose bounds were not seen, stay a constraint", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15", 1234: "185.1" });
  });

  test("it answers from the day a source first shows it (D6), where reports are accepted (D7)", () => {
    answers(id, { "2021-05-07": "notYetInForce", "2021-05-08": "inForce" });
    answers(id, { "2021-05-08": "reported" }, false);
  });
});
