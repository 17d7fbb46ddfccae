import { PlanError } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { clauseSums } from "../test/clauseSums.ts";
import { checkParts, sizeParts } from "./sizeParts.ts";

const place = { division: "450200", on: "2022-03-01" } as const;
const mixed = {
  ...place,
  parts: [
    { name: "老区", development: "existing", households: 800 },
    { name: "一期", development: "new", households: 1000 },
    { name: "扩建", development: "new", households: 201 },
  ],
} as const;

describe("A neighbourhood of new and existing parts and an extension, 三（二）7 and 8", () => {
  test("each part is sized under its own clause, and the total keeps them all", () => {
    const { sizings, totals } = sizeParts(mixed);
    expect(sizings.map(({ requirements }) => requirements.elderlyCare?.floorArea.toFixed())).toEqual(["120", "200", "40.2"]);
    expect(totals.elderlyCare?.floorArea.toFixed()).toBe("360.2"); // 120 + 200 + 40.2
    expect(clauseSums(totals.elderlyCare)).toEqual([
      ["三（二）8", "120", [0]],
      ["三（二）7", "240.2", [1, 2]],
    ]);
  });

  test("a part's own statement goes before the shared one: an extension under the law of its own day", () => {
    const { sizings } = sizeParts({ ...place, development: "new", parts: [{ households: 100 }, { households: 100, on: "2024-01-01" }] });
    expect(sizings.map(({ neighbourhood }) => neighbourhood.on)).toEqual(["2022-03-01", "2024-01-01"]);
  });

  test("a fault names its part", () => {
    expect(() =>
      sizeParts({
        ...place,
        parts: [
          { development: "new", households: 1 },
          { development: "new", households: -1 },
        ],
      }),
    ).toThrow(
      expect.objectContaining({ code: "invalidNeighbourhood", issues: [expect.objectContaining({ path: ["parts", 1, "households"] })] }),
    );
    expect(() => sizeParts({ ...place, on: "2020-01-01", parts: [{ development: "new", households: 1 }] })).toThrow(
      expect.objectContaining({ code: "noStandardInForce" }),
    );
  });

  test.each([
    ["no parts", { ...place, parts: [] }],
    ["no list", { ...place, parts: {} }],
    ["a stranger's key", { ...place, parts: [{ development: "new", households: 1, rate: 30 }] }],
    ["nothing", null],
  ])("refused: %s", (_, input) => expect(() => sizeParts(input as never)).toThrow(PlanError));
});

describe("What all parts have, against what all must have", () => {
  test("exactly enough is met, a hundredth below is short, nothing said is unknown (D13, D19)", () => {
    const parts = sizeParts(mixed);
    const check = checkParts(parts, { elderlyCare: "360.2", infantCare: "360.19" });
    expect(check.results.elderlyCare?.verdict).toBe("met");
    expect(check.results.infantCare?.shortfall?.toFixed()).toBe("0.01");
    expect(check.verdict).toBe("fail");
    expect(checkParts(parts, { elderlyCare: "360.2" }).verdict).toBe("unknown");
    expect(checkParts(parts, { elderlyCare: "360.2", infantCare: "1000" }).verdict).toBe("pass");
  });

  test("rooms of the whole neighbourhood are summed", () => {
    const facilities = [
      { serves: ["elderlyCare"], floorArea: "300" },
      { serves: ["elderlyCare", "infantCare"], floorArea: "420.4", areaFor: { elderlyCare: "60.2", infantCare: "360.2" } },
    ] as const;
    expect(checkParts(sizeParts(mixed), { facilities }).verdict).toBe("pass");
  });

  test("totals are worked out again: a tampered part does not pass", () => {
    const stored = JSON.parse(JSON.stringify(sizeParts(mixed)));
    stored.totals.elderlyCare.floorArea = "1";
    expect(checkParts(stored, { elderlyCare: "360.19", infantCare: "360.2" }).results.elderlyCare?.verdict).toBe("short");
    stored.sizings[0].requirements.elderlyCare.floorArea = "1";
    expect(() => checkParts(stored, {})).toThrow(PlanError);
    expect(() => checkParts(null as never, {})).toThrow(PlanError);
  });
});

test("a fault of a part carries its place; parts of one facility have one total; parts that are none are refused", () => {
  const faulty = { ...place, parts: [{ development: "new", households: 1 }, { development: "new" }] } as const;
  expect(() => sizeParts(faulty)).toThrow(/^parts\[1\]\.households: /);
  const one = sizeParts(mixed, { facilities: ["elderlyCare"] });
  expect(Object.keys(checkParts(one, { elderlyCare: "360.2" }).results)).toEqual(["elderlyCare"]);
  expect(() => checkParts({} as never, {})).toThrow(
    expect.objectContaining({ code: "invalidNeighbourhood", message: "sizings: Expected a list, got nothing" }),
  );
});
