import assert from "node:assert/strict";
import { documentById, PlanError, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { type NeighbourhoodInput, parseSizing, type SizingOptions, sizeNeighbourhood } from "./index.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: 1234 } as const satisfies NeighbourhoodInput;
const stored = (neighbourhood: NeighbourhoodInput = liuzhou, options?: SizingOptions) =>
  JSON.parse(JSON.stringify(sizeNeighbourhood(neighbourhood, options)));
const faultOf = (json: unknown): PlanError => {
  try {
    parseSizing(json);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("it was read");
};

describe("A stored sizing reads back identical", () => {
  const cases: [string, NeighbourhoodInput, SizingOptions?][] = [
    ["new", liuzhou],
    ["existing, past the plan horizon", { ...liuzhou, development: "existing", on: "2025-01-01", inRenovationWorks: false }],
    ["one facility", liuzhou, { facilities: ["infantCare"] }],
    [
      "estimated households",
      { division: "450200", on: "2022-03-01", development: "new", residentialFloorArea: 30000.5, averageDwellingArea: "90.50" },
    ],
    ["hundreds begun", liuzhou, { perHundred: "started" }],
    ["0 households", { ...liuzhou, households: 0 }],
    ["own documents", liuzhou, { documents: [documentById("450000-2021-67")] }],
  ];
  test.each(cases)("%s", (_, neighbourhood, options) => {
    const sizing = sizeNeighbourhood(neighbourhood, options);
    const read = parseSizing(JSON.parse(JSON.stringify(sizing)));
    assert.deepStrictEqual(read, sizing);
    expect(JSON.stringify(read)).toBe(JSON.stringify(sizing));
    assert.deepStrictEqual(parseSizing(sizing), sizing);
  });

  test("with more decimals than an input may have", () => {
    const json = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
    json.areaStandards[0].amount = { kind: "rate", floorArea: "0.000001", per: 10000, base: "residentialFloorArea" };
    const sizing = sizeNeighbourhood(
      { ...liuzhou, residentialFloorArea: "0.000001" },
      { facilities: ["elderlyCare"], documents: [parseDocument(json)] },
    );
    expect(sizing.requirements.elderlyCare.floorArea.toFixed()).toBe("0.0000000000000001");
    assert.deepStrictEqual(parseSizing(JSON.parse(JSON.stringify(sizing))), sizing);
  });
});

describe("A figure that does not follow from its own standard is refused, with its place", () => {
  type Stored = ReturnType<typeof stored>;
  const elderly = (json: Stored) => json.requirements.elderlyCare;
  const changes: [string, (json: Stored) => void, string][] = [
    [
      "the area",
      (json) => {
        elderly(json).floorArea = "246.79";
      },
      "requirements.elderlyCare.floorArea",
    ],
    [
      "the stated area",
      (json) => {
        elderly(json).statedArea = "246.7";
      },
      "requirements.elderlyCare.statedArea",
    ],
    [
      "the rate",
      (json) => {
        elderly(json).governing.standard.amount.floorArea = "15";
      },
      "requirements.elderlyCare.floorArea",
    ],
    [
      "the households",
      (json) => {
        json.neighbourhood.households = 1000;
      },
      "requirements.elderlyCare.counts",
    ],
    [
      "the counts",
      (json) => {
        elderly(json).counts.households = 1000;
      },
      "requirements.elderlyCare.counts",
    ],
    [
      "the measure",
      (json) => {
        elderly(json).measure = "gross";
      },
      "requirements.elderlyCare.measure",
    ],
    [
      "the reading",
      (json) => {
        elderly(json).perHundred = "completed";
      },
      "requirements.elderlyCare.floorArea",
    ],
    [
      "the development",
      (json) => {
        json.neighbourhood.development = "existing";
      },
      "requirements.elderlyCare.governing",
    ],
    [
      "the facility",
      (json) => {
        json.requirements.infantCare = elderly(json);
      },
      "requirements.infantCare.facility",
    ],
    [
      "the citation",
      (json) => {
        elderly(json).governing = json.requirements.infantCare.governing;
      },
      "requirements.elderlyCare.governing",
    ],
    [
      "nothing left",
      (json) => {
        json.requirements = {};
      },
      "requirements",
    ],
  ];
  test.each(changes)("%s", (_, change, place) => {
    const json = stored();
    change(json);
    const fault = faultOf(json);
    expect(fault.code).toBe("invalidNeighbourhood");
    expect(fault.issues[0]?.path.join(".")).toBe(place);
  });

  test("the order of the other floors", () => {
    const json = stored();
    elderly(json).alsoApplying = [
      { ...elderly(json).governing, standard: { ...elderly(json).governing.standard, amount: { kind: "fixed", floorArea: "9999" } } },
    ];
    expect(faultOf(json).issues[0]?.path.join(".")).toBe("requirements.elderlyCare.alsoApplying");
  });
});

describe("What was expected is said", () => {
  type Stored = ReturnType<typeof stored>;
  const told = (change: (json: Stored) => void) => {
    const json = stored();
    change(json);
    return faultOf(json).issues[0]?.expected;
  };
  const elderly = (json: Stored) => json.requirements.elderlyCare;

  test("of counts, kinds, areas and their order", () => {
    expect(told((json) => (json.neighbourhood.households = 1000))).toBe('what the neighbourhood counts, {"households":1000}');
    expect(told((json) => (json.neighbourhood.development = "existing"))).toBe("a standard for existing");
    expect(told((json) => (json.requirements = {}))).toBe("one facility at least");
    expect(told((json) => (elderly(json).governing = json.requirements.infantCare.governing))).toBe("standards for elderlyCare");
    expect(told((json) => (elderly(json).floorArea = "246.79"))).toBe("246.8, which follows from 三（二）7");
    expect(told((json) => (elderly(json).statedArea = "246.7"))).toBe("246.8, the area rounded up to 0.01");
    const more = (json: Stored) => {
      const { governing } = elderly(json);
      elderly(json).alsoApplying = [{ ...governing, standard: { ...governing.standard, amount: { kind: "fixed", floorArea: "9999" } } }];
    };
    expect(told(more)).toBe("standards that ask for no more than the governing one, largest first");
  });

  test("of a standard beside the governing one that is for another kind of development", () => {
    const existing = stored({ ...liuzhou, development: "existing" }).requirements.elderlyCare.governing;
    expect(told((json) => (elderly(json).alsoApplying = [existing]))).toBe("standards for elderlyCare");
  });

  test("of a count that is missing, at its place", () => {
    const json = stored();
    delete json.neighbourhood.households;
    json.neighbourhood.residents = 10;
    elderly(json).counts = { residents: 10 };
    json.requirements = { elderlyCare: elderly(json) };
    expect(faultOf(json).issues[0]?.path).toEqual(["requirements", "elderlyCare", "counts", "households"]);
  });
});

test.each([null, undefined, 5, "x", [], {}, { neighbourhood: liuzhou }, () => 0])("%s is not a sizing", (value) =>
  expect(faultOf(value).code).toBe("invalidNeighbourhood"),
);

test("an unknown key, a foreign advisory and a figure as a number are refused", () => {
  expect(faultOf({ ...stored(), extra: 1 }).issues[0]?.path).toEqual(["extra"]);
  const json = stored();
  json.advisories[0].code = "allIsWell";
  json.requirements.elderlyCare.floorArea = 246.8;
  expect(faultOf(json).issues.map(({ path }) => path.join("."))).toEqual(["requirements.elderlyCare.floorArea", "advisories.0.code"]);
});
