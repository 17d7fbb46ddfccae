import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { says } from "./worked.ts";

const id = "450000-2022-ageing-plan";
const on = (day: string, acceptReported = true) =>
  ratioStandardsInForce({ division: "450200", on: day, acceptReported }).filter(({ document }) => document.id === id);

describe("广西老龄事业发展“十四五”规划 (first seen 2022-11-10, reported)", () => {
  test("it says what the news agency reports, and no more", () => {
    says(id, {
      head: "450000, no number, inForce, report, horizon 2025-12-31, seen 2022-11-10, stated",
      areas: [],
      constraints: [],
      ratios: [
        "条款未见 newEstateCompliance share atLeast 100 of 100 estates (counted) by 2025-12-31 [100 | 100]",
        "条款未见 townshipCentreCoverage share atLeast 60 of 100 townships and sub-districts (counted) by 2025-12-31 [60 | 60]",
      ],
      obligations: [],
    });
  });

  test("100 % of new estates: 9,999 of 10,000 are not 100 %, one is missing (D19)", () => {
    const [citation] = on("2022-11-10");
    const result = citation && evaluateRatio(citation, { part: "9999", whole: "10000" });
    expect([result?.met, result?.gap?.toFixed()]).toEqual([false, "1"]);
  });

  test("60 % of townships and sub-districts: of 1,251 that is 750.6, so 751", () => {
    const [, citation] = on("2022-11-10");
    const gap = (part: string) => citation && evaluateRatio(citation, { part, whole: "1251" }).gap?.toFixed();
    expect(["750", "751"].map(gap)).toEqual(["1", "0"]);
  });

  test("it is a target from the day a source first shows it (D6), where reports are accepted (D7), beside those of 2021", () => {
    expect([on("2022-11-09").length, on("2022-11-10").length, on("2022-11-10", false).length]).toEqual([0, 2, 0]);
  });
});
