import { documentById, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { checkSubDistricts, findingCodes, type SubDistrict } from "./index.ts";

const liuzhou = { division: "450200", on: "2022-03-01" };
const everything = { fullDayCare: true, dayCare: true, homeVisits: true, technicalSupport: true };
const complete = (name: string): SubDistrict => ({ name, centre: everything, communities: [{ name: "东社区", embeddedFacility: true }] });
const check = (...subDistricts: SubDistrict[]) => checkSubDistricts({ ...liuzhou, subDistricts });

describe("三（二）8: a centre in each sub-district, embedded facilities in the communities", () => {
  test("all four services and every community: nothing is missing", () => {
    expect(check(complete("城中街道"))).toMatchObject({
      verdict: "pass",
      findings: [],
      subDistricts: [{ name: "城中街道", missing: [], unknown: [], communitiesWithout: [], communitiesUnknown: [] }],
    });
  });

  test("which services are missing where, and which are not known (D13)", () => {
    const { verdict, subDistricts, findings } = check(
      { name: "甲街道", centre: { ...everything, homeVisits: false, technicalSupport: null }, communities: [] },
      { name: "乙街道", centre: null, communities: [{ name: "东社区", embeddedFacility: false }, { name: "西社区" }] },
      { name: "丙街道" },
    );
    expect(verdict).toBe("fail");
    expect(subDistricts.map(({ missing, unknown }) => [missing, unknown])).toEqual([
      [["homeVisits"], ["technicalSupport"]],
      [["fullDayCare", "dayCare", "homeVisits", "technicalSupport"], []],
      [[], ["fullDayCare", "dayCare", "homeVisits", "technicalSupport"]],
    ]);
    expect(subDistricts.map(({ communitiesWithout, communitiesUnknown }) => [communitiesWithout, communitiesUnknown])).toEqual([
      [[], []],
      [["东社区"], ["西社区"]],
      [[], null],
    ]);
    expect(findings.map(({ code, severity, subDistrict, community }) => [code, severity, subDistrict, community])).toEqual([
      ["serviceMissing", "violation", "甲街道", null],
      ["serviceMissing", "unknown", "甲街道", null],
      ["centreMissing", "violation", "乙街道", null],
      ["embeddedFacilityMissing", "violation", "乙街道", "东社区"],
      ["embeddedFacilityMissing", "unknown", "乙街道", "西社区"],
      ["centreMissing", "unknown", "丙街道", null],
      ["embeddedFacilityMissing", "unknown", "丙街道", null],
    ]);
    expect(
      findings.every(
        ({ obligation, code }) => obligation.obligation.item === "三（二）8" && (findingCodes as readonly string[]).includes(code),
      ),
    ).toBe(true);
  });

  test("the sentences, in both languages, with number and item", () => {
    const { findings } = check(
      {
        name: "甲街道",
        centre: { ...everything, homeVisits: false, technicalSupport: null },
        communities: [{ name: "东社区", embeddedFacility: false }],
      },
      { name: "乙街道", centre: null },
      { name: "丙街道", communities: [{ name: "西社区" }] },
    );
    expect(new Set(findings.map(({ facility }) => facility))).toEqual(new Set(["elderlyCare"]));
    expect(findings.map(({ measured }) => measured)).toEqual(["homeVisits", null, "0", "0", null, null, null]);
    expect(findings.map(({ message }) => message)).toEqual([
      {
        zh: "甲街道的养老服务中心不提供上门服务（桂政办发〔2021〕67号三（二）8）。",
        en: "The centre of 甲街道 does not offer home visits (三（二）8 of 桂政办发〔2021〕67号).",
      },
      {
        zh: "甲街道的养老服务中心是否提供技术支持未填报（桂政办发〔2021〕67号三（二）8）。",
        en: "Whether the centre of 甲街道 offers technical support is not reported (三（二）8 of 桂政办发〔2021〕67号).",
      },
      {
        zh: "甲街道东社区没有嵌入式养老服务设施（桂政办发〔2021〕67号三（二）8）。",
        en: "东社区 in 甲街道 has no embedded elderly-care facility (三（二）8 of 桂政办发〔2021〕67号).",
      },
      {
        zh: "乙街道没有综合性养老服务中心（桂政办发〔2021〕67号三（二）8）。",
        en: "乙街道 has no comprehensive elderly-care centre (三（二）8 of 桂政办发〔2021〕67号).",
      },
      {
        zh: "乙街道各社区有无嵌入式养老服务设施未填报（桂政办发〔2021〕67号三（二）8）。",
        en: "Whether the communities of 乙街道 have embedded facilities is not reported (三（二）8 of 桂政办发〔2021〕67号).",
      },
      {
        zh: "丙街道有无综合性养老服务中心未填报（桂政办发〔2021〕67号三（二）8）。",
        en: "Whether 丙街道 has a comprehensive elderly-care centre is not reported (三（二）8 of 桂政办发〔2021〕67号).",
      },
      {
        zh: "丙街道西社区有无嵌入式养老服务设施未填报（桂政办发〔2021〕67号三（二）8）。",
        en: "Whether 西社区 in 丙街道 has an embedded elderly-care facility is not reported (三（二）8 of 桂政办发〔2021〕67号).",
      },
    ]);
  });
});

describe("二: 80 % of the sub-districts have a centre by the end of 2023", () => {
  const of = (known: number, open: number, without: number) =>
    check(
      ...Array.from({ length: known }, (_, at) => complete(`有${at}`)),
      ...Array.from({ length: open }, (_, at): SubDistrict => ({ name: `未知${at}` })),
      ...Array.from({ length: without }, (_, at): SubDistrict => ({ name: `无${at}`, centre: null })),
    ).coverage;

  test("4 of 5 reach it, 3 of 5 are one short", () => {
    expect(of(4, 0, 1)).toMatchObject({ met: true, citation: { standard: { item: "二", by: "2023-12-31" } } });
    const short = of(3, 0, 2);
    expect([short?.met, short?.gap?.toFixed()]).toEqual([false, "1"]);
  });

  test("what is not known leaves it open, unless it cannot change it: 4 known of 5, or 2 without", () => {
    expect(of(4, 1, 0)?.met).toBe(true);
    expect(of(3, 1, 1)).toMatchObject({ met: null, measured: null });
    expect(of(2, 1, 2)).toMatchObject({ met: false, measured: null, gap: null });
  });
});

test("a centre that lacks one service covers nothing, whatever is not known of another", () => {
  const lacking: SubDistrict = { name: "缺", centre: { ...everything, homeVisits: false, technicalSupport: null } };
  const { coverage } = check(complete("甲"), complete("乙"), complete("丙"), lacking, { name: "丁", centre: null });
  expect([coverage?.met, coverage?.gap?.toFixed()]).toEqual([false, "1"]); // 3 of 5, 4 are needed
});

describe("what is not asked for, or malformed", () => {
  test("a document without the target has no coverage", () => {
    const json = { ...JSON.parse(JSON.stringify(documentById("450000-2021-67"))), ratioStandards: [] };
    const documents = [parseDocument(json)];
    expect(checkSubDistricts({ ...liuzhou, subDistricts: [complete("甲")], documents }).coverage).toBeNull();
  });

  test("a place or a day without such an obligation is an error, never nothing missing (D15)", () => {
    for (const place of [
      { division: "450200", on: "2021-07-17" },
      { division: "440100", on: "2022-03-01" },
    ]) {
      expect(() => checkSubDistricts({ ...place, subDistricts: [complete("甲")] })).toThrow(
        expect.objectContaining({
          code: "noStandardInForce",
          message: `subDistricts: Expected an obligation for sub-district centres or embedded facilities in force in ${place.division} on ${place.on}, got nothing`,
        }),
      );
    }
  });

  test("malformed places are queries, malformed lists are surveys", () => {
    const refusal = (input: object) => {
      try {
        checkSubDistricts(input as Parameters<typeof checkSubDistricts>[0]);
      } catch (error) {
        return (error as { code: string }).code;
      }
      return null;
    };
    expect(refusal({ ...liuzhou, on: "2022-02-30", subDistricts: [complete("甲")] })).toBe("invalidQuery");
    expect(refusal({ ...liuzhou, subDistricts: [complete("甲")], documents: [{}] })).toBe("invalidDocument");
    expect(refusal({ ...liuzhou, subDistricts: [] })).toBe("invalidSurvey");
    expect(refusal({ ...liuzhou, on: "2022-02-30", subDistricts: [] })).toBe("invalidSurvey");
    expect(refusal({ ...liuzhou, subDistricts: [{ name: "甲", centre: { dayCare: "yes" } }] })).toBe("invalidSurvey");
    expect(refusal(null as never)).toBe("invalidSurvey");
  });
});
