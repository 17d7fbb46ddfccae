import { describe, expect, test } from "vitest";
import { law, other, said, words } from "../test/advised.ts";
import { perHouseholds } from "../test/madeDocument.ts";

describe("Of a standard that governs or applies beside it", () => {
  test("its plan period has ended: said from the day after its last (D6)", () => {
    const planned = law({}, { planHorizonEnd: "2023-12-31" });
    expect(said([planned], { on: "2023-12-31" })).toEqual([]);
    expect(said([planned], { on: "2024-01-01" })).toEqual([
      [
        "planHorizonPassed",
        "elderlyCare",
        "《试验文本》的规划期已于2023年12月31日届满，未见废止，仍据以计算；请核实其现行效力。",
        "The plan period of made for a test ended on 2023-12-31; no repeal is known and it still sizes. Check that it is still in force.",
      ],
    ]);
  });

  test("it is known from a report (D7), or from no date (D6)", () => {
    expect(said([law({}, { evidence: "report" })], {}, { acceptReported: true })).toEqual([
      [
        "reportedStandardUsed",
        "elderlyCare",
        "《试验文本》仅见于报道，未读到原文；请核对原文。",
        "made for a test is known from a report only; its text has not been read. Check the text.",
      ],
    ]);
    expect(said([law({}, { issuedOn: null, firstSeenOn: "2021-08-01" })])).toEqual([
      [
        "effectiveDateUncertain",
        "elderlyCare",
        "《试验文本》的施行日期不明，以资料首次显示其施行之日2021年8月1日起算。",
        "The effective date of made for a test is not known; it is taken as in force from 2021-08-01, when a source first shows it.",
      ],
    ]);
    expect(said([law({}, { issuedOn: null, effectiveFrom: "2021-08-01", firstSeenOn: "2021-08-01" })])).toEqual([]);
  });

  test("it binds in renovation works, and this is none (D22)", () => {
    const constraints = [{ kind: "renovationWorksOnly", value: true, item: "第八条", modality: "must", summary: words }];
    const old = law({ development: "existing", constraints });
    const existing = { development: "existing" } as const;
    expect([said([old], existing), said([old], { ...existing, inRenovationWorks: true })]).toEqual([[], []]);
    expect(said([law({ development: "existing" })], { ...existing, inRenovationWorks: false })).toEqual([]);
    expect(said([old], { ...existing, inRenovationWorks: false })).toEqual([
      [
        "outsideRenovationWorks",
        "elderlyCare",
        "《试验文本》第八条约束改造工程；本项目不在改造工程之内，所列面积为衡量标准（D22）。",
        "第八条 of made for a test binds in renovation works; outside them the area is a yardstick (D22).",
      ],
    ]);
  });

  test("estates of its kind may share", () => {
    const pooling = (developments: string[]) => {
      const value = { minimumSingle: null, developments };
      return law({ constraints: [{ kind: "pooling", value, item: "第八条", modality: "should", summary: words }] });
    };
    expect(said([pooling(["existing"])])).toEqual([]);
    expect(said([pooling(["existing", "new"])])).toEqual([
      [
        "poolingAdvised",
        "elderlyCare",
        "《试验文本》第八条允许与相邻小区统筹配置。",
        "第八条 of made for a test allows neighbouring estates to share one facility.",
      ],
    ]);
  });

  test("gross, net, or not said; and where two differ (D23)", () => {
    expect(said([law({ measure: "unspecified" })])).toEqual([
      [
        "measureUnspecified",
        "elderlyCare",
        "《试验文本》未说明是建筑面积还是套内建筑面积。",
        "made for a test does not say whether the area is gross or net.",
      ],
    ]);
    expect(said([law(), law({}, other)])).toEqual([]);
    expect(said([law(), law({ measure: "net" }, other)])).toEqual([
      [
        "measuresDiffer",
        "elderlyCare",
        "所依据的标准面积口径不同，按原数比较，未作换算（D23）。",
        "The standards use different measures of area; they are compared as they stand, without conversion (D23).",
      ],
    ]);
    // The smaller one leaves its measure unsaid: the governing one decides what is said of it.
    expect(said([law(), law({ measure: "unspecified", amount: perHouseholds("15") }, other)]).map(([code]) => code)).toEqual([
      "measuresDiffer",
    ]);
  });
});
