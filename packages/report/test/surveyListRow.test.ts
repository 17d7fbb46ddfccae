import { parseDocument } from "@plan/rules";
import { type SurveyOptions, sizeSurvey } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard } from "../../sizing/test/madeDocument.ts";
import { readCsv, surveyList, surveySums, toCsv } from "../src/csv.ts";
import { listOf } from "../src/plan/listOf.ts";
import { surveyListRow } from "../src/surveyListRow.ts";
import { errorOf } from "./refused.ts";

const defaults = { division: "450203", on: "2022-03-01", development: "existing" } as const;

/** The list as lines of cells, its head first. */
async function listed(rows: Parameters<typeof sizeSurvey>[0], options: SurveyOptions = { defaults }, locale: "zh-CN" | "en" = "zh-CN") {
  let list = "";
  for await (const part of surveyList(sizeSurvey(rows, options), { locale })) list += part;
  expect(list.slice(0, 1) + list.slice(-2)).toBe("\ufeff\r\n");
  return list.slice(1, -2).split("\r\n");
}
/** From the number of households on, without remarks: of a row by itself, and of one after its like, which is judged at a glance. */
async function judged(households: string, elderlyCare: string, infantCare: string, options?: SurveyOptions, locale?: "zh-CN" | "en") {
  const head = ["小区名称", "总户数", "已有养老面积", "已有托育面积"];
  const row = ["红光小区", households, elderlyCare, infantCare];
  const [, first = "", second = ""] = await listed([head, row, row], options, locale);
  expect(second.replace("2", "1")).toBe(first);
  return first.split(",").slice(7, -1).join();
}

test("the head, in both languages", async () => {
  const heads = await Promise.all((["zh-CN", "en"] as const).map((locale) => listed([["总户数"]], undefined, locale)));
  expect(heads).toEqual([
    [
      "序号,行号,行政区划代码,街道（乡镇）,社区,小区名称,建设类型,总户数,应配养老面积（平方米）,已有养老面积（平方米）,养老缺口（平方米）,应配托育面积（平方米）,已有托育面积（平方米）,托育缺口（平方米）,结论,问题,备注",
    ],
    [
      "No.,Line,Division,Sub-district or town,Community,Neighbourhood,Development,Households,Elderly care required (m²),Elderly care provided (m²),Elderly-care shortfall (m²),Infant care required (m²),Infant care provided (m²),Infant-care shortfall (m²),Verdict,Problem,Remarks",
    ],
  ]);
});

describe("Verdict and problem, 三（二）8: 800 households ask for 120 m² each", () => {
  test.each([
    ["120", "120", "120.00,0.00,120.00,120.00,0.00,达标,"],
    ["119.999999", "120.5", "119.999999,0.01,120.00,120.50,0.00,未达标,养老服务设施配建不到位"],
    ["120", "119.99", "120.00,0.00,120.00,119.99,0.01,未达标,托育服务设施配建不到位"],
    ["0", "0", "0.00,120.00,120.00,0.00,120.00,未达标,养老服务设施配建不到位；托育服务设施配建不到位"],
    ["", "120", "未填报,未填报,120.00,120.00,0.00,未填报,养老服务设施未填报"],
    ["120", "", "120.00,0.00,120.00,未填报,未填报,未填报,托育服务设施未填报"],
    ["", "", "未填报,未填报,120.00,未填报,未填报,未填报,养老服务设施未填报；托育服务设施未填报"],
    ["0", "", "0.00,120.00,120.00,未填报,未填报,未达标,养老服务设施配建不到位；托育服务设施未填报"],
    ["", "0", "未填报,未填报,120.00,0.00,120.00,未达标,养老服务设施未填报；托育服务设施配建不到位"],
  ])("%j and %j m²", async (elderlyCare, infantCare, cells) => {
    expect(await judged("800", elderlyCare, infantCare)).toBe(`800,120.00,${cells}`);
  });

  test("of one facility alone, the other is not checked", async () => {
    expect(await judged("800", "0", "", { defaults, facilities: ["elderlyCare"] })).toBe(
      "800,120.00,0.00,120.00,未核对,未核对,未核对,未达标,养老服务设施配建不到位",
    );
    expect(await judged("800", "", "", { defaults, facilities: ["infantCare"] }, "en")).toBe(
      "800,not checked,not checked,not checked,120.00,not reported,not reported,not reported,Infant care: not reported",
    );
  });

  test("areas enough, and a duty beside them open", async () => {
    const words = { zh: "不得设在地下", en: "not in the basement" };
    const constraints = [{ kind: "noBasement", value: true, item: "第八条", modality: "must", summary: words }];
    const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ development: "existing", constraints })] }))];
    const options = { defaults, facilities: ["elderlyCare"] as const, documents };
    const open = (verdict: string, problem: string) => `1000,200.00,200.00,0.00,未核对,未核对,未核对,${verdict},${problem}`;
    expect(await judged("1000", "200", "", options)).toBe(open("未填报", "面积之外的要求待核对"));
    expect(await judged("1000", "199", "", options)).toBe("1000,200.00,199.00,1.00,未核对,未核对,未核对,未达标,养老服务设施配建不到位");
  });
});

test("a row that cannot be read has its faults, and nothing else", async () => {
  const csv = "小区名称,总户数,已有养老面积\na,800,120\nb,四百,\nc\n";
  const [, ...zh] = await listed(readCsv(Buffer.from(csv)));
  expect(zh).toEqual([
    "1,2,450203,,,a,既有,800,120.00,120.00,0.00,120.00,未填报,未填报,未填报,托育服务设施未填报,",
    '2,3,,,,,,,,,,,,,有误,"总户数：应为0至1000000000的整数户数，实为""四百""",',
    "3,4,,,,,,,,,,,,,有误,应为3个单元格，与标题一一对应，实为1,",
  ]);
});

test("households that nobody counts are left empty: a standard that counts residents (D9)", async () => {
  const amount = { kind: "rate", floorArea: "20", per: 1000, base: "residents" };
  const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ development: "existing", amount })] }))];
  const [, line] = await listed(
    [
      ["人口", "住宅建筑面积", "备注"],
      ["3000", "10000", "沿街"],
    ],
    { defaults, facilities: ["elderlyCare"], documents },
  );
  expect(line).toBe("1,,450203,,,,既有,,60.00,未填报,未填报,未核对,未核对,未核对,未填报,养老服务设施未填报,备注: 沿街");
});

test("columns carried along go into their places, or into the remarks", async () => {
  const carried = async (...pairs: [heading: string, text: string][]) => {
    const headings = { ...Object.fromEntries(pairs.map(([heading]) => [heading, null])) };
    const rows = [
      ["总户数", ...pairs.map(([heading]) => heading)],
      ["0", ...pairs.map(([, text]) => text)],
    ];
    const cells = (await listed(rows, { defaults, headings }))[1]?.split(",") ?? [];
    return [cells[3], cells[4], cells.at(-1)];
  };
  for (const heading of ["街道（乡镇）", "街道", "乡镇", "Sub-district"])
    expect(await carried([heading, "城中"])).toEqual(["城中", "", ""]);
  for (const heading of ["社区", "Community"]) expect(await carried([heading, "河东"])).toEqual(["", "河东", ""]);
  for (const heading of ["序号", "编号", "No.", "no."]) expect(await carried([heading, "7"])).toEqual(["", "", ""]);
  for (const heading of ["旧序号", "编号二", "No.2"]) expect(await carried([heading, "7"])).toEqual(["", "", `${heading}: 7`]);
  expect(await carried(["备注", "沿街"], ["社区", "河东"], ["楼栋", "3"], ["街道", "城中"])).toEqual([
    "城中",
    "河东",
    "备注: 沿街; 楼栋: 3",
  ]);
});

test.each([...[null, "a row", 5, undefined, {}, { error: null }], { error: null, neighbourhood: { households: 5 }, carried: [] }])(
  "%j is no entry",
  (entry) => {
    const { code, issues } = errorOf(() => surveyListRow(entry as never));
    expect([code, issues.map(({ path, expected }) => [path, expected])]).toEqual(["invalidSurvey", [[[], "an entry of a survey"]]]);
  },
);

test("many rows, from a survey or a list of entries, come whole: 500 lines to a part", async () => {
  for (const [count, lengths] of [
    [500, [1, 500]],
    [501, [1, 500, 1]],
  ] as const) {
    const rows = [["总户数"], ...Array.from({ length: count }, () => ["800"])];
    const entries = await listOf(sizeSurvey(rows, { defaults }));
    const parts = await listOf(surveyList(entries));
    expect(parts.map((part) => part.trimEnd().split("\r\n").length)).toEqual(lengths);
    expect(parts.join("").slice(1, -2).split("\r\n")).toEqual(await listed(rows));
  }
});

test("sums, in both languages: of two divisions each by itself, and both together", async () => {
  const rows = [
    ["行政区划代码", "总户数", "已有养老面积"],
    ["450203", "800", "120"],
    ["450204", "400", "10"],
  ];
  const table = surveySums(await sizeSurvey(rows, { defaults, facilities: ["elderlyCare"] }).summary());
  expect([table.caption, toCsv(table).slice(1).trimEnd().split("\r\n")]).toEqual([
    { zh: "调查汇总表", en: "What the survey comes to" },
    [
      "行政区划代码,设施,结论,小区数,应配面积（平方米）,已有面积（平方米）,缺口（平方米）",
      "450203,养老服务设施,达标,1,120.00,120.00,0.00",
      "450203,养老服务设施,未达标,0,0.00,0.00,0.00",
      "450203,养老服务设施,未填报,0,0.00,0.00,未填报",
      "450204,养老服务设施,达标,0,0.00,0.00,0.00",
      "450204,养老服务设施,未达标,1,60.00,10.00,50.00",
      "450204,养老服务设施,未填报,0,0.00,0.00,未填报",
      "合计,养老服务设施,达标,1,120.00,120.00,0.00",
      "合计,养老服务设施,未达标,1,60.00,10.00,50.00",
      "合计,养老服务设施,未填报,0,0.00,0.00,未填报",
    ],
  ]);
  const english = toCsv(table, { locale: "en" }).slice(1).split("\r\n");
  expect([english[0], english[1], english[8], english[9]]).toEqual([
    "Division,Facility,Verdict,Neighbourhoods,Required (m²),Provided (m²),Shortfall (m²)",
    "450203,Elderly care,met,1,120.00,120.00,0.00",
    "All,Elderly care,short,1,60.00,10.00,50.00",
    "All,Elderly care,not reported,0,0.00,0.00,not reported",
  ]);
});

test("what only looks like a survey is told as what it is not", async () => {
  const looking = (chunks: unknown) => surveyList(Object.assign([], { chunks }) as never);
  expect(await listOf(looking(5))).toHaveLength(1);
  for (const chunks of [() => 5, () => [5]])
    await expect(listOf(looking(chunks))).rejects.toMatchObject({ code: "invalidSurvey", issues: [{ path: ["entries"] }] });
});

test("an entry that another program has put together says of nothing what nobody sized", () => {
  const { name, ...place } = { name: "红光小区", ...defaults };
  const neighbourhood = { ...place, residentialFloorArea: "1000" };
  const check = { sizing: { neighbourhood, requirements: {}, advisories: [] }, verdict: "pass", results: {}, findings: [] } as const;
  const entry = {
    record: 1,
    line: null,
    neighbourhood: { ...neighbourhood, name },
    verdict: "pass",
    results: {},
    carried: [],
    check,
    error: null,
  } as const;
  const cells = surveyListRow(entry as unknown as Parameters<typeof surveyListRow>[0]).map((cell) =>
    cell !== null && "zh" in cell ? cell.zh : cell,
  );
  expect(cells).toEqual(["1", "", "450203", "", "", name, "既有", "", ...Array.from({ length: 6 }, () => "未核对"), "达标", "", ""]);
});
