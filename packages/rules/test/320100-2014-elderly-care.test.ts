import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "320100-2014-elderly-care";

describe("南京市关于加快发展养老服务业的实施意见 (first seen 2014-08-29, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "320100, no number, inForce, report, seen 2014-08-29, stated",
      areas: [
        "条款未见 new elderlyCare 社区居家养老服务用房: 20 per 100 households, unspecified; told [20 30 | 20 30 100]",
        "条款未见 existing elderlyCare 社区居家养老服务用房: 15 per 100 households, unspecified; told [15 20 | 15 20 100]",
      ],
      constraints: [
        '条款未见 new should preferredRate {"floorArea":"30","per":100} [30 | 30 100]',
        '条款未见 new must instrument ["landTransferContract"]',
        '条款未见 new must handover {"to":{"zh":"区政府","en":"the district government"},"withinMonths":null,"after":null,"free":null}',
        '条款未见 existing should preferredRate {"floorArea":"20","per":100} [20 | 20 100]',
        '条款未见 existing should meansOfProvision ["purchase","exchange","lease"]',
      ],
      ratios: [],
      obligations: ["条款未见 fourSynchronisations", "条款未见 deadline [2015 | 2015]"],
    });
  });

  test("20 to 30 m² and 15 to 20 m² per 100 households: the lower end is the duty, the upper one advice", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15", 1234: "185.1" });
  });

  test("it answers from the day a source first shows it (D6), where reports are accepted (D7)", () => {
    answers(id, { "2014-08-28": "notYetInForce", "2014-08-29": "inForce" });
    answers(id, { "2014-08-29": "reported" }, false);
  });
});
