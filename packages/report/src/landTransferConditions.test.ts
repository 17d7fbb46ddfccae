import { type AreaStandard, documentById, parseDocument, type StandardDocument } from "@plan/rules";
import { type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { landTransferConditions } from "./landTransferConditions.ts";
import type { Clause } from "./reportDocument.ts";

const liuzhou: NeighbourhoodInput = { division: "450200", on: "2022-03-01", development: "new", households: 1234 };
const conditions = (neighbourhood: NeighbourhoodInput = liuzhou, options: SizingOptions = {}) =>
  landTransferConditions({ sizing: sizeNeighbourhood(neighbourhood, options) });
const clausesOf = (document: ReturnType<typeof conditions>, section: number): readonly Clause[] =>
  document.sections[section]?.clauses ?? [];
const textOf = (clauses: readonly Clause[]) => clauses.map(({ text }) => text.zh).join("\n");

/** A city that asks for more and says more, as cities do: 30 m², 300 for a single facility, siting, phasing and handover. */
function strictCity(): StandardDocument {
  const region = documentById("450000-2021-67");
  const standard = region.areaStandards.find(({ id }) => id === "newElderlyCare") as AreaStandard;
  const constraint = (kind: string, value: unknown, zh: string, modality = "must") => ({
    kind,
    value,
    item: "第九条",
    modality,
    summary: { zh, en: `Rule on ${kind}.` },
  });
  return parseDocument({
    ...JSON.parse(JSON.stringify(region)),
    id: "450100-2022-strict",
    title: { zh: "某市配建办法", en: "Measure of a city" },
    number: null,
    division: "450100",
    effectiveFrom: "2022-01-01",
    planHorizonEnd: null,
    revision: undefined,
    ratioStandards: [],
    obligations: [],
    areaStandards: [
      {
        ...JSON.parse(JSON.stringify(standard)),
        id: "cityElderlyCare",
        item: "第八条",
        amount: { kind: "rate", floorArea: "30", per: 100, base: "households" },
        measure: "gross",
        minimumSingle: "300",
        leadDepartments: ["市民政局"],
        constraints: [
          constraint("storeys", { lowest: 1, highest: 2 }, "应设于一、二层。", "should"),
          constraint("ownEntrance", true, "应设独立出入口。"),
          constraint("phasing", { firstPhase: true }, "应安排在首期建设。"),
          constraint(
            "handover",
            { to: { zh: "民政部门", en: "civil affairs" }, withinMonths: 3, after: "acceptance", free: true },
            "验收后三个月内无偿移交民政部门。",
          ),
        ],
      },
    ],
  });
}

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

describe("A city that asks for more, beside the region (D5)", () => {
  const documents = [documentById("450000-2021-67"), strictCity()];
  const document = conditions({ ...liuzhou, division: "450100" }, { documents });

  test("governs elderly care only: 1234 × 30 ÷ 100 = 370.2 gross, infant care stays at 246.8", () => {
    expect(textOf(clausesOf(document, 1))).toMatch(
      /社区养老服务设施：按1234户、每百户不低于30平方米、单处不低于300平方米核定，配建建筑面积不少于370\.2平方米/,
    );
    expect(textOf(clausesOf(document, 1))).toMatch(/婴幼儿照护服务场地：按1234户、每百户不低于20平方米核定，配建面积不少于246\.8平方米/);
  });

  test("its least single area is a clause of its own (D10)", () =>
    expect(
      clausesOf(document, 1)
        .filter(({ text }) => text.zh === "社区养老服务设施单处建筑面积不少于300平方米。")
        .map(({ status }) => status),
    ).toEqual(["policy"]));

  test("its siting, phasing and handover are options with their item, in place of the blanks", () => {
    const options = [2, 3, 4].flatMap((section) => clausesOf(document, section)).filter(({ status }) => status === "option");
    expect(options.map(({ text, restsOn, basis }) => [text.zh, restsOn?.zh, basis?.document.id])).toEqual([
      ["社区养老服务设施（引导性要求）：应设于一、二层。", "《某市配建办法》 第九条", "450100-2022-strict"],
      ["社区养老服务设施：应设独立出入口。", "《某市配建办法》 第九条", "450100-2022-strict"],
      ["社区养老服务设施：应安排在首期建设。", "《某市配建办法》 第九条", "450100-2022-strict"],
      ["社区养老服务设施：验收后三个月内无偿移交民政部门。", "《某市配建办法》 第九条", "450100-2022-strict"],
    ]);
    expect(textOf([2, 3, 4].flatMap((section) => clausesOf(document, section)))).not.toMatch(
      /设置楼层|出入口：|建设分期|接收单位|移交期限/,
    );
  });

  test("the region's standard stays cited, and the annex shows both calculations", () => {
    expect(textOf(clausesOf(document, 7))).toMatch(/社区养老服务设施同时适用《广西促进养老托育服务健康发展三年行动方案（2021—2023年）》/);
    const rows = clausesOf(document, 8)[0]?.table?.rows.map((row) =>
      row.map((cell) => (cell === null ? null : "zh" in cell ? cell.zh : cell.toFixed())),
    );
    expect(rows).toEqual([
      ["《某市配建办法》 第八条", "1234户", "每百户不低于30平方米、单处不低于300平方米", "1234 ÷ 100 × 30 = 370.2", "370.2", "采用"],
      ["桂政办发〔2021〕67号 三（二）7", "1234户", "每百户不低于20平方米", "1234 ÷ 100 × 20 = 246.8", "246.8", "同时适用"],
    ]);
  });

  test("D5 is among the readings, and only then", () => {
    expect(textOf(clausesOf(document, 7))).toMatch(/释义D5/);
    expect(textOf(clausesOf(conditions(), 7))).not.toMatch(/释义D5/);
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

  test("carry the advisory", () => expect(document.advisories.map(({ code }) => code)).toContain("outsideRenovationWorks"));
});
