import { documentById, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { close, place, room, shared } from "../test/premises.ts";
import { checkProvision, closeShortfall, type Provision, type Room, type Sizing, sizeNeighbourhood } from "./index.ts";

describe("三（一）2: a lease of state-owned premises over 20 years is refused", () => {
  const there: Provision = { elderlyCare: "40", infantCare: "120" };
  const leased = (leaseYears: number, lessor?: "stateOwned" | "other") =>
    room("elderlyCare", "80", { acquired: "lease", leaseYears, ...(lessor === undefined ? {} : { lessor }) });

  test("with its item, though it would fit exactly; 20 years and other owners may serve", () => {
    const { candidates, refused } = close(there, leased(21, "stateOwned"), room("elderlyCare", "95"));
    expect(candidates).toEqual([1]);
    expect(refused).toMatchObject([{ candidate: 0, findings: [{ code: "leaseTerm", citation: { standard: { item: "三（一）2" } } }] }]);
    expect(close(there, leased(20, "stateOwned"), room("elderlyCare", "95")).candidates).toEqual([0]);
    expect(close(there, leased(40, "other"), room("elderlyCare", "95")).candidates).toEqual([0]);
  });

  test("by documents of one's own, where they say so", () => {
    const check = checkProvision(sizeNeighbourhood({ ...place, households: 800 }), there);
    const offered = [leased(21, "stateOwned")];
    const { areaStandards: _, ratioStandards: __, ...rest } = documentById("450000-2021-67");
    const silent = parseDocument(JSON.parse(JSON.stringify({ ...rest, areaStandards: [], ratioStandards: [] })));
    expect(closeShortfall(check, offered).candidates).toEqual([]);
    expect(closeShortfall(check, offered, { documents: [silent] }).candidates).toEqual([0]);
    expect(() => closeShortfall(check, offered, { documents: 5 } as never)).toThrow(expect.objectContaining({ code: "invalidQuery" }));
  });

  test("where the owner is not said it may serve, and leaves the plan open", () => {
    const { candidates, verdict, findings } = close(there, leased(21));
    expect([candidates, verdict]).toEqual([[0], "unknown"]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["leaseTerm", "unknown"]]);
  });
});

describe("constraints of the cited standards hold for candidates too (D12)", () => {
  const words = { zh: "试验条款", en: "made for a test" };
  const under = (constraints: object[], parts: object = {}): Sizing => {
    const standard = madeStandard({ development: "existing", amount: perHouseholds("15"), constraints, ...parts });
    const documents = [parseDocument(madeDocument({ areaStandards: [standard] }))];
    return sizeNeighbourhood({ ...place, households: 800 }, { documents, facilities: ["elderlyCare"] }) as Sizing;
  };
  const rule = (kind: string, value: unknown) => ({ kind, value, item: "第八条", modality: "must", summary: words });

  test("a basement is refused, and so is a room below the least single area", () => {
    const check = checkProvision(under([rule("noBasement", true)], { minimumSingle: "30" }), { elderlyCare: "60" });
    const { candidates, refused } = closeShortfall(check, [
      room("elderlyCare", "60", { storey: -1 }),
      room("elderlyCare", "29", { storey: 1 }),
      room("elderlyCare", "31", { storey: 1 }),
      room("elderlyCare", "30", { storey: 1 }),
    ]);
    expect(candidates).toEqual([2, 3]);
    expect(refused.map(({ candidate, findings }) => [candidate, findings.map(({ code }) => code)])).toEqual([
      [0, ["noBasement"]],
      [1, ["minimumSingle"]],
    ]);
  });

  test("in at most two places: with what is there already, one more", () => {
    const sizing = under([rule("splitting", { maximumFacilities: 2 })]);
    const rooms = [room("elderlyCare", "30"), room("elderlyCare", "30"), room("elderlyCare", "75")];
    expect(closeShortfall(checkProvision(sizing, { elderlyCare: "60" }), rooms).candidates).toEqual([2]);
    expect(closeShortfall(checkProvision(sizing, { elderlyCare: "0" }), rooms).candidates).toEqual([0, 2]);
    const advised = under([{ ...rule("splitting", { maximumFacilities: 2 }), modality: "should" }]);
    expect(closeShortfall(checkProvision(advised, { elderlyCare: "60" }), rooms).candidates).toEqual([0, 1]);
  });
});

describe("more than 20 candidates are ranked", () => {
  const rooms = Array.from({ length: 21 }, (_, at) => room("elderlyCare", String(60 + at * 2)));

  test("best first, each by itself: 80, then 82 … 100, then 78 … 60; nothing is counted, and the gap stays open", () => {
    const { method, candidates, verdict, results } = close({ elderlyCare: "40", infantCare: "120" }, ...rooms);
    expect([method, verdict, results.elderlyCare.shortfall?.toFixed()]).toEqual(["ranked", "fail", "80"]);
    expect(candidates.slice(0, 3)).toEqual([10, 11, 12]);
    expect(candidates.slice(-2)).toEqual([1, 0]);
    expect(candidates).toHaveLength(21);
  });

  test("their findings are of the gap alone", () =>
    expect(close({ elderlyCare: "40", infantCare: "120" }, ...rooms).findings.map(({ code }) => code)).toEqual(["areaShort"]));

  test("those that give nothing to what is short do not count among the 20", () => {
    const useless = [room("infantCare", "20"), shared("0", "20")];
    const exact = Array.from({ length: 20 }, () => room("elderlyCare", "80"));
    expect(close({ elderlyCare: "40", infantCare: "120" }, ...exact, ...useless)).toMatchObject({ method: "combined", candidates: [0] });
  });

  test("refused ones do not count among the 20", () => {
    const [first, ...others] = rooms;
    const refused = { ...(first as Room), acquired: "lease" as const, lessor: "stateOwned" as const, leaseYears: 30 };
    expect(close({ elderlyCare: "40", infantCare: "120" }, refused, ...others).method).toBe("combined");
  });
});
