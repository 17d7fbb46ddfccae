import { type SurveySummary, sizeSurvey } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { refused } from "../test/refused.ts";
import { surveySums } from "./surveySums.ts";

const defaults = { division: "450203", on: "2022-03-01", development: "existing" } as const;
async function* torn() {
  yield ["总户数", "已有养老面积"];
  yield ["800", "100"];
  throw new Error("the disk went away");
}

describe("The sums of a survey", () => {
  test("read the same from JSON: 800 ÷ 100 × 15 = 120, of which 100 are there", async () => {
    const summary = await sizeSurvey(
      [
        ["总户数", "已有养老面积"],
        ["800", "100"],
      ],
      { defaults },
    ).summary();
    const { rows } = surveySums(summary);
    expect(surveySums(JSON.parse(JSON.stringify(summary)))).toEqual(surveySums(summary));
    expect(rows[1]?.slice(4).map(String)).toEqual(["120", "100", "20"]);
  });

  test("are there where the rows broke off too, of what was read", async () => {
    const survey = sizeSurvey(torn(), { defaults });
    const entries = [];
    for await (const entry of survey) entries.push(entry);
    const summary = await survey.summary();
    expect(summary.complete).toBe(false);
    expect(surveySums(summary).rows.length).toBe(6);
  });

  test.each([null, [], { divisions: [], facilities: { elderlyCare: {} } }, { divisions: [{ division: "450203" }], facilities: {} }])(
    "%j is no summary, and refused as any input is",
    (given) => expect(refused(() => surveySums(given as unknown as SurveySummary))).toBe("invalidSurvey"),
  );
});
