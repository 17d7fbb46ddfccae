import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { says } from "./worked.ts";

const id = "450400-2021-childcare-target";
const on = (day: string, acceptReported = true) =>
  ratioStandardsInForce({ division: "450403", on: day, acceptReported }).filter(({ document }) => document.id === id);

describe("梧州市卫生健康委员会通报的托育目标 (first seen 2022-01-05, reported)", () => {
  test("it says what the city's newspaper reports, and no more", () => {
    says(id, {
      head: "450400, no number, inForce, report, seen 2022-01-05, stated [2021 12 31 | 31 2021]",
      areas: [],
      constraints: [],
      ratios: ["条款未见 childcarePlaceRate rate atLeast 4.5 of 1000 places (counted) by 2025-12-31 [3 4.5 | 4.5 1,000]"],
      obligations: [],
    });
  });

  test("4.5 places per 1,000 residents: 2,821,000 residents need 12,694.5 places, so 12,695", () => {
    const [citation] = on("2022-01-05");
    const gap = (part: string) => citation && evaluateRatio(citation, { part, whole: "2821000" }).gap?.toFixed();
    expect(["7729", "12694", "12695"].map(gap)).toEqual(["4966", "1", "0"]);
  });

  test("a target from the day a source first shows it (D6), where reports are accepted (D7)", () => {
    expect([on("2022-01-04").length, on("2022-01-05").length, on("2022-01-05", false).length]).toEqual([0, 1, 0]);
  });
});
