import { documentById, parseDocument } from "@plan/rules";
import { type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { clausesOf, conditions, liuzhou, textOf } from "../test/conditions.ts";
import { furtherDocuments } from "../test/furtherDocuments.ts";
import { landTransferConditions } from "./landTransferConditions.ts";

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

  test("a citation of that revision by another document's name is none of it", () => {
    const stored = JSON.parse(JSON.stringify(sizing), (key, value) => (key === "id" && value === own.id ? "450200-2022-other" : value));
    expect(ofPhasing(landTransferConditions({ sizing: stored, options: { documents: [own] } }))).toEqual(
      ofPhasing(landTransferConditions({ sizing: stored })),
    );
    expect(textOf(clausesOf(landTransferConditions({ sizing: stored, options: { documents: [own] } }), 3))).toContain(
      "“四同步”要求：＿＿＿＿",
    );
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
