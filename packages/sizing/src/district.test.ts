import { parseDocument } from "@plan/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauseSums } from "../test/clauseSums.ts";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { refusalOf } from "../test/refusal.ts";
import { checkPool, type DistrictSizing, poolRequirements, type Room, sizeNeighbourhood, sumDistrict } from "./index.ts";

const liuzhou = { division: "450200", on: "2022-03-01" } as const;
const shaoxing = (residentialFloorArea: string) =>
  sizeNeighbourhood({ division: "330602", on: "2022-03-01", development: "new", residentialFloorArea }, { facilities: ["elderlyCare"] });
const shaoxingOld = (households: number) =>
  sizeNeighbourhood({ division: "330602", on: "2022-03-01", development: "existing", households }, { facilities: ["elderlyCare"] });
const refusal = (run: () => unknown) => {
  const error = refusalOf(run);
  return error && [error.code, error.issues[0]?.path];
};

describe("a district, new and old, each under its own clause", () => {
  const sizings = [
    sizeNeighbourhood({ ...liuzhou, development: "new", households: 1234 }),
    sizeNeighbourhood({ ...liuzhou, development: "existing", households: 803 }),
    sizeNeighbourhood({ ...liuzhou, development: "new", households: 1 }, { facilities: ["infantCare"] }),
    shaoxing("50360.2"),
  ];

  test("246.8 under 三（二）7, 120.45 under 三（二）8 and 100.7204 under 第九条 are 467.9704 m², stated as 467.98 (D3)", () => {
    const { totals } = sumDistrict(sizings);
    expect([totals.elderlyCare?.floorArea.toFixed(), totals.elderlyCare?.statedArea.toFixed()]).toEqual(["467.9704", "467.98"]);
    expect(clauseSums(totals.elderlyCare)).toEqual([
      ["三（二）7", "246.8", [0]],
      ["三（二）8", "120.45", [1]],
      ["第九条", "100.7204", [3]],
    ]);
    expect(clauseSums(totals.infantCare)).toEqual([
      ["三（二）7", "247", [0, 2]],
      ["三（二）8", "120.45", [1]],
    ]);
  });

  test("sizings read back from JSON add up alike, a facility nobody was sized for has no total, and no neighbourhood is no district total", () => {
    expect(sumDistrict(JSON.parse(JSON.stringify(sizings))).totals).toEqual(sumDistrict(sizings).totals);
    expect(sumDistrict([shaoxing("1")]).totals.infantCare).toBeUndefined();
    expect(sumDistrict([]).totals).toEqual({});
  });

  test("a tampered sizing is refused with its place", () => {
    const tampered = JSON.parse(JSON.stringify(sizings));
    tampered[1].requirements.elderlyCare.floorArea = "1";
    expect(refusal(() => sumDistrict(tampered))).toEqual(["invalidNeighbourhood", [1, "requirements", "elderlyCare", "floorArea"]]);
    expect(refusal(() => sumDistrict(null as never))).toEqual(["invalidNeighbourhood", []]);
    expect(refusal(() => sumDistrict([{}] as never))).toEqual(["invalidNeighbourhood", [0, "neighbourhood"]]);
  });

  test("in any order, the sum is that of the parts", () => {
    const counts = fc.array(fc.tuple(fc.constantFrom("new", "existing"), fc.integer({ min: 0, max: 100_000 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(counts, (estates) => {
        const sized = estates.map(([development, households]) => sizeNeighbourhood({ ...liuzhou, development, households }));
        const hundredths = estates.reduce((sum, [development, households]) => sum + households * (development === "new" ? 20 : 15), 0);
        const { totals } = sumDistrict(sized);
        expect(totals.elderlyCare?.floorArea.times(100).toFixed()).toBe(String(hundredths));
        expect(sumDistrict(sized.toReversed()).totals.elderlyCare?.floorArea).toEqual(totals.elderlyCare?.floorArea);
      }),
    );
  });
});

describe("pooling: 绍兴市居家养老服务条例 第九条, 30 m² each in the estate, 300 m² each where estates share", () => {
  test("estates of 5,000 and 60,000 m² need 30 and 120 m² apart; together 300, never less than 150", () => {
    const pool = poolRequirements([shaoxing("5000"), shaoxing("60000")], "elderlyCare");
    expect([pool.floorArea.toFixed(), pool.minimumSingle?.toFixed()]).toEqual(["300", "300"]);
    expect(pool.allowedBy.map(({ standard }) => standard.item)).toEqual(["第九条", "第九条"]);
  });

  test("once the parts come to more than 300 m², they are what is required: 120 and 200.5 are 320.5", () => {
    expect(poolRequirements([shaoxing("60000"), shaoxing("100250")], "elderlyCare").floorArea.toFixed()).toBe("320.5");
  });

  test("old and new may share, each with its own base: 2 ‰ of 50,000 m² and 20 m² per 100 of 800 households, 100 and 160 m², lifted to 300", () => {
    const pool = poolRequirements([shaoxing("50000"), shaoxingOld(800)], "elderlyCare");
    expect(pool.floorArea.toFixed()).toBe("300");
    expect(pool.allowedBy.map(({ standard }) => standard.id)).toEqual(["newElderlyCare", "existingElderlyCare"]);
  });

  test("estates without a dwelling need nothing together (D18)", () => {
    const pool = poolRequirements([shaoxing("0"), shaoxing("0")], "elderlyCare");
    expect(pool.floorArea.toFixed()).toBe("0");
  });

  test("where a text does not allow it, nothing is pooled: Guangxi says nothing of sharing between estates", () => {
    const estate = sizeNeighbourhood({ ...liuzhou, development: "new", households: 100 });
    expect(refusal(() => poolRequirements([estate, estate], "elderlyCare"))).toEqual(["noStandardInForce", [0]]);
    expect(refusal(() => poolRequirements([shaoxing("5000"), estate], "elderlyCare"))).toEqual(["noStandardInForce", [1]]);
    expect(refusal(() => poolRequirements([shaoxing("5000")], "elderlyCare"))).toEqual(["invalidNeighbourhood", []]);
    expect(refusal(() => poolRequirements([shaoxing("5000"), shaoxing("1")], "infantCare"))).toEqual([
      "invalidNeighbourhood",
      [0, "requirements", "infantCare"],
    ]);
    expect(refusal(() => poolRequirements([shaoxing("5000"), shaoxing("1")], "childCare" as never))).toEqual(["invalidQuery", []]);
  });

  test("a text that lets only old areas share allows nothing to new estates; one without a raised least keeps its own", () => {
    const pooling = (developments: string[]) => [
      {
        kind: "pooling",
        value: { minimumSingle: null, developments },
        item: "第二条",
        modality: "should",
        summary: { zh: "试", en: "test" },
      },
    ];
    const sized = (developments: string[]) => {
      const standard = madeStandard({ amount: perHouseholds("20"), minimumSingle: "50", constraints: pooling(developments) });
      const documents = [parseDocument(madeDocument({ areaStandards: [standard] }))];
      return sizeNeighbourhood({ ...liuzhou, development: "new", households: 100 }, { documents, facilities: ["elderlyCare"] });
    };
    expect(refusal(() => poolRequirements([sized(["existing"]), sized(["existing"])], "elderlyCare"))).toEqual(["noStandardInForce", [0]]);
    const pool = poolRequirements([sized(["new"]), sized(["new"])], "elderlyCare");
    expect([pool.floorArea.toFixed(), pool.minimumSingle?.toFixed()]).toEqual(["100", "50"]);
  });

  test("pooling never asks for less than the estates need apart", () => {
    const areas = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(areas, (floorAreas) => {
        const sizings: DistrictSizing[] = floorAreas.map((area) => shaoxing(String(area)));
        const apart = sumDistrict(sizings).totals.elderlyCare?.floorArea ?? expect.fail();
        const { floorArea } = poolRequirements(sizings, "elderlyCare");
        expect(floorArea.gte(apart)).toBe(true);
        expect(floorArea.eq(apart) || floorArea.eq(300)).toBe(true);
      }),
    );
  });
});

describe("a shared facility, 第九条", () => {
  const estates = [shaoxing("50000"), shaoxing("60000")]; // 100 and 120 m²
  const room = (floorArea: string, facts: Partial<Room> = {}): Room => ({
    serves: ["elderlyCare"],
    floorArea,
    measure: "net",
    storey: 1,
    ownEntrance: true,
    handover: { to: "乡镇人民政府、街道办事处", withinMonths: 3, after: "acceptance", free: true },
    ...facts,
  });

  test("one room of 300 m² is enough; two of 150 are not, though 220 would do apart", () => {
    expect(checkPool(estates, "elderlyCare", { facilities: [room("300")] })).toMatchObject({ verdict: "pass", findings: [] });
    const split = checkPool(estates, "elderlyCare", { facilities: [room("150"), room("150")] });
    expect([split.result.verdict, split.verdict]).toEqual(["met", "fail"]);
    expect(split.findings.map(({ code, measured, demanded }) => [code, measured, demanded])).toEqual([
      ["minimumSingle", "150", "300"],
      ["minimumSingle", "150", "300"],
    ]);
  });

  test("220 m² in one room are short by 80 m² under the clause that lets them share", () => {
    const { result, findings } = checkPool(estates, "elderlyCare", { facilities: [room("220")] });
    expect(result.shortfall?.toFixed()).toBe("80");
    expect(findings.map(({ code }) => code)).toEqual(["areaShort", "minimumSingle"]);
    expect(findings[0]?.citation?.document.id).toBe("330600-2021-home-care");
  });

  test("the other constraints of the text hold too, once for all the estates that cite it", () => {
    const { findings } = checkPool(estates, "elderlyCare", { facilities: [room("300", { ownEntrance: false, storey: 2 })] });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["storeys", "advice"],
      ["ownEntrance", "violation"],
    ]);
  });
});
