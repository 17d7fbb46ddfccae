import { PlanError, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { one, outcome, place, room, words } from "../test/checkedRooms.ts";
import { madeDocument } from "../test/madeDocument.ts";
import { checkProvision, type Provision, type Room, type Sizing, sizeNeighbourhood } from "./index.ts";

describe("三（一）2: state-owned premises are leased for at most 20 years", () => {
  const old = sizeNeighbourhood({ ...place, development: "existing", households: 400 }, { facilities: ["elderlyCare"] }) as Sizing;
  const leased = (facts: Partial<Room>) => room({ name: "老厂房", acquired: "lease", ...facts });

  test("20 years keep the term, 20.5 break it, with the item and the figure of the standard", () => {
    expect(outcome(old, leased({ lessor: "stateOwned", leaseYears: 20 }))).toEqual([]);
    const finding = one(old, { facilities: [leased({ lessor: "stateOwned", leaseYears: 20.5 })] });
    expect(finding).toMatchObject({ code: "leaseTerm", severity: "violation", measured: "20.5", demanded: "20", facility: "elderlyCare" });
    expect(finding.citation?.standard.id).toBe("stateEnterpriseLeaseTerm");
    expect(finding.message).toEqual({
      zh: "“老厂房”租用国有房屋20.5年，超过桂政办发〔2021〕67号三（一）2规定的20年。",
      en: "Room “老厂房” leases state-owned premises for 20.5 years, longer than the 20 years of 三（一）2 of 桂政办发〔2021〕67号.",
    });
  });

  test("another owner's premises are free of it; an unsaid owner or term leaves it open, unless the term is short anyway", () => {
    expect(outcome(old, leased({ lessor: "other", leaseYears: 40 }))).toEqual([]);
    expect(outcome(old, leased({ leaseYears: 20 }))).toEqual([]);
    expect(outcome(old, leased({ leaseYears: 21 }))).toEqual([["leaseTerm", "unknown", "21", "20"]]);
    expect(outcome(old, leased({ lessor: "stateOwned" }))).toEqual([["leaseTerm", "unknown", null, "20"]]);
    expect(outcome(old, room({ lessor: "stateOwned", leaseYears: 30 }))).toEqual([["leaseTerm", "violation", "30", "20"]]);
  });

  test("what is not said is named in both languages: the term of the lease, or whose premises they are", () => {
    const told = (facts: Partial<Room>) => checkProvision(old, { facilities: [leased(facts)] }).findings.map(({ message }) => message);
    expect(told({ lessor: "stateOwned" })).toEqual([
      {
        zh: "“老厂房”未说明租期，无法核对桂政办发〔2021〕67号三（一）2“租用国有房屋不超过20年”的要求。",
        en: "Room “老厂房”: the term of its lease is not stated, so 三（一）2 of 桂政办发〔2021〕67号 (state-owned premises for at most 20 years) cannot be checked.",
      },
    ]);
    expect(told({ leaseYears: 21 })).toEqual([
      {
        zh: "“老厂房”未说明出租方是否为国有企业，无法核对桂政办发〔2021〕67号三（一）2“租用国有房屋不超过20年”的要求。",
        en: "Room “老厂房”: whether its lessor is a state enterprise is not stated, so 三（一）2 of 桂政办发〔2021〕67号 (state-owned premises for at most 20 years) cannot be checked.",
      },
    ]);
  });

  test("a room shared with what was not sized is looked at all the same", () => {
    const shared = leased({ serves: ["elderlyCare", "infantCare"], areaFor: { elderlyCare: "30", infantCare: "30" }, leaseYears: 21 });
    expect(checkProvision(old, { facilities: [shared] }).findings.map(({ code }) => code)).toContain("leaseTerm");
  });

  test("a room that serves only what was not sized is not looked at", () => {
    expect(outcome(old, room(), leased({ serves: ["infantCare"], lessor: "stateOwned", leaseYears: 30 }))).toEqual([]);
  });

  test("the figure is that of the document in force: 15 years in a document of one's own, none where none is in force", () => {
    const term = (part: string) => {
      const summary = words;
      const ratio = { id: "stateEnterpriseLeaseTerm", item: "二", kind: "term", bound: "atMost", target: { part, whole: "1" } };
      return parseDocument(
        madeDocument({
          ratioStandards: [{ ...ratio, unit: { zh: "年", en: "years" }, counted: false, by: null, summary, leadDepartments: [] }],
        }),
      );
    };
    const sixteen: Provision = { facilities: [leased({ lessor: "stateOwned", leaseYears: 16 })] };
    expect(checkProvision(old, sixteen, { documents: [term("15")] }).findings).toMatchObject([{ code: "leaseTerm", demanded: "15" }]);
    expect(checkProvision(old, sixteen, { documents: [] }).findings).toEqual([]);
    expect(() => checkProvision(old, sixteen, { documents: [{}] as never })).toThrow(PlanError);
  });
});
