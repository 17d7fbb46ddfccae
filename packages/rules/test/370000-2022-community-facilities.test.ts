import { areaStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "370000-2022-community-facilities";

describe("山东省城镇居住区社区养老服务设施规划、建设、移交和使用管理办法 (first seen 2022-10-01, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "370000, no number, inForce, report, seen 2022-10-01, stated",
      areas: ["条款未见 new elderlyCare 社区养老服务设施: 20 per 100 households, unspecified; urban only, told [20 | 20 100]"],
      constraints: [
        '条款未见 new must instrument ["planningConditions"]',
        '条款未见 new must handover {"to":{"zh":"所在地县级民政部门","en":"the civil affairs department of the county, city or district"},"withinMonths":null,"after":null,"free":true}',
      ],
      ratios: [],
      obligations: ["条款未见 fourSynchronisations"],
    });
  });

  test("new: 20 m² per 100 households; the 350 m² of the draft were not seen in it", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("it answers from the day a source first shows it (D6), beside the regulations of 2020 and not in their place (D5)", () => {
    answers(id, { "2022-09-30": "notYetInForce", "2022-10-01": "inForce" });
    answers(id, { "2022-10-01": "reported" }, false);
    const query = { division: "370100", on: "2022-10-01", facility: "elderlyCare", development: "new", acceptReported: true } as const;
    expect(areaStandardsInForce(query).inForce.map(({ document }) => document.id)).toEqual(["370000-2020-elderly-care", id]);
  });
});
