import { documentById, parseDocument } from "@plan/rules";
import { expect, test } from "vitest";
import { arithmetic, type SizingOptions, sizeNeighbourhood } from "./index.ts";

const worked = (
  counts: { households?: number; residentialFloorArea?: string },
  amount: object,
  more: object = {},
  options: SizingOptions = {},
) => {
  const json = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
  Object.assign(json.areaStandards[0], { amount, ...more });
  const { elderlyCare } = sizeNeighbourhood(
    { division: "450200", on: "2022-03-01", development: "new", ...counts },
    { ...options, facilities: ["elderlyCare"], documents: [parseDocument(json)] },
  ).requirements;
  const steps = arithmetic(elderlyCare);
  expect(steps.at(-1)?.value.toFixed()).toBe(elderlyCare.statedArea.toFixed());
  return steps.map(({ text }) => text);
};
const steps = (...asked: Parameters<typeof worked>) => worked(...asked).map(({ en }) => en);
const stepsInChinese = (...asked: Parameters<typeof worked>) => worked(...asked).map(({ zh }) => zh);
const rate = { kind: "rate", floorArea: "20", per: 100, base: "households" };

test("a rate: households over a hundred, times the figure of the text", () =>
  expect(steps({ households: 1234 }, rate)).toEqual(["1234 ÷ 100 × 20 = 246.8"]));

test("a least single area that governs is said (D10)", () => {
  expect(steps({ households: 500 }, rate, { minimumSingle: "300" })).toEqual([
    "500 ÷ 100 × 20 = 100",
    "100 < 300, the least single area: 300",
  ]);
  expect(steps({ households: 500 }, rate, { minimumTotal: "300" })).toEqual([
    "500 ÷ 100 × 20 = 100",
    "100 < 300, the least total area: 300",
  ]);
  expect(steps({ households: 1500 }, rate, { minimumSingle: "300" })).toEqual(["1500 ÷ 100 × 20 = 300"]);
});

test("a permille of floor area, rounded up once (D3)", () => {
  expect(steps({ residentialFloorArea: "50360.2" }, { kind: "rate", floorArea: "2", per: 1000, base: "residentialFloorArea" })).toEqual([
    "50360.2 ÷ 1000 × 2 = 100.7204",
    "100.7204 rounded up to 0.01: 100.73",
  ]);
});

test("marginal bands: each slice by its own rate, then the sum (D11)", () => {
  const band = (from: string, floorArea: string) => ({ from, fromInclusive: true, rate: { floorArea, per: 100 } });
  const amount = { kind: "bands", base: "households", semantics: "marginal", bands: [band("0", "20"), band("1000", "15")] };
  expect(steps({ households: 1234 }, amount)).toEqual(["1000 ÷ 100 × 20 = 200", "(1234 − 1000) ÷ 100 × 15 = 35.1", "200 + 35.1 = 235.1"]);
});

test("a slab with an area of its own, and a fixed area", () => {
  const amount = {
    kind: "bands",
    base: "households",
    semantics: "slab",
    bands: [
      { from: "0", fromInclusive: true, floorArea: "150" },
      { from: "1000", fromInclusive: false, floorArea: "400" },
    ],
  };
  expect(steps({ households: 1000 }, amount)).toEqual(["Fixed area 150"]);
  expect(steps({ households: 1001 }, amount)).toEqual(["Fixed area 400"]);
  expect(steps({ households: 5 }, { kind: "fixed", floorArea: "350" })).toEqual(["Fixed area 350"]);
});

test("nothing counted, nothing required (D10)", () =>
  expect(steps({ households: 0 }, rate, { minimumSingle: "300" })).toEqual(["Nothing is counted, nothing is required: 0"]));

test("hundreds begun are shown as they were counted (D2)", () =>
  expect(steps({ households: 1234 }, rate, {}, { perHundred: "started" })).toEqual(["1300 ÷ 100 × 20 = 260"]));

test("in Chinese the figures are the same, and each step is named as planners name it", () => {
  const single = stepsInChinese({ households: 500 }, rate, { minimumSingle: "300" });
  expect(single).toEqual(["500 ÷ 100 × 20 = 100", "100 < 300，取单处下限 300"]);
  const total = stepsInChinese({ households: 500 }, rate, { minimumTotal: "300" });
  expect(total).toEqual(["500 ÷ 100 × 20 = 100", "100 < 300，取合计下限 300"]);
  const permille = { kind: "rate", floorArea: "2", per: 1000, base: "residentialFloorArea" };
  expect(stepsInChinese({ residentialFloorArea: "50360.2" }, permille)).toEqual([
    "50360.2 ÷ 1000 × 2 = 100.7204",
    "100.7204 进位至 0.01：100.73",
  ]);
  expect(stepsInChinese({ households: 5 }, { kind: "fixed", floorArea: "350" })).toEqual(["定额 350"]);
  expect(stepsInChinese({ households: 0 }, rate)).toEqual(["没有计算基数，不作要求：0"]);
});
