import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "350200-2022-childcare-facilities";

describe("厦门市托育服务设施配置导则 (first seen 2022-08-25, reported)", () => {
  test("it says what the two reports say, and no more", () => {
    says(id, {
      head: "350200, no number, inForce, report, seen 2022-08-25, stated",
      areas: ["条款未见 new infantCare 托育服务设施: 900 per 10000 residents, gross; told [900 | 900 10,000]"],
      constraints: [
        '条款未见 new should serviceRadius {"atMost":"300"} [300 | 300]',
        '条款未见 new must instrument ["planningConditions"]',
      ],
      ratios: [
        "条款未见 newEstatePlaces rate atLeast 10 of 1000 places (counted) [10 | 10 1,000]",
        "条款未见 existingEstatePlaces rate atLeast 6 of 1000 places (counted) [6 | 6 1,000]",
        "条款未见 childcarePlaceRate rate atLeast 4.5 of 1000 places (counted) by 2025-12-31 [4.5 | 4.5 1,000]",
      ],
      obligations: ["条款未见 unitBalance [600 300 | 600 300]"],
    });
  });

  test("900 m² gross for a unit of 10,000 residents, pro rata: 0.09 m² for each (D2, D11)", () => {
    asks(id, "newInfantCare", "residents", { 0: "0", 1: "0.09", 9999: "899.91", 10000: "900", 10001: "900.09", 12345: "1111.05" });
  });

  test("10 places per 1,000 residents of new estates: 1,234 residents need 12.34 places, that is 13", () => {
    const [citation] = ratioStandardsInForce({ division: "350203", on: "2022-08-25", acceptReported: true });
    const result = (part: string) => citation && evaluateRatio(citation, { part, whole: "1234" });
    expect([result("12")?.met, result("12")?.gap?.toFixed()]).toEqual([false, "1"]);
    expect([result("13")?.met, result("13")?.gap?.toFixed()]).toEqual([true, "0"]);
  });

  test("it answers from the day a source first shows it (D6), where reports are accepted (D7)", () => {
    answers(id, { "2022-08-24": "notYetInForce", "2022-08-25": "inForce" });
    answers(id, { "2022-08-25": "reported" }, false);
  });
});
