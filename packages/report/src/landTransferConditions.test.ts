import { documentById, parseDocument } from "@plan/rules";
import { type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { furtherDocuments } from "../test/furtherDocuments.ts";
import { landTransferConditions } from "./landTransferConditions.ts";
import type { Clause } from "./reportDocument.ts";

const liuzhou: NeighbourhoodInput = { division: "450200", on: "2022-03-01", development: "new", households: 1234 };
const conditions = (neighbourhood: NeighbourhoodInput = liuzhou, options: SizingOptions = {}) =>
  landTransferConditions({ sizing: sizeNeighbourhood(neighbourhood, options) });
const clausesOf = (document: ReturnType<typeof conditions>, section: number): readonly Clause[] =>
  document.sections[section]?.clauses ?? [];
const textOf = (clauses: readonly Clause[]) => clauses.map(({ text }) => text.zh).join("\n");

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

  test("carry the advisory", () => expect(document.advisories.map(({ code }) => code)).toContain("outsideRenovationWorks"));
});

describe("A caller's own document brings its own duties (四同步 among them)", () => {
  const json = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
  const own = parseDocument({ ...json, id: "450200-2022-own", division: "450200", number: "柳政发〔2022〕9号" });
  const sizing = sizeNeighbourhood(liuzhou, { documents: [own] });
  const ofPhasing = (document: ReturnType<typeof conditions>) =>
    clausesOf(document, 3).map(({ text, status, basis }) => [text.zh, status, basis?.document.number ?? null]);
  const duty = [expect.stringContaining("四同步"), "policy", "柳政发〔2022〕9号"];

  test("where it was sized here", () => {
    expect(ofPhasing(landTransferConditions({ sizing }))).toEqual([duty, [expect.any(String), "blank", null]]);
  });

  test("where the sizing was read back from JSON, with the document given in options.documents; without it a blank says so", () => {
    const stored = JSON.parse(JSON.stringify(sizing));
    const [first] = ofPhasing(landTransferConditions({ sizing: stored, options: { documents: [own] } }));
    expect(first).toEqual(duty);
    expect(textOf(clausesOf(landTransferConditions({ sizing: stored }), 3))).toContain("“四同步”要求：＿＿＿＿");
    expect(textOf(clausesOf(landTransferConditions({ sizing: stored, options: { documents: [own] } }), 6))).toContain("达标率100%");
  });

  test("a document of the same id and other data is not taken for it, and a faulty one is refused", () => {
    const stored = JSON.parse(JSON.stringify(sizing));
    const other = parseDocument({ ...json, id: "450200-2022-own", division: "450200", number: "柳政发〔2022〕10号" });
    expect(textOf(clausesOf(landTransferConditions({ sizing: stored, options: { documents: [other] } }), 3))).toContain(
      "“四同步”要求：＿＿＿＿",
    );
    expect(() => landTransferConditions({ sizing: stored, options: { documents: [{} as never] } })).toThrow(
      expect.objectContaining({ code: "invalidDocument" }),
    );
  });

  // 三（二）7 is the item of the new areas, 三（二）8 that of the existing ones.
  test("a duty of an item without areas names its item; one of the other kind of area, or of its item, is none of this parcel's", () => {
    const duties = (development: "new" | "existing", ...owed: readonly (readonly [kind: string, item: string])[]) => {
      const obligations = owed.map(([kind, item]) => ({ ...json.obligations[0], kind, item }));
      const owing = parseDocument({ ...json, id: "450200-2022-own", number: "柳政发〔2022〕9号", obligations, ratioStandards: [] });
      const document = landTransferConditions({ sizing: sizeNeighbourhood({ ...liuzhou, development }, { documents: [owing] }) });
      const clauses = document.sections.slice(2, 7).flatMap(({ clauses }) => clauses);
      const law = clauses.filter(({ status, text }) => status === "policy" && !text.zh.startsWith("牵头单位"));
      return law.map(({ text, basis, restsOn }) => [/四同步|配套用房|盘活/.exec(text.zh)?.[0], basis?.standard.item, restsOn?.zh]);
    };
    expect(duties("new", ["ancillaryRooms", "五"])).toEqual([["配套用房", "三（二）7", "柳政发〔2022〕9号 五"]]);
    expect(duties("new", ["ancillaryRooms", "三（二）7"])).toEqual([["配套用房", "三（二）7", undefined]]);
    expect(duties("new", ["ancillaryRooms", "三（二）8"], ["meansOfProvision", "三（二）7"])).toEqual([]);
    expect(duties("existing", ["fourSynchronisations", "三（二）8"], ["meansOfProvision", "五"])).toEqual([
      ["盘活", "三（二）8", "柳政发〔2022〕9号 五"],
    ]);
  });

  test("a target without a day is named without one", () => {
    const share = json.ratioStandards.find(
      (standard: { item: string; kind: string }) => standard.item === "三（二）7" && standard.kind === "share",
    );
    const aiming = parseDocument({ ...json, id: "450200-2022-own", ratioStandards: [{ ...share, by: null }] });
    const document = landTransferConditions({ sizing: sizeNeighbourhood(liuzhou, { documents: [aiming] }) });
    expect(textOf(clausesOf(document, 6))).toContain(`本宗地计入下列目标的统计范围：${share.summary.zh}\n`);
  });

  test.each(["constructor", "toString", "valueOf"])("a duty of the kind %s is printed in the words of the data", (kind) => {
    const named = parseDocument({ ...json, id: "450200-2022-own", obligations: [{ ...json.obligations[0], item: "三（二）7", kind }] });
    const document = landTransferConditions({ sizing: sizeNeighbourhood(liuzhou, { documents: [named] }) });
    expect(textOf(clausesOf(document, 7))).toContain(`社区养老服务设施、婴幼儿照护服务场地：${json.obligations[0].summary.zh}`);
  });
});

describe("What the clauses rest on", () => {
  test("each area carries what it follows from: in its clause by all standards that hold, in the annex by each alone too", () => {
    const json = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
    const stricter = json.areaStandards.map((standard: { amount: object }) => ({
      ...standard,
      amount: { ...standard.amount, floorArea: "30" },
    }));
    const own = parseDocument({ ...json, id: "450200-2022-own", obligations: [], areaStandards: stricter });
    const worked = (options: SizingOptions) => {
      const document = conditions(liuzhou, { ...options, facilities: ["elderlyCare"] });
      return [1, 8].map((section) => clausesOf(document, section)[0]?.table?.worked);
    };
    const area = { facility: "elderlyCare", counts: { households: 1234 }, perHundred: "proRata" };
    const documents = (one: ReturnType<typeof worked>[number]) => one?.standards.map(({ document }) => document.id);
    const [clause, annex] = worked({ documents: [documentById("450000-2021-67"), own] });
    expect([documents(clause), documents(annex)]).toEqual([
      ["450200-2022-own", "450000-2021-67"],
      ["450200-2022-own", "450000-2021-67"],
    ]);
    expect(clause?.rows).toEqual([[{ ...area, standards: [0, 1] }]]);
    expect(annex?.rows).toEqual([[{ ...area, standards: [0, 1] }], [{ ...area, standards: [1] }]]);
    const alone = worked({});
    expect(alone.map(documents)).toEqual([["450000-2021-67"], ["450000-2021-67"]]);
    expect(alone.map((one) => one?.rows)).toEqual([[[{ ...area, standards: [0] }]], [[{ ...area, standards: [0] }]]]);
  });

  test("what documents say of where and how is an option that cites them", () => {
    const town = furtherDocuments.town?.().sections.flatMap(({ clauses }) => clauses) ?? [];
    const cited = (words: string) =>
      town.filter(({ text }) => text.zh.includes(words)).map(({ status, basis }) => [status, basis?.document.id]);
    expect(cited("不得设于地下")).toEqual([["option", "450100-2022-made-up"]]);
    expect(cited("设置位置在总平面图上标明")).toEqual([["option", "450102-2022-made-up"]]);
  });

  test("what was chosen for one parcel is not said of the next", () => {
    const sizing = sizeNeighbourhood(liuzhou);
    const plain = JSON.stringify(landTransferConditions({ sizing }));
    const text = { zh: "设于一层。" };
    const extraClauses = [
      { section: "phasing", text },
      { section: "supplement", text },
    ] as const;
    const chosen = landTransferConditions({ sizing, options: { siting: { storeys: { text }, location: undefined }, extraClauses } });
    expect(JSON.stringify(chosen).split(text.zh)).toHaveLength(1 + 3 * 2);
    expect(JSON.stringify(landTransferConditions({ sizing }))).toBe(plain);
    const other = sizeNeighbourhood(liuzhou, { facilities: ["infantCare"] });
    landTransferConditions({ sizing: other, options: { siting: { storeys: { text }, location: undefined }, extraClauses } });
    expect(JSON.stringify(landTransferConditions({ sizing: other }))).not.toContain(text.zh);
  });
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
