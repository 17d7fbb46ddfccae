import { Decimal, evaluateRatio, type PlanError, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { errorOf } from "../test/refused.ts";
import { targetReport } from "./targetReport.ts";

const standards = ratioStandardsInForce({ division: "450000", on: "2022-03-01" });
const result = (id: string, part?: string, whole = "1") => {
  const citation = standards.find(({ standard }) => standard.id === id);
  if (citation === undefined) throw new Error(`No standard ${id}`);
  return evaluateRatio(citation, part === undefined ? null : { part, whole });
};
const row = (given: ReturnType<typeof result>) =>
  targetReport([given]).sections[1]?.clauses[0]?.table?.rows[0]?.map((cell) =>
    cell === null ? null : "zh" in cell ? cell.zh : cell.toFixed(),
  ) ?? [];

describe("Targets, what was reached, and the gap", () => {
  test.each<[string, string | undefined, string, string, string | null, string | null, string]>([
    // 三（二）7: 100 % is never printed unless every estate reaches it.
    ["newEstateCompliance", "9999", "10000", "不低于100%", "99.99%（9999个小区，共10000）", "1个小区", "未达标"],
    ["newEstateCompliance", "99996", "100000", "不低于100%", "99.99%（99996个小区，共100000）", "4个小区", "未达标"],
    ["newEstateCompliance", "3", "3", "不低于100%", "100%（3个小区，共3）", "—", "达标"],
    // 二: 53 % of 1000 beds are 530.
    ["nursingBedShare", "530", "1000", "不低于53%", "53%（530张，共1000）", "—", "达标"],
    ["nursingBedShare", "1", "3", "不低于53%", "33.33%（1张，共3）", "1张", "未达标"],
    // 二: 3.5 per 1,000 of 2,000,000 are 7,000 places.
    ["childcarePlaceRate", "6999", "2000000", "不低于3.5个托位（每1000）", "每1000为3.49（6999个托位，共2000000）", "1个托位", "未达标"],
    // 三（一）2: at most 20 years; figures under an at-most bound are stated up.
    ["stateEnterpriseLeaseTerm", "20", "1", "不超过20年", "20年", "—", "达标"],
    ["stateEnterpriseLeaseTerm", "20.001", "1", "不超过20年", "20.001年", "0.01年", "未达标"],
    ["infantCareGuidanceCentresOfCities", "14", "14", "不低于14个设区市（共14）", "100%（14个设区市，共14）", "—", "达标"],
    ["regionalSmartHomes", "9", "1", "不低于10家", "9家", "1家", "未达标"],
    // No data is not a miss (D13).
    ["regionalSmartHomes", undefined, "1", "不低于10家", null, null, "无数据"],
    ["nursingBedShare", "0", "0", "不低于53%", null, null, "无数据"],
  ])("%s at %s of %s", (id, part, whole, target, reached, gap, verdict) =>
    expect(row(result(id, part, whole)).slice(2, 6)).toEqual([target, reached, gap, verdict]),
  );

  // 青岛市养老服务促进条例 七: 0.2 m² of land a person; 15,575 persons need 3,115 m².
  test("what is asked for each one is neither per 1 nor a share", () => {
    const land = ratioStandardsInForce({ division: "370200", on: "2022-03-01" }).find(({ standard }) => standard.id === "landPerResident");
    if (land === undefined) throw new Error("No standard");
    const table = (part: string) => row(evaluateRatio(land, { part, whole: "15575" })).slice(2, 6);
    expect(table("3114")).toEqual(["不低于0.2平方米", "平均0.19（3114平方米，共15575）", "1平方米", "未达标"]);
    expect(table("3115")).toEqual(["不低于0.2平方米", "平均0.2（3115平方米，共15575）", "—", "达标"]);
  });

  // 35 per 1,000 are 3.5 per 100: 70 of 2,000, and never a share of 3.5 %.
  test("so many per hundred are no share", () => {
    const places = result("childcarePlaceRate").citation;
    const target = { part: new Decimal("3.5"), whole: new Decimal(100) };
    const given = evaluateRatio({ ...places, standard: { ...places.standard, target } }, { part: "69", whole: "2000" });
    expect(row(given).slice(2, 6)).toEqual(["不低于3.5个托位（每100）", "每100为3.45（69个托位，共2000）", "1个托位", "未达标"]);
  });

  // 2 of 3 are 66.666… %, stated up where less is asked for; 53 % of 3 are 1.59, so that 1 is too much.
  test("a share of at most so much is stated up", () => {
    const beds = result("nursingBedShare").citation;
    const most = evaluateRatio({ ...beds, standard: { ...beds.standard, bound: "atMost" } }, { part: "2", whole: "3" });
    expect(row(most).slice(2, 6)).toEqual(["不超过53%", "66.67%（2张，共3）", "1张", "未达标"]);
  });

  test("each document is named once", () => {
    const [land] = ratioStandardsInForce({ division: "370200", on: "2022-03-01" });
    if (land === undefined) throw new Error("No standard");
    const { sections } = targetReport([result("regionalSmartHomes"), result("citySmartHomes"), evaluateRatio(land, null)]);
    const named = sections.flatMap(({ clauses }) => clauses.filter(({ text }) => text.zh.startsWith("目标依据")));
    expect(named.map(({ basis }) => basis?.document.id)).toEqual(["450000-2021-67", land.document.id]);
  });

  test("deadline, lead departments and item stand beside each target", () =>
    expect(row(result("newEstateCompliance", "1", "2")).slice(6)).toEqual([
      "2023年12月31日",
      "自然资源厅、发展改革委、民政厅、卫生健康委、各设区市人民政府",
      "桂政办发〔2021〕67号 三（二）7",
    ]));

  test("only what is missed or without data is listed again", () => {
    const sections = targetReport([
      result("regionalSmartHomes", "10"),
      result("citySmartHomes", "29"),
      result("welfareLotteryShare"),
    ]).sections;
    expect(sections[2]?.clauses.map(({ text }) => text.zh)).toEqual([
      "市级智慧养老示范院30家以上。实际29家，差距1家，未达标；完成时限：2023年12月31日。",
      "福利彩票公益金用于养老托育的比例不低于60%。数据未填报，不作判定。",
    ]);
  });

  test("where all is met that section is left out, and the next takes its number", () =>
    expect(targetReport([result("regionalSmartHomes", "10")]).sections.map(({ heading }) => heading.zh)).toEqual([
      "一、总体情况",
      "二、各项目标",
      "三、附则",
    ]));

  test("an empty report is no data", () => expect(targetReport([]).sections[0]?.clauses[0]?.text.zh).toBe("没有列入目标，无数据。"));

  test("D21 is named where a date of 2023 is printed, and only there", () => {
    const readings = (id: string) => JSON.stringify(targetReport([result(id)])).includes("释义D21");
    expect([readings("regionalSmartHomes"), readings("welfareLotteryShare")]).toEqual([true, false]);
  });
});

describe("Results that do not follow", () => {
  test.each<[string, (json: ReturnType<typeof JSON.parse>) => void]>([
    ["a verdict turned round", (json) => (json.met = true)],
    ["a smaller gap", (json) => (json.gap = "0")],
    ["another pair", (json) => (json.measured.part = "10")],
    ["no data turned into a miss", (json) => (json.measured = null)],
    ["an unknown key", (json) => (json.note = "fine")],
    ["no citation", (json) => (json.citation = null)],
  ])("%s is invalidQuery", (_, change) => {
    const json = JSON.parse(JSON.stringify(result("regionalSmartHomes", "9")));
    change(json);
    let code = "none";
    try {
      targetReport([json]);
    } catch (error) {
      code = (error as PlanError).code;
    }
    expect(code).toBe("invalidQuery");
  });

  test.each<[string, object, (string | number)[], string, string]>([
    ["a miss that was none", { met: true }, [0, "met"], "false", "true"],
    ["a miss without data", { measured: null, met: false, gap: null }, [0, "met"], "null", "false"],
    ["a smaller gap", { gap: "0.5" }, [0, "gap"], "1", '"0.5"'],
    ["no gap", { gap: null }, [0, "gap"], "1", "null"],
    ["a gap without data", { measured: null, met: null, gap: "1" }, [0, "gap"], "null", '"1"'],
  ])("%s is named with its place, and what follows", (_, change, path, expected, received) => {
    const { issues } = errorOf(() => targetReport([{ ...JSON.parse(JSON.stringify(result("regionalSmartHomes", "9"))), ...change }]));
    expect(issues).toEqual([expect.objectContaining({ path, expected, received })]);
  });

  test("a stored result reads back", () =>
    expect(JSON.stringify(targetReport(JSON.parse(JSON.stringify([result("nursingBedShare", "1", "3")]))))).toBe(
      JSON.stringify(targetReport([result("nursingBedShare", "1", "3")])),
    ));
});
