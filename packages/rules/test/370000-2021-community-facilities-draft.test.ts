import { areaStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "370000-2021-community-facilities-draft";

describe("山东省新建城镇居住区社区养老服务设施……管理办法（征求意见稿） (2021, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "370000, no number, draft, report, stated [2021 8 12 | 12 2021]",
      areas: ["条款未见 new elderlyCare 社区养老服务设施: 20 per 100 households, unspecified; urban only, told [20 | 20 100]"],
      constraints: [
        '条款未见 new should pooling {"minimumSingle":null,"developments":["new"]}',
        '条款未见 new should singleArea {"atLeast":"350"} [350 | 350]',
        "条款未见 new must noBasement true",
        '条款未见 new must instrument ["landTransferConditions"]',
      ],
      ratios: [],
      obligations: ["条款未见 fourSynchronisations"],
    });
  });

  test("350 m² each is only preferred (原则上): it is advice and does not lift the area (D10, D12)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 100: "20", 1749: "349.8", 1750: "350", 1751: "350.2" });
  });

  test("a draft never sizes, accepted or not (D8)", () => {
    answers(id, { "2021-08-12": "draft", "2026-11-23": "draft" });
    const query = { division: "370100", on: "2022-03-01", facility: "elderlyCare", development: "new", acceptReported: true } as const;
    const { leftOut } = areaStandardsInForce(query);
    expect(leftOut.map(({ citation, because }) => [citation.document.id, because])).toContainEqual([id, "draft"]);
  });
});
