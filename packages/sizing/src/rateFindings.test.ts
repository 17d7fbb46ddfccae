import { type Constraint, Decimal, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { one, outcome, room, under } from "../test/checkedRooms.ts";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { checkProvision } from "./checkProvision.ts";
import { rateFindings } from "./rateFindings.ts";
import type { Room } from "./room.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const words = { zh: "试验文本", en: "made for a test" };
const town = { zh: "主城区", en: "the main urban area" };
const rate = { floorArea: "30", per: 100 };

/** What is said of 60 m² for 300 households, 20 m² per 100 being the duty and 30 the other rate. */
function said(kind: string, modality: string, placeClasses?: readonly string[], complete = true, amount?: object) {
  const value = kind === "placeClass" ? { ...rate, place: town } : rate;
  const constraints = [{ kind, value, item: "第八条", modality, summary: words }] as unknown as Constraint[];
  const standard = madeStandard({ constraints, ...(amount && { amount }) });
  const documents = [parseDocument(madeDocument({ areaStandards: [standard] }))];
  const place = { division: "450200", on: "2022-03-01", development: "new", households: 300 } as const;
  const { elderlyCare } = sizeNeighbourhood(place, { documents, facilities: ["elderlyCare"] }).requirements;
  return rateFindings(elderlyCare, { known: new Decimal(60), complete, rooms: null }, placeClasses).map(
    ({ severity, message, measured, demanded }) => `${severity}: ${message.zh} ${message.en} ${measured} of ${demanded}`,
  );
}

const lies =
  "位于主城区，社区养老服务设施按《试验文本》第八条应配90平方米，现知60平方米。 It lies in the main urban area, where 第八条 of made for a test asks for 90 m²; 60 m² are known.";
const open =
  "未说明是否位于主城区；位于其内的，社区养老服务设施按《试验文本》第八条应配90平方米，现知60平方米。 Whether it lies in the main urban area is not stated; there 第八条 of made for a test asks for 90 m², and 60 m² are known.";
const preferred =
  "社区养老服务设施面积60平方米；《试验文本》第八条提倡90平方米。 The area is 60 m²; 第八条 of made for a test prefers 90 m².";

describe("A rate for a class of places", () => {
  test("binds where it lies in one, by either name; an area known in part leaves it open, though the place is known", () => {
    for (const name of [town.zh, town.en]) expect(said("placeClass", "must", ["别处", name])).toEqual([`violation: ${lies} 60 of 90`]);
    expect(said("placeClass", "must", [town.zh], false)).toEqual([`unknown: ${lies} null of 90`]);
  });

  test("says nothing of other places", () => {
    expect(said("placeClass", "must", ["别处"])).toEqual([]);
    expect(said("placeClass", "must", [])).toEqual([]);
  });

  test("is open where the place is not said", () => {
    expect(said("placeClass", "must")).toEqual([`unknown: ${open} 60 of 90`]);
    expect(said("placeClass", "must", undefined, false)).toEqual([`unknown: ${open} null of 90`]);
  });

  test("that only advises is advice in the place, and nothing where it is not known to lie there", () => {
    expect(said("placeClass", "should", [town.zh])).toEqual([`advice: ${lies} 60 of 90`]);
    expect(said("placeClass", "should", [town.zh], false)).toEqual([]);
    expect(said("placeClass", "should")).toEqual([]);
  });

  test("stands beside bands too, and beside no fixed area", () => {
    const bands = [{ from: "0", fromInclusive: true, floorArea: "60" }];
    const slabs = { kind: "bands", base: "households", semantics: "slab", bands };
    expect(said("placeClass", "must", [town.zh], true, slabs)).toEqual([`violation: ${lies} 60 of 90`]);
    expect(said("placeClass", "must", [town.zh], true, { kind: "fixed", floorArea: "60" })).toEqual([]);
  });
});

test("a rate that a text prefers is advice, however it is put, and none of an area known in part", () => {
  for (const modality of ["must", "should"]) expect(said("preferredRate", modality)).toEqual([`advice: ${preferred} 60 of 90`]);
  expect(said("preferredRate", "should", undefined, false)).toEqual([]);
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
