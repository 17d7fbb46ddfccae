import { describe, expect, test } from "vitest";
import { columns } from "../test/columns.ts";
import { refusalOf, refused } from "../test/refusal.ts";
import { columnSizer } from "./columns.ts";
import { compileSizer } from "./compileSizer.ts";

const liuzhou = { division: "450200", on: "2022-03-01" };
const most = 2 ** 31 - 1;

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

  test("a column that gives itself another length is as long as it is: nothing beside it is written to", () => {
    const memory = new Int32Array(4099).fill(7);
    const lying = <T extends Int32Array | Uint8Array>(column: T) => Object.defineProperty(column, "length", { value: 4099 });
    const numbers = () => ({ elderlyCare: lying(memory.subarray(0, 2)), infantCare: lying(new Int32Array(2)) });
    const input = { households: lying(Int32Array.of(5, 10)), development: lying(Uint8Array.of(0, 1)) };
    const { required } = sizer.columns(input, { required: numbers(), shortfall: { ...numbers(), elderlyCare: lying(new Int32Array(2)) } });
    // 5 × 20 and 10 × 15 hundredths.
    expect([...memory.subarray(0, 4)]).toEqual([100, 150, 7, 7]);
    expect([required.infantCare[0], required.infantCare[1]]).toEqual([100, 150]);
  });

  test("a column whose memory was given away has no rows", () => {
    const gone = new Int32Array(2);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    expect(sizer.columns({ households: gone, development: new Uint8Array(0) }).required.elderlyCare).toHaveLength(0);
    expect(refused(() => sizer.columns({ households: gone, development: new Uint8Array(2) }))).toEqual({
      code: "invalidNeighbourhood",
      path: "development",
    });
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
    // Written before what is read, and up to it.
    memory.set([100, 200], 4);
    one.columns(
      { households: at(4), development: new Uint8Array(2) },
      { required: { elderlyCare: at(2) }, shortfall: { elderlyCare: at(0) } },
    );
    expect([...memory]).toEqual([-1, -1, 2000, 4000, 100, 200, -1, 0]);
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

  test("in words: what a column is, and how long", () => {
    const wrong = { ...good, households: [100], provided: { elderlyCare: Int32Array.of(1, 2) } };
    expect(refusalOf(() => sizer.columns(wrong as never))?.message).toBe("households: Expected a column (Int32Array), got a list");
    const long = { ...good, development: new Uint8Array(2), provided: { elderlyCare: new Int32Array(2) } };
    expect(refusalOf(() => sizer.columns(long))).toMatchObject({
      code: "invalidNeighbourhood",
      issues: [
        { path: ["development"], expected: "1 rows, as households has", received: "2" },
        { path: ["provided", "elderlyCare"], expected: "1 rows, as households has", received: "2" },
      ],
    });
  });

  test("what only inherits columns holds none", () => {
    const provided = Object.create({ elderlyCare: new Int32Array(1) });
    expect(refused(() => sizer.columns({ ...good, provided }))).toEqual({ code: "invalidProvision", path: "provided" });
  });

  test("a fault that is not of the law is thrown as it is", () => {
    const laws = () => {
      throw new TypeError("mine");
    };
    expect(() => columnSizer(laws, { facilities: ["elderlyCare"], acceptReported: false, documents: [], perHundred: "proRata" })).toThrow(
      new TypeError("mine"),
    );
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
