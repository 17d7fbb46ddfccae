import assert from "node:assert";
import { documents } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { documentAsking, perHouseholds } from "../test/madeDocument.ts";
import { refused } from "../test/refusal.ts";
import { compileSizer } from "./compileSizer.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const liuzhou = { division: "450200", on: "2022-03-01" };

describe("A sizer gives what sizeNeighbourhood gives", () => {
  const sizer = compileSizer(liuzhou);
  const sizes = [
    { development: "new", households: 1234 },
    { name: "安居苑", development: "existing", households: 0, inRenovationWorks: false },
    { development: "existing", residentialFloorArea: "98720.50", averageDwellingArea: "90", settlement: "rural" },
    { development: "new", households: 7, householdsBasis: "pendingScheme", planningConditionsOn: "2021-12-31" },
    { development: "existing", households: 1_000_000_000, residents: 3000, householdsBasis: "estimated" },
  ] as const;
  test.each(sizes)("%j", (size) => {
    const [sized, whole] = [sizer.size(size), sizeNeighbourhood({ ...liuzhou, ...size })];
    assert.deepStrictEqual(sized, whole);
    expect(JSON.stringify(sized)).toBe(JSON.stringify(whole));
  });

  test("past the plan horizon, with a reported standard, for one facility, and by hundreds begun", () => {
    for (const [query, size] of [
      [
        { division: "450200", on: "2024-01-01" },
        { development: "existing", households: 999 },
      ],
      [
        { division: "450100", on: "2022-03-01" },
        { development: "new", households: 1234 },
      ],
      [
        { division: "450100", on: "2021-09-01", acceptReported: true },
        { development: "new", households: 500 },
      ],
      [
        { division: "370200", on: "2022-03-01", facilities: ["elderlyCare"] },
        { development: "new", households: 1 },
      ],
      [
        { ...liuzhou, perHundred: "started" },
        { development: "new", households: 1201 },
      ],
      [
        { ...liuzhou, documents: [documentAsking(perHouseholds("0.000001", 10_000))] },
        { development: "new", households: 3 },
      ],
    ] as const) {
      const { division, on, ...options } = query;
      assert.deepStrictEqual(compileSizer(query).size(size), sizeNeighbourhood({ division, on, ...size }, options));
    }
  });

  test("and refuses what it refuses", () => {
    const code = (call: () => unknown) => refused(call).code;
    for (const size of [{ development: "new" }, { development: "old", households: 1 }, { development: "new", households: -1 }, null, []])
      expect(code(() => sizer.size(size as never))).toBe("invalidNeighbourhood");
    expect(refused(() => sizer.size({ ...liuzhou, development: "new", households: 1 } as never)).path).toBe("division");
    expect(code(() => sizer.size({ development: "new", households: 1, settlement: "rural" }))).toBe("noStandardInForce");
  });
});

describe("A query is refused before anything is sized", () => {
  test.each([
    [{ ...liuzhou, division: "4502" }, "invalidQuery", "division"],
    [{ ...liuzhou, on: "2022-02-30" }, "invalidQuery", "on"],
    [{ ...liuzhou, facilities: [] }, "invalidQuery", "facilities"],
    [{ ...liuzhou, households: 1 }, "invalidQuery", "households"],
    [{ ...liuzhou, documents: [{}] }, "invalidDocument", "documents.0.id"],
    [{ ...liuzhou, on: "2021-07-17" }, "noStandardInForce", "facilities"],
    [{ ...liuzhou, division: "990000" }, "noStandardInForce", "facilities"],
    [null, "invalidQuery", ""],
  ])("%j", (query, code, path) => {
    expect(refused(() => compileSizer(query as never))).toMatchObject({ code, path });
  });

  test("where only new neighbourhoods have a standard, these are sized and the others refused", () => {
    const sizer = compileSizer({ division: "370100", on: "2022-03-01", facilities: ["elderlyCare"] });
    expect(sizer.size({ development: "new", households: 100 }).requirements.elderlyCare.floorArea.toFixed()).toBe("20");
    expect(refused(() => sizer.size({ development: "existing", households: 100 })).code).toBe("noStandardInForce");
    const columns = (kind: number) => ({ households: Int32Array.of(100), development: Uint8Array.of(kind) });
    expect([...sizer.columns(columns(0)).required.elderlyCare]).toEqual([2000]);
    expect(refused(() => sizer.columns(columns(1))).code).toBe("noStandardInForce");
    expect(sizer.lane).toBe("float64");
  });
});

test("documents may change after they were given: a sizer keeps the law it was made with", () => {
  const given = [...documents];
  const sizer = compileSizer({ ...liuzhou, documents: given });
  given.length = 0;
  expect(sizer.size({ development: "new", households: 1234 }).requirements.infantCare.floorArea.toFixed()).toBe("246.8");
});
