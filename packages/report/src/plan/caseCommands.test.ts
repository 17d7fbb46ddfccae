import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { documentById } from "@plan/rules";
import { parseSizing, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { liuzhou, old, planFolder, survey } from "../../test/planFolder.ts";

const { at, plan, written } = planFolder();

describe("plan size: what a neighbourhood must have, item 三（二）7", () => {
  test("1,234 households in Liuzhou: 246.8 m² each, as text in either language", async () => {
    const { code, out, err } = await plan(`size ${liuzhou} --households 1234`);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("不少于246.8平方米");
    expect((await plan(`size ${liuzhou} --households 1234 --lang en`)).out).toContain("not less than 246.8 m²");
  });

  test("as JSON it is the sizing itself", async () => {
    const { out } = await plan(`size ${liuzhou} --households 1234 --json`);
    expect(parseSizing(JSON.parse(out))).toEqual(
      sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 }),
    );
  });

  test("from JSON on standard input; what it does not say, the command line says", async () => {
    const { out } = await plan(
      `size - --division 450200 --on 2022-03-01 --facility infantCare --json`,
      '{"development": "new", "households": 500}',
    );
    expect(JSON.parse(out).requirements.infantCare.floorArea).toBe("100");
    expect(Object.keys(JSON.parse(out).requirements)).toEqual(["infantCare"]);
  });

  test("a list gives a list; a fault is its own and makes the code 2", async () => {
    const { code, out, err } = await plan(`size - ${liuzhou} --json`, '[{"households": 100}, {"households": -1}]');
    expect(code).toBe(2);
    const [good, bad] = JSON.parse(out);
    expect(good.sizing.requirements.elderlyCare.floorArea).toBe("20");
    expect(bad.error.code).toBe("invalidNeighbourhood");
    expect(err).toBe("第2条：households：应为0至1000000000的整数户数，实为-1\n");
  });

  test("rows of CSV give a table, exact and stated, with what each figure rests on", async () => {
    const { code, out } = await plan(`size - ${liuzhou} --format csv --lang en`, "Name,Households\na,1234\n");
    expect(code).toBe(0);
    expect(out.split("\r\n")[1]).toBe(
      '1,2,a,450200,2022-03-01,new,1234,246.80,246.8,"桂政办发〔2021〕67号, item 三（二）7",246.80,246.8,"桂政办发〔2021〕67号, item 三（二）7",',
    );
    expect((await plan(`size - ${liuzhou}`, "Name,Households\na,1234\n")).out).toContain("共计算小区1个");
  });

  test("documents of one's own join the shipped ones", async () => {
    const made = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
    Object.assign(made, { id: "450200-2021-made", number: "柳政〔2021〕1号", division: "450200" });
    for (const standard of made.areaStandards) standard.amount.floorArea = "25";
    writeFileSync(at("own.json"), JSON.stringify(made));
    const { out } = await plan(`size ${liuzhou} --households 100 --documents @own.json --json`);
    expect(JSON.parse(out).requirements.elderlyCare.floorArea).toBe("25");
    expect(JSON.parse(out).requirements.elderlyCare.alsoApplying.length).toBe(1);
  });
});

describe("plan conditions", () => {
  const parcels =
    "宗地编号,坐落,出让面积（平方米）,容积率,总户数,户数依据\nP(2022)1,城中区,50360.2,2.5,1234,待方案审定\n../../etc/passwd,鱼峰区,1,2,500,规划确定\nCON,x,零,2,500,\n";

  test("one file for each parcel; no name leads out of the folder, and a faulty parcel is told by its heading", async () => {
    const { code, err } = await plan(`conditions - ${liuzhou} --output @conditions/ --format md`, parcels);
    expect(code).toBe(2);
    expect(err).toMatch(/^第3条（第4行）：出让面积（平方米）：应为大于0的面积.*实为"零"\n$/);
    expect(readdirSync(at("conditions"))).toEqual(["001-P-2022-1.md", "002-etc-passwd.md"]);
    expect(written("conditions/001-P-2022-1.md")).toMatch(/50360\.2[\s\S]*不少于246\.8平方米[\s\S]*重新核定/);
  });

  test.each(["txt", "md", "html", "json", "csv", "docx", "xlsx"])("as %s by the ending of the file", async (ending) => {
    const { code } = await plan(`conditions ${liuzhou} --households 1234 -o @conditions.${ending}`);
    expect(code).toBe(0);
    const bytes = readFileSync(at(`conditions.${ending}`));
    if (ending === "docx" || ending === "xlsx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
    else expect(bytes.toString()).toMatch(/不少于246\\?\.8平方米/);
    expect(readdirSync(at(""))).toEqual([`conditions.${ending}`]);
  });

  test("a stored sizing is taken as it was sized; a tampered one is refused", async () => {
    await plan(`size ${liuzhou} --households 1234 -o @sizing.json`);
    expect((await plan("conditions @sizing.json")).out).toContain("不少于246.8平方米");
    writeFileSync(at("sizing.json"), written("sizing.json").replace('"floorArea": "246.8"', '"floorArea": "1"'));
    expect((await plan("conditions @sizing.json")).code).toBe(2);
  });

  test("several documents do not go into one page of HTML", async () => {
    const { code, err } = await plan(`conditions - ${liuzhou} -o @all.html`, "总户数\n1\n2\n");
    expect(code).toBe(2);
    expect(err).toContain("文件夹");
    expect(existsSync(at("all.html"))).toBe(false);
  });
});

describe("plan check: exit code 0 met, 1 short or not reported, 2 bad input", () => {
  test.each([
    ["exactly enough", "--elderly-care 246.8 --infant-care 246.8", 0],
    ["a hundredth below", "--elderly-care 246.79 --infant-care 246.8", 1],
    ["not reported (D13)", "--elderly-care 246.8", 1],
    ["no number", "--elderly-care viele --infant-care 246.8", 2],
  ])("%s", async (_, areas, code) => expect((await plan(`check ${liuzhou} --households 1234 ${areas}`)).code).toBe(code));

  test("rooms of a scheme from JSON, as a review opinion", async () => {
    const scheme = { neighbourhood: { households: 1000 }, provision: { facilities: [{ serves: ["elderlyCare"], floorArea: "200" }] } };
    const { code, out } = await plan(`check - ${liuzhou} --lang en`, JSON.stringify(scheme));
    expect(code).toBe(1);
    expect(out).toMatch(/Review opinion[\s\S]*provided 200 m²[\s\S]*provided 0 m², shortfall 200 m²/);
  });

  test("rows that break off: those before are there, the break is the last entry, and its line is told", async () => {
    const broken = `小区名称,总户数,已有养老面积,已有托育面积\na,100,15,15\n"b,100,15,15\nc,1,1,1\n`;
    const { code, out, err } = await plan(`check - ${old} --json`, broken);
    expect(code).toBe(2);
    const [first, second, ...others] = JSON.parse(out);
    expect([first.check.verdict, second, others]).toEqual(["pass", expect.objectContaining({ record: 2, line: 3 }), []]);
    expect(second.error.code).toBe("invalidSurvey");
    expect(err).toContain("第3行");
    expect((await plan(`size - ${old} -f csv`, broken)).out.split("\r\n").length).toBe(4); // headings, a row, the break, and the end
  });

  test("many at once as the list of those that lack", async () => {
    const { code, out } = await plan(`check - ${old} --json`, survey);
    expect(code).toBe(2);
    expect(
      JSON.parse(out).map(({ check, error }: { check?: { verdict: string }; error?: { code: string } }) => check?.verdict ?? error?.code),
    ).toEqual(["pass", "fail", "invalidSurvey"]);
  });
});
