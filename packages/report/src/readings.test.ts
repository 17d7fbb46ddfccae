import type { AreaStandard, Citation } from "@plan/rules";
import { type Requirement, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { readingsOf, readingsTogether } from "./readings.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const { elderlyCare, infantCare } = sizing.requirements;
const { governing } = elderlyCare;
const rate = (per: 1 | 100, base: "households" | "residents"): Partial<AreaStandard> => ({
  amount: { ...governing.standard.amount, per, base } as AreaStandard["amount"],
});
const citation = (standard: Partial<AreaStandard>, document: Partial<Citation["document"]> = {}): Citation<AreaStandard> => ({
  standard: { ...governing.standard, ...standard },
  document: { ...governing.document, effectiveFrom: "2021-07-18", ...document },
});
const requirement = (change: Partial<Requirement>): Requirement => ({ ...elderlyCare, governing: citation({}), ...change });
const relied = (...requirements: Requirement[]) => readingsOf({ ...sizing, advisories: [] }, requirements).join(" ");

describe("The readings a sizing relies on (D20)", () => {
  test("of one requirement those of its own, and always those on figures and on who says what is new (D3, D16)", () =>
    expect(relied(requirement({}))).toBe("D2 D3 D16"));

  test("D1 where two facilities have their figure of one item of one document", () => {
    const other = (standard: Partial<AreaStandard>, document = {}) =>
      requirement({ ...infantCare, governing: citation(standard, document) });
    expect(relied(requirement({}), other({}))).toBe("D1 D2 D3 D16");
    expect(relied(requirement({}), other({ item: "九" }))).toBe("D2 D3 D16");
    expect(relied(requirement({}), other({}, { id: "another" }))).toBe("D2 D3 D16");
    const two = requirement({ ...infantCare, governing: citation({ item: "九" }), alsoApplying: [citation({})] });
    expect(relied(requirement({}), two)).toBe("D1 D2 D3 D5 D16");
  });

  test("D2 where a rate per 100 households was read, each way it was", () => {
    const read = (perHundred: Requirement["perHundred"], item: string) => requirement({ perHundred, governing: citation({ item }) });
    expect(relied(read("started", "七"), read("completed", "八"))).toBe("D2started D2completed D3 D16");
    expect(relied(read("completed", "七"), read("proRata", "八"))).toBe("D2 D2completed D3 D16");
    for (const one of [rate(1, "households"), rate(100, "residents"), { amount: { kind: "fixed", floorArea: "350" } as never }])
      expect(relied(requirement({ governing: citation(one) }))).toBe("D3 D16");
  });

  test("D5, D6, D7 and D22 where one standard of several gives the reason", () => {
    const beside = (one: Citation<AreaStandard>) => requirement({ alsoApplying: [one] });
    expect(relied(beside(citation({})), requirement({ governing: citation({ item: "九" }) }))).toBe("D2 D3 D5 D16");
    expect(relied(beside(citation({}, { effectiveFrom: null })))).toBe("D2 D3 D5 D6 D16");
    expect(relied(beside(citation({}, { evidence: "report" })))).toBe("D2 D3 D5 D7 D16");
    expect(relied(beside(citation({ constraints: [{ kind: "renovationWorksOnly" }] as never })))).toBe("D2 D3 D5 D16 D22");
  });

  test("of several sizings each once, in order", () =>
    expect(
      readingsTogether([
        ["D16", "D3"],
        ["D1", "D3"],
      ]),
    ).toEqual(["D1", "D3", "D16"]));
});
