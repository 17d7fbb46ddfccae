import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "340000-2022-care-facilities";

describe("安徽省城市居住区配套建设养老服务设施实施细则 (from 2022-07-20, reported)", () => {
  test("it says what the two reports say, and no more", () => {
    says(id, {
      head: "340000, no number, inForce, report, from 2022-07-20",
      areas: [
        "条款未见 new elderlyCare 养老服务设施: 30 per 100 households, unspecified, each 350; urban only, told [30 350 | 30 100 350]",
        "条款未见 existing elderlyCare 养老服务设施: 20 per 100 households, unspecified; urban only, told [20 | 20 100]",
      ],
      constraints: [
        '条款未见 new must splitting {"maximumFacilities":1}',
        "条款未见 new must noBasement true",
        "条款未见 new must noMezzanine true",
        "条款未见 new must liftFromStorey 2",
        "条款未见 new must ownEntrance true",
        '条款未见 new should pooling {"minimumSingle":null,"developments":["new"]}',
        '条款未见 new must handover {"to":{"zh":"民政部门","en":"the civil affairs department"},"withinMonths":3,"after":"acceptance","free":null}',
        '条款未见 existing should meansOfProvision ["built","purchase","exchange","lease","conversion"]',
      ],
      ratios: [],
      obligations: ["条款未见 site", "条款未见 adjacentProjects"],
    });
  });

  test("new: 30 m² per 100 households and 350 m² each: 1,166 households need 350, 1,167 need 350.1 (D10)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "350", 1166: "350", 1167: "350.1", 1168: "350.4", 2000: "600" });
  });

  test("existing: 20 m² per 100 households, no least area", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("in force from 2022-07-20 (D6); a report does not size unless it is accepted (D7)", () => {
    answers(id, { "2022-07-06": "notYetInForce", "2022-07-19": "notYetInForce", "2022-07-20": "inForce" });
    answers(id, { "2022-07-20": "reported" }, false);
  });
});
