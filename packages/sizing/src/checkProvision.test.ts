import type { Constraint } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { one, outcome, room, under, verdict } from "../test/checkedRooms.ts";
import { checkProvision, findingCodes, type Room } from "./index.ts";

describe("siting, handover and means (D12)", () => {
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
    expect(one(basement, { facilities: [room({ name: "\u3000" })] }).message.zh).toMatch(/^第1处用房未说明/);
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

  test("means: a list that binds excludes others, a list that advises (等) excludes none, and a room that is there was obtained by none", () => {
    const value = ["purchase", "lease"] as const;
    expect(outcome(under({ kind: "meansOfProvision", value }), room({ acquired: "conversion" }))).toEqual([
      ["meansOfProvision", "violation", "conversion", "purchase, lease"],
    ]);
    expect(outcome(under({ kind: "meansOfProvision", value }), room(), room({ acquired: "purchase" }))).toEqual([]);
    expect(outcome(under({ kind: "meansOfProvision", value, modality: "should" }), room({ acquired: "sharing" }))).toEqual([]);
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
