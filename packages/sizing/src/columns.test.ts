import { describe, expect, test } from "vitest";
import { documentAsking, perHouseholds } from "../test/madeDocument.ts";
import { refused } from "../test/refusal.ts";
import type { ColumnsInput } from "./columnsInput.ts";
import { compileSizer, type SizerQuery } from "./compileSizer.ts";

const liuzhou = { division: "450200", on: "2022-03-01" };
const most = 2 ** 31 - 1;

function columns(households: number[], development: number[], elderlyCare?: number[]): ColumnsInput {
  return {
    households: Int32Array.from(households),
    development: Uint8Array.from(development),
    ...(elderlyCare === undefined ? {} : { provided: { elderlyCare: Int32Array.from(elderlyCare) } }),
  };
}

describe("Columns, in whole hundredths of a m²", () => {
  const sizer = compileSizer(liuzhou);

  test("三（二）7 and 8: 20 and 15 m² per 100 households, each facility by itself (D1, D2)", () => {
    const { required, shortfall } = sizer.columns(columns([0, 1, 3, 1234, 1234, 100_000], [0, 0, 1, 0, 1, 1], [0, 20, 44, 24_679, 0, -1]));
    expect([...required.elderlyCare]).toEqual([0, 20, 45, 24_680, 18_510, 1_500_000]);
    expect([...required.infantCare]).toEqual([...required.elderlyCare]);
    expect([...shortfall.elderlyCare]).toEqual([0, 0, 1, 1, 18_510, -1]);
    expect([...shortfall.infantCare]).toEqual([0, -1, -1, -1, -1, -1]);
    expect(sizer.lane).toBe("int32");
  });

  test("more than enough is no shortfall; where nothing is needed nothing is missing, whatever is unknown (D13)", () => {
    expect([...sizer.columns(columns([1, 0, 0], [0, 0, 1], [most, -1, 7])).shortfall.elderlyCare]).toEqual([0, 0, 0]);
  });

  test("no rows are no fault", () => expect(sizer.columns(columns([], [])).required.elderlyCare).toHaveLength(0));

  test("the caller's own columns are filled and given back", () => {
    const numbers = () => ({ elderlyCare: new Int32Array(2), infantCare: new Int32Array(2) });
    const out = { required: numbers(), shortfall: numbers() };
    expect(sizer.columns(columns([100, 200], [0, 1]), out)).toBe(out);
    expect([...out.required.infantCare]).toEqual([2000, 3000]);
  });

  test("one facility alone", () => {
    const { required, shortfall } = compileSizer({ ...liuzhou, facilities: ["infantCare"] }).columns(columns([100], [1]));
    expect([required, shortfall]).toEqual([{ infantCare: Int32Array.of(1500) }, { infantCare: Int32Array.of(-1) }]);
  });

  test("views into larger memory are read and written where they lie", () => {
    const memory = new Int32Array(8);
    const households = memory.subarray(1, 3);
    households.set([100, 200]);
    const at = (place: number) => memory.subarray(place, place + 2);
    const [required, shortfall] = [{ elderlyCare: at(3) }, { elderlyCare: at(5) }];
    const one = compileSizer({ ...liuzhou, facilities: ["elderlyCare"] });
    one.columns({ households, development: new Uint8Array(2) }, { required, shortfall });
    expect([...memory]).toEqual([0, 100, 200, 2000, 4000, -1, -1, 0]);
  });
});

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

describe("A cell out of its range is named with its row", () => {
  const sizer = compileSizer(liuzhou);
  test.each([
    ["households", columns([1, 2, -1], [0, 0, 0]), "households.2"],
    ["households", columns([1, 1_000_000_001, -1], [0, 0, 0]), "households.1"],
    ["development", columns([1, 2, 3], [0, 1, 2]), "development.2"],
    ["development", columns([1], [255]), "development.0"],
    ["provided", columns([1, 2], [0, 0], [-1, -2]), "provided.elderlyCare.1"],
    ["provided", columns([0], [0], [-(2 ** 31)]), "provided.elderlyCare.0"],
    ["an area beyond the column", columns([107_374_182, 107_374_183], [0, 0]), "required.elderlyCare.1"],
  ])("%s: %#", (_, input, path) => {
    expect(refused(() => sizer.columns(input))).toEqual({ code: "outOfRange", path });
  });

  test("the largest cells are sized: 107,374,182 new and 143,165,576 existing households", () => {
    const input = columns([107_374_182, 143_165_576], [0, 1], [most, 0]);
    const { required, shortfall } = sizer.columns(input);
    expect([...required.elderlyCare]).toEqual([2_147_483_640, 2_147_483_640]);
    expect([...shortfall.elderlyCare]).toEqual([0, 2_147_483_640]);
  });
});

describe("What are no columns is refused", () => {
  const sizer = compileSizer(liuzhou);
  const good = columns([100], [0]);
  test.each([
    [null, "invalidNeighbourhood", ""],
    [{ households: good.households }, "invalidNeighbourhood", "development"],
    [{ ...good, households: [100] }, "invalidNeighbourhood", "households"],
    [{ ...good, households: Float64Array.of(100) }, "invalidNeighbourhood", "households"],
    [{ ...good, households: new Proxy(good.households, {}) }, "invalidNeighbourhood", "households"],
    [{ ...good, development: Int8Array.of(0) }, "invalidNeighbourhood", "development"],
    [{ ...good, development: Uint8Array.of(0, 1) }, "invalidNeighbourhood", "development"],
    [{ ...good, surprise: 1 }, "invalidNeighbourhood", "surprise"],
    [{ ...good, provided: { elderlyCare: [1] } }, "invalidProvision", "provided.elderlyCare"],
    [{ ...good, provided: { elderlyCare: Int32Array.of(1, 2) } }, "invalidProvision", "provided.elderlyCare"],
    [{ ...good, provided: null }, "invalidProvision", "provided"],
  ])("%#", (input, code, path) => {
    expect(refused(() => sizer.columns(input as never))).toEqual({ code, path });
  });

  const numbers = () => ({ elderlyCare: new Int32Array(1), infantCare: new Int32Array(1) });
  const twice = numbers();
  test.each([
    [{ required: numbers() }, "shortfall"],
    [{ required: numbers(), shortfall: { elderlyCare: new Int32Array(1) } }, "shortfall.infantCare"],
    [{ required: numbers(), shortfall: { ...numbers(), infantCare: new Int32Array(2) } }, "out.shortfall.infantCare"],
    [{ required: { ...numbers(), elderlyCare: good.households }, shortfall: numbers() }, "out.required.elderlyCare"],
    [{ required: twice, shortfall: { ...numbers(), infantCare: twice.infantCare } }, "out.shortfall.infantCare"],
  ])("nor can they be written to: %#", (out, path) => {
    expect(refused(() => sizer.columns(good, out as never))).toEqual({ code: "invalidQuery", path });
  });
});
