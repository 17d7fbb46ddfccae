import { parseDocument, type StandardDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { headings, shared } from "../test/readSurvey.ts";
import { type SurveyEntry, type SurveyOptions, sizeSurvey } from "./survey.ts";
import { plainAreas } from "./surveyed.ts";

/** Each row after one that is like it, so that it may be judged at a glance; and the row looked at in full, by itself. */
async function twice(
  rows: readonly (readonly unknown[])[],
  options: SurveyOptions = { defaults: shared },
  head: readonly string[] = headings,
) {
  const survey = sizeSurvey([head, ...rows.flatMap((row) => [row, row])], options);
  const entries: SurveyEntry[] = [];
  for await (const entry of survey) entries.push(entry);
  const alone: SurveyEntry[] = [];
  for (const row of rows) for await (const entry of sizeSurvey([head, row], options)) alone.push(entry);
  return { second: entries.filter((_, index) => index % 2 === 1), alone, summary: await survey.summary() };
}
const isGlanced = (entry: SurveyEntry) => entry.error === null && plainAreas(entry) !== null;
const said = (entry: SurveyEntry | undefined) => (entry?.error === null ? { ...JSON.parse(JSON.stringify(entry)), record: 0 } : null);
/** Required, provided, missing and too much of elderly care. */
const figures = (entry: SurveyEntry | undefined) => {
  if (entry?.error !== null) return [];
  const { required, provided, known, shortfall, surplus, verdict } = entry.results.elderlyCare ?? {};
  return [required, provided, known, shortfall, surplus].map((area) => area?.toFixed() ?? null).concat(verdict ?? "");
};

describe("A row judged at a glance says what a full look says (三（二）8: 15 m² per 100 households)", () => {
  test.each([
    ["exactly enough", ["a", "800", "120", "120"], ["120", "120", "120", "0", "0", "met"]],
    ["a millionth too little", ["a", "800", "119.999999", "120"], ["120", "119.999999", "119.999999", "0.000001", "0", "short"]],
    ["more than enough", ["a", "801", "200.5", "120"], ["120.15", "200.5", "200.5", "0", "80.35", "met"]],
    ["unknown", ["", "800", "", "120"], ["120", null, "0", null, null, "unknown"]],
    ["nothing there", ["a", "1234.0", "0", ""], ["185.1", "0", "0", "185.1", "0", "short"]],
    ["white space", [" a ", " 800", " 120 ", "1"], ["120", "120", "120", "0", "0", "met"]],
  ])("%s", async (_, row, areas) => {
    const { second, alone } = await twice([row]);
    expect(second.map(isGlanced)).toEqual([true]);
    expect(alone.map(isGlanced)).toEqual([false]);
    expect(figures(second[0])).toEqual(areas);
    expect(said(second[0])).toEqual(said(alone[0]));
    expect(JSON.stringify(second[0]?.check)).toBe(JSON.stringify(alone[0]?.check));
  });

  test.each([
    ["nobody", ["a", "0", "", ""]],
    ["a count of ten digits", ["a", "1000000000", "1", "1"]],
    ["a fault", ["a", "800", "x", "120"]],
    ["a name that is no plain text", ["a\u200b", "800", "120", "120"]],
    ["a number for text", ["a", 800, "120", "120"]],
  ])("%s is left to a full look", async (_, row) => {
    const { second, alone } = await twice([row]);
    expect(second.map(isGlanced)).toEqual([false]);
    expect([said(second[0]), second[0]?.error?.message]).toEqual([said(alone[0]), alone[0]?.error?.message]);
  });

  test("cells that decide, and those that seldom say anything", async () => {
    const head = ["行政区划代码", "建设类型", "总户数", "人口", "列入改造工程", "户数依据", "城乡", "备注", "养老面积", "托育面积"];
    const rows = [
      ["450203", "新建", "100", "", "", "", "", "", "20", "20"],
      ["450203", "既有", "100", "", "是", "", "", "甲", "20", "20"],
      ["450203", "既有", "100", "", "否", "调查", "农村", "乙 丙", "14", ""],
      ["450103", "老旧小区", "100", "", "", "估算", "城镇", "", "15", "20"],
      ["450103", "新建", "100", "300", "", "", "", "", "20", "20"],
    ];
    const { second, alone, summary } = await twice(rows, { defaults: { on: "2022-03-01" } }, head);
    expect(second.map(isGlanced)).toEqual([true, true, true, true, false]);
    expect(second.map(said)).toEqual(alone.map(said));
    expect(second[1]).toMatchObject({ carried: [["备注", "甲"]], neighbourhood: { inRenovationWorks: true } });
    expect(summary.divisions.map(({ division, neighbourhoods }) => [division, neighbourhoods])).toEqual([
      ["450103", 4],
      ["450203", 6],
    ]);
  });
});

describe("Sums of rows judged at a glance, and in full", () => {
  test("by verdict, exactly: three looked at twice", async () => {
    const { summary } = await twice([
      ["a", "800", "120.000001", "120"], // 120 are needed
      ["b", "801", "119.95", "1"], // 120.15
      ["c", "7", "", "2"], // 1.05
    ]);
    const { met, short, unknown } = summary.facilities.elderlyCare ?? {};
    const told = [met, short, unknown].map((sum) => [
      sum?.neighbourhoods,
      ...[sum?.required, sum?.known, sum?.shortfall].map((area) => area?.toFixed() ?? null),
    ]);
    expect(told).toEqual([
      [2, "240", "240.000002", "0"],
      [2, "240.3", "239.9", "0.4"],
      [2, "2.1", "0", null],
    ]);
    expect(summary.facilities.infantCare?.met.known.toFixed()).toBe("244");
    expect(summary).toMatchObject({ read: 6, good: 6, bad: 0, verdicts: { pass: 2, fail: 2, unknown: 2 }, verdict: "fail" });
  });

  test("a survey whose rows all pass passes; one unknown leaves it open", async () => {
    const enough = ["a", "100", "15", "15"];
    expect((await twice([enough])).summary.verdict).toBe("pass");
    expect((await twice([enough, ["b", "100", "15", ""]])).summary.verdict).toBe("unknown");
  });
});

describe("Laws that a glance cannot judge by are left to full looks", () => {
  const law = (standards: readonly object[], header: object = {}): StandardDocument =>
    parseDocument(
      madeDocument({
        ...header,
        areaStandards: standards.map((parts, at) => madeStandard({ id: `s${at}`, development: "existing", ...parts })),
      }),
    );
  const asks = (floorArea: string, minimumTotal: string | null = null) => ({ amount: perHouseholds(floorArea), minimumTotal });
  const words = { zh: "试验条款", en: "made for a test" };
  const duty = (kind: string, value: unknown, modality = "must") => ({
    constraints: [{ kind, value, item: "第八条", modality, summary: words }],
  });
  const rows = [["a", "800", "160", ""]];
  const under = (documents: StandardDocument[], more: SurveyOptions = {}) =>
    twice(rows, { defaults: shared, facilities: ["elderlyCare"], documents, ...more });
  const other = (floorArea: string, least: string | null = null, header: object = {}) =>
    law([asks(floorArea, least)], { id: "450000-2021-other", ...header });

  test.each<[string, StandardDocument[], SurveyOptions, boolean]>([
    ["one standard", [law([asks("20")])], {}, true],
    ["one above another (D5)", [law([asks("20")]), other("15")], {}, true],
    ["two that change places", [law([asks("20")]), other("15", "100")], {}, false],
    ["a report of less, or of more that was mentioned (D7)", [law([asks("20")]), other("30", null, { evidence: "report" })], {}, true],
    [
      "a draft of anything (D8)",
      [law([asks("20")]), law([{ amount: { kind: "fixed", floorArea: "1" } }], { id: "450000-2021-draft", status: "draft" })],
      {},
      true,
    ],
    [
      "a report of a fixed area",
      [law([asks("20")]), law([{ amount: { kind: "fixed", floorArea: "1" } }], { id: "450000-2021-fixed", evidence: "report" })],
      {},
      false,
    ],
    ["hundreds begun (D2)", [law([asks("20")])], { perHundred: "started" }, false],
    ["a report of as much", [law([asks("20")]), other("20", null, { evidence: "report" })], {}, true],
    [
      "one above a fixed area",
      [law([asks("20")]), law([{ amount: { kind: "fixed", floorArea: "1" } }], { id: "450000-2021-f" })],
      {},
      false,
    ],
    ["a law that asks for nothing", [law([asks("0")])], {}, false],
    [
      "what depends on a class of places",
      [law([{ ...asks("20"), ...duty("placeClass", { place: words, floorArea: "300", per: 1000 }) }])],
      {},
      false,
    ],
    ["a fixed area", [law([{ amount: { kind: "fixed", floorArea: "120" } }])], {}, false],
  ])("%s", async (_, documents, options, glanced) => {
    const { second, alone } = await under(documents, options);
    expect(second.map(isGlanced)).toEqual([glanced]);
    expect(said(second[0])).toEqual(said(alone[0]));
  });

  test("a duty beside the area that is not known leaves every row open, and fails none", async () => {
    const { second, alone } = await under([law([{ ...asks("20"), ...duty("noBasement", true) }])]);
    expect([second.map(isGlanced), second[0]?.error === null && second[0].verdict]).toEqual([[true], "unknown"]);
    expect(said(second[0])).toEqual(said(alone[0]));
  });

  test("a report that asks for more is mentioned with the first row that it is about: 20 m² per 100 beside 10 and 100 m² at least (D7)", async () => {
    const documents = [law([asks("20")]), other("10", "100", { evidence: "report" })];
    const options = { defaults: shared, facilities: ["elderlyCare"] as const, documents };
    // 800 households need 160 m², 400 need 80: there the report says more.
    const survey = sizeSurvey([headings, ...["800", "800", "400", "400"].map((count) => ["a", count, "160", ""])], options);
    const glanced: boolean[] = [];
    for await (const entry of survey) glanced.push(isGlanced(entry));
    expect(glanced).toEqual([false, true, false, true]);
    expect((await survey.summary()).advisories.filter(({ code }) => code === "reportedStandardMayApply")).toHaveLength(1);
  });

  test("an area of a facility that is not asked for must be one, or nothing", async () => {
    const options = { defaults: shared, facilities: ["elderlyCare"] as const };
    const { second } = await twice(
      [
        ["a", "800", "120", "5"],
        ["a", "800", "120", ""],
        ["a", "800", "120", "x"],
      ],
      options,
    );
    expect(second.map(isGlanced)).toEqual([true, true, false]);
    expect(second[0]?.error === null && Object.keys(second[0].results)).toEqual(["elderlyCare"]);
    expect(second[2]?.error?.code).toBe("invalidSurvey");
  });
});
