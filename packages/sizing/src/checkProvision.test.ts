import { type Constraint, PlanError, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { checkProvision, type Finding, findingCodes, type Provision, type Room, type Sizing, sizeNeighbourhood } from "./index.ts";

const place = { division: "450200", on: "2022-03-01", development: "new" } as const;
const guangxi = sizeNeighbourhood({ ...place, households: 1000 });
const words = { zh: "试验条款", en: "made for a test" };

/** 300 households in a place whose standard has the constraint: 60 m² of elderly care. */
const under = (constraint: Pick<Constraint, "kind" | "value"> & { modality?: "must" | "should" }, parts: object = {}): Sizing => {
  const constraints = [{ item: "第八条", modality: "must", summary: words, ...constraint }];
  const standard = madeStandard({ amount: { kind: "rate", floorArea: "20", per: 100, base: "households" }, constraints, ...parts });
  const documents = [parseDocument(madeDocument({ areaStandards: [standard] }))];
  return sizeNeighbourhood({ ...place, households: 300 }, { documents, facilities: ["elderlyCare"] }) as Sizing;
};
const room = (facts: Partial<Room> = {}): Room => ({ serves: ["elderlyCare"], floorArea: "60", ...facts });
const outcome = (sizing: Sizing, ...facilities: Room[]) =>
  checkProvision(sizing, { facilities }).findings.map(({ code, severity, measured, demanded }) => [code, severity, measured, demanded]);
const verdict = (sizing: Sizing, provision: Provision) => checkProvision(sizing, provision).verdict;
const one = (sizing: Sizing, provision: Provision): Finding => {
  const { findings } = checkProvision(sizing, provision);
  expect(findings).toHaveLength(1);
  return findings[0] as Finding;
};

describe("areas of a scheme, 三（二）7: 200 m² each for 1,000 households", () => {
  test("199.995 m² is short by 0.005 m², stated as 0.01, however it is printed (D3, D19)", () => {
    const check = checkProvision(guangxi, { elderlyCare: "199.995", infantCare: "200" });
    expect(check.results.elderlyCare.shortfall?.toFixed()).toBe("0.005");
    expect(check.results.infantCare.surplus?.toFixed()).toBe("0");
    expect([check.results.elderlyCare.verdict, check.results.infantCare.verdict]).toEqual(["short", "met"]);
    expect(check.verdict).toBe("fail");
    expect(check.findings).toMatchObject([
      { code: "areaShort", severity: "violation", facility: "elderlyCare", measured: "199.995", demanded: "200" },
    ]);
    expect(check.findings[0]?.message).toEqual({
      zh: "社区养老服务设施面积199.995平方米，少于应配的200平方米（三（二）7），缺0.01平方米。",
      en: "The elderly-care area of 199.995 m² is below the required 200 m² (三（二）7) by 0.01 m².",
    });
  });

  test("outside renovation works, and nowhere else, 三（二）8 is a yardstick, and that is said (D22)", () => {
    const saidOf = (parts: object) => {
      const sizing = sizeNeighbourhood({ ...place, households: 1000, ...parts }, { facilities: ["elderlyCare"] });
      return one(sizing as Sizing, { elderlyCare: "1" }).message;
    };
    const zh = "改造工程之外，此数为衡量标准（D22）。";
    const en = " Outside renovation works this area is a yardstick (D22).";
    const outside = saidOf({ development: "existing", inRenovationWorks: false });
    expect(outside.zh.endsWith(`缺149平方米。${zh}`)).toBe(true);
    expect(outside.en.endsWith(`by 149 m².${en}`)).toBe(true);
    for (const within of [
      { development: "existing", inRenovationWorks: true },
      { development: "existing" },
      { inRenovationWorks: false },
    ]) {
      expect(saidOf(within).zh).not.toContain(zh);
      expect(saidOf(within).en).not.toContain(en);
    }
  });

  test("measures that differ are compared as they stand, and that is said; the same one, or none, is not worth a word (D23)", () => {
    const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ measure: "gross" })] }))];
    const gross = sizeNeighbourhood({ ...place, households: 300 }, { documents, facilities: ["elderlyCare"] }) as Sizing;
    expect(outcome(gross, room(), room({ measure: "gross" }))).toEqual([]);
    expect(outcome(gross, room(), room({ measure: "net" }))).toEqual([["measuresDiffer", "advice", "net", "gross"]]);
    expect(one(gross, { facilities: [room({ measure: "net" })] }).message).toEqual({
      zh: "所报面积与标准的面积口径不同，按原数比较，未作换算（D23）。",
      en: "The areas reported and the standard use different measures; they are compared as they stand, without conversion (D23).",
    });
  });

  test("a shared room counts once: 250 m² give 150 and 100 (D14)", () => {
    const check = checkProvision(guangxi, {
      facilities: [
        { serves: ["elderlyCare", "infantCare"], floorArea: "250", areaFor: { elderlyCare: "150", infantCare: "100" } },
        { serves: ["elderlyCare"], floorArea: "50" },
        { serves: ["infantCare"], floorArea: "100.01" },
      ],
    });
    expect([check.results.elderlyCare.provided?.toFixed(), check.results.infantCare.provided?.toFixed()]).toEqual(["200", "200.01"]);
    expect(check.verdict).toBe("pass");
    expect(check.findings).toEqual([]);
  });

  test("an unknown room leaves the area open, unless the known ones suffice (D13)", () => {
    const rooms = (known: string): Provision => ({
      facilities: [
        { serves: ["elderlyCare"], floorArea: known },
        { serves: ["elderlyCare"], floorArea: null },
        { serves: ["infantCare"], floorArea: "200" },
      ],
    });
    const open = checkProvision(guangxi, rooms("199.99"));
    expect([open.verdict, open.results.elderlyCare.verdict, open.results.elderlyCare.known.toFixed()]).toEqual([
      "unknown",
      "unknown",
      "199.99",
    ]);
    expect(open.findings[0]).toMatchObject({ code: "areaUnknown", severity: "unknown", measured: null, demanded: "200" });
    expect(open.findings[0]?.message).toEqual({
      zh: "社区养老服务设施面积未填报（已知199.99平方米），应配200平方米（三（二）7），不作判定。",
      en: "The elderly-care area is not reported in full (known: 199.99 m², required: 200 m², 三（二）7); no verdict.",
    });
    const enough = checkProvision(guangxi, rooms("200"));
    expect([enough.verdict, enough.results.elderlyCare.verdict, enough.results.elderlyCare.surplus]).toEqual(["pass", "met", null]);
  });

  test("a complete list without a room for infants is 0 m²; a missing key of the short form is unknown (D13)", () => {
    expect(checkProvision(guangxi, { facilities: [room({ floorArea: "200" })] }).results.infantCare.shortfall?.toFixed()).toBe("200");
    expect(checkProvision(guangxi, { elderlyCare: "200" }).results.infantCare.verdict).toBe("unknown");
  });

  test("gross rooms beside a text that does not say how it measures: compared as they stand, and said (D23)", () => {
    const finding = one(guangxi, {
      facilities: [room({ floorArea: "200", measure: "gross" }), room({ serves: ["infantCare"], floorArea: "200" })],
    });
    expect(finding).toMatchObject({ code: "measuresDiffer", severity: "advice", measured: "gross", demanded: "unspecified" });
  });

  test("三（二）8 outside renovation works: short of a yardstick, in these words (D22)", () => {
    const sizing = sizeNeighbourhood({ ...place, development: "existing", households: 1000, inRenovationWorks: false });
    const [finding] = checkProvision(sizing, { elderlyCare: "100", infantCare: "150" }).findings;
    expect(finding?.message.zh).toBe(
      "社区养老服务设施面积100平方米，少于应配的150平方米（三（二）8），缺50平方米。改造工程之外，此数为衡量标准（D22）。",
    );
  });
});

describe("each facility has the least single area (D10)", () => {
  const sizing = under({ kind: "noMezzanine", value: true, modality: "should" }, { minimumSingle: "30", item: "第九条" });

  test("two rooms of 30 m² keep a least of 30; one of 29.999999 breaks it though the total is met", () => {
    expect(outcome(sizing, room({ floorArea: "30" }), room({ floorArea: "30" }))).toEqual([]);
    const check = checkProvision(sizing, {
      facilities: [room({ floorArea: "30.000001" }), room({ name: "南区", floorArea: "29.999999" })],
    });
    expect([check.results.elderlyCare.verdict, check.verdict]).toEqual(["met", "fail"]);
    expect(check.findings).toMatchObject([{ code: "minimumSingle", severity: "violation", measured: "29.999999", demanded: "30" }]);
    expect(check.findings[0]?.message).toEqual({
      zh: "“南区”用作社区养老服务设施的面积为29.999999平方米，不符合《试验文本》第九条“单处不少于30平方米”的要求。",
      en: "Room “南区” gives 29.999999 m² to the facility, against 第九条 of made for a test: at least 30 m² each.",
    });
  });

  test("of a shared room only the part that serves the facility counts; a room of 0 m² is no facility", () => {
    const shared = room({ serves: ["elderlyCare", "infantCare"], floorArea: "100", areaFor: { elderlyCare: "29", infantCare: "71" } });
    expect(outcome(sizing, room(), shared)).toEqual([["minimumSingle", "violation", "29", "30"]]);
    expect(outcome(sizing, room(), room({ floorArea: "0" }))).toEqual([]);
  });

  test("a room of unknown area, or rooms not listed at all, leave it open (D13)", () => {
    expect(outcome(sizing, room(), room({ floorArea: null }))).toEqual([["minimumSingle", "unknown", null, "30"]]);
    expect(one(sizing, { elderlyCare: "60" }).message).toEqual({
      zh: "各处用房未说明面积，无法核对《试验文本》第九条“单处不少于30平方米”的要求。",
      en: "Each room: its area is not stated, so 第九条 of made for a test (at least 30 m² each) cannot be checked.",
    });
    expect(verdict(sizing, { elderlyCare: "60" })).toBe("unknown");
  });

  test("Nanning, reported and accepted: 300 m² each, by the trial and the formal measures, and 20 m² of the region beside them (D5, D7)", () => {
    const nanning = sizeNeighbourhood(
      { division: "450103", on: "2021-09-01", development: "new", households: 1234 },
      { acceptReported: true, facilities: ["elderlyCare"] },
    );
    expect(nanning.requirements.elderlyCare.floorArea.toFixed()).toBe("370.2");
    const facts = {
      storey: 1,
      mezzanine: false,
      storeyHeight: "2.8",
      ownEntrance: true,
      handover: { free: true },
      measure: "gross",
    } as const;
    const half = room({ floorArea: "185.1", ...facts });
    expect(outcome(nanning as Sizing, half, half).filter(([code]) => code === "minimumSingle")).toEqual([
      ["minimumSingle", "violation", "185.1", "300"],
      ["minimumSingle", "violation", "185.1", "300"],
    ]);
    expect(verdict(nanning as Sizing, { facilities: [room({ floorArea: "370.2", ...facts })] })).toBe("pass");
  });

  test("what was read in a report only is named beside its document: nobody can point to its article (D7)", () => {
    const nanning = sizeNeighbourhood(
      { division: "450103", on: "2021-09-01", development: "new", households: 1234 },
      { acceptReported: true, facilities: ["elderlyCare"] },
    );
    const { findings } = checkProvision(nanning as Sizing, { elderlyCare: "370.2" });
    expect(findings.find(({ code }) => code === "noBasement")?.message.zh).toBe(
      "各处用房未说明所在楼层，无法核对《南宁市新建住宅小区配套社区居家养老服务用房管理办法（试行）》（条款未见）“不得设在地下、半地下”的要求。",
    );
  });

  test("reported standards that did not size do not bind the rooms either (D7)", () => {
    const nanning = sizeNeighbourhood(
      { division: "450103", on: "2021-09-01", development: "new", households: 1234 },
      { facilities: ["elderlyCare"] },
    );
    expect(outcome(nanning as Sizing, room({ floorArea: "123.4", storey: -1 }), room({ floorArea: "123.4" }))).toEqual([]);
  });
});

describe("siting, splitting and handover (D12)", () => {
  test.each<[string, Pick<Constraint, "kind" | "value">, Partial<Room>, Partial<Room>, string | null, string]>([
    ["storeys 1 to 2", { kind: "storeys", value: { lowest: 1, highest: 2 } }, { storey: 2 }, { storey: 3 }, "3", ">= 1, <= 2"],
    ["storeys from 1", { kind: "storeys", value: { lowest: 1 } }, { storey: 1 }, { storey: 0 }, "0", ">= 1"],
    ["storeys up to 3", { kind: "storeys", value: { highest: 3 } }, { storey: -1 }, { storey: 4 }, "4", "<= 3"],
    ["no basement", { kind: "noBasement", value: true }, { storey: 1 }, { storey: 0 }, "0", ">= 1"],
    ["no mezzanine", { kind: "noMezzanine", value: true }, { mezzanine: false }, { mezzanine: true }, "true", "false"],
    ["a lift from storey 2", { kind: "liftFromStorey", value: 2 }, { storey: 2, lift: true }, { storey: 2, lift: false }, "false", "true"],
    [
      "storey height 2.8 m",
      { kind: "storeyHeight", value: { atLeast: "2.8" as never } },
      { storeyHeight: "2.8" },
      { storeyHeight: "2.799999" },
      "2.799999",
      "2.8",
    ],
    ["an entrance of its own", { kind: "ownEntrance", value: true }, { ownEntrance: true }, { ownEntrance: false }, "false", "true"],
    [
      "a radius of 700 m",
      { kind: "serviceRadius", value: { atMost: "700" as never } },
      { distance: 700 },
      { distance: "700.000001" },
      "700.000001",
      "700",
    ],
    [
      "free handover",
      { kind: "handover", value: { to: null, withinMonths: null, after: null, free: true } },
      { handover: { free: true } },
      { handover: { free: false } },
      "false",
      "true",
    ],
    [
      "handover within 3 months",
      { kind: "handover", value: { to: null, withinMonths: 3, after: "acceptance", free: null } },
      { handover: { withinMonths: 3 } },
      { handover: { withinMonths: 4 } },
      "4",
      "3",
    ],
  ])("%s: kept, broken, unknown; as advice never a violation", (_, { kind, value }, kept, broken, measured, demanded) => {
    const [must, should] = [under({ kind, value }), under({ kind, value, modality: "should" })];
    expect(outcome(must, room(kept))).toEqual([]);
    expect(outcome(must, room(broken))).toEqual([[kind, "violation", measured, demanded]]);
    expect(outcome(must, room())).toEqual([[kind, "unknown", null, demanded]]);
    expect(outcome(should, room(broken))).toEqual([[kind, "advice", measured, demanded]]);
    expect(outcome(should, room())).toEqual([]);
    expect(verdict(should, { facilities: [room(broken)] })).toBe("pass");
    expect(verdict(must, { elderlyCare: "60" })).toBe("unknown");
  });

  test("the sentences a reviewer pastes, in both languages", () => {
    const basement = under({ kind: "noBasement", value: true });
    expect(one(basement, { facilities: [room({ name: "3号楼", storey: -1 })] }).message).toEqual({
      zh: "“3号楼”位于地下（-1层），不符合《试验文本》第八条“不得设在地下、半地下”的要求。",
      en: "Room “3号楼” lies below ground (storey -1), against 第八条 of made for a test: not below ground.",
    });
    expect(one(basement, { facilities: [room()] }).message).toEqual({
      zh: "第1处用房未说明所在楼层，无法核对《试验文本》第八条“不得设在地下、半地下”的要求。",
      en: "Room 1: its storey is not stated, so 第八条 of made for a test (not below ground) cannot be checked.",
    });
    const low = under({ kind: "storeys", value: { lowest: 1, highest: 1 }, modality: "should" });
    expect(one(low, { facilities: [room({ storey: 2 })] }).message).toEqual({
      zh: "第1处用房位于2层；《试验文本》第八条建议设在1层。",
      en: "Room 1 lies on storey 2; 第八条 of made for a test advises: on storey 1.",
    });
  });

  test("a lift: none is needed below the storey, one that is there needs no storey, and without a storey nothing is known", () => {
    const lift = under({ kind: "liftFromStorey", value: 2 });
    expect(outcome(lift, room({ storey: 1 }))).toEqual([]);
    expect(outcome(lift, room({ lift: true }))).toEqual([]);
    expect(outcome(lift, room({ lift: false }))).toEqual([["liftFromStorey", "unknown", null, "true"]]);
    expect(one(lift, { facilities: [room({ storey: 3, lift: false })] }).message.zh).toBe(
      "第1处用房位于3层，没有电梯或坡道，不符合《试验文本》第八条“2层及以上设电梯或坡道”的要求。",
    );
  });

  test("not to be split: two places are one too many, and a shop of 0 m² is no place", () => {
    const whole = under({ kind: "splitting", value: { maximumFacilities: 1 } });
    expect(outcome(whole, room(), room({ floorArea: "0" }))).toEqual([]);
    expect(outcome(whole, room({ floorArea: "40" }), room({ floorArea: "20" }))).toEqual([["splitting", "violation", "2", "1"]]);
    expect(one(whole, { elderlyCare: "60" })).toMatchObject({ code: "splitting", severity: "unknown" });
    expect(one(whole, { facilities: [room({ floorArea: "40" }), room({ floorArea: "20" })] }).message).toEqual({
      zh: "社区养老服务设施分设2处，不符合《试验文本》第八条“不得拆分”的要求。",
      en: "The facility lies in 2 places, against 第八条 of made for a test: not split.",
    });
    expect(one(whole, { elderlyCare: "60" }).message).toEqual({
      zh: "社区养老服务设施未说明分设几处，无法核对《试验文本》第八条“不得拆分”的要求。",
      en: "The facility: in how many places it lies is not stated, so 第八条 of made for a test (not split) cannot be checked.",
    });
    const three = under({ kind: "splitting", value: { maximumFacilities: 3 }, modality: "should" });
    expect(one(three, { facilities: Array.from({ length: 4 }, () => room({ floorArea: "15" })) }).message).toEqual({
      zh: "社区养老服务设施分设4处；《试验文本》第八条建议不超过3处。",
      en: "The facility lies in 4 places; 第八条 of made for a test advises: in at most 3 places.",
    });
    expect(outcome(three, ...Array.from({ length: 4 }, () => room({ floorArea: "15" })))).toEqual([["splitting", "advice", "4", "3"]]);
  });

  test("handover: months of another event are not compared, a receiver of another name is for a person to compare", () => {
    const value = { to: { zh: "街道办事处", en: "the sub-district office" }, withinMonths: 3, after: "acceptance", free: null } as const;
    const handover = under({ kind: "handover", value });
    expect(outcome(handover, room({ handover: { to: "街道办事处", withinMonths: 3, after: "completion" } }))).toEqual([
      ["handover", "unknown", null, "3"],
    ]);
    expect(one(handover, { facilities: [room({ handover: { to: "居委会", withinMonths: 3 } })] }).message).toEqual({
      zh: "第1处用房移交居委会；《试验文本》第八条要求移交街道办事处，请核对。",
      en: "Room 1 is handed over to 居委会; 第八条 of made for a test asks: handed over to the sub-district office. Please compare.",
    });
    const untold = under({ kind: "handover", value: { to: null, withinMonths: 3, after: null, free: null } });
    expect(one(untold, { facilities: [room({ handover: { withinMonths: 4 } })] }).message.zh).toBe(
      "第1处用房4个月内移交，不符合《试验文本》第八条“3个月内移交”的要求。",
    );
    expect(one(handover, { facilities: [room({ handover: { to: "民政局", withinMonths: 3 } })] })).toMatchObject({
      severity: "advice",
      measured: "民政局",
      demanded: "街道办事处",
      message: { zh: "第1处用房移交民政局；《试验文本》第八条要求移交街道办事处，请核对。" },
    });
  });

  test("a radius below 700 m (小于, D4): 700 m itself is too far", () => {
    const radius = under({ kind: "serviceRadius", value: { atMost: "700" as never, exclusive: true } });
    expect(outcome(radius, room({ distance: "699.999999" }))).toEqual([]);
    expect(outcome(radius, room({ distance: "700" }))).toEqual([["serviceRadius", "violation", "700", "700"]]);
  });

  test("a single area that a text prefers (原则上) is advice", () => {
    const preferred = under({ kind: "singleArea", value: { atLeast: "350" as never }, modality: "should" });
    expect(outcome(preferred, room(), room({ floorArea: "350" }), room({ floorArea: null }))).toEqual([
      ["singleArea", "advice", "60", "350"],
    ]);
    expect(one(preferred, { facilities: [room()] }).message.zh).toBe(
      "第1处用房用作社区养老服务设施的面积为60平方米；《试验文本》第八条建议单处不少于350平方米。",
    );
  });

  test("means: a list that binds excludes others, a list that advises (等) excludes none, and a room that is there was obtained by none", () => {
    const value = ["purchase", "lease"] as const;
    expect(outcome(under({ kind: "meansOfProvision", value }), room({ acquired: "conversion" }))).toEqual([
      ["meansOfProvision", "violation", "conversion", "purchase, lease"],
    ]);
    expect(outcome(under({ kind: "meansOfProvision", value }), room(), room({ acquired: "purchase" }))).toEqual([]);
    expect(outcome(under({ kind: "meansOfProvision", value, modality: "should" }), room({ acquired: "sharing" }))).toEqual([]);
  });

  test("where nothing is required, nothing is asked of the rooms (D18)", () => {
    const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ minimumSingle: "300" })] }))];
    const none = sizeNeighbourhood({ ...place, households: 0 }, { documents, facilities: ["elderlyCare"] });
    expect(outcome(none as Sizing, room())).toEqual([]);
    expect(verdict(none as Sizing, { elderlyCare: "0" })).toBe("pass");
  });

  test("every cited standard is asked, each under its own clause (D5)", () => {
    const standard = (id: string, item: string, floorArea: string) =>
      madeStandard({ id, item, amount: { kind: "rate", floorArea, per: 100, base: "households" }, minimumSingle: "100" });
    const documents = [parseDocument(madeDocument({ areaStandards: [standard("a", "第一条", "20"), standard("b", "第二条", "30")] }))];
    const sizing = sizeNeighbourhood({ ...place, households: 600 }, { documents, facilities: ["elderlyCare"] });
    const { findings } = checkProvision(sizing, { facilities: [room({ floorArea: "99" })] });
    expect(findings.map(({ code, citation }) => [code, citation?.standard.item])).toEqual([
      ["areaShort", "第二条"],
      ["minimumSingle", "第二条"],
      ["minimumSingle", "第一条"],
    ]);
  });
});

describe("other rates of a cited standard: 300 households, 20 m² per 100 are a duty", () => {
  const rate = { floorArea: "30" as never, per: 100 } as const;

  test("30 preferred: 60 m² keep the duty and are 30 short of what is preferred, as advice", () => {
    const preferred = under({ kind: "preferredRate", value: rate, modality: "should" });
    expect(outcome(preferred, room())).toEqual([["preferredRate", "advice", "60", "90"]]);
    expect(one(preferred, { elderlyCare: "60" }).message.zh).toBe("社区养老服务设施面积60平方米；《试验文本》第八条提倡90平方米。");
    expect(outcome(preferred, room({ floorArea: "90" }))).toEqual([]);
    expect(outcome(preferred, room(), room({ floorArea: null }))).toEqual([]);
  });

  test("30 in the main urban area: open until it is said whether it lies there, then a violation or nothing", () => {
    const place_ = { zh: "昆明主城区", en: "the main urban area of Kunming" };
    const classed = under({ kind: "placeClass", value: { ...rate, place: place_ } });
    const told = (placeClasses: readonly string[] | undefined, ...facilities: Room[]) =>
      checkProvision(classed, { facilities }, { placeClasses }).findings.map(({ code, severity, demanded }) => [code, severity, demanded]);
    expect(told(undefined, room())).toEqual([["placeClass", "unknown", "90"]]);
    expect(told([], room())).toEqual([]);
    expect(told(["昆明主城区"], room())).toEqual([["placeClass", "violation", "90"]]);
    expect(told(["the main urban area of Kunming"], room(), room({ floorArea: null }))).toEqual([["placeClass", "unknown", "90"]]);
    expect(told(undefined, room({ floorArea: "90" }))).toEqual([]);
    expect(checkProvision(classed, { elderlyCare: "60" }, { placeClasses: ["昆明主城区"] }).findings[0]?.message.zh).toBe(
      "位于昆明主城区，社区养老服务设施按《试验文本》第八条应配90平方米，现知60平方米。",
    );
    const fixed = under({ kind: "placeClass", value: { ...rate, place: place_ } }, { amount: { kind: "fixed", floorArea: "60" } });
    expect(outcome(fixed, room())).toEqual([]);
    expect(one(classed, { elderlyCare: "60" }).message.zh).toBe(
      "未说明是否位于昆明主城区；位于其内的，社区养老服务设施按《试验文本》第八条应配90平方米，现知60平方米。",
    );
  });
});

test("infant care is named as such, and a malformed option is the query's fault", () => {
  const sizing = sizeNeighbourhood({ ...place, development: "new", households: 300 });
  const [infants] = checkProvision(sizing, { elderlyCare: "60", infantCare: "59" }).findings;
  expect(infants?.message.en).toBe("The infant-care area of 59 m² is below the required 60 m² (三（二）7) by 1 m².");
  const malformed = () => checkProvision(sizing, { elderlyCare: "60" }, { placeClasses: [1] as never });
  expect(malformed).toThrow(expect.objectContaining({ code: "invalidQuery" }));
});

describe("三（一）2: state-owned premises are leased for at most 20 years", () => {
  const old = sizeNeighbourhood({ ...place, development: "existing", households: 400 }, { facilities: ["elderlyCare"] }) as Sizing;
  const leased = (facts: Partial<Room>) => room({ name: "老厂房", acquired: "lease", ...facts });

  test("20 years keep the term, 20.5 break it, with the item and the figure of the standard", () => {
    expect(outcome(old, leased({ lessor: "stateOwned", leaseYears: 20 }))).toEqual([]);
    const finding = one(old, { facilities: [leased({ lessor: "stateOwned", leaseYears: 20.5 })] });
    expect(finding).toMatchObject({ code: "leaseTerm", severity: "violation", measured: "20.5", demanded: "20", facility: "elderlyCare" });
    expect(finding.citation?.standard.id).toBe("stateEnterpriseLeaseTerm");
    expect(finding.message).toEqual({
      zh: "“老厂房”租用国有房屋20.5年，超过桂政办发〔2021〕67号三（一）2规定的20年。",
      en: "Room “老厂房” leases state-owned premises for 20.5 years, longer than the 20 years of 三（一）2 of 桂政办发〔2021〕67号.",
    });
  });

  test("another owner's premises are free of it; an unsaid owner or term leaves it open, unless the term is short anyway", () => {
    expect(outcome(old, leased({ lessor: "other", leaseYears: 40 }))).toEqual([]);
    expect(outcome(old, leased({ leaseYears: 20 }))).toEqual([]);
    expect(outcome(old, leased({ leaseYears: 21 }))).toEqual([["leaseTerm", "unknown", "21", "20"]]);
    expect(outcome(old, leased({ lessor: "stateOwned" }))).toEqual([["leaseTerm", "unknown", null, "20"]]);
    expect(outcome(old, room({ lessor: "stateOwned", leaseYears: 30 }))).toEqual([["leaseTerm", "violation", "30", "20"]]);
  });

  test("what is not said is named in both languages: the term of the lease, or whose premises they are", () => {
    const told = (facts: Partial<Room>) => checkProvision(old, { facilities: [leased(facts)] }).findings.map(({ message }) => message);
    expect(told({ lessor: "stateOwned" })).toEqual([
      {
        zh: "“老厂房”未说明租期，无法核对桂政办发〔2021〕67号三（一）2“租用国有房屋不超过20年”的要求。",
        en: "Room “老厂房”: the term of its lease is not stated, so 三（一）2 of 桂政办发〔2021〕67号 (state-owned premises for at most 20 years) cannot be checked.",
      },
    ]);
    expect(told({ leaseYears: 21 })).toEqual([
      {
        zh: "“老厂房”未说明出租方是否为国有企业，无法核对桂政办发〔2021〕67号三（一）2“租用国有房屋不超过20年”的要求。",
        en: "Room “老厂房”: whether its lessor is a state enterprise is not stated, so 三（一）2 of 桂政办发〔2021〕67号 (state-owned premises for at most 20 years) cannot be checked.",
      },
    ]);
  });

  test("a room shared with what was not sized is looked at all the same", () => {
    const shared = leased({ serves: ["elderlyCare", "infantCare"], areaFor: { elderlyCare: "30", infantCare: "30" }, leaseYears: 21 });
    expect(checkProvision(old, { facilities: [shared] }).findings.map(({ code }) => code)).toContain("leaseTerm");
  });

  test("a room that serves only what was not sized is not looked at", () => {
    expect(outcome(old, room(), leased({ serves: ["infantCare"], lessor: "stateOwned", leaseYears: 30 }))).toEqual([]);
  });

  test("the figure is that of the document in force: 15 years in a document of one's own, none where none is in force", () => {
    const term = (part: string) => {
      const summary = words;
      const ratio = { id: "stateEnterpriseLeaseTerm", item: "二", kind: "term", bound: "atMost", target: { part, whole: "1" } };
      return parseDocument(
        madeDocument({
          ratioStandards: [{ ...ratio, unit: { zh: "年", en: "years" }, counted: false, by: null, summary, leadDepartments: [] }],
        }),
      );
    };
    const sixteen: Provision = { facilities: [leased({ lessor: "stateOwned", leaseYears: 16 })] };
    expect(checkProvision(old, sixteen, { documents: [term("15")] }).findings).toMatchObject([{ code: "leaseTerm", demanded: "15" }]);
    expect(checkProvision(old, sixteen, { documents: [] }).findings).toEqual([]);
    expect(() => checkProvision(old, sixteen, { documents: [{}] as never })).toThrow(PlanError);
  });
});

test("each finding bears a code of the closed list", () => {
  expect(new Set(findingCodes).size).toBe(findingCodes.length);
  const { findings } = checkProvision(under({ kind: "noBasement", value: true }, { minimumSingle: "70" }), {
    facilities: [room({ storey: -1 })],
  });
  expect(findings.map(({ code }) => code)).toEqual(["areaShort", "minimumSingle", "noBasement"]);
  for (const { code } of findings) expect(findingCodes).toContain(code);
});
