import { documentById, parseDocument } from "@plan/rules";
import { type NeighbourhoodInput, parseSizing, type Requirement, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { areaWords } from "./areaWords.ts";
import { countsWords, isEstimated } from "./counts.ts";
import { landTransferConditions } from "./landTransferConditions.ts";

const region = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
const neighbourhood: NeighbourhoodInput = {
  division: "450200",
  on: "2022-03-01",
  development: "new",
  households: 1234,
  residents: 3702,
  residentialFloorArea: "117230.55",
};

/** The region's elderly-care standard with another amount. */
function sized(amount: object, change: object = {}) {
  const own = parseDocument({ ...region, revision: undefined, areaStandards: [{ ...region.areaStandards[0], ...change, amount }] });
  return sizeNeighbourhood(neighbourhood, { facilities: ["elderlyCare"], documents: [own] });
}
const wordsOf = (amount: object, change?: object) => {
  const { rate, counted, steps, area } = areaWords(sized(amount, change).requirements.elderlyCare, neighbourhood);
  return [rate.zh, rate.en, counted.zh, steps.zh, area];
};

describe("What a standard asks for, in words", () => {
  test.each<[string, object, string[]]>([
    [
      "per household",
      { kind: "rate", floorArea: "0.2", per: 1, base: "households" },
      ["每户不低于0.2平方米", "not less than 0.2 m² per household", "1234户", "1234 ÷ 1 × 0.2 = 246.8", "246.8"],
    ],
    [
      "per ten residents",
      { kind: "rate", floorArea: "1", per: 10, base: "residents" },
      ["每十人不低于1平方米", "not less than 1 m² per 10 residents", "3702人", "3702 ÷ 10 × 1 = 370.2", "370.2"],
    ],
    [
      "per thousand residents",
      { kind: "rate", floorArea: "30", per: 1000, base: "residents" },
      ["每千人不低于30平方米", "not less than 30 m² per 1000 residents", "3702人", "3702 ÷ 1000 × 30 = 111.06", "111.06"],
    ],
    [
      "permille of floor area, stated up",
      { kind: "rate", floorArea: "20", per: 10000, base: "residentialFloorArea" },
      [
        "每万平方米住宅建筑面积不低于20平方米",
        "not less than 20 m² per 10000 m² of residential floor area",
        "住宅建筑面积117230.55平方米",
        "117230.55 ÷ 10000 × 20 = 234.4611；234.4611 进位至 0.01：234.47",
        "234.47",
      ],
    ],
    ["a fixed area", { kind: "fixed", floorArea: "350" }, ["不低于350平方米", "not less than 350 m²", "固定面积", "定额 350", "350"]],
    [
      "bands by slab",
      {
        kind: "bands",
        base: "households",
        semantics: "slab",
        bands: [
          { from: "0", fromInclusive: true, floorArea: "100" },
          { from: "1000", fromInclusive: false, rate: { floorArea: "20", per: 100 } },
        ],
      },
      [
        "按所在档次确定（0户以上的，不低于100平方米；超过1000户的，每百户不低于20平方米）",
        "the band it lies in (from 0 households: not less than 100 m²; above 1000 households: not less than 20 m² per 100 households)",
        "1234户",
        "1234 ÷ 100 × 20 = 246.8",
        "246.8",
      ],
    ],
    [
      "bands by slice",
      {
        kind: "bands",
        base: "households",
        semantics: "marginal",
        bands: [
          { from: "0", fromInclusive: true, rate: { floorArea: "30", per: 100 } },
          { from: "1000", fromInclusive: true, rate: { floorArea: "20", per: 100 } },
        ],
      },
      [
        "分段计算后相加（0户以上的，每百户不低于30平方米；1000户以上的，每百户不低于20平方米）",
        "rates slice by slice (from 0 households: not less than 30 m² per 100 households; from 1000 households: not less than 20 m² per 100 households)",
        "1234户",
        "1000 ÷ 100 × 30 = 300；(1234 − 1000) ÷ 100 × 20 = 46.8；300 + 46.8 = 346.8",
        "346.8",
      ],
    ],
  ])("%s", (_, amount, expected) => expect(wordsOf(amount)).toEqual(expected));
});

describe("A document of one's own", () => {
  const stored = JSON.parse(JSON.stringify(sized({ kind: "rate", floorArea: "20", per: 100, base: "households" })));
  const document = landTransferConditions({ sizing: parseSizing(stored) });

  test("whose duties are not known where its sizing was stored without it has the four synchronisations as a blank, never as policy (D17)", () =>
    expect(document.sections[3]?.clauses[0]).toMatchObject({
      status: "blank",
      basis: null,
      text: { zh: "“四同步”要求：＿＿＿＿（由市、县填写）。" },
    }));

  test("still says by its constraint that the duty goes into the transfer conditions", () =>
    expect(document.sections[1]?.clauses[1]).toMatchObject({
      status: "policy",
      text: { zh: "社区养老服务设施：配建要求写入各设区市住宅用地的土地出让条件。" },
    }));
});

describe("What a sizing counted", () => {
  const perResident = sized({ kind: "rate", floorArea: "1", per: 10, base: "residents" }).requirements.elderlyCare;
  const words = (counts: Requirement["counts"], change: Partial<NeighbourhoodInput> = {}) =>
    countsWords({ ...neighbourhood, ...change }, [{ ...perResident, counts }]).map(([label, value]) => [label.zh, value.zh]);

  test("is said as far as it was counted, households by their basis (D9)", () => {
    expect(words({ residents: 3702 })).toEqual([["居住人口", "3702人"]]);
    expect(words({ households: 1234, residentialFloorArea: "117230.55" })).toEqual([
      ["户数", "1234户（规划确定）"],
      ["住宅建筑面积", "117230.55平方米"],
    ]);
    expect(words({ households: 1228 }, { households: undefined })).toEqual([["户数", "1228户（估算）"]]);
  });

  test("is an estimate by the caller's word, or where there were no households to count", () => {
    const estimated = (change: Partial<NeighbourhoodInput>) => isEstimated({ ...neighbourhood, ...change });
    expect([estimated({}), estimated({ householdsBasis: "surveyed" }), estimated({ householdsBasis: "pendingScheme" })]).toEqual([
      false,
      false,
      false,
    ]);
    expect([estimated({ householdsBasis: "estimated" }), estimated({ households: undefined })]).toEqual([true, true]);
  });
});
