import { type AreaStandard, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { areaAsked, isAbove, type Line, lineOf } from "./line.ts";

const line = (parts: Parameters<typeof madeStandard>[0]) =>
  lineOf(parseDocument(madeDocument({ areaStandards: [madeStandard(parts)] })).areaStandards[0] as AreaStandard);

describe("A standard as a line, in millionths of a m²", () => {
  test("三（二）7: 20 m² per 100 households are 200,000 for each", () => expect(line({})).toEqual({ each: 200_000, least: 0 }));

  test("the larger of a least total and a least single area is the least (D10)", () => {
    expect(line({ minimumTotal: "300", minimumSingle: "30.5" })).toEqual({ each: 200_000, least: 300_000_000 });
    expect(line({ minimumTotal: "20", minimumSingle: "30.5" })).toEqual({ each: 200_000, least: 30_500_000 });
  });

  test.each([
    ["4.5 m² for each", { amount: perHouseholds("450") }, { each: 4_500_000, least: 0 }],
    ["a millionth more", { amount: perHouseholds("450.0001") }, null],
    ["a tenth of a millionth for each", { amount: perHouseholds("0.00001") }, null],
    ["at least 4,500,000,000 m²", { minimumTotal: "4500000000" }, { each: 200_000, least: 4_500_000_000_000_000 }],
    ["a millionth more at least", { minimumSingle: "4500000000.000001" }, null],
  ])("%s", (_, parts, expected) => expect(line(parts)).toEqual(expected));

  const bands = [{ from: "0", fromInclusive: true, rate: { floorArea: "20", per: 100 } }];
  test.each([
    ["bands", { kind: "bands", base: "households", semantics: "marginal", bands }],
    ["a fixed area", { kind: "fixed", floorArea: "120" }],
    ["what counts residents", { kind: "rate", floorArea: "100", per: 1000, base: "residents" }],
  ])("%s is none", (_, amount) => expect(line({ amount })).toBeNull());
});

test("a line asks for the least until the households ask for more: of 0.3 m² each and 300 m², from 1,001 on", () => {
  const areas = [1, 1000, 1001].map((households) => areaAsked({ each: 300_000, least: 300_000_000 }, households));
  expect(areas).toEqual([300_000_000, 300_000_000, 300_300_000]);
});

describe("One line is above another where it asks for more of any number of households (D5)", () => {
  const of = (each: number, least: number): Line => ({ each: each * 10_000, least: least * 1_000_000 });

  test.each([
    ["20 m² per 100 and 15", of(20, 0), of(15, 0), true],
    ["15 and 20", of(15, 0), of(20, 0), false],
    ["20 and the same", of(20, 0), of(20, 0), false],
    ["20 with 300 m² at least and without", of(20, 300), of(20, 0), false],
    ["30 with 300 m² at least, and 20", of(30, 300), of(20, 0), true],
    ["30 with 300 m² at least, and 20 with 100", of(30, 300), of(20, 100), true],
    ["30, and 20 with 100 m² at least: 1 household has 0.3 m² beside 100", of(30, 0), of(20, 100), false],
    ["both 100 m² at least: 1 household has the same", of(30, 100), of(20, 100), false],
    ["20 with 300 m² at least, and 30: 2,000 households have 400 m² beside 600", of(20, 300), of(30, 0), false],
  ])("%s", (_, one, other, above) => expect(isAbove(one, other)).toBe(above));
});
