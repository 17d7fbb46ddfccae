import { ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, says } from "./worked.ts";

const id = "340000-2025-childcare-draft";

describe("安徽省居住区托育服务设施建设标准（征求意见稿） (2025, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "340000, no number, draft, report, stated [2025 10 29 | 29 2025]",
      areas: ["条款未见 new infantCare 托育服务设施: left to 每千人口10个托位的指标（面积未见）, unspecified; told"],
      constraints: [
        '条款未见 new must storeys {"lowest":1,"highest":2}',
        "条款未见 new must noBasement true",
        '条款未见 new should serviceRadius {"atMost":"300"} [300 | 300]',
      ],
      ratios: ["条款未见 newEstatePlaces rate atLeast 10 of 1000 places (counted) [10 | 10 1,000]"],
      obligations: [],
    });
  });

  test("a draft never sizes and sets no target, accepted or not (D8)", () => {
    answers(id, { "2025-10-29": "draft", "2026-11-23": "draft" });
    expect(ratioStandardsInForce({ division: "340100", on: "2026-11-23", acceptReported: true })).toEqual([]);
  });
});
