import { type Constraint, parseDocument } from "@plan/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { checkPhases, checkProvision, type PhaseInput, phaseSchedule, type Room, type Sizing, sizeNeighbourhood } from "./index.ts";

const place = { division: "450103", on: "2021-09-01", development: "new" } as const;
const three: PhaseInput[] = [{ households: 400 }, { households: 400 }, { households: 434 }];
const room = (floorArea: string | null, phase?: number, facts: Partial<Room> = {}): Room => ({
  serves: ["elderlyCare"],
  floorArea,
  ...(phase === undefined ? {} : { phase }),
  ...facts,
});
const due = (sizing: Sizing, phases: readonly PhaseInput[]) =>
  phaseSchedule(sizing, phases).phases.map((phase) => phase.due.elderlyCare.floorArea.toFixed());
const found = (sizing: Sizing, phases: readonly PhaseInput[], ...facilities: Room[]) =>
  checkPhases(sizing, phases, { facilities }).findings.map(({ code, severity, measured, demanded }) => [
    code,
    severity,
    measured,
    demanded,
  ]);
const elderly = (households = 1234, acceptReported = false) =>
  sizeNeighbourhood({ ...place, households }, { facilities: ["elderlyCare"], acceptReported }) as Sizing;

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

  test("no housing at all: nothing is due (D18)", () => expect(due(elderly(0), [{ households: 0 }])).toEqual(["0"]));

  test("phases that do not add up, mix what they count, or are not there are refused", () => {
    const refusal = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return [(error as { code: string }).code, (error as Error).message];
      }
      return null;
    };
    expect(refusal(() => phaseSchedule(elderly(), [{ households: 400 }, { households: 400 }]))).toEqual([
      "invalidNeighbourhood",
      'Expected phases of 1234 households together, as sized, got "800"',
    ]);
    expect(refusal(() => phaseSchedule(elderly(), [{ households: 400 }, { residentialFloorArea: "1" }]))?.[0]).toBe("invalidNeighbourhood");
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

describe("a standard that says when its facility is due (D12)", () => {
  const words = { zh: "试验条款", en: "made for a test" };
  const under = (value: Extract<Constraint, { kind: "phasing" }>["value"] | object, modality = "must"): Sizing => {
    const constraints = [{ kind: "phasing", value, item: "第八条", modality, summary: words }];
    const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ amount: perHouseholds("20"), constraints })] }))];
    return sizeNeighbourhood({ ...place, households: 1000 }, { documents, facilities: ["elderlyCare"] }) as Sizing;
  };
  const halves = [{ households: 500 }, { households: 500 }];
  const uneven = [{ households: 499 }, { households: 1 }, { households: 500 }];

  test("with the first phase: all 200 m² are due with it", () => {
    const first = under({ firstPhase: true });
    expect(due(first, halves)).toEqual(["200", "200"]);
    expect(phaseSchedule(first, halves).phases[0]?.due.elderlyCare.rule).toBe("phasing");
    expect(found(first, halves, room("100", 1), room("100", 2))).toEqual([["phasing", "violation", "100", "200"]]);
    expect(checkPhases(first, halves, { facilities: [room("100", 1), room("100", 2)] }).findings[0]?.message.zh).toBe(
      "《试验文本》第八条要求安排在首期：至第1期，社区养老服务设施应累计交付200平方米，实为100平方米，缺100平方米。",
    );
  });

  test("before 50 % of the housing: with the phase that reaches the half, which 499 of 1,000 do not and 500 do (D4)", () => {
    const half = under({ beforeShareOfHousing: "50" });
    expect(due(half, halves)).toEqual(["200", "200"]);
    expect(due(half, uneven)).toEqual(["99.8", "200", "200"]);
    expect(found(half, uneven, room("99.8", 1), room("100.2", 2))).toEqual([]);
    expect(found(half, uneven, room("100", 1), room("100", 3))).toEqual([["phasing", "violation", "100", "200"]]);
  });

  test("with the first phase or, where it cannot be, before 50 %: later needs a reason, and later still is a violation", () => {
    const either = under({ firstPhase: true, beforeShareOfHousing: "50" });
    expect(found(either, uneven, room("200", 1))).toEqual([]);
    expect(found(either, uneven, room("99.8", 1), room("100.2", 2))).toEqual([["phasing", "unknown", "99.8", "200"]]);
    const reasoned = checkPhases(either, uneven, { facilities: [room("99.8", 1), room("100.2", 2, { phaseReason: "首期为保留建筑" })] });
    expect([reasoned.verdict, reasoned.findings[0]?.severity]).toEqual(["pass", "advice"]);
    expect(reasoned.findings[0]?.message.zh).toBe(
      "社区养老服务设施未全部安排在首期；《试验文本》第八条要求安排在首期，确有困难的在住宅完成50%之前建成。理由：首期为保留建筑。",
    );
    expect(found(either, uneven, room("100", 1), room("100", 3, { phaseReason: "首期为保留建筑" }))).toEqual([
      ["phasing", "violation", "100", "200"],
    ]);
  });

  test("in a building of its own before 50 %: each room is looked at, other rooms are free of it, and unsaid ones leave it open", () => {
    const own = under({ beforeShareOfHousing: "50", ownBuilding: true });
    const late = [room("99.8", 1, { ownBuilding: false }), room("100.2", 3, { ownBuilding: true })];
    expect(due(own, uneven)).toEqual(["99.8", "100", "200"]);
    expect(found(own, uneven, ...late).filter(([code]) => code === "phasing")).toEqual([["phasing", "violation", "3", "<= 2"]]);
    expect(found(own, uneven, room("200", 3, { ownBuilding: false })).filter(([code]) => code === "phasing")).toEqual([]);
    expect(found(own, uneven, room("200", 1, { ownBuilding: true }))).toEqual([]);
    expect(found(own, uneven, room("200", 1))).toEqual([]);
    expect(found(own, uneven, room("100", 1), room("100", 3))).toEqual([["phasing", "unknown", null, "<= 2"]]);
    expect(found(own, uneven, room("100", 1), room("100", undefined, { ownBuilding: true }))).toEqual([
      ["phasing", "unknown", null, "<= 2"],
    ]);
    expect(checkPhases(own, uneven, { facilities: late }).findings.at(-1)?.message.zh).toBe(
      "第2处用房安排在第3期，不符合《试验文本》第八条“独立设置的，住宅完成50%之前建成（至第2期）”的要求。",
    );
  });

  test("as advice, a later phase with its reason is repeated, without one it is not asked for", () => {
    const advised = under({ firstPhase: true, beforeShareOfHousing: "50" }, "should");
    expect(found(advised, uneven, room("99.8", 1), room("100.2", 2))).toEqual([]);
    expect(found(advised, uneven, room("99.8", 1), room("100.2", 2, { phaseReason: "拆迁" }))).toEqual([
      ["phasing", "advice", "99.8", "200"],
    ]);
    expect(
      checkPhases(under({ firstPhase: true, beforeShareOfHousing: "50" }), [{ households: 1000 }], { elderlyCare: "200" }).verdict,
    ).toBe("pass");
  });

  test("as advice it asks for nothing: due stays in step, lateness is advice, and what is unknown is not said", () => {
    const advised = under({ firstPhase: true }, "should");
    expect(due(advised, halves)).toEqual(["100", "200"]);
    expect(found(advised, halves, room("100", 1), room("100", 2))).toEqual([["phasing", "advice", "100", "200"]]);
    expect(found(advised, halves, room("100", 1), room("100"))).toEqual([]);
    expect(checkPhases(advised, halves, { facilities: [room("100", 1), room("100", 2)] }).verdict).toBe("pass");
  });

  test("whatever is in time by phases is enough in all", () => {
    const sizing = under({ beforeShareOfHousing: "50" });
    const rooms = { facilities: [room("99.8", 1), room("100.2", 2)] };
    expect(checkPhases(sizing, uneven, rooms).verdict).toBe("pass");
    expect(checkProvision(sizing, rooms).verdict).toBe("pass");
  });
});
