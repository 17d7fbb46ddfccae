import { type Constraint, Decimal, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { due, found, place, room } from "../test/phased.ts";
import { checkPhases, checkProvision, phaseSchedule, type Sizing, sizeNeighbourhood } from "./index.ts";
import { fullAreaDueWith, mayMissFirstPhase, type Phasing, phasingAsked } from "./phasing.ts";

const half = { beforeShareOfHousing: new Decimal("50") };
const inFirst = { firstPhase: true } as const;
const asked = (terms: Phasing["terms"]) => Object.values(phasingAsked(terms)).join(" / ");

test("what is asked, in both languages: with the first phase, before a share of the housing, or the second where the first cannot be", () => {
  expect(asked(inFirst)).toBe("安排在首期 / with the first phase");
  expect(asked(half)).toBe("住宅完成50%之前建成 / before 50 % of the housing is complete");
  expect(asked({ ...inFirst, ...half })).toBe(
    "安排在首期，确有困难的在住宅完成50%之前建成 / with the first phase or, where it cannot be, before 50 % of the housing is complete",
  );
});

test("and of which buildings, where the text tells them apart", () => {
  expect(asked({ ...half, ownBuilding: true })).toBe(
    "独立设置的，住宅完成50%之前建成 / in a building of its own before 50 % of the housing is complete",
  );
  expect(asked({ ...half, ownBuilding: false })).toBe(
    "非独立设置的，住宅完成50%之前建成 / not in a building of its own before 50 % of the housing is complete",
  );
  expect(asked({ ...inFirst, ownBuilding: false })).toBe("非独立设置的，安排在首期 / not in a building of its own with the first phase");
});

test("the first phase may be missed where it is asked for and a share of the housing beside it", () => {
  expect([inFirst, half, { ...inFirst, ...half }].map(mayMissFirstPhase)).toEqual([false, false, true]);
});

test("all is due with the phase that reaches the share; a share that no phase reaches is due with the last", () => {
  const housing = [new Decimal(499), new Decimal(500), new Decimal(1000)];
  const dueWith = (share: string) => fullAreaDueWith({ beforeShareOfHousing: new Decimal(share) }, housing);
  expect(["49.9", "49.91", "50", "50.01", "100", "100.01"].map(dueWith)).toEqual([0, 1, 1, 2, 2, 2]);
  expect(fullAreaDueWith(inFirst, housing)).toBe(0);
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
