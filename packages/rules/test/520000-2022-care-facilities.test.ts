import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "520000-2022-care-facilities";

describe("贵州省关于加强社区养老服务设施规划建设工作的通知 (first seen 2022-03-24, reported)", () => {
  test("it says what the two reports say, and no more", () => {
    says(id, {
      head: "520000, no number, inForce, report, seen 2022-03-24, stated",
      areas: [
        "条款未见 new elderlyCare 社区养老服务设施: 20 per 100 households, gross, each 350; told [20 350 | 20 100 350]",
        "条款未见 existing elderlyCare 社区养老服务设施: 15 per 100 households, gross; told [15 | 15 100]",
      ],
      constraints: [
        '条款未见 new must storeys {"highest":3}',
        "条款未见 new must noBasement true",
        "条款未见 new must noMezzanine true",
        '条款未见 new must serviceRadius {"atMost":"700","exclusive":true} [700 | 700]',
        '条款未见 existing should pooling {"minimumSingle":null,"developments":["existing"]}',
      ],
      ratios: [
        "条款未见 townshipCentreCoverage share atLeast 60 of 100 sub-districts and townships (counted) by 2025-12-31 [60 | 60]",
        "条款未见 subDistrictCentreFloorArea rate atLeast 1000 of 1 m² gross [1000 | 1000]",
      ],
      obligations: [],
    });
  });

  test("new: 20 m² gross per 100 households and 350 m² each: the least area decides up to 1,750 households (D10)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "350", 1749: "350", 1750: "350", 1751: "350.2", 2000: "400" });
  });

  test("existing: 15 m² gross per 100 households, no least area", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15", 1234: "185.1" });
  });

  test("it answers from the day a source first shows it (D6), where reports are accepted (D7)", () => {
    answers(id, { "2022-03-23": "notYetInForce", "2022-03-24": "inForce" });
    answers(id, { "2022-03-24": "reported" }, false);
  });
});
