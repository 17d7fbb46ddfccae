import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guangxi, lookup, made, noDates, query, state } from "../test/madeLaw.ts";
import { whyNotInForce } from "./documentsInForce.ts";
import { areaStandardsInForce, type StandardQuery } from "./inForce.ts";
import { requiredArea } from "./requiredArea.ts";
import type { StandardDocument } from "./standardDocument.ts";

describe("When (D6)", () => {
  test("from the day it takes effect, else the day of issue, else the day a source first shows it", () => {
    const days = (parts: object) =>
      ["2020-12-31", "2021-01-01"].map((on) => state(made("450000-2021-a", { ...noDates, ...parts }), { on }));
    expect(days({ effectiveFrom: "2021-01-01", issuedOn: "2020-06-01", firstSeenOn: "2020-01-01" })).toEqual(["notYetInForce", "inForce"]);
    expect(days({ issuedOn: "2021-01-01", firstSeenOn: "2020-01-01" })).toEqual(["notYetInForce", "inForce"]);
    expect(days({ firstSeenOn: "2021-01-01" })).toEqual(["notYetInForce", "inForce"]);
    expect(days({})).toEqual(["dateUnknown", "dateUnknown"]);
  });

  test("to the last day stated; past its plan horizon it still answers", () => {
    const days = (parts: object) => ["2023-12-31", "2024-01-01"].map((on) => state(made("450000-2021-a", parts), { on }));
    expect(days({ effectiveTo: "2023-12-31" })).toEqual(["inForce", "expired"]);
    expect(days({ planHorizonEnd: "2023-12-31" })).toEqual(["inForce", "inForce"]);
  });

  test("a document in force for a single day", () => {
    const oneDay = made("450000-2021-a", { effectiveFrom: "2022-03-01", effectiveTo: "2022-03-01" });
    expect(["2022-02-28", "2022-03-01", "2022-03-02"].map((on) => state(oneDay, { on }))).toEqual(["notYetInForce", "inForce", "expired"]);
  });
});

describe("Repeal is by name (D5)", () => {
  const old = made("450000-2019-old");
  const repealing = (parts: object = {}) => made("450000-2022-new", { issuedOn: "2022-01-01", repeals: [old.id], ...parts });
  const stateOfOld = (other: StandardDocument, parts: Partial<StandardQuery> = {}) => state(old, { documents: [old, other], ...parts });

  test("from the day the repealing document is in force; nearer or newer alone repeals nothing", () => {
    expect(stateOfOld(repealing(), { on: "2021-12-31" })).toBe("inForce");
    expect(stateOfOld(repealing(), { on: "2022-01-01" })).toBe("repealed");
    expect(stateOfOld(repealing({ repeals: [] }))).toBe("inForce");
    expect(stateOfOld(repealing({ division: "450200", repeals: [] }))).toBe("inForce");
  });

  test("and as far as that document binds: a city's repeal leaves the region's standard to the other cities", () => {
    const ofCity = repealing({ division: "450200" });
    const states = ["450200", "450203", "450300", "450000"].map((division) => stateOfOld(ofCity, { division }));
    expect(states).toEqual(["repealed", "repealed", "inForce", "inForce"]);
    expect(stateOfOld(repealing({ division: "000000" }))).toBe("repealed");
  });

  test("lasts when the repealing document has itself ended, and holds though that one has no areas", () => {
    expect(stateOfOld(repealing({ effectiveTo: "2022-02-01" }))).toBe("repealed");
    expect(stateOfOld(repealing({ areaStandards: [] }))).toBe("repealed");
  });

  test("one document that repeals is enough, whatever a draft beside it would", () => {
    const repealed = made("450000-2021-a");
    const repealing = made("450000-2022-b", { issuedOn: "2022-01-01", repeals: ["450000-2021-a"] });
    const draft = made("450000-2022-c", { status: "draft", repeals: ["450000-2021-a"] });
    expect(state(repealed, { documents: [repealed, repealing, draft] })).toBe("repealed");
    expect(state(repealed, { documents: [repealed, draft] })).toBe("inForce");
  });

  test("what was itself repealed before its first day never was in force, and repeals nothing; afterwards it has", () => {
    const later = repealing({ effectiveFrom: "2022-03-01" });
    const withdrawing = (issuedOn: string, parts: object = {}) =>
      made("450000-2022-withdrawal", { issuedOn, repeals: [later.id], ...parts });
    const states = (withdrawal: StandardDocument, parts: Partial<StandardQuery> = {}) =>
      ["2022-02-28", "2022-03-01", "2024-01-01"].map((on) => state(old, { documents: [withdrawal, later, old], on, ...parts }));
    expect(states(withdrawing("2022-02-28"))).toEqual(["inForce", "inForce", "inForce"]);
    for (const none of [withdrawing("2022-03-01"), withdrawing("2022-03-02"), withdrawing("2022-02-01", { status: "draft" })])
      expect(states(none)).toEqual(["inForce", "repealed", "repealed"]);
    const sameDay = made("450000-2022-a", { issuedOn: "2022-03-01", repeals: [later.id] });
    expect(states(sameDay)).toEqual(["inForce", "repealed", "repealed"]);
    // As far as each binds, and by what is accepted.
    const ofCity = withdrawing("2022-02-01", { division: "450200" });
    expect([states(ofCity), states(ofCity, { division: "450300" })].map(([, on]) => on)).toEqual(["inForce", "repealed"]);
    const reported = withdrawing("2022-02-01", { evidence: "report" });
    expect([states(reported), states(reported, { acceptReported: true })].map(([, on]) => on)).toEqual(["repealed", "inForce"]);
    // One that withdraws is enough, whatever a draft beside it would.
    const beside = made("450000-2022-beside", { status: "draft", repeals: [later.id] });
    expect(state(old, { documents: [old, later, beside, withdrawing("2022-02-01")], on: "2022-03-01" })).toBe("inForce");
    // Withdrawn is the withdrawal too.
    const kept = made("450000-2022-kept", { issuedOn: "2022-01-31", repeals: ["450000-2022-withdrawal"] });
    expect(state(old, { documents: [old, later, withdrawing("2022-02-01"), kept], on: "2022-03-01" })).toBe("repealed");
  });

  test("of one list each place and each acceptance is told for itself, whichever was asked before", () => {
    const documents = [old, repealing({ division: "450200" }), made("450000-2022-report", { evidence: "report", repeals: [old.id] })];
    const why = (division: string, acceptReported?: boolean) =>
      whyNotInForce(old, { division, on: "2022-03-01", documents, acceptReported });
    for (let turn = 0; turn < 2; turn += 1)
      expect([why("450200"), why("450300"), why("450300", true), why("450300", false)]).toEqual(["repealed", null, "repealed", null]);
  });

  test("a draft repeals nothing, and a report only where reports are accepted (D7, D8)", () => {
    expect(stateOfOld(repealing({ status: "draft" }))).toBe("inForce");
    expect(stateOfOld(repealing({ evidence: "report" }))).toBe("inForce");
    expect(stateOfOld(repealing({ evidence: "report" }), { acceptReported: true })).toBe("repealed");
    expect(stateOfOld(repealing({ ...noDates }))).toBe("inForce");
  });
});

describe("Any documents", () => {
  const day = fc.constantFrom("2019-01-01", "2021-07-18", "2022-03-01", "2024-01-01");
  const parts = fc.record({
    division: fc.constantFrom("000000", "450000", "450200", "450203", "450204"),
    status: fc.constantFrom("inForce", "trial", "draft"),
    evidence: fc.constantFrom("officialText", "report"),
    issuedOn: day,
    effectiveTo: fc.option(fc.constantFrom("2024-06-30", "2025-01-01"), { nil: null }),
    rate: fc.integer({ min: 1, max: 60 }).map(String),
  });
  const law = fc.array(parts, { minLength: 1, maxLength: 5 }).map((list) =>
    list.map(({ rate, ...rest }, index) => {
      const areaStandards = guangxi.areaStandards.map((standard) => ({ ...standard, amount: { ...standard.amount, floorArea: rate } }));
      return made(`450000-2021-${index}`, { ...rest, areaStandards });
    }),
  );
  const largest = (given: readonly StandardDocument[], on: string): number => {
    try {
      const { inForce } = areaStandardsInForce({ ...query, on, documents: given, acceptReported: true });
      return Math.max(...inForce.map(({ standard }) => requiredArea(standard, { households: 100 }).toNumber()));
    } catch {
      return 0;
    }
  };

  test("a document that repeals nothing never lowers an answer (D5)", () => {
    fc.assert(
      fc.property(law, day, (given, on) => largest(given, on) >= largest(given.slice(1), on)),
      { numRuns: 40 },
    );
  });

  test("each standard of the place is in force or left out, never both and never lost", () => {
    fc.assert(
      fc.property(law, day, (given, on) => {
        const { inForce, leftOut } = lookup({ ...query, on, documents: given });
        const named = [...inForce, ...leftOut.map(({ citation }) => citation)].map(({ document }) => document.id);
        const chain = given.filter(({ division }) => ["000000", "450000", "450200", "450203"].includes(division));
        return named.length === chain.length + 1 && new Set(named).size === named.length;
      }),
      { numRuns: 40 },
    );
  });
});
