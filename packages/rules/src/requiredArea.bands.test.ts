import { describe, expect, test } from "vitest";
import { area, asking, bands, households, rate } from "../test/asking.ts";
import { Decimal } from "./decimal.ts";
import { loadPart } from "./load.ts";
import { termsOf, valueOf } from "./requiredArea.ts";
import type { AreaStandard } from "./standardDocument.ts";

describe("Bands (D4, D11)", () => {
  test("slab: 100 m² up to and including 1,000 households, 200 m² above, 300 m² from 3,000", () => {
    const slab = bands("slab", [
      { from: "0", fromInclusive: true, floorArea: "100" },
      { from: "1000", fromInclusive: false, floorArea: "200" },
      { from: "3000", fromInclusive: true, floorArea: "300" },
    ]);
    expect(households(slab, [0, 1, 999, 1000, 1001, 2999, 3000, 3001])).toEqual(["0", "100", "100", "100", "200", "200", "300", "300"]);
  });

  test("slab with rates: the band that the count lies in sizes all of it", () => {
    const slab = bands("slab", [
      { from: "0", fromInclusive: true, rate: rate("30") },
      { from: "1000", fromInclusive: true, rate: rate("20") },
    ]);
    expect(households(slab, [999, 1000, 1001])).toEqual(["299.7", "200", "200.2"]);
  });

  test("marginal: each slice of the count is sized by its own rate, whichever band the edge belongs to", () => {
    const marginal = (fromInclusive: boolean) =>
      bands("marginal", [
        { from: "0", fromInclusive: true, rate: rate("20") },
        { from: "1000", fromInclusive, rate: rate("10") },
        { from: "2000", fromInclusive, rate: rate("5") },
      ]);
    const expected = ["0", "0.2", "199.8", "200", "200.1", "300", "300.05", "350"];
    for (const fromInclusive of [true, false])
      expect(households(marginal(fromInclusive), [0, 1, 999, 1000, 1001, 2000, 2001, 3000])).toEqual(expected);
  });

  test("a slice that is not begun is no term of the sum", () => {
    const slices = asking(
      bands("marginal", [
        { from: "0", fromInclusive: true, rate: rate("20") },
        { from: "1000", fromInclusive: true, rate: rate("10") },
      ]),
    );
    const standard = loadPart<AreaStandard>(slices, "areaStandard");
    const termsFor = (count: number) => termsOf(standard, { households: count }, "proRata").map((term) => valueOf(term).toFixed());
    expect([0, 1000, 1001].map(termsFor)).toEqual([[], ["200"], ["200", "0.1"]]);
  });

  test("河南省物业管理条例第十一条, by analogy: 80 m² up to 20,000 m² as a least total, then 4, 3 and 2 ‰ of each slice", () => {
    const slices = [
      { from: "0", fromInclusive: true, rate: rate("0", 1000) },
      { from: "20000", fromInclusive: false, rate: rate("4", 1000) },
      { from: "200000", fromInclusive: false, rate: rate("3", 1000) },
      { from: "300000", fromInclusive: false, rate: rate("2", 1000) },
    ];
    const rooms = {
      amount: { kind: "bands", base: "residentialFloorArea", semantics: "marginal", bands: slices },
      minimumTotal: new Decimal(80),
    };
    const sized = ["20000", "40000", "40000.01", "200000", "300000", "400000"].map((residentialFloorArea) =>
      area(rooms, { residentialFloorArea }),
    );
    expect(sized).toEqual(["80", "80", "80.00004", "720", "1020", "1220"]);
  });
});
