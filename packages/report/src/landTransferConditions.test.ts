import { documentById, parseDocument } from "@plan/rules";
import { type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { clausesOf, conditions, liuzhou, textOf } from "../test/conditions.ts";
import { landTransferConditions } from "./landTransferConditions.ts";

describe("D17: what the region's text fixes, and what it leaves open", () => {
  const fixed = [
    /社区养老服务设施：按1234户、每百户不低于20平方米/,
    /婴幼儿照护服务场地：按1234户、每百户不低于20平方米/,
    /列入本宗地的土地出让条件/,
    /同步规划、同步建设、同步验收、同步交付/,
    /城乡社区配套用房/,
    /达标率100%/,
  ];
  const clauses = conditions()
    .sections.slice(1, 7)
    .flatMap((section) => section.clauses);
  const policies = clauses.filter(({ status }) => status === "policy");

  test.each(fixed)("%s is policy, on item 三（二）7", (words) => {
    const found = policies.filter(({ text }) => words.test(text.zh));
    expect(found).toHaveLength(1);
    expect(found[0]?.basis?.document.number).toBe("桂政办发〔2021〕67号");
    expect(found[0]?.basis?.standard.item).toBe("三（二）7");
  });

  test("nothing else in sections 二 to 七 is policy but who leads", () =>
    expect(policies.filter(({ text }) => !fixed.some((words) => words.test(text.zh))).map(({ text }) => text.zh)).toEqual([
      "牵头单位：自然资源厅、发展改革委、民政厅、卫生健康委、各设区市人民政府。",
    ]));

  test.each([
    "设置位置",
    "设置楼层",
    "出入口",
    "电梯与无障碍",
    "层高",
    "集中与分散设置",
    "建设分期",
    "接收单位与移交方式",
    "移交期限",
    "产权归属与登记",
    "使用与用途管理",
    "监督检查",
    "违约责任",
  ])("%s is a blank for the city or county", (label) => {
    const found = clauses.filter(({ text }) => text.zh.startsWith(label));
    expect(found.map(({ status, basis, text }) => [status, basis, text.zh])).toEqual([
      ["blank", null, `${label}：＿＿＿＿（由市、县填写）。`],
    ]);
  });

  test("renovation works never hear of the four synchronisations or of transfer conditions (三（二）8)", () => {
    const existing = conditions({ ...liuzhou, development: "existing" });
    expect(JSON.stringify(existing)).not.toMatch(/同步|达标率|列入本宗地的土地出让条件/);
    expect(textOf(clausesOf(existing, 3))).toMatch(/购置、置换、租赁等方式/);
  });
});

describe("The readings relied on are named (D20)", () => {
  const readings = (neighbourhood: NeighbourhoodInput, options: SizingOptions = {}) =>
    clausesOf(conditions(neighbourhood, options), 7).flatMap(({ text }) => /^释义(D[0-9]+)/.exec(text.zh)?.[1] ?? []);

  test.each<[string, NeighbourhoodInput, SizingOptions, string[]]>([
    ["new, both facilities", liuzhou, {}, ["D1", "D2", "D3", "D6", "D16"]],
    ["one facility", liuzhou, { facilities: ["elderlyCare"] }, ["D2", "D3", "D6", "D16"]],
    ["pending scheme", { ...liuzhou, householdsBasis: "pendingScheme" }, {}, ["D1", "D2", "D3", "D6", "D9", "D16"]],
    ["existing", { ...liuzhou, development: "existing" }, {}, ["D1", "D2", "D3", "D6", "D16", "D22"]],
  ])("%s", (_, neighbourhood, options, expected) => expect(readings(neighbourhood, options)).toEqual(expected));

  test.each([
    ["started", "按一百户计算", "13 × 20 = 260"],
    ["completed", "不予计算", "12 × 20 = 240"],
  ] as const)("%s hundreds are said not to be from the text (D2)", (perHundred, words, sum) => {
    const document = conditions(liuzhou, { perHundred });
    expect(textOf(clausesOf(document, 7))).toMatch(new RegExp(`释义D2：.*${words}；所引文件未规定该算法`));
    expect(textOf(clausesOf(document, 1))).toContain(`不少于${sum.split(" = ")[1]}平方米`);
    expect(document.advisories.map(({ code }) => code)).toContain("readingNotFromText");
  });
});

describe("Households that are not settled (D9)", () => {
  const sentence = "规划方案批准后，上述面积按批准方案的户数重新核定，且不低于本条件载明的面积。";

  test.each<[string, NeighbourhoodInput, boolean]>([
    ["planned", liuzhou, false],
    ["contractMinimum", { ...liuzhou, householdsBasis: "contractMinimum" }, false],
    ["pendingScheme", { ...liuzhou, householdsBasis: "pendingScheme" }, true],
    ["estimated by the caller", { ...liuzhou, householdsBasis: "estimated" }, true],
    [
      "estimated from floor area",
      { division: "450200", on: "2022-03-01", development: "new", residentialFloorArea: "100000", averageDwellingArea: "95.5" },
      true,
    ],
  ])("%s", (_, neighbourhood, said) => expect(textOf(clausesOf(conditions(neighbourhood), 1)).includes(sentence)).toBe(said));

  test("a pending scheme decides the housing too, where a standard counts that (绍兴第九条)", () => {
    const housing = { division: "330600", on: "2022-03-01", development: "new", residentialFloorArea: "50360.2" } as const;
    const written = (more: object) => {
      const sizing = sizeNeighbourhood({ ...housing, ...more }, { facilities: ["elderlyCare"] });
      const document = landTransferConditions({ sizing });
      return `${textOf(clausesOf(document, 0))}${textOf(clausesOf(document, 1))}`;
    };
    const again = "规划方案批准后，上述面积按批准方案的住宅建筑面积重新核定，且不低于本条件载明的面积。";
    expect(written({ householdsBasis: "pendingScheme" })).toContain(again);
    expect(written({ householdsBasis: "pendingScheme" })).toContain("住宅建筑面积：50360.2平方米（暂定，待规划方案批准）。");
    expect(written({ householdsBasis: "pendingScheme" })).toContain("按住宅建筑面积50360.2平方米（暂定，待规划方案批准）、");
    expect(written({})).not.toMatch(/重新核定|暂定/);
  });

  test("100000 ÷ 95.5 is 1047 and a part: 1048 households, 209.6 m²", () =>
    expect(
      textOf(
        clausesOf(
          conditions({
            division: "450200",
            on: "2022-03-01",
            development: "new",
            residentialFloorArea: "100000",
            averageDwellingArea: "95.5",
          }),
          1,
        ),
      ),
    ).toMatch(/按1048户（估算）、.*不少于209\.6平方米/));
});

describe("Existing areas outside renovation works (D22)", () => {
  const document = conditions({ ...liuzhou, development: "existing", inRenovationWorks: false });

  test("have a yardstick, which is no policy clause", () =>
    expect(clausesOf(document, 1).map(({ status, text }) => [status, text.zh.includes("参考面积为185.1平方米")])).toEqual([
      ["option", true],
      ["option", true],
    ]));

  test("have an area that binds where the standard is not for renovation works alone", () => {
    const json = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
    const areaStandards = json.areaStandards.map((standard: { constraints: readonly { kind: string }[] }) => ({
      ...standard,
      constraints: standard.constraints.filter(({ kind }) => kind !== "renovationWorksOnly"),
    }));
    const own = parseDocument({ ...json, id: "450200-2022-own", areaStandards });
    expect(areaStandards.some(({ constraints }: { constraints: object[] }) => constraints.length > 0)).toBe(true);
    const outside = { ...liuzhou, development: "existing", inRenovationWorks: false } as const;
    expect(clausesOf(conditions(outside, { documents: [own] }), 1).map(({ status }) => status)).toEqual(["policy", "policy"]);
  });

  test("are named so, and new ones never are", () => {
    expect(document.title.zh).toBe("已建成居住区条件（养老托育服务设施配置）");
    expect(conditions({ ...liuzhou, inRenovationWorks: false }).title.zh).toBe("土地出让条件（养老托育服务设施配建）");
  });

  test("carry the advisory", () => expect(document.advisories.map(({ code }) => code)).toContain("outsideRenovationWorks"));
});

test.each([
  ["parcel", { landArea: "0" }, "invalidParcel", ["parcel", "landArea"]],
  ["options", { number: 5 }, "invalidTemplate", ["options", "number"]],
  ["template", { title: 5 }, "invalidTemplate", ["template", "title"]],
  ["plot", {}, "invalidParcel", ["plot"]],
])("a fault of %s is named with its place", (part, value, code, path) => {
  const faulty = { sizing: sizeNeighbourhood(liuzhou), [part]: value } as never;
  expect(() => landTransferConditions(faulty)).toThrow(expect.objectContaining({ code, issues: [expect.objectContaining({ path })] }));
});
