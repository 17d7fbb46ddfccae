import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { one, outcome, place, room, under, verdict } from "../test/checkedRooms.ts";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { checkProvision, type Sizing, sizeNeighbourhood } from "./index.ts";

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

describe("rooms together (D12)", () => {
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

  test("a single area that a text prefers (原则上) is advice", () => {
    const preferred = under({ kind: "singleArea", value: { atLeast: "350" as never }, modality: "should" });
    expect(outcome(preferred, room(), room({ floorArea: "350" }), room({ floorArea: null }))).toEqual([
      ["singleArea", "advice", "60", "350"],
    ]);
    expect(one(preferred, { facilities: [room()] }).message.zh).toBe(
      "第1处用房用作社区养老服务设施的面积为60平方米；《试验文本》第八条建议单处不少于350平方米。",
    );
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
