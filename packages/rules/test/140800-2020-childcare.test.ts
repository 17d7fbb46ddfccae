import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { says } from "./worked.ts";

const id = "140800-2020-childcare";
const on = (day: string, acceptReported = true) => ratioStandardsInForce({ division: "140802", on: day, acceptReported });

describe("运城市婴幼儿照护服务设施规划建设要求 (first seen 2020-12-18, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "140800, no number, inForce, report, seen 2020-12-18, stated",
      areas: [],
      constraints: [],
      ratios: [
        "条款未见 newEstatePlaces rate atLeast 6 of 1000 places (counted) led by 市规划和自然资源局、市住建局 [6 | 6 1,000]",
        "条款未见 existingEstatePlaces rate atLeast 5 of 1000 places (counted) by 2025-12-31 led by 市规划和自然资源局、市住建局 [5 | 5 1,000]",
      ],
      obligations: [],
    });
  });

  test("new: 6 places per 1,000 residents; 5,999 of a million miss it by one place, never by a rounded share", () => {
    const [citation] = on("2020-12-18");
    const result = (part: string) => citation && evaluateRatio(citation, { part, whole: "1000000" });
    expect([result("5999")?.met, result("5999")?.gap?.toFixed()]).toEqual([false, "1"]);
    expect(result("6000")?.met).toBe(true);
  });

  test("existing: 5 places per 1,000 residents by 2025-12-31", () => {
    const [, citation] = on("2020-12-18");
    const gap = (part: string) => citation && evaluateRatio(citation, { part, whole: "1001" }).gap?.toFixed();
    expect(["5", "6"].map(gap)).toEqual(["1", "0"]);
  });

  test("it is a target from the day a source first shows it (D6), where reports are accepted (D7)", () => {
    expect([on("2020-12-17").length, on("2020-12-18").length, on("2020-12-18", false).length]).toEqual([0, 2, 0]);
  });
});
