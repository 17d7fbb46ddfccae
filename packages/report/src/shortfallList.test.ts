import { documentById, parseDocument } from "@plan/rules";
import { checkProvision, type NeighbourhoodInput, type Provision, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { shortfallList } from "./shortfallList.ts";

const existing: NeighbourhoodInput = { division: "450203", on: "2022-03-01", development: "existing", households: 1000 };
const check = (name: string, provision: Provision, change: Partial<NeighbourhoodInput> = {}) =>
  checkProvision(sizeNeighbourhood({ ...existing, name, ...change }), provision);
const enough = { elderlyCare: "150", infantCare: "150" };

function tableOf(list: ReturnType<typeof shortfallList>): readonly Readonly<Record<string, string | null>>[] {
  const table = list.sections[1]?.clauses[0]?.table;
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((cell, index) => [table?.head[index]?.zh, cell === null ? null : "zh" in cell ? cell.zh : cell.toFixed()])),
  );
}

describe("The list of shortfalls (三（二）8: survey, list)", () => {
  test("has the columns of the survey form", () =>
    expect(shortfallList([check("甲", {})]).sections[1]?.clauses[0]?.table?.head.map(({ zh }) => zh)).toEqual(
      "序号 县（市、区） 街道（乡镇） 社区 小区名称 规划条件时间 建成年份 总户数 应配养老面积（平方米） 已有养老面积（平方米） 养老缺口（平方米） 应配托育面积（平方米） 已有托育面积（平方米） 托育缺口（平方米） 问题类型 整改方式 责任单位 责任人 完成时限 进展 备注".split(
        " ",
      ),
    ));

  test("lists what is short or unknown in the order given, numbered anew, and leaves out what is met", () => {
    const list = shortfallList([
      check("甲", enough),
      check("乙", { elderlyCare: "149.99", infantCare: "150" }),
      check("丙", {}),
      check("丁", enough),
    ]);
    expect(tableOf(list).map((row) => [row.序号, row.小区名称])).toEqual([
      ["1", "乙"],
      ["2", "丙"],
    ]);
  });

  test("unknown is not zero (D13): blank, not counted as short, and what is known in part is a remark", () => {
    const [row] = tableOf(
      shortfallList([
        check("丙", {
          facilities: [
            { serves: ["elderlyCare"], floorArea: "20.5" },
            { serves: ["elderlyCare"], floorArea: null },
          ],
        }),
      ]),
    );
    expect(row).toMatchObject({
      "已有养老面积（平方米）": null,
      "养老缺口（平方米）": null,
      "托育缺口（平方米）": "150",
      备注: "养老服务设施已知20.5平方米",
    });
    expect(row?.问题类型).toBe("托育服务设施配建不到位；养老服务设施未填报");
  });

  test("the date of the planning conditions is printed where it is recorded (D16)", () =>
    expect(tableOf(shortfallList([check("乙", {}, { planningConditionsOn: "2014-05-26" })]))[0]?.规划条件时间).toBe("2014年5月26日"));

  test("a facility that was not asked about is not checked, which is not unknown", () => {
    const sizing = sizeNeighbourhood({ ...existing, name: "戊" }, { facilities: ["elderlyCare"] });
    expect(tableOf(shortfallList([checkProvision(sizing, { elderlyCare: "0" })]))[0]).toMatchObject({
      "应配托育面积（平方米）": "未核对",
      "托育缺口（平方米）": "未核对",
    });
  });

  test("households that nobody counted are left open", () => {
    const region = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
    const standards = region.areaStandards.filter(({ development }: typeof existing) => development === "existing");
    const perTen = { kind: "rate", floorArea: "1", per: 10, base: "residents" };
    const own = parseDocument({ ...region, revision: undefined, areaStandards: [{ ...standards[0], amount: perTen }] });
    const counted = { ...existing, households: undefined, residents: 100 };
    const sizing = sizeNeighbourhood(counted, { facilities: ["elderlyCare"], documents: [own] });
    expect(tableOf(shortfallList([checkProvision(sizing, { elderlyCare: "0" })]))[0]).toMatchObject({
      总户数: "＿＿＿＿",
      "应配养老面积（平方米）": "10",
    });
  });

  test("shortfalls are summed exactly and stated once: 3 × 0.004 is 0.012, stated 0.02, not 3 × 0.01", () => {
    const list = shortfallList(["甲", "乙", "丙"].map((name) => check(name, { elderlyCare: "149.996", infantCare: "150" })));
    expect(list.sections[0]?.clauses[1]?.text.zh).toBe("养老服务设施：达标0个，未达标3个，未填报0个；未达标小区缺口合计0.02平方米。");
    expect(tableOf(list).map((row) => row["养老缺口（平方米）"])).toEqual(["0.01", "0.01", "0.01"]);
  });

  test("an empty list is no data, not full compliance", () => {
    const list = shortfallList([]);
    expect(list.sections[0]?.clauses.map(({ text }) => text.zh)).toEqual(["本次没有核对任何小区。"]);
    expect(JSON.stringify(list)).not.toMatch(/达标0个|100%/);
  });

  test("an advisory that several neighbourhoods share is said once", () => {
    const later = { on: "2024-03-01" };
    const list = shortfallList([check("甲", {}, later), check("乙", {}, later)]);
    const { advisories } = check("甲", {}, later).sizing;
    expect(advisories.length).toBeGreaterThan(1);
    expect(list.advisories).toEqual(advisories);
  });

  test("three thousand neighbourhoods fit", () => {
    const one = check("甲", {});
    expect(tableOf(shortfallList(Array.from({ length: 3000 }, () => one)))).toHaveLength(3000);
  });
});

test("a document of one's own asks for survey and plans where its duties are known: sized here, or stored and given again", () => {
  const own = parseDocument({ ...JSON.parse(JSON.stringify(documentById("450000-2021-67"))), revision: undefined, number: "另文" });
  const checked = checkProvision(sizeNeighbourhood(existing, { documents: [own] }), { elderlyCare: "0" });
  const duties = (one: unknown, options?: Parameters<typeof shortfallList>[1]) =>
    shortfallList([one as typeof checked], options).sections[0]?.clauses.filter(({ status }) => status === "policy").length;
  const stored = JSON.parse(JSON.stringify(checked));
  expect([duties(checked), duties(stored), duties(stored, { documents: [own] })]).toEqual([2, 0, 2]);
});
