import { landTransferConditions } from "@plan/report";
import { sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { liuzhou, old, planFolder } from "../../test/planFolder.ts";

const { plan, at, written } = planFolder();
const lines = (out: string) => out.slice(1).trimEnd().split("\r\n");
const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("a list of required areas, 三（二）7: 20 m² per 100 households", () => {
  // 10,000 m² in dwellings of 90 m² are 112 households (D9).
  const given = JSON.stringify([
    { households: 100, name: "甲" },
    { households: -1 },
    { residentialFloorArea: "10000", averageDwellingArea: "90" },
  ]);

  test("as CSV, in Chinese: exact and stated, estimates told, faults in their rows", async () => {
    expect(lines((await plan(`size - ${liuzhou} -f csv`, given)).out)).toEqual([
      "序号,行号,小区名称,行政区划代码,适用日期,建设类型,总户数,应配养老面积（平方米）,应配养老面积（计算值）,养老依据,应配托育面积（平方米）,应配托育面积（计算值）,托育依据,问题",
      "1,,甲,450200,2022-03-01,新建,100,20.00,20,桂政办发〔2021〕67号 三（二）7,20.00,20,桂政办发〔2021〕67号 三（二）7,",
      "2,,,,,,,,,,,,,households：应为0至1000000000的整数户数，实为-1",
      "3,,,450200,2022-03-01,新建,112,22.40,22.4,桂政办发〔2021〕67号 三（二）7,22.40,22.4,桂政办发〔2021〕67号 三（二）7,户数为估算值",
    ]);
  });

  test("as CSV, in English, of one facility, from lines of a file", async () => {
    const { out } = await plan(`size - ${liuzhou} -f csv --lang en --facility infantCare`, "总户数,小区名称\n100,a\nx,b\n");
    expect(lines(out)).toEqual([
      "No.,Line,Neighbourhood,Division,Law as in force on,Development,Households,Elderly care required (m²),Elderly care required (exact),Elderly care rests on,Infant care required (m²),Infant care required (exact),Infant care rests on,Problem",
      '1,2,a,450200,2022-03-01,new,100,not checked,not checked,not checked,20.00,20,"桂政办发〔2021〕67号, item 三（二）7",',
      '2,3,,,,,,,,,,,,"总户数: Expected a whole number of households from 0 to 1000000000, got ""x"""',
    ]);
  });

  test("as a document: how many were sized, their table, what they rest on, and how the text was read", async () => {
    const { out } = await plan(`size - ${liuzhou} -f md`, given);
    expect(out).toContain("共计算小区2个。（依据：本次计算）\n\n*应配面积表*\n\n| 序号 | 行号 |");
    expect(out).toContain("| 3 |  |  | 450200 | 2022-03-01 | 新建 | 112 | 22.40 | 22.4 |");
    expect(out.match(/^\|/gm)).toHaveLength(5);
    expect(out).toContain("释义D9：");
  });

  test("of more than 500 rows is whole, and goes out 500 rows at a time", async () => {
    for (const count of [500, 501]) {
      const { out, parts } = await plan(`size - ${liuzhou} -f csv --facility infantCare`, `总户数\n${"100\n".repeat(count)}`);
      expect(lines(out).map((line) => line.split(",")[0])).toEqual([
        "序号",
        ...Array.from({ length: count }, (_, index) => `${index + 1}`),
      ]);
      expect(parts.map((part) => part.split("\r\n").length - 1).filter((rows) => rows > 0)).toEqual(count === 500 ? [1, 500] : [1, 500, 1]);
    }
  });

  test("one sizing as a document names the neighbourhood and says what it counts", async () => {
    const { out } = await plan(`size ${liuzhou} --households 1234 --name 甲`);
    expect(out).toMatch(/^养老托育设施应配面积\n\n一、项目基本情况\n（一）【选用条款】(?:小区|项目|住宅小区)?[^\n]*甲/);
  });
});

describe("a list of parcels", () => {
  const parcel = {
    ...{ number: "P1", location: "城中区", bounds: "东至路", landUse: "住宅", landArea: "50360.2", floorAreaInPlotRatio: "110792.44" },
    plotRatio: { min: "1", max: "2.2" },
  };
  const conditions = (of: object) => asJson(landTransferConditions({ sizing, parcel: of }));

  test.each([
    ["宗地编号,坐落,四至,用地性质,出让面积,计容建筑面积,容积率下限,容积率上限"],
    ["容积率上限,容积率下限,计容建筑面积,出让面积,土地用途,四至,宗地位置,宗地编号"],
    ["Parcel number,Location,Bounds,Land use,Land area,Floor area in plot ratio,Plot ratio min,Plot ratio max"],
    ["宗地编号,坐落,四至,用地性质,出让面积,计容建筑面积,容积率下限,容积率"],
    ["宗地编号,坐落,四至,用地性质,出让面积,计容建筑面积,容积率下限,Plot ratio"],
  ])("says the same as JSON of them: %s", async (headings) => {
    const cells = ["P1", "城中区", "东至路", "住宅", "50360.2", "110792.44", "1", "2.2"];
    if (headings.startsWith("容积率")) cells.reverse();
    const { out } = await plan(`conditions - ${liuzhou} --json`, `总户数,${headings}\n1234,${cells.join()}\n`);
    expect(JSON.parse(out)).toEqual([{ record: 1, line: 2, document: conditions(parcel) }]);
  });

  test("has its faults under their headings, and one of none is none", async () => {
    const { err, out } = await plan(`conditions - ${liuzhou} --json`, "总户数,出让面积,容积率下限,容积率\n1234,x,2,1\n1234,,,\n");
    expect(err.split("\n")[0]).toContain("第1条（第2行）：出让面积：应为大于0的面积");
    expect(JSON.parse(out)[1]).toEqual({ record: 2, line: 3, document: conditions({}) });
    expect((await plan(`conditions - ${liuzhou}`, "总户数,容积率下限,容积率\n1234,2,1\n")).err).toBe(
      '第1条（第2行）：容积率下限：应为不大于上限的下限，实为"2"\n',
    );
  });

  test("is checked as any list is; what is no parcel's stays a remark", async () => {
    const { code, out, err } = await plan(`check - ${old} -f csv`, "总户数,已有养老面积,已有托育面积,坐落,备注\n800,120,119,城中区,沿街\n");
    expect([code, err, lines(out)[1]]).toEqual([
      ...[1, "", "1,2,450203,,,,既有,800,120.00,120.00,0.00,120.00,119.00,1.00,未达标,托育服务设施配建不到位,备注: 沿街"],
    ]);
  });
});

describe("conditions of several", () => {
  const given = { households: 1234, parcel: { number: "P1" }, options: { number: "柳规条字〔2024〕1号" } };
  const document = landTransferConditions({ sizing, parcel: given.parcel, options: given.options });

  test("from JSON, with parcel and options, also of a sizing that was stored", async () => {
    const { out } = await plan(
      `conditions - ${liuzhou} --json`,
      JSON.stringify([given, { ...given, sizing: asJson(sizing) }, { households: 1234, options: { number: 7 } }]),
    );
    expect(JSON.parse(out).map((each: { document?: unknown }) => each.document)).toEqual([asJson(document), asJson(document), undefined]);
    expect((await plan(`conditions - ${liuzhou} --json`, JSON.stringify(given))).out).toBe(
      (await plan(`conditions - --json`, JSON.stringify({ ...given, sizing: asJson(sizing) }))).out,
    );
  });

  test("as CSV: a line for each clause, with its kind and what it rests on", async () => {
    const heads = { zh: "序号,章节,条款,性质,内容,依据", en: "No.,Section,Clause,Kind,Text,Basis" };
    for (const language of ["zh", "en"] as const) {
      const [head, first, ...rest] = lines(
        (await plan(`conditions - ${liuzhou} -f csv --lang ${language}`, JSON.stringify([{ households: -1 }, given]))).out,
      );
      expect([head, rest.length + 1]).toEqual([heads[language], document.sections.flatMap(({ clauses }) => clauses).length]);
      expect(first).toBe(
        language === "zh"
          ? "2,一、宗地基本情况,（一）,【选用条款】,宗地编号：P1。,编制单位提供的宗地资料"
          : "2,1. The parcel,（一）,[Option] ,Parcel number: P1.,parcel data as supplied",
      );
      expect(rest.find((line) => line.includes("1234") && line.includes("246.8"))).toContain(
        language === "zh" ? "【政策条款】" : "[Policy] ",
      );
      expect(
        rest.filter((line) => line.includes(language === "zh" ? "桂政办发〔2021〕67号 三（二）7" : "桂政办发〔2021〕67号, item 三（二）7"))
          .length,
      ).toBeGreaterThan(1);
    }
  });

  test("a file to each in a folder, as JSON and as text, and none as a list", async () => {
    await plan(`conditions - ${liuzhou} -f json -o @out/`, JSON.stringify([given]));
    expect(JSON.parse(written("out/001-P1.json"))).toEqual(asJson(document));
    await plan(
      `conditions - ${liuzhou} --lang en -o @deep/er/`,
      JSON.stringify([{ ...given, parcel: { number: `(${"长".repeat(50)})` } }]),
    );
    expect(written(`deep/er/001-${"长".repeat(40)}.txt`)).toContain("Document No.: 柳规条字〔2024〕1号");
    const { code, err } = await plan(`conditions - ${liuzhou} -f csv -o @out/`, JSON.stringify([given]));
    expect([code, err]).toEqual([2, `有误：output：应为一个文件：清单不分存，实为${JSON.stringify(at("out/"))}\n`]);
  });
});
