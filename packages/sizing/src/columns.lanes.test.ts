import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { columns } from "../test/columns.ts";
import { documentAsking, madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { refused } from "../test/refusal.ts";
import { compileSizer, type SizerQuery } from "./compileSizer.ts";

const liuzhou = { division: "450200", on: "2022-03-01" };
const most = 2 ** 31 - 1;

describe("The lane is the fastest in which the law's figures are exact", () => {
  const lane = (amount: object, parts: object = {}, query: Partial<SizerQuery> = {}) =>
    compileSizer({ ...liuzhou, documents: [documentAsking(amount, parts)], ...query });
  const bands = { kind: "bands", base: "households", semantics: "slab", bands: [{ from: "0", fromInclusive: true, floorArea: "100" }] };
  const rate = (floorArea: string, per: number, base = "households") => ({ kind: "rate", floorArea, per, base });

  test.each([
    ["20 m² per 100", perHouseholds("20"), {}, "int32"],
    ["with a least area", perHouseholds("30"), { minimumSingle: "300" }, "int32"],
    ["a fixed area", { kind: "fixed", floorArea: "120.5" }, {}, "int32"],
    ["a least area of 0.001 m², rounded up", perHouseholds("1"), { minimumTotal: "0.001" }, "int32"],
    ["fractions of a hundredth for each household", perHouseholds("20", 10_000), {}, "float64"],
    ["nothing at all", perHouseholds("0"), {}, "float64"],
    ["residents", rate("100", 1000, "residents"), {}, "float64"],
    ["2‰ of the floor area", rate("2", 1000, "residentialFloorArea"), {}, "float64"],
    ["products beyond 2^53", perHouseholds("999999999999.999999", 1), {}, "decimal"],
    ["a least area beyond a column", perHouseholds("20"), { minimumTotal: "21474836.48" }, "decimal"],
    ["bands", bands, {}, "decimal"],
  ])("%s", (_, amount, parts, expected) => {
    expect(lane(amount, parts).lane).toBe(expected);
  });

  test("one facility, or one kind of neighbourhood, in a slower lane slows all", () => {
    const infants = (amount: object) =>
      parseDocument(
        madeDocument({
          areaStandards: (["new", "existing"] as const).flatMap((development) => [
            madeStandard({ id: `a-${development}`, development }),
            madeStandard({ id: `b-${development}`, development, facility: "infantCare", amount }),
          ]),
        }),
      );
    for (const [amount, expected] of [
      [bands, "decimal"],
      [rate("100", 1000, "residents"), "float64"],
      [perHouseholds("20"), "int32"],
    ] as const)
      expect(compileSizer({ ...liuzhou, documents: [infants(amount)] }).lane).toBe(expected);
  });

  test.each([
    ["float64", perHouseholds("0.02", 1000), {}],
    ["decimal", perHouseholds("0.2"), { perHundred: "started" }],
  ] as const)("%s: what is missing is told as in the fastest, unknown where nothing is given (D13)", (expected, amount, query) => {
    const sizer = lane(amount, {}, query);
    const { required, shortfall } = sizer.columns(columns([50_000, 50_000, 50_000, 0], [0, 1, 0, 0], [99, 101, -1, -1]));
    // 50,000 households have 1 m² by 0.02 m² per 1,000, and 500 hundreds have 100 m² by 0.2 m² each.
    const area = expected === "float64" ? 100 : 10_000;
    expect(sizer.lane).toBe(expected);
    expect([...required.elderlyCare]).toEqual([area, area, area, 0]);
    expect([...shortfall.elderlyCare]).toEqual([area - 99, Math.max(area - 101, 0), -1, 0]);
    expect([...shortfall.infantCare]).toEqual([-1, -1, -1, 0]);
  });

  test("the largest cells of the slower lanes: a billion households, 21,474,836.47 m²", () => {
    expect([...lane(perHouseholds("20", 10_000)).columns(columns([1_000_000_000], [0])).required.infantCare]).toEqual([200_000_000]);
    const started = lane(perHouseholds("21474836.47"), {}, { perHundred: "started" });
    expect([...started.columns(columns([100], [1])).required.elderlyCare]).toEqual([most]);
    expect(refused(() => started.columns(columns([101], [1])))).toEqual({ code: "outOfRange", path: "required.elderlyCare.0" });
  });

  test("of two standards in decimals the larger governs, by floor area too (D5)", () => {
    const ofFloorArea = {
      ...bands,
      base: "residentialFloorArea",
      bands: [{ from: "0", fromInclusive: true, rate: { floorArea: "2", per: 1000 } }],
    };
    const sizer = compileSizer({
      ...liuzhou,
      documents: [documentAsking(perHouseholds("20")), { ...documentAsking(ofFloorArea), id: "b" }],
    });
    const given = { ...columns([100, 100], [0, 0]), residentialFloorArea: Int32Array.of(999_900, 1_000_150) };
    // 100 households have 20 m²; 2‰ of 9,999 m² are 19.998 m², of 10,001.50 m² 20.003 m².
    expect([sizer.lane, ...sizer.columns(given).required.elderlyCare]).toEqual(["decimal", 2000, 2001]);
  });

  test("hundreds begun or completed, which no text says, are decimals (D2)", () => {
    const started = lane(perHouseholds("20"), {}, { perHundred: "started" });
    expect([started.lane, ...started.columns(columns([1, 100, 101], [0, 0, 1])).required.elderlyCare]).toEqual([
      "decimal",
      2000,
      2000,
      4000,
    ]);
  });

  test("2‰ of 10,000.05 m² are 20.0001 m², stated as 20.01 (D3); what is not given cannot be counted", () => {
    const sizer = lane(rate("2", 1000, "residentialFloorArea"));
    const given = { ...columns([1, 1], [0, 1]), residentialFloorArea: Int32Array.of(1_000_005, 1_000_000) };
    expect([...sizer.columns(given).required.infantCare]).toEqual([2001, 2000]);
    expect(refused(() => sizer.columns(columns([1], [0])))).toEqual({ code: "invalidNeighbourhood", path: "residentialFloorArea" });
  });

  test("Nanning, reported: 30 m² per 100 households and 300 m² at least beside Guangxi's 20 (D5, D10)", () => {
    const sizer = compileSizer({ division: "450100", on: "2021-09-01", acceptReported: true });
    const { required } = sizer.columns(columns([0, 1, 500, 1000, 1001, 1234, 500], [0, 0, 0, 0, 0, 0, 1]));
    expect([...required.elderlyCare]).toEqual([0, 30_000, 30_000, 30_000, 30_030, 37_020, 7500]);
    expect([...required.infantCare]).toEqual([0, 20, 10_000, 20_000, 20_020, 24_680, 7500]);
    expect(sizer.lane).toBe("int32");
  });
});
