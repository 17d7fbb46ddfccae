import { type Constraint, Decimal } from "@plan/rules";
import { describe, expect, test } from "vitest";
import type { Room } from "./room.ts";
import { judgements } from "./siting.ts";

const words = { zh: "试验文本", en: "made for a test" };
const room: Room = { serves: ["elderlyCare"], floorArea: "100" };
const rule = (kind: string, value: unknown, modality = "must") => ({ kind, value, item: "1", modality, summary: words }) as Constraint;
/** What is said of a room: the state, what is asked and what was found in both languages, the figures. */
const said = (kind: string, value: unknown, facts: Partial<Room>, modality?: string) =>
  judgements(rule(kind, value, modality), { ...room, ...facts }).map(
    ({ state, asked, found, measured, demanded }) =>
      `${state}: ${asked.zh} / ${asked.en}; ${found.zh} / ${found.en}; ${measured} of ${demanded}`,
  );
const unknownStorey = "所在楼层 / its storey; null";

describe("Storeys", () => {
  test.each([
    [{ lowest: 1, highest: 3 }, "设在1至3层 / on storeys 1 to 3", ">= 1, <= 3"],
    [{ lowest: 2 }, "设在2层及以上 / on storey 2 or above", ">= 2"],
    [{ highest: 3 }, "设在3层及以下 / on storey 3 or below", "<= 3"],
    [{ lowest: 1, highest: 1 }, "设在1层 / on storey 1", ">= 1, <= 1"],
  ])("%j says which, and is open where the storey is not known", (value, asked, demanded) =>
    expect(said("storeys", value, {})).toEqual([`unknown: ${asked}; ${unknownStorey} of ${demanded}`]),
  );

  test("the first and the last storey named are in, one beyond is not", () => {
    const value = { lowest: 1, highest: 3 };
    expect([1, 2, 3].flatMap((storey) => said("storeys", value, { storey }))).toEqual([]);
    const asked = "设在1至3层 / on storeys 1 to 3";
    expect(said("storeys", value, { storey: 4 })).toEqual([`broken: ${asked}; 位于4层 / lies on storey 4; 4 of >= 1, <= 3`]);
    expect(said("storeys", value, { storey: 0 })).toEqual([
      `broken: ${asked}; 位于地下（0层） / lies below ground (storey 0); 0 of >= 1, <= 3`,
    ]);
    expect(said("storeys", { lowest: 2 }, { storey: 9 })).toEqual([]);
    expect(said("storeys", { highest: 3 }, { storey: -1 })).toEqual([]);
    expect(said("storeys", { lowest: 2 }, { storey: 1 })).toEqual([
      "broken: 设在2层及以上 / on storey 2 or above; 位于1层 / lies on storey 1; 1 of >= 2",
    ]);
    expect([{ storey: 9 }, {}].flatMap((facts) => said("storeys", {}, facts))).toEqual([]);
  });

  test("not below ground, nor half below: storey 1 is the first that is not", () => {
    const asked = "不得设在地下、半地下 / not below ground";
    expect(said("noBasement", true, { storey: 1 })).toEqual([]);
    expect(said("noBasement", true, { storey: 0 })).toEqual([
      `broken: ${asked}; 位于地下（0层） / lies below ground (storey 0); 0 of >= 1`,
    ]);
    expect(said("noBasement", true, {})).toEqual([`unknown: ${asked}; ${unknownStorey} of >= 1`]);
  });

  test("not on a mezzanine", () => {
    const asked = "不得设在夹层 / not on a mezzanine";
    expect(said("noMezzanine", true, { mezzanine: false })).toEqual([]);
    expect(said("noMezzanine", true, { mezzanine: true })).toEqual([`broken: ${asked}; 设在夹层 / lies on a mezzanine; true of false`]);
    expect(said("noMezzanine", true, {})).toEqual([`unknown: ${asked}; 是否设在夹层 / whether it lies on a mezzanine; null of false`]);
  });
});

describe("What leads to it", () => {
  test("a lift or a ramp from storey 2 upwards: one that is there needs no storey, storey 1 needs none", () => {
    const asked = "2层及以上设电梯或坡道 / a lift or a ramp from storey 2 upwards";
    expect([{ lift: true }, { storey: 1 }, { storey: 1, lift: false }].flatMap((facts) => said("liftFromStorey", 2, facts))).toEqual([]);
    expect(said("liftFromStorey", 2, { storey: 2, lift: false })).toEqual([
      `broken: ${asked}; 位于2层，没有电梯或坡道 / on storey 2 has neither lift nor ramp; false of true`,
    ]);
    expect(said("liftFromStorey", 2, { storey: 2 })).toEqual([
      `unknown: ${asked}; 有无电梯或坡道 / whether a lift or a ramp leads to it; null of true`,
    ]);
    expect(said("liftFromStorey", 2, { lift: false })).toEqual([`unknown: ${asked}; ${unknownStorey} of true`]);
  });

  test("an entrance of its own", () => {
    const asked = "设独立出入口 / an entrance of its own";
    expect(said("ownEntrance", true, { ownEntrance: true })).toEqual([]);
    expect(said("ownEntrance", true, { ownEntrance: false })).toEqual([
      `broken: ${asked}; 没有独立出入口 / has no entrance of its own; false of true`,
    ]);
    expect(said("ownEntrance", true, {})).toEqual([
      `unknown: ${asked}; 是否有独立出入口 / whether it has an entrance of its own; null of true`,
    ]);
  });

  test("a storey height of 2.8 m is enough, 2.799999 m is not", () => {
    const value = { atLeast: new Decimal("2.8") };
    const asked = "层高不低于2.8米 / a storey height of at least 2.8 m";
    expect(said("storeyHeight", value, { storeyHeight: "2.8" })).toEqual([]);
    expect(said("storeyHeight", value, { storeyHeight: "2.799999" })).toEqual([
      `broken: ${asked}; 层高2.799999米 / has a storey height of 2.799999 m; 2.799999 of 2.8`,
    ]);
    expect(said("storeyHeight", value, {})).toEqual([`unknown: ${asked}; 层高 / its storey height; null of 2.8`]);
  });

  test("a radius of at most 500 m holds 500 m, one of less than 500 m does not (D4)", () => {
    const [most, less] = [{ atMost: new Decimal(500) }, { atMost: new Decimal(500), exclusive: true }];
    expect(said("serviceRadius", most, { distance: "500" })).toEqual([]);
    expect(said("serviceRadius", less, { distance: "499.999999" })).toEqual([]);
    expect(said("serviceRadius", most, { distance: "500.000001" })).toEqual([
      "broken: 服务半径不超过500米 / a service radius of at most 500 m; 距所服务的住宅最远500.000001米 / lies up to 500.000001 m from the homes it serves; 500.000001 of 500",
    ]);
    expect(said("serviceRadius", less, { distance: 500 })).toEqual([
      "broken: 服务半径小于500米 / a service radius of less than 500 m; 距所服务的住宅最远500米 / lies up to 500 m from the homes it serves; 500 of 500",
    ]);
    expect(said("serviceRadius", less, {})).toEqual([
      "unknown: 服务半径小于500米 / a service radius of less than 500 m; 服务距离 / its distance from the homes served; null of 500",
    ]);
  });
});

describe("How it is obtained", () => {
  const all = ["built", "purchase", "exchange", "lease", "conversion", "freeUse", "transfer", "sharing"] as const;

  test("each means by its name, and none but those listed", () => {
    expect(all.flatMap((acquired) => said("meansOfProvision", all, { acquired }))).toEqual([]);
    const asked = "以新建、购置方式取得 / obtained by building, purchase";
    expect(all.flatMap((acquired) => said("meansOfProvision", ["built", "purchase"], { acquired }))).toEqual([
      `broken: ${asked}; 以置换方式取得 / is obtained by exchange; exchange of built, purchase`,
      `broken: ${asked}; 以租赁方式取得 / is obtained by lease; lease of built, purchase`,
      `broken: ${asked}; 以改造方式取得 / is obtained by conversion; conversion of built, purchase`,
      `broken: ${asked}; 以无偿使用方式取得 / is obtained by free use; freeUse of built, purchase`,
      `broken: ${asked}; 以移交方式取得 / is obtained by transfer; transfer of built, purchase`,
      `broken: ${asked}; 以共享方式取得 / is obtained by sharing; sharing of built, purchase`,
    ]);
  });

  test("a list that advises is open (等), and what is there already was obtained by none", () => {
    expect(said("meansOfProvision", ["built"], { acquired: "lease" }, "should")).toEqual([]);
    expect(said("meansOfProvision", ["built"], {})).toEqual([]);
  });
});

describe("Handover", () => {
  const terms = { free: null, withinMonths: null, after: null, to: null };
  const handed = (parts: object, handover?: Room["handover"]) =>
    said("handover", { ...terms, ...parts }, handover === undefined ? {} : { handover });

  test("free of charge, where a text says so; a text that lets it be bought back is kept by a gift", () => {
    const asked = "无偿移交 / handed over free of charge";
    expect(handed({ free: true }, { free: true })).toEqual([]);
    expect(handed({ free: true }, { free: false })).toEqual([
      `broken: ${asked}; 不是无偿移交 / is not handed over free of charge; false of true`,
    ]);
    expect(handed({ free: true })).toEqual([`unknown: ${asked}; 是否无偿移交 / whether it is handed over free of charge; null of true`]);
    expect(handed({ free: false }, { free: true })).toEqual([]);
    expect(handed({ free: false })).toEqual([]);
    expect(handed({})).toEqual([]);
  });

  test.each([
    ["acceptance", "竣工验收合格后", " of acceptance"],
    ["acceptanceFiling", "竣工验收备案后", " of the filing of acceptance"],
    ["completion", "竣工后", " of completion"],
    [null, "", ""],
  ] as const)("within three months of an event (%s): the third is in time, the fourth is not", (after, zh, en) => {
    const value = { withinMonths: 3, after };
    const asked = `${zh}3个月内移交 / handed over within 3 months${en}`;
    const agreed = after === null ? {} : { after };
    expect(handed(value, { withinMonths: 3, ...agreed })).toEqual([]);
    expect(handed(value, { withinMonths: 4, ...agreed })).toEqual([
      `broken: ${asked}; ${zh}4个月内移交 / is handed over within 4 months${en}; 4 of 3`,
    ]);
    expect(handed(value)).toEqual([`unknown: ${asked}; ${zh}几个月内移交 / within how many months${en} it is handed over; null of 3`]);
  });

  test("months of another event are not compared; of an event not named they are", () => {
    const value = { withinMonths: 3, after: "acceptance" };
    expect(handed(value, { withinMonths: 1, after: "completion" })).toEqual([
      "unknown: 竣工验收合格后3个月内移交 / handed over within 3 months of acceptance; 竣工验收合格后几个月内移交 / within how many months of acceptance it is handed over; null of 3",
    ]);
    expect(handed(value, { withinMonths: 1 })).toEqual([]);
    expect(handed({ withinMonths: 3, after: null }, { withinMonths: 1, after: "completion" })).toEqual([]);
  });

  test("to whom: by either name, and another name is for a person to compare", () => {
    const value = { to: { zh: "民政部门", en: "the civil affairs department" } };
    const asked = "移交民政部门 / handed over to the civil affairs department";
    expect(handed(value, { to: "民政部门" })).toEqual([]);
    expect(handed(value, { to: "the civil affairs department" })).toEqual([]);
    expect(handed(value, { to: "街道办事处" })).toEqual([
      `toCompare: ${asked}; 移交街道办事处 / is handed over to 街道办事处; 街道办事处 of 民政部门`,
    ]);
    expect(handed(value)).toEqual([`unknown: ${asked}; 移交给谁 / to whom it is handed over; null of 民政部门`]);
  });
});

test("what is not about single rooms is not asked of them", () =>
  expect(said("renovationWorksOnly", true, { storey: 0, mezzanine: true })).toEqual([]));
