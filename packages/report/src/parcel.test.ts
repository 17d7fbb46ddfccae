import { Decimal } from "@plan/rules";
import { sizeNeighbourhood } from "@plan/sizing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../test/refused.ts";
import { landTransferConditions } from "./landTransferConditions.ts";
import { parcelSchema, plainParcel } from "./parcel.ts";
import { toText } from "./text.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const write = (given: object) => landTransferConditions({ sizing, ...given } as Parameters<typeof landTransferConditions>[0]);

/** A whole number as another copy of decimal.js would hold it, and what it prints itself as. */
function foreign(value: number, printed: string): Decimal {
  class Own {
    static clone() {}
    toString() {
      return printed;
    }
  }
  Object.defineProperty(Own.prototype, "toStringTag", { value: "[object Decimal]" });
  return Object.assign(Object.create(Own.prototype), { s: 1, e: 0, d: [value], constructor: Own });
}

describe("A parcel that is not one", () => {
  test.each<[string, unknown, (string | number)[]]>([
    ["text", "P(2022)1", []],
    ["null", null, []],
    ["an unknown key", { area: "1" }, ["area"]],
    ["a number as the parcel number", { number: 1 }, ["number"]],
    ["a control character", { location: "a\u0000b" }, ["location"]],
    ["an invisible character", { location: "20\u200b平方米" }, ["location"]],
    ["text too long", { bounds: "东".repeat(10_001) }, ["bounds"]],
    ["a land area of 0", { landArea: 0 }, ["landArea"]],
    ["a negative land area", { landArea: "-1" }, ["landArea"]],
    ["an exponent", { landArea: "1e3" }, ["landArea"]],
    ["a separator", { landArea: "50,360.2" }, ["landArea"]],
    ["seven decimals", { landArea: "1.0000001" }, ["landArea"]],
    ["thirteen digits", { landArea: "1000000000000" }, ["landArea"]],
    ["NaN", { floorAreaInPlotRatio: Number.NaN }, ["floorAreaInPlotRatio"]],
    ["a Decimal of 0 that prints itself as 1", { landArea: foreign(0, "1") }, ["landArea"]],
    ["a look-alike Decimal", { landArea: { s: 1, e: 0, d: [1] } }, ["landArea"]],
    ["a plot ratio upside down", { plotRatio: { min: "2.2", max: "1" } }, ["plotRatio", "min"]],
    ["a floor area of 0", { floorAreaInPlotRatio: "0" }, ["floorAreaInPlotRatio"]],
    ["a plot ratio of at most 0", { plotRatio: { max: "0" } }, ["plotRatio", "max"]],
    ["a least plot ratio that is none", { plotRatio: { min: "x", max: "2" } }, ["plotRatio", "min"]],
    ["a greatest plot ratio that is none", { plotRatio: { min: "1", max: "x" } }, ["plotRatio", "max"]],
    ["a plot ratio of one key more", { plotRatio: { min: "1", max: "2", least: "1" } }, ["plotRatio", "least"]],
    ["a plot ratio of another key", { plotRatio: { least: "1" } }, ["plotRatio", "least"]],
    ["a prototype name", JSON.parse('{"__proto__": {"number": "1"}}'), ["__proto__"]],
    ["a class of its own", new (class Parcel {})(), []],
  ])("%s is invalidParcel", (_, parcel, path) => {
    const { code, issues } = errorOf(() => write({ parcel }));
    expect(code).toBe("invalidParcel");
    expect(issues[0]?.path).toEqual(["parcel", ...path]);
    expect(issues[0]?.message).toMatch(/^Expected .+, got /);
  });

  test.each([undefined, null, 1, "text", []])("an input of %j is refused too", (input) => {
    expect(errorOf(() => landTransferConditions(input as never)).code).toMatch(/^invalid/);
  });
});

describe("Options that are not", () => {
  test.each<[string, unknown, (string | number)[]]>([
    ["an unknown topic", { siting: { basement: { text: { zh: "可以。" } } } }, ["siting", "basement"]],
    ["a clause without words", { siting: { storeys: { basis: "第八条" } } }, ["siting", "storeys", "text"]],
    ["a section that does not exist", { extraClauses: [{ section: "nine", text: { zh: "甲" } }] }, ["extraClauses", 0, "section"]],
    ["a date that is none", { signature: { office: "局", date: "2022-02-30" } }, ["signature", "date"]],
    [
      "an invisible character in a citation",
      { siting: { storeys: { text: { zh: "甲" }, basis: "\u200b" } } },
      ["siting", "storeys", "basis"],
    ],
  ])("%s is invalidTemplate", (_, options, path) => {
    const { code, issues } = errorOf(() => write({ options }));
    expect(code).toBe("invalidTemplate");
    expect(issues[0]?.path).toEqual(["options", ...path]);
  });
});

describe("A sizing that was tampered with", () => {
  test.each([
    ["a smaller area", { statedArea: "1" }],
    ["another exact area", { floorArea: "1" }],
  ])("%s is refused", (_, change) => {
    const stored = JSON.parse(JSON.stringify(sizing));
    Object.assign(stored.requirements.elderlyCare, change);
    expect(errorOf(() => landTransferConditions({ sizing: stored })).code).toBe("invalidNeighbourhood");
  });

  test("one read back from JSON gives the same document", () =>
    expect(toText(landTransferConditions({ sizing: JSON.parse(JSON.stringify(sizing)) }))).toBe(
      toText(landTransferConditions({ sizing })),
    ));
});

describe("What is known of a parcel prints in full", () => {
  test.each<[object, string]>([
    [{ landArea: "50360.20" }, "出让面积：50360.2平方米（大写：伍万零叁佰陆拾点贰平方米）。"],
    [{ landArea: 21216.458 }, "出让面积：21216.458平方米（大写：贰万壹仟贰佰壹拾陆点肆伍捌平方米）。"],
    [{ landArea: foreign(5, " ") }, "出让面积：5平方米（大写：伍平方米）。"],
    [{ floorAreaInPlotRatio: "19211.47" }, "计容建筑面积：19211.47平方米。"],
    [{ plotRatio: { min: "1", max: "4.4" } }, "容积率：不低于1且不高于4.4。"],
    [{ plotRatio: { max: "2.50" } }, "容积率：不高于2.5。"],
    [{ plotRatio: { min: "1" } }, "容积率：不低于1。"],
    [{ plotRatio: {} }, "容积率：＿＿＿＿（由市、县填写）。"],
    [{ plotRatio: { min: "2", max: "2" } }, "容积率：不低于2且不高于2。"],
    [{ bounds: "东".repeat(10_000) }, `四至：${"东".repeat(10_000)}。`],
  ])("%j", (parcel, words) => expect(toText(write({ parcel }))).toContain(words));
});

describe("Text that shows nothing says nothing (D13)", () => {
  test.each(["", " ", "\u3000", "\n\t"])("%j as a name or a place prints as if it were left out", (nothing) => {
    const blank = { number: nothing, location: nothing, bounds: nothing, landUse: nothing };
    const named = sizeNeighbourhood({ ...sizing.neighbourhood, name: nothing });
    expect(toText(landTransferConditions({ sizing: named, parcel: blank }))).toBe(toText(write({ parcel: {} })));
    const known = write({ parcel: { number: "示例-01", plotRatio: { max: "2.5" } } });
    expect(toText(write({ parcel: { number: "示例-01", location: nothing, plotRatio: { max: "2.5" } } }))).toBe(toText(known));
    const template = { number: "{parcel.number}" };
    expect(errorOf(() => write({ parcel: blank, template })).issues[0]).toMatchObject({ expected: "a value for {parcel.number}" });
    expect(errorOf(() => landTransferConditions({ sizing: named, template: { number: "{name}" } })).issues[0]).toMatchObject({
      expected: "a value for {name}",
    });
  });

  test.each<[object, (string | number)[]]>([
    [{ siting: { location: { text: { zh: " " } } } }, ["siting", "location", "text", "zh"]],
    [{ siting: { location: { text: { zh: "底层", en: "" } } } }, ["siting", "location", "text", "en"]],
    [{ siting: { location: { text: { zh: "底层" }, basis: "" } } }, ["siting", "location", "basis"]],
    [{ number: "" }, ["number"]],
    [{ signature: { office: "\u3000", date: "2022-03-01" } }, ["signature", "office"]],
  ])("%j settles nothing, and takes the place of no blank", (options, path) => {
    const { code, issues } = errorOf(() => write({ options }));
    expect([code, issues[0]?.path, issues[0]?.expected]).toEqual(["invalidTemplate", ["options", ...path], "words"]);
  });
});

test.each(["number", "location", "bounds", "landUse", "landArea", "floorAreaInPlotRatio", "plotRatio"])(
  "%s that is no plain value is left to the schema",
  (key) => {
    for (const given of [true, null, undefined, "\u200b", []]) expect(plainParcel({ [key]: given })).toBeNull();
  },
);

test("a parcel taken without asking the schema is what the schema gives back", () => {
  const mostly = (good: fc.Arbitrary<unknown>, ...odd: readonly unknown[]) =>
    fc.oneof({ arbitrary: good, weight: 20 }, { arbitrary: fc.constantFrom(...odd, null, undefined, {}), weight: 1 });
  const words = mostly(fc.string({ maxLength: 8 }), "城中区", "东".repeat(10_001), "\u200b", "\ud800", 1);
  const figure = mostly(
    fc.constantFrom("0.0001", "1", "2.2", "50360.20", "007", "999999999999.999999"),
    ...["0", "0.00", "-1", "1e3", "１", "1.", ".5", "1000000000000", "0.0000001", 1, 2.2, Number.NaN, new Decimal(2)],
  );
  const range = mostly(fc.record({ min: figure, max: figure }), { max: "2" }, { min: "2", max: "1" }, { min: "1", least: "2" }, "1");
  const parcels = fc.record(
    { number: words, location: words, bounds: words, landUse: words, landArea: figure, floorAreaInPlotRatio: figure, plotRatio: range },
    { requiredKeys: [] },
  );
  let taken = 0;
  fc.assert(
    fc.property(parcels, fc.constantFrom({}, {}, {}, {}, {}, { area: "1" }, JSON.parse('{"__proto__": "1"}')), (parcel, further) => {
      const given = Object.defineProperties(parcel, Object.getOwnPropertyDescriptors(further));
      const early = plainParcel(given);
      if (early === null) return;
      taken += 1;
      expect(early).toStrictEqual(parcelSchema().parse(given));
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(20);
});
