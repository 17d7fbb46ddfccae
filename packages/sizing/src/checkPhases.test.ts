import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { due, elderly, found, place, room, three } from "../test/phased.ts";
import { refusalOf } from "../test/refusal.ts";
import { checkPhases, phaseSchedule, type Sizing, sizeNeighbourhood } from "./index.ts";

describe("in step with the housing: 三（二）7, 1,234 households in phases of 400, 400 and 434 (D2)", () => {
  test("80, then 160, then all of 246.8 m² are due for each facility", () => {
    const { phases, total, base } = phaseSchedule(sizeNeighbourhood({ ...place, households: 1234 }), three);
    expect([total.toFixed(), base]).toEqual(["1234", "households"]);
    expect(
      phases.map(({ due: { elderlyCare, infantCare } }) => [elderlyCare.floorArea.toFixed(), infantCare.statedArea.toFixed()]),
    ).toEqual([
      ["80", "80"],
      ["160", "160"],
      ["246.8", "246.8"],
    ]);
    expect(phases.map(({ housing }) => housing.toFixed())).toEqual(["400", "800", "1234"]);
    expect(
      phases.every(({ due: { elderlyCare } }) => elderlyCare.rule === "proRata" && elderlyCare.citation.standard.item === "三（二）7"),
    ).toBe(true);
  });

  test("Nanning, reported and accepted: 370.2 m² in all, 120 with the first 400 households", () => {
    expect(due(elderly(1234, true), three)).toEqual(["120", "240", "370.2"]);
  });

  test("a least area is divided too: 300 m² for 700 households, 100 of them first: 42.857142… m², stated 42.86 (D3)", () => {
    const { phases } = phaseSchedule(elderly(700, true), [{ households: 100 }, { households: 600 }]);
    const { floorArea, statedArea } = phases[0]?.due.elderlyCare ?? expect.fail();
    expect(floorArea.toFixed(6)).toBe("42.857143");
    expect(statedArea.toFixed()).toBe("42.86");
    expect(found(elderly(700, true), [{ households: 100 }, { households: 600 }], room("42.857142", 1), room("257.142858", 2))).toEqual([
      ["behindHousing", "violation", "42.857142", "42.86"],
    ]);
    expect(found(elderly(700, true), [{ households: 100 }, { households: 600 }], room("42.857143", 1), room("257.142857", 2))).toEqual([]);
  });

  test("a phase behind its housing is a violation under the clause, in these words", () => {
    const { verdict, findings, results } = checkPhases(elderly(), three, { facilities: [room("80", 1), room("79.99", 2), room("100", 3)] });
    expect(verdict).toBe("fail");
    expect(results.map(({ elderlyCare }) => elderlyCare.verdict)).toEqual(["met", "short", "met"]);
    expect(findings).toMatchObject([{ code: "behindHousing", facility: "elderlyCare", measured: "159.99", demanded: "160" }]);
    expect(findings[0]?.citation?.standard.item).toBe("三（二）7");
    expect(findings[0]?.message).toEqual({
      zh: "第2期建成后住宅累计800户（共1234户），社区养老服务设施应同步累计交付160平方米（三（二）7），实为159.99平方米，缺0.01平方米。",
      en: "With phase 2, 800 of 1234 households are there; with them the elderly-care area must come to 160 m² (三（二）7), and comes to 159.99 m²: 0.01 m² behind.",
    });
  });

  test("all in the first phase is never behind; all in the last is behind twice", () => {
    expect(found(elderly(), three, room("246.8", 1))).toEqual([]);
    expect(found(elderly(), three, room("246.8", 3)).map(([, , , demanded]) => demanded)).toEqual(["80", "160"]);
  });

  test("a room without a phase, or without an area, is unknown until known ones suffice (D13)", () => {
    expect(found(elderly(), three, room("80", 1), room("166.8"))).toEqual([["behindHousing", "unknown", null, "160"]]);
    expect(found(elderly(), three, room("160", 1), room("86.8"))).toEqual([]);
    expect(found(elderly(), three, room("160", 1), room(null, 2))).toEqual([["behindHousing", "unknown", null, "246.8"]]);
    expect(checkPhases(elderly(), three, { elderlyCare: "246.8" }).results.map(({ elderlyCare }) => elderlyCare.verdict)).toEqual([
      "unknown",
      "unknown",
      "met",
    ]);
  });

  test("phases by floor area, where that is what was sized: 绍兴 第九条, 2 ‰ of 50,000 m², 20,000 of them first: 40 m² of 100", () => {
    const sizing = sizeNeighbourhood(
      { division: "330600", on: "2022-03-01", development: "new", residentialFloorArea: "50000" },
      { facilities: ["elderlyCare"] },
    );
    const phases = [{ residentialFloorArea: "20000" }, { residentialFloorArea: "30000" }];
    expect(due(sizing as Sizing, phases)).toEqual(["40", "100"]);
    expect(checkPhases(sizing as Sizing, phases, { facilities: [room("100", 2)] }).findings[0]?.message.zh).toBe(
      "第1期建成后住宅累计20000平方米（共50000平方米），居家养老服务用房应同步累计交付40平方米（第九条），实为0平方米，缺40平方米。",
    );
  });

  test("phases by floor area where households were sized: 2 of 5 parts of the housing, 2 of 5 parts of 246.8 m²; phases keep their names", () => {
    const { phases } = phaseSchedule(elderly(), [{ name: "一期", residentialFloorArea: "20000" }, { residentialFloorArea: "30000" }]);
    expect(phases.map(({ name, due: { elderlyCare } }) => [name, elderlyCare.floorArea.toFixed()])).toEqual([
      ["一期", "98.72"],
      [null, "246.8"],
    ]);
  });

  test("no housing at all: nothing is due (D18)", () => expect(due(elderly(0), [{ households: 0 }])).toEqual(["0"]));

  test("phases that do not add up, mix what they count, or are not there are refused", () => {
    const refusal = (run: () => unknown) => {
      const error = refusalOf(run);
      return error && [error.code, error.message];
    };
    expect(refusal(() => phaseSchedule(elderly(), [{ households: 400 }, { households: 400 }]))).toEqual([
      "invalidNeighbourhood",
      'Expected phases of 1234 households together, as sized, got "800"',
    ]);
    expect(refusal(() => phaseSchedule(elderly(), [{ residentialFloorArea: "1" }, { households: 400 }]))).toEqual([
      "invalidNeighbourhood",
      "[1].residentialFloorArea: Expected households in every phase, or residentialFloorArea in every phase, got nothing",
    ]);
    expect(refusal(() => phaseSchedule(elderly(), [{ households: -1 }]))?.[1]).toBe(
      "[0].households: Expected a whole number of households from 0 to 1000000000, got -1",
    );
    expect(refusal(() => phaseSchedule(elderly(), [{ residentialFloorArea: "-1" }]))?.[1]).toMatch(/^\[0\]\.residentialFloorArea: .* m²/);
    expect(refusal(() => phaseSchedule(elderly(), []))?.[0]).toBe("invalidNeighbourhood");
    expect(refusal(() => checkPhases(elderly(), three, { facilities: [room("246.8", 4)] }))).toEqual([
      "invalidProvision",
      "facilities[0].phase: Expected a phase from 1 to 3, got 4",
    ]);
  });

  test("with any phases: what is due never falls, ends at what is required, and one room early enough is never behind", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, (households) => {
        const total = households.reduce((sum, each) => sum + each);
        const sizing = elderly(total, true);
        const phases = households.map((each) => ({ households: each }));
        const areas = phaseSchedule(sizing, phases).phases.map((phase) => phase.due.elderlyCare.floorArea);
        const required = sizing.requirements.elderlyCare.floorArea;
        expect(areas.every((area, index) => index === 0 || area.gte(areas[index - 1] ?? area))).toBe(true);
        expect(areas.at(-1)?.eq(required)).toBe(true);
        expect(checkPhases(sizing, phases, { facilities: [room(required.toFixed(), 1)] }).findings).toEqual([]);
      }),
    );
  });
});
