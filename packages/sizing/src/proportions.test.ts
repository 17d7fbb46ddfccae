import { type PerHundred, parseDocument } from "@plan/rules";
import { expect, test } from "vitest";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { hundredthsOf, proportionsOf } from "./proportions.ts";

/** The proportions of one rate of 20 m². */
function proportions(base: string, per: number, perHundred: PerHundred) {
  const amount = { kind: "rate", floorArea: "20", per, base };
  return proportionsOf(parseDocument(madeDocument({ areaStandards: [madeStandard({ amount })] })).areaStandards, perHundred);
}

test("hundreds begun or completed make steps of households per 100, and of nothing else", () => {
  expect(proportions("households", 100, "started")).toBeNull();
  expect(proportions("households", 1000, "started")).toEqual([{ base: "households", each: 2, per: 1, least: 0 }]);
  expect(proportions("residents", 100, "completed")).toEqual([{ base: "residents", each: 20, per: 1, least: 0 }]);
});

test("a least area is asked for where anything is counted, and of nothing nothing (D10)", () => {
  const atLeast300 = { base: "households", each: 20, per: 1, least: 30_000 } as const;
  expect([0, 1, 1499, 1500, 1501].map((count) => hundredthsOf(atLeast300, count))).toEqual([0, 30_000, 30_000, 30_000, 30_020]);
});
