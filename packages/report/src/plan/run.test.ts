import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentById } from "@plan/rules";
import { parseSizing, sizeNeighbourhood } from "@plan/sizing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { madeWorkbook, row } from "../../test/madeWorkbook.ts";
import { ranPlan } from "../../test/ranPlan.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plan-run-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const written = (name: string) => readFileSync(at(name), "utf8");

/** Runs the command with what stands on standard input; @ stands for the folder. */
const plan = (args: string, input: string | Uint8Array | null = null, more: { isTTY?: boolean; fault?: string } = {}) =>
  ranPlan(
    args.split(" ").map((arg) => arg.replace("@", `${folder}/`)),
    { input, ...more },
  );

const liuzhou = "--division 450200 --on 2022-03-01 --development new";
const survey = ["小区名称,总户数,已有养老面积,已有托育面积", "红光小区,800,120,120", "河东小区,800,119.99,", "=1+1,四百,60,60", ""].join(
  "\n",
);
const old = "--division 450203 --on 2022-03-01 --development existing";

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
    expect(readdirSync(folder)).toEqual([`conditions.${ending}`]);
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

describe("plan survey", () => {
  test("the list by default holds what is to be mended; each row leads back to its line; no text is a formula", async () => {
    const { code, err } = await plan(`survey - ${old} -o @list.csv`, survey);
    expect(code).toBe(2);
    expect(err).toBe('第3条（第4行）：总户数：应为0至1000000000的整数户数，实为"四百"\n');
    const [, ...rows] = written("list.csv").trimEnd().split("\r\n");
    expect(rows.map((row) => row.split(",").slice(0, 2).join())).toEqual(["2,3", "3,4"]);
    expect(rows[0]).toContain("河东小区,既有,800,120.00,119.99,0.01,120.00,未填报,未填报,未达标");
  });

  test("with --all every row, and text in the end with its sums", async () => {
    const { out } = await plan(`survey - ${old} --all --lang en`, survey);
    expect(out).toContain("Rows read: 3; sized: 2; faulty: 1.");
    expect(out).toContain("红光小区");
  });

  test("codes: all met 0, short or unknown 1, broken off 2", async () => {
    const rows = (...lines: string[]) => ["小区名称,总户数,已有养老面积,已有托育面积", ...lines, ""].join("\n");
    expect((await plan(`survey - ${old}`, rows("a,100,15,15"))).code).toBe(0);
    expect((await plan(`survey - ${old}`, rows("a,100,14.99,15"))).code).toBe(1);
    expect((await plan(`survey - ${old}`, rows("a,100,,15"))).code).toBe(1);
    expect((await plan(`survey - ${old}`, rows())).code).toBe(1);
    const broken = await plan(`survey - ${old} --json`, rows("a,100,15,15", '"b,100,15,15'));
    expect(broken.code).toBe(2);
    expect(JSON.parse(broken.out).summary).toMatchObject({ read: 1, complete: false, verdict: "incomplete" });
    expect(broken.err).toContain("第3行");
  });

  test("GB18030 where the headings are then known, or declared; headings of one's own", async () => {
    const gb18030 = Buffer.from([0xd7, 0xdc, 0xbb, 0xa7, 0xca, 0xfd, 0x0a, 0x31, 0x0a]); // 总户数 / 1
    expect((await plan(`survey - ${old}`, gb18030)).code).toBe(1);
    expect((await plan(`survey - ${old} --encoding utf-8`, gb18030)).code).toBe(2);
    expect((await plan(`survey - ${old} --heading 住户=households --heading 层数=`, "住户,层数\n1,6\n")).code).toBe(1);
    expect((await plan(`survey - ${old}`, "住户,层数\n1,6\n")).err).toContain("第1列标题");
  });

  test("the same rows as records of JSON, and as a workbook", async () => {
    const csv = await plan(`survey - ${old} -f csv`, "总户数,已有养老面积\n100,1\n");
    const json = await plan(`survey - ${old} -f csv`, '[{"总户数": 100, "已有养老面积": "1"}]');
    expect(json.out.replace("1,,", "1,2,")).toBe(csv.out);
    expect((await plan(`survey - ${old} -o @list.xlsx`, "总户数,已有养老面积\n100,1\n")).code).toBe(1);
    expect(readFileSync(at("list.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("problems of a workbook are told with sheet, row and column, those of its headings too", async () => {
    const faulty = madeWorkbook({ rows: row(1, "小区名称", "总户数") + row(2, "a", "四百") + row(5, "b", 12.5) });
    expect((await plan(`survey - ${old} -o @list.xlsx`, faulty)).err).toBe(
      '第1条（第2行）：“调查表”第2行B列：应为数字单元格中的数，实为"四百"\n第2条（第5行）：“调查表”第5行B列：应为0至1000000000的整数户数，实为"12.5"\n',
    );
    const twice = madeWorkbook({ rows: row(1, "户数", "总户数") + row(2, 1, 2) });
    expect((await plan(`survey - ${old} --lang en`, twice)).err).toContain("“调查表” row 1, column B: Expected one column for households");
  });

  test("twenty problems are told, the others counted", async () => {
    const { err } = await plan(`survey - ${old} --lang en`, `总户数\n${"x\n".repeat(23)}`);
    expect(err.trimEnd().split("\n").length).toBe(21);
    expect(err).toContain("3 more are faulty.");
  });

  test("a bar on a terminal only, taken away at the end", async () => {
    const many = `总户数,已有养老面积,已有托育面积\n${"100,15,15\n".repeat(2500)}`;
    expect((await plan(`survey - ${old}`, many)).err).toBe("");
    writeFileSync(at("many.csv"), many);
    const { err } = await plan(`survey @many.csv ${old}`, null, { isTTY: true });
    expect(err).toContain("100% 2000行");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
  });
});

describe("plan standards: what applies, and what was left out and why", () => {
  test("Nanning before its formal measure: Guangxi's applies, the reported ones do not (D7)", async () => {
    const { code, out } = await plan("standards --division 450100 --on 2022-03-01 --development new --json");
    expect(code).toBe(0);
    const [elderly] = JSON.parse(out).areaStandards;
    expect(elderly.inForce.map(({ document }: { document: { id: string } }) => document.id)).toEqual(["450000-2021-67"]);
    expect(elderly.leftOut.map(({ because }: { because: string }) => because)).toContain("reported");
    expect((await plan("standards --division 450100 --on 2022-03-01")).out).toMatch(/仅见于报道（D7）/);
  });

  test("a place without any is an error that names what was left out (D15)", async () => {
    const { code, err } = await plan("standards --division 990000 --on 2022-03-01 --lang en");
    expect(code).toBe(2);
    expect(err).toContain("Expected a standard for elderlyCare");
  });
});

describe("The command line", () => {
  const width = (line: string) => Array.from(line).reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

  test.each(["zh", "en"])("help in %s fits 24 lines of 80 columns", async (language) => {
    const { code, out } = await plan(`--help --lang ${language}`);
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(24);
    expect(out.split("\n").filter((line) => width(line) > 80)).toEqual([]);
  });

  test("every line of the help is real", async () => {
    const lines = (await plan("--help")).out.split("\n").filter((line) => line.startsWith(" plan "));
    expect(lines.map((line) => line.split(" ")[2])).toEqual(["size", "conditions", "check", "survey", "standards"]);
    writeFileSync(at("parcels.csv"), "行政区划代码,建设类型,总户数\n450200,新建,1234\n");
    writeFileSync(at("county.csv"), "行政区划代码,总户数,已有养老面积,已有托育面积\n450203,100,15,15\n");
    writeFileSync(
      at("scheme.json"),
      JSON.stringify({
        division: "450200",
        on: "2022-03-01",
        development: "new",
        households: 1,
        provision: { elderlyCare: 1, infantCare: 1 },
      }),
    );
    for (const line of lines) {
      const args = line.slice(6).replace(/(\S+\.(csv|json|md)|conditions\/)/g, "@$1");
      expect(await plan(args), line).toMatchObject({ code: 0, err: "" });
    }
    expect(existsSync(at("conditions/001.docx"))).toBe(true);
  });

  test.each([
    ["sice", "命令"],
    ["size --bogus", "--bogus"],
    ["size --households", "--households"],
    ["size a.json b.json", "一个文件"],
    ["size @missing.json", "missing.json"],
    ["survey", "文件"],
    [`size ${liuzhou} --households 1 --format pdf`, "pdf"],
    [`size ${liuzhou} --households 1 -o @a.pdf`, "pdf"],
    [`size ${liuzhou} --households 1 -o @no/such/a.txt`, "可以写入的文件"],
    [`size ${liuzhou} --households 1 --facility creche`, "facility"],
    ["size --lang fr", "lang"],
    [`size --division 45020 --on 2022-03-01 --development new --households 1`, "六位行政区划代码"],
    [`size ${liuzhou} --households 1 --documents @missing.json`, "missing.json"],
  ])("%s is told in words and never as a stack", async (args, said) => {
    const { code, out, err } = await plan(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at |Error:/);
    expect(err.trimEnd().split("\n").length).toBe(1);
  });

  test("the fault of the only neighbourhood is the command's own, as JSON where that was asked for", async () => {
    const { code, out, err } = await plan(`size ${liuzhou} --households x --json`);
    expect(code).toBe(2);
    expect(JSON.parse(out).error).toMatchObject({ name: "PlanError", code: "invalidNeighbourhood" });
    expect(err).toBe('有误：households：应为0至1000000000的整数户数，实为"x"\n');
  });

  test("what is no JSON, or no UTF-8, is told with the name of the file", async () => {
    expect((await plan("size -", "{")).err).toContain("JSON");
    writeFileSync(at("a.json"), Uint8Array.of(0x7b, 0xff));
    expect((await plan("size @a.json")).err).toContain("a.json：应为UTF-8");
  });

  test("strangers' words do not act on a terminal", async () => {
    const { err } = await plan("size - --json", JSON.stringify({ "\u001b[31mred": 1 }));
    expect(err).not.toContain("\u001b");
  });

  test.each([
    ["size", 2],
    ["conditions", 2],
    ["check", 1],
    ["survey", 1],
  ])("%s of nothing is told, and is no success", async (command, code) => {
    for (const nothing of ["", "总户数\n", "[]"]) {
      const told = await plan(`${command} - ${old}`, nothing);
      expect([told.code, told.err]).toEqual([code, "其中没有小区或者宗地。\n"]);
      expect(told.out).not.toMatch(/有未填报|结论：全部达标/); // Of nothing there is nothing to say.
    }
  });

  test("what is meant for one neighbourhood, or for none, is not passed over in silence", async () => {
    for (const command of ["size", "check", "survey"])
      expect((await plan(`${command} - ${old} --elderly-care 5`, survey)).err).toContain("elderlyCare：应为文件中的一列");
    expect(await plan("standards a.csv --division 450100 --on 2022-03-01")).toMatchObject({ code: 2, out: "" });
  });

  test("a full disk is told, and told once", async () => {
    for (const format of ["txt", "csv", "json"])
      expect(await plan(`size ${liuzhou} --households 1 -f ${format}`, null, { fault: "ENOSPC" })).toMatchObject({
        code: 2,
        err: '有误：standard output：应为可以写入的文件，实为"ENOSPC"\n',
      });
  });

  test("folders are made where they are missing; where none can be, that is told", async () => {
    expect((await plan(`conditions ${liuzhou} --households 1 -o @new/and/deep/ -f md`)).code).toBe(0);
    expect(readdirSync(at("new/and/deep"))).toEqual(["001.md"]);
    expect((await plan(`conditions ${liuzhou} --households 1 -o @new/and/deep/001.md/`)).err).toContain("应为可以写入的文件夹");
  });

  test("what is no CSV gives JSON that says so, and nothing before it", async () => {
    for (const command of ["size", "survey"]) {
      const { code, out } = await plan(`${command} - ${old} --json`, "户,口\n1,2\n");
      expect([code, JSON.parse(out).error.code]).toEqual([2, "invalidSurvey"]);
    }
  });

  test("the version is that of the package", async () => expect((await plan("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/));
});
