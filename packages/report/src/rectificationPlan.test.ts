import { documentById, type PlanError, parseDocument } from "@plan/rules";
import { checkProvision, type NeighbourhoodInput, type Provision, parseSizing, type Room, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { rectificationPlan } from "./rectificationPlan.ts";

const existing: NeighbourhoodInput = {
  division: "450203",
  on: "2022-03-01",
  development: "existing",
  households: 1000,
  inRenovationWorks: true,
};
const plan = (provision: Provision, candidates?: readonly Room[], change: Partial<NeighbourhoodInput> = {}) =>
  rectificationPlan(checkProvision(sizeNeighbourhood({ ...existing, ...change }), provision), candidates);
const clauses = (document: ReturnType<typeof plan>, heading: RegExp) =>
  document.sections.find((section) => heading.test(section.heading.zh))?.clauses ?? [];
const texts = (document: ReturnType<typeof plan>, heading: RegExp) => clauses(document, heading).map(({ text }) => text.zh);

describe("Why there is a plan (D22)", () => {
  const reasons = (document: ReturnType<typeof plan>) =>
    clauses(document, /缺口情况/)
      .slice(-2)
      .map(({ status, text }) => [status, text.zh]);

  test("where none was built the text asks for one: policy; a partial shortfall is our extension and says so", () =>
    expect(reasons(plan({ elderlyCare: "0", infantCare: "149.99" }))).toEqual([
      ["policy", "本小区未建设社区养老服务设施，按所引文件应当制定整改方案。"],
      ["option", "本小区托育服务设施存在部分缺口；所引文件仅要求为未建设设施的小区制定整改方案，本方案属于延伸安排。"],
    ]));

  test("met needs none, unknown is established first (D13)", () =>
    expect(reasons(plan({ elderlyCare: "150" }))).toEqual([
      ["option", "本小区社区养老服务设施已达标，无需整改。"],
      ["option", "本小区托育服务设施已有面积未填报，先行核实填报，再确定是否整改。"],
    ]));

  test("a new estate falls under no such duty", () =>
    expect(reasons(plan({ elderlyCare: "0", infantCare: "200" }, [], { development: "new", inRenovationWorks: undefined }))[0]).toEqual([
      "option",
      "本小区社区养老服务设施存在缺口；所引文件未要求制定整改方案，本方案属于延伸安排。",
    ]));

  test("the document that asks for a plan need not be the one that governs", () => {
    const region = documentById("450000-2021-67");
    const { areaStandards, ...rest } = JSON.parse(JSON.stringify(region));
    const stricter = areaStandards.map((standard: { amount: object }) => ({
      ...standard,
      amount: { ...standard.amount, floorArea: "30" },
    }));
    const own = (id: string, obligations: unknown) =>
      parseDocument({ ...rest, id, revision: undefined, number: "另文", areaStandards: stricter, obligations });
    const first = (documents: ReturnType<typeof own>[]) => {
      const check = checkProvision(sizeNeighbourhood(existing, { documents }), { elderlyCare: "0", infantCare: "0" });
      return clauses(rectificationPlan(check), /缺口情况/).at(-1);
    };
    const silent = own("450000-own", []);
    expect(first([region, silent])).toMatchObject({
      status: "policy",
      basis: { document: { id: "450000-2021-67" } },
      text: { zh: "本小区未建设托育服务设施，按所引文件应当制定整改方案。" },
    });
    expect(first([silent])?.text.zh).toBe("本小区托育服务设施存在缺口；所引文件未要求制定整改方案，本方案属于延伸安排。");
    expect(first([region, own("450000-own", rest.obligations)])?.basis?.document.id).toBe("450000-own");
  });

  test("a document of one's own asks for a plan where its duties are known: sized here, or stored and given again", () => {
    const own = parseDocument({ ...JSON.parse(JSON.stringify(documentById("450000-2021-67"))), revision: undefined, number: "另文" });
    const sizing = sizeNeighbourhood(existing, { documents: [own] });
    const said = (one: typeof sizing, options?: Parameters<typeof rectificationPlan>[2]) =>
      texts(rectificationPlan(checkProvision(one, { elderlyCare: "0", infantCare: "0" }), [], options), /缺口情况/);
    const asked = "本小区未建设社区养老服务设施，按所引文件应当制定整改方案。";
    expect(said(sizing)).toContain(asked);
    const stored = parseSizing(JSON.parse(JSON.stringify(sizing)));
    expect(said(stored)).not.toContain(asked);
    expect(said(stored, { documents: [own] })).toContain(asked);
    expect(said(stored, { documents: [documentById("450000-2021-67")] })).not.toContain(asked);
    expect(() => said(stored, { documents: [{} as never] })).toThrow(expect.objectContaining({ code: "invalidDocument" }));
    expect(() => said(stored, { law: [] } as never)).toThrow(expect.objectContaining({ code: "invalidQuery" }));
  });
});

describe("What the premises proposed come to", () => {
  const room = (floorArea: Room["floorArea"], change: Partial<Room> = {}): Room => ({ serves: ["elderlyCare"], floorArea, ...change });
  const outcome = (provision: Provision, candidates: readonly Room[]) =>
    texts(plan(provision, candidates), /整改措施/).find((text) => text.startsWith("社区养老服务设施：")) ?? "";

  test.each<[string, Provision, readonly Room[], string]>([
    ["exactly enough", { elderlyCare: "100.1", infantCare: "150" }, [room("49.9")], "社区养老服务设施：补充49.9平方米后缺口消除。"],
    [
      "a hair short",
      { elderlyCare: "100.1", infantCare: "150" },
      [room("49.899999")],
      "社区养老服务设施：补充49.899999平方米后仍缺0.01平方米。",
    ],
    ["several", { elderlyCare: "0", infantCare: "150" }, [room("0.1"), room("0.2")], "社区养老服务设施：补充0.3平方米后仍缺149.7平方米。"],
    [
      "unknown",
      { elderlyCare: "0", infantCare: "150" },
      [room("10"), room(null)],
      "社区养老服务设施：候选用房可补充10平方米；已有面积或者候选用房面积未填报，补足后是否达标不作判定。",
    ],
    [
      "unknown before",
      { elderlyCare: null, infantCare: "150" },
      [room("10")],
      "社区养老服务设施：候选用房可补充10平方米；已有面积或者候选用房面积未填报，补足后是否达标不作判定。",
    ],
    ["unknown before, yet enough", { elderlyCare: null, infantCare: "150" }, [room("150")], "社区养老服务设施：补充150平方米后缺口消除。"],
  ])("%s", (_, provision, candidates, words) => expect(outcome(provision, candidates)).toBe(words));

  test("a shared room counts for each facility what serves it (D14)", () => {
    const document = plan({ elderlyCare: "0", infantCare: "0" }, [
      room("300", {
        serves: ["elderlyCare", "infantCare"],
        areaFor: { elderlyCare: "150", infantCare: "100" },
        acquired: "exchange",
        name: "旧仓库",
      }),
    ]);
    expect(texts(document, /整改措施/)).toContain("社区养老服务设施：补充150平方米后缺口消除。");
    expect(texts(document, /整改措施/)).toContain("托育服务设施：补充100平方米后仍缺50平方米。");
    const row = clauses(document, /整改措施/).find(({ table }) => table !== undefined)?.table?.rows[0];
    expect(row?.map((cell) => (cell === null ? null : "zh" in cell ? cell.zh : cell.toFixed()))).toEqual([
      "1",
      "旧仓库",
      "300",
      "150",
      "100",
      "置换",
      "—",
    ]);
  });

  test("state-owned premises leased beyond 20 years are a violation, cited (三（一）2)", () => {
    const found = clauses(
      plan({ elderlyCare: "0", infantCare: "150" }, [room("150", { acquired: "lease", leaseYears: 21, lessor: "stateOwned" })]),
      /整改措施/,
    ).filter(({ basis }) => basis?.standard.item === "三（一）2");
    expect(found.map(({ status }) => status)).toEqual(["policy"]);
  });

  test("without any, premises and remedy are a blank; where all is met there is nothing to do", () => {
    expect(texts(plan({ elderlyCare: "0", infantCare: "150" }), /整改措施/)).toContain("整改用房和整改方式：＿＿＿＿（由市、县填写）。");
    expect(texts(plan({ elderlyCare: "150", infantCare: "150" }, [room("1")]), /整改措施/).join()).not.toMatch(/整改用房|候选用房/);
  });

  test.each([[[{ serves: [], floorArea: "1" }]], [[room("1e3")]], ["text"], [[room("300", { serves: ["elderlyCare", "infantCare"] })]]])(
    "%j are no premises",
    (candidates) => {
      let code = "none";
      try {
        plan({ elderlyCare: "0" }, candidates as readonly Room[]);
      } catch (error) {
        code = (error as PlanError).code;
      }
      expect(code).toBe("invalidProvision");
    },
  );
});
