import { areaStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "410000-2022-elderly-care";

describe("河南省养老服务条例 (from 2022-10-01, reported)", () => {
  test("it says what the report says, and no more", () => {
    says(id, {
      head: "410000, no number, inForce, report, issued 2022-08-15, from 2022-10-01",
      areas: [
        "条款未见 new elderlyCare 社区养老服务设施: 30 per 100 households, unspecified; urban only, told [30 | 30 100]",
        "条款未见 existing elderlyCare 社区养老服务设施: 20 per 100 households, unspecified; urban only, told [20 | 20 100]",
      ],
      constraints: [],
      ratios: [],
      obligations: ["条款未见 singleArea"],
    });
  });

  test("new: 30 m² per 100 households; existing: 20 m²", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.3", 99: "29.7", 100: "30", 101: "30.3", 1234: "370.2" });
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("in force from 2022-10-01 (D6); a report does not size unless it is accepted (D7)", () => {
    answers(id, { "2022-08-15": "notYetInForce", "2022-09-30": "notYetInForce", "2022-10-01": "inForce" });
    answers(id, { "2022-10-01": "reported" }, false);
  });

  test("the regulations of 2018 say the same figures; neither repeals the other, so both are cited and nothing is counted twice (D5)", () => {
    const query = { division: "410100", on: "2023-01-01", facility: "elderlyCare", development: "new", acceptReported: true } as const;
    expect(areaStandardsInForce(query).inForce.map(({ document }) => document.id)).toEqual(["410000-2018-elderly-rights", id]);
  });
});
