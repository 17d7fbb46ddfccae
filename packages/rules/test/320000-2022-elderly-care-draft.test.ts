import { describe, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "320000-2022-elderly-care-draft";

describe("江苏省养老服务条例（修订草案稿） (2022-05-29, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "320000, no number, draft, report, stated [2022 5 29 | 29 2022]",
      areas: [
        "条款未见 new elderlyCare 社区养老服务用房: 20 per 100 households, unspecified; told [20 | 20 100]",
        "条款未见 existing elderlyCare 社区养老服务用房: 15 per 100 households, unspecified; told [15 | 15 100]",
      ],
      constraints: [
        '条款未见 new must phasing {"firstPhase":true}',
        '条款未见 new should pooling {"minimumSingle":null,"developments":["new","existing"]}',
        '条款未见 existing should meansOfProvision ["purchase","exchange","lease"]',
      ],
      ratios: [],
      obligations: ["条款未见 fourSynchronisations", "条款未见 completion"],
    });
  });

  test("new: 20 m² per 100 households; existing: 15 m²", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2" });
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 101: "15.15" });
  });

  test("a draft never sizes, accepted or not (D8)", () => {
    answers(id, { "2022-05-29": "draft", "2026-11-23": "draft" });
  });
});
