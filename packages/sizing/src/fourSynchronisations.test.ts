import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFourSynchronisations, type Milestones, sizeNeighbourhood } from "./index.ts";

const housing = { planned: "2022-03-01", built: "2024-05-01", accepted: "2024-06-01", delivered: "2024-07-01" };
const check = (elderlyCare: Milestones, of: Milestones = housing) =>
  checkFourSynchronisations({ housing: of, facilities: { elderlyCare } });
const codes = (elderlyCare: Milestones, of: Milestones = housing) =>
  check(elderlyCare, of).findings.map(({ code, severity, measured, demanded }) => [code, severity, measured, demanded]);

describe("四同步, 三（二）7: planned, built, accepted and delivered together with the housing", () => {
  test("the same days pass, and so do earlier ones", () => {
    expect(check(housing)).toEqual({ verdict: "pass", findings: [] });
    expect(check({ planned: "2022-02-01", built: "2023-05-01", accepted: "2023-06-01", delivered: "2023-07-01" }).verdict).toBe("pass");
  });

  test.each(["planned", "built", "accepted", "delivered"] as const)("%s a day after the housing: a violation", (milestone) => {
    const dayAfter = housing[milestone].replace(/1$/, "2");
    expect(codes({ ...housing, [milestone]: dayAfter })).toEqual([["milestoneLate", "violation", dayAfter, housing[milestone]]]);
    expect(check({ ...housing, [milestone]: dayAfter }).verdict).toBe("fail");
  });

  test("the sentence a reviewer pastes, with the clause of the sizing", () => {
    const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
    const facilities = { elderlyCare: { ...housing, accepted: "2024-06-02" }, infantCare: housing };
    const { findings } = checkFourSynchronisations({ housing, facilities, sizing });
    expect(findings[0]?.citation?.standard.id).toBe("newElderlyCare");
    expect(findings.map(({ message }) => message)).toEqual([
      {
        zh: "社区养老服务设施于2024年6月2日验收，晚于住宅的2024年6月1日，未与住宅同步验收（桂政办发〔2021〕67号三（二）7）。",
        en: "The elderly-care facility was accepted on 2024-06-02, after the housing on 2024-06-01: not together with it (三（二）7 of 桂政办发〔2021〕67号).",
      },
    ]);
  });

  test("a missing date is unknown, not passed, on either side (D13)", () => {
    expect(codes({ ...housing, delivered: null })).toEqual([["milestoneMissing", "unknown", null, "2024-07-01"]]);
    expect(codes(housing, { ...housing, delivered: undefined })).toEqual([["milestoneMissing", "unknown", "2024-07-01", null]]);
    expect(check({}, {}).findings).toHaveLength(4);
    expect(check(housing, { ...housing, delivered: null }).findings[0]?.message).toEqual({
      zh: "住宅的交付日期未填报，无法核对社区养老服务设施是否与住宅同步交付。",
      en: "The housing has no date on which it was delivered, so whether the elderly-care facility kept step with the housing cannot be checked.",
    });
    expect(check({ ...housing, delivered: null }).findings[0]?.message).toEqual({
      zh: "社区养老服务设施的交付日期未填报，无法核对社区养老服务设施是否与住宅同步交付。",
      en: "The elderly-care facility has no date on which it was delivered, so whether the elderly-care facility kept step with the housing cannot be checked.",
    });
  });

  test("a violation beside a missing date fails; a facility that was sized and has no dates is unknown; nothing at all is no pass", () => {
    expect(check({ ...housing, planned: "2022-03-02", delivered: null }).verdict).toBe("fail");
    const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
    const one = checkFourSynchronisations({ housing, facilities: { elderlyCare: housing }, sizing });
    expect([one.verdict, one.findings.map(({ facility }) => facility)]).toEqual(["unknown", Array.from({ length: 4 }, () => "infantCare")]);
    const nothing = checkFourSynchronisations({ housing, facilities: {} });
    expect(nothing.verdict).toBe("unknown");
    expect(nothing.findings.map(({ message }) => message)).toEqual([
      {
        zh: "未填报任何设施的时间，无法核对“四同步”。",
        en: "No facility has any dates, so the four synchronisations cannot be checked.",
      },
    ]);
  });

  test("dates of one chain that contradict each other are left to a person, over a gap too", () => {
    expect(codes({ planned: "2022-03-01", built: "2023-06-02", accepted: "2023-06-01", delivered: "2024-07-01" })).toEqual([
      ["milestoneOrder", "unknown", "2023-06-01", "2023-06-02"],
    ]);
    const late = checkFourSynchronisations({ housing: { ...housing, accepted: "2024-04-30" }, facilities: {} });
    expect(late.findings[0]?.message).toEqual({
      zh: "住宅的验收日期2024年4月30日早于建成日期2024年5月1日，相互矛盾，请核实。",
      en: "The housing was accepted on 2024-04-30, before it was built on 2024-05-01: the dates contradict each other. Please check.",
    });
    const gap = { planned: "2022-03-01", built: "2024-05-01", accepted: null, delivered: "2024-04-01" };
    expect(checkFourSynchronisations({ housing: gap, facilities: { elderlyCare: { ...gap, accepted: null } } }).findings).toMatchObject([
      { code: "milestoneOrder", facility: null, message: { zh: "住宅的交付日期2024年4月1日早于建成日期2024年5月1日，相互矛盾，请核实。" } },
      { code: "milestoneMissing", facility: "elderlyCare" },
      { code: "milestoneOrder", facility: "elderlyCare" },
    ]);
  });

  test("a sizing that is none is refused at its place", () => {
    expect(() => checkFourSynchronisations({ housing, facilities: {}, sizing: {} as never })).toThrow(/^sizing\.neighbourhood: /);
  });

  test("days that the calendar does not have are refused with their place", () => {
    for (const day of ["2024-02-30", "2023-02-29", "2024-13-01", "24-01-01", "2024-1-1", ""]) {
      expect(() => check({ ...housing, built: day })).toThrow(expect.objectContaining({ code: "invalidProvision" }));
    }
    expect(() => check({ ...housing, opened: "2024-01-01" } as Milestones)).toThrow("facilities.elderlyCare.opened: Expected no such key");
  });

  test("with any days: it passes exactly where each milestone is known on both sides and comes no later than the housing's", () => {
    const day = fc.option(fc.integer({ min: 10, max: 28 }).map((date) => `2024-06-${date}`));
    const chain = fc.record({ planned: day, built: day, accepted: day, delivered: day });
    const ordered = (dates: (string | null)[]) => dates.every((date, index) => index === 0 || (date ?? "") >= (dates[index - 1] ?? ""));
    fc.assert(
      fc.property(chain, chain, (of, facility) => {
        const pairs = (["planned", "built", "accepted", "delivered"] as const).map((key) => [of[key], facility[key]] as const);
        const { verdict } = check(facility, of);
        const late = pairs.some(([a, b]) => a !== null && b !== null && b > a);
        const known = pairs.every((pair) => !pair.includes(null));
        const inOrder = known && ordered(Object.values(of)) && ordered(Object.values(facility));
        expect(verdict).toBe(late ? "fail" : inOrder ? "pass" : "unknown");
      }),
    );
  });
});
