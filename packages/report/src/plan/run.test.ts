import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { liuzhou, old, planFolder, survey } from "../../test/planFolder.ts";

const { at, plan } = planFolder();

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
    [`size ${liuzhou} --households 1234 --households 1`, '--households：应为只出现一次的选项，实为"1"'],
    [`size ${liuzhou} --households 1 -o @a.txt --output @b.txt`, "--output"],
    [`size ${liuzhou} --households 1 --json --json`, "--json"],
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

  test("what JSON.parse would read otherwise than it is written decides no verdict (D19)", async () => {
    const scheme = (households: string, area: string) =>
      `{"neighbourhood": {"division": "450200", "on": "2022-03-01", "development": "new", ${households}}, "provision": {"elderlyCare": ${area}, "infantCare": "20"}}`;
    expect((await plan("check -", scheme('"households": 100', "20"))).code).toBe(0);
    const rounded = await plan("check -", scheme('"households": 100', "19.99999999999999999"));
    expect(rounded.code).toBe(2);
    expect(rounded.err).toBe('有误：-.provision.elderlyCare：应为能够精确读入的数，不能的写成文字，实为"19.99999999999999999"\n');
    const twice = await plan("check - --lang en", scheme('"households": 100, "households": 1', "19"));
    expect(twice.code).toBe(2);
    expect(twice.err).toBe('Error: -.neighbourhood.households: Expected each key once, got "households"\n');
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
      expect([told.code, told.err]).toEqual([code, "输入中没有小区或者宗地。\n"]);
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
