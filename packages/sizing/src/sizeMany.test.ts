import { PlanError } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { sizeMany } from "./sizeMany.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new" } as const;

/** Every index is in exactly one of the two. */
function expectOneOfTwo({ results, errors }: ReturnType<typeof sizeMany>, length: number): void {
  expect(results.length).toBe(length);
  results.forEach((result, index) => {
    expect(result === null, `row ${index}`).toBe(errors.has(index));
    const error = errors.get(index);
    if (error !== undefined) expect(error).toBeInstanceOf(PlanError);
  });
  expect([...errors.keys()].every((index) => index >= 0 && index < length)).toBe(true);
}

describe("Many neighbourhoods at once", () => {
  test("each is sized as by itself, and no fault stops another", () => {
    const rows = [
      { ...liuzhou, households: 1234 },
      { ...liuzhou, households: -1 },
      { ...liuzhou, development: "existing", households: 800 },
    ];
    const many = sizeMany(rows);
    expectOneOfTwo(many, 3);
    expect(many.results[0]).toEqual(sizeNeighbourhood({ ...liuzhou, households: 1234 }));
    expect(many.results[2]?.requirements.elderlyCare.floorArea.toFixed()).toBe("120"); // 800 ÷ 100 × 15
    expect(many.errors.get(1)?.issues[0]?.path).toEqual(["households"]);
  });

  test("a place or a day that differs from the row before by one sign is looked at anew", () => {
    const places = [
      {},
      { division: "4502" },
      { on: "2022-02-30" },
      {},
      { on: "2000-03-01" },
      { division: "990200" },
      { on: ["2022-03-01"] },
      {},
    ];
    const many = sizeMany(places.map((place) => ({ ...liuzhou, ...place, households: 1234 })));
    expectOneOfTwo(many, 8);
    expect(many.results.map((result) => result?.requirements.elderlyCare.floorArea.toFixed())).toEqual(
      ["246.8", null, null, "246.8", null, null, null, "246.8"].map((area) => area ?? undefined), // 1234 ÷ 100 × 20
    );
    const malformed = "invalidQuery";
    const unregulated = "noStandardInForce";
    expect([...many.errors.values()].map(({ code }) => code)).toEqual([malformed, malformed, unregulated, unregulated, malformed]);
  });

  test("holes, strangers and rows that cannot be read are errors of their own place", () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const trap = {
      get division() {
        throw new Error("mine");
      },
    };
    // biome-ignore lint/suspicious/noSparseArray: holes are what is tested
    const rows = [
      ,
      { ...liuzhou, households: 100 },
      null,
      "x",
      5,
      [],
      revoked.proxy,
      trap,
      new Map(),
      JSON.parse('{"__proto__": 1}'),
      undefined,
    ];
    const many = sizeMany(rows);
    expectOneOfTwo(many, 11);
    expect([...many.errors.keys()]).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("a list whose entries throw is read entry by entry", () => {
    const rows = new Proxy([{ ...liuzhou, households: 100 }, {}], {
      get(target, key, receiver) {
        if (key === "1") throw new Error("mine");
        return Reflect.get(target, key, receiver);
      },
    });
    const many = sizeMany(rows);
    expectOneOfTwo(many, 2);
    expect(many.results[0]).not.toBeNull();
    expect(many.errors.get(1)).toMatchObject({ code: "invalidNeighbourhood", message: "Expected plain data, got an object" });
  });

  test("nothing gives nothing", () => expectOneOfTwo(sizeMany([]), 0));

  test("what is no list, a list too long, and malformed options are refused", () => {
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    for (const [rows, got] of [
      ["abc", '"abc"'],
      [{ length: 1 }, "an object"],
      [revoked.proxy, "an object"],
    ])
      expect(() => sizeMany(rows as never)).toThrow(
        expect.objectContaining({ code: "invalidNeighbourhood", message: `rows: Expected a list, got ${got}` }),
      );
    expect(() => sizeMany(new Array(2_000_001))).toThrow(
      expect.objectContaining({ code: "tooLarge", message: "rows: Expected at most 2000000 rows, got 2000001" }),
    );
    expect(() => sizeMany(new Array(2_000_000), { facilities: [] })).toThrow(expect.objectContaining({ code: "invalidQuery" }));
    expect(() => sizeMany([], { facilities: [] })).toThrow(expect.objectContaining({ code: "invalidQuery" }));
    expect(() => sizeMany([], { documents: [{}] as never })).toThrow(expect.objectContaining({ code: "invalidDocument" }));
  });

  test("options hold for every row", () => {
    const { results } = sizeMany([{ ...liuzhou, households: 100 }], { facilities: ["infantCare"] });
    expect(Object.keys(results[0]?.requirements ?? {})).toEqual(["infantCare"]);
  });
});
