import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { says } from "./worked.ts";

const id = "450200-2021-care-targets";
const on = (day: string, acceptReported = true) =>
  ratioStandardsInForce({ division: "450203", on: day, acceptReported }).filter(({ document }) => document.id === id);
const judged = (standardId: string, part: string, whole: string) => {
  const citation = on("2021-07-26").find(({ standard }) => standard.id === standardId);
  const result = citation && evaluateRatio(citation, { part, whole });
  return [result?.met, result?.gap?.toFixed()];
};

describe("柳州市养老服务工作会议提出的目标 (first seen 2021-07-26, reported)", () => {
  test("it says what the city's newspaper reports, and no more", () => {
    says(id, {
      head: "450200, no number, inForce, report, seen 2021-07-26, stated [2021 7 23 | 23 2021]",
      areas: [],
      constraints: [],
      ratios: [
        "条款未见 newEstateCompliance share atLeast 100 of 100 estates (counted) by 2025-12-31 [100 | 100]",
        "条款未见 subDistrictCentreCoverage2021 share atLeast 60 of 100 sub-districts (counted) by 2021-12-31 [2021 60 80 | 2021 60 80]",
        "条款未见 subDistrictCentreCoverage share atLeast 100 of 100 sub-districts (counted) by 2022-12-31 [2022 100 | 2022 100]",
        "条款未见 nursingBedShare share atLeast 55 of 100 beds (counted) by 2025-12-31 [55 | 55]",
      ],
      obligations: [],
    });
  });

  test("31 sub-districts: 60 % are 18.6, so 19 by the end of 2021, and all 31 a year later", () => {
    expect(judged("subDistrictCentreCoverage2021", "18", "31")).toEqual([false, "1"]);
    expect(judged("subDistrictCentreCoverage2021", "19", "31")).toEqual([true, "0"]);
    expect(judged("subDistrictCentreCoverage", "30", "31")).toEqual([false, "1"]);
  });

  test("55 % of 1,001 beds are 550.55, so 551; 999 of 1,000 estates are not 100 % (D19)", () => {
    expect(judged("nursingBedShare", "550", "1001")).toEqual([false, "1"]);
    expect(judged("nursingBedShare", "551", "1001")).toEqual([true, "0"]);
    expect(judged("newEstateCompliance", "999", "1000")).toEqual([false, "1"]);
  });

  test("targets from the day a source first shows them (D6), where reports are accepted (D7)", () => {
    expect([on("2021-07-25").length, on("2021-07-26").length, on("2021-07-26", false).length]).toEqual([0, 4, 0]);
  });
});
