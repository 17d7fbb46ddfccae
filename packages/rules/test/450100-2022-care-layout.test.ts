import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { says } from "./worked.ts";

const id = "450100-2022-care-layout";
const on = (day: string) => ratioStandardsInForce({ division: "450107", on: day }).filter(({ document }) => document.id === id);

describe("南宁市养老服务设施布局专项规划（2022—2035年）简介", () => {
  test("it says what the published summary says, and no more", () => {
    says(id, {
      head: "450100, no number, inForce, officialText, horizon 2035-12-31, seen 2026-11-23, stated",
      areas: [],
      constraints: [],
      ratios: ["四 landPerResident rate atLeast 0.25 of 1 m² by 2035-12-31 [0.25 | 0.25]"],
      obligations: [],
    });
  });

  test("0.25 m² of land per resident: 8,741,584 residents need 2,185,396 m²", () => {
    const [citation] = on("2026-11-23");
    const gap = (part: string) => citation && evaluateRatio(citation, { part, whole: "8741584" }).gap?.toFixed();
    expect(["2185395.99", "2185396"].map(gap)).toEqual(["0.01", "0"]);
  });

  test("the day of publication was not seen: it is a target from the day it was read (D6)", () => {
    expect([on("2026-11-22").length, on("2026-11-23").length]).toEqual([0, 1]);
  });
});
