import { areaStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "640100-2023-care-facilities";

describe("银川市民政局答复 (2023-10-30)", () => {
  test("it says what the bureau answered, and no more", () => {
    says(id, {
      head: "640100, no number, inForce, officialText, issued 2023-10-30",
      areas: [
        "答 new elderlyCare 社区养老服务设施: 30 per 100 households, unspecified; told [30 | 30 100]",
        "答 existing elderlyCare 社区养老服务设施: 20 per 100 households, unspecified; told [20 | 20 100]",
      ],
      constraints: ['答 existing should meansOfProvision ["built","purchase","exchange","lease"]'],
      ratios: [],
      obligations: [],
    });
  });

  test("new: 30 m² per 100 households, pro rata (D2)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.3", 99: "29.7", 100: "30", 101: "30.3", 1234: "370.2" });
  });

  test("existing: 20 m² per 100 households", () => {
    asks(id, "existingElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("the bureau's own words answer from 2023-10-30; before that day the city is known from a report only (D7)", () => {
    answers(id, { "2023-10-29": "notYetInForce", "2023-10-30": "inForce" }, false);
    const query = { division: "640104", facility: "elderlyCare", development: "new" } as const;
    expect(() => areaStandardsInForce({ ...query, on: "2023-10-29" })).toThrow(/640100-2020-care-facilities: reported/);
    expect(areaStandardsInForce({ ...query, on: "2023-10-30" }).inForce.map(({ document }) => document.id)).toEqual([id]);
  });
});
