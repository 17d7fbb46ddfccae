import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { documentById } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { liuzhou, planFolder } from "../../test/planFolder.ts";
import { faultsOf } from "../../test/refused.ts";
import { openInput } from "./input.ts";
import { parseRequest } from "./request.ts";

const { at, plan } = planFolder();
const request = (line: string) => parseRequest(line === "" ? [] : line.split(" "));
const refusedFor = (line: string) => {
  const { places, messages } = faultsOf(() => request(line));
  return [places[0], messages[0]];
};

describe("the command line", () => {
  test("without words is a call for help, and with a version or a command it is that", () => {
    expect(["", "--help", "size --help", "--version", "size --version", "size"].map((line) => request(line).wants)).toEqual([
      ...["help", "help", "help", "version", "version", "work"],
    ]);
    expect([request("--version").command, request("size --help").command]).toEqual([null, "size"]);
  });

  test("says whole numbers as numbers, and anything else as it stands", () => {
    const households = (text: string) => request(`size --households ${text}`).said.households;
    expect(["1234", "007", "999999999999", "1234567890123", "12x", "x12", "1.5"].map(households)).toEqual([
      ...[1234, 7, 999_999_999_999, "1234567890123", "12x", "x12", "1.5"],
    ]);
    const works = (text: string) => request(`size --in-renovation-works ${text}`).said.inRenovationWorks;
    expect(["yes", "no", "maybe"].map(works)).toEqual([true, false, "maybe"]);
    expect(request("size").said).toEqual({});
  });

  test("has what is left out as it is by default", () => {
    expect(request("check a.csv")).toMatchObject({
      ...{ command: "check", locale: "zh-CN", input: "a.csv", output: null, format: null, all: false, encoding: undefined, headings: {} },
      ...{
        provision: { elderlyCare: null, infantCare: null },
        facilities: undefined,
        acceptReported: false,
        documents: [],
        template: null,
      },
    });
    const full = "survey a.csv --lang en -o b --json --all --encoding gb18030 --heading 住户=households --heading 层数= --accept-reported";
    expect(request(full)).toMatchObject({
      ...{ locale: "en", output: "b", format: "json", all: true, encoding: "gb18030", acceptReported: true },
      headings: { 住户: "households", 层数: null },
    });
    expect(request("survey a.csv --encoding utf-8").encoding).toBe("utf-8");
    expect(request("conditions --template t.json").template).toBe("t.json");
  });

  test.each([
    ["make", "", 'Expected a command: size, conditions, check, survey, standards, got "make"'],
    ["size --template t.json", "template", 'Expected the command conditions, which prints on it, got "size"'],
    ["size a b", "", 'Expected one file, got "b"'],
    ["size --hosueholds 7", "--hosueholds", "Expected an option that plan --help names, got nothing"],
    ["size --households", "--households", "Expected an option with its value, got nothing"],
    ["size --on 1 --on 2", "--on", 'Expected an option given once, got "2"'],
    ["survey --heading =households", "heading.0", 'Expected a heading and what it says, such as 住户=households, got "=households"'],
    ["survey --heading a=b=c", "heading.0", 'Expected a heading and what it says, such as 住户=households, got "a=b=c"'],
    ["survey --heading a=7", "heading.0", 'Expected a heading and what it says, such as 住户=households, got "a=7"'],
    ["survey --encoding big5", "encoding", 'Expected one of "utf-8", "gb18030", got "big5"'],
  ])("%s is refused", (line, place, message) => expect(refusedFor(line)).toEqual([place, message]));
});

describe("what is read", () => {
  const kindOf = async (path: string, ...chunks: (string | Uint8Array)[]) => {
    const input = await openInput(
      path,
      (async function* () {
        for (const chunk of chunks) yield Buffer.from(chunk);
      })(),
    );
    const read: Uint8Array[] = [];
    for await (const chunk of input.bytes) read.push(chunk);
    return [input.kind, Buffer.concat(read).toString("latin1"), input.size];
  };

  test("from standard input is told by its first character, and passed on whole", async () => {
    for (const [text, kind] of [
      ["", "csv"],
      ["a,{", "csv"],
      ["x [1]", "csv"],
      ["{}", "json"],
      [" \n[1]", "json"],
      ["\ufeff{}", "json"],
      ["PK\u0003", "xlsx"],
    ] as const)
      expect(await kindOf("-", text, ",b")).toEqual([kind, Buffer.from(`${text},b`).toString("latin1"), null]);
    expect(await kindOf("-")).toEqual(["csv", "", null]);
  });

  test("from a file by its name, else by its first character", async () => {
    for (const name of ["a.JSON", "a.csv", "a.Xlsx", "a.json.txt", "json"]) writeFileSync(at(name), "[1]");
    const kinds = await Promise.all(["a.JSON", "a.csv", "a.Xlsx", "a.json.txt", "json"].map((name) => kindOf(at(name))));
    expect(kinds).toEqual(["json", "csv", "xlsx", "json", "json"].map((kind) => [kind, "[1]", 3]));
  });

  test("names the file where it cannot be read, is too large, or is none", async () => {
    const told = async (args: string) => (await plan(`${args} --lang en`)).err.replaceAll(`${at("")}/`, "");
    mkdirSync(at("folder.json"));
    expect(await told(`size @folder.json ${liuzhou}`)).toBe('Error: folder.json: Expected a file that can be read, got "EISDIR"\n');
    expect(await told(`size @none.csv ${liuzhou}`)).toBe('Error: none.csv: Expected a file that can be read, got "ENOENT"\n');
    writeFileSync(at("a.json"), `{ ${"x".repeat(90)}`);
    expect(await told(`size @a.json ${liuzhou}`)).toMatch(/^Error: a\.json: Expected JSON, got "\{ x{30,58}/);
    writeFileSync(at("b.json"), Buffer.from([0x7b, 0xff]));
    expect(await told(`size @b.json ${liuzhou}`)).toBe("Error: b.json: Expected UTF-8, got nothing\n");
    writeFileSync(at("c.json"), "");
    truncateSync(at("c.json"), 67_108_865);
    expect(await told(`size @c.json ${liuzhou}`)).toBe("Error: c.json: Expected a file of at most 67108864 bytes, got nothing\n");
    writeFileSync(at("own.json"), "1".padStart(1_048_577));
    expect(await told(`size ${liuzhou} --households 1 --documents @own.json`)).toBe(
      "Error: own.json: Expected a file of at most 1048576 bytes, got nothing\n",
    );
    writeFileSync(at("own.json"), "1".padStart(1_048_576));
    expect(await told(`size ${liuzhou} --households 1 --documents @own.json`)).toBe("Error: Expected an object, got 1\n");
  });

  test("documents of one's own take the place of shipped ones with the same id", async () => {
    const own = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
    for (const standard of own.areaStandards) standard.amount.floorArea = "25";
    writeFileSync(at("own.json"), JSON.stringify(own));
    const { elderlyCare } = JSON.parse((await plan(`size ${liuzhou} --households 100 --documents @own.json --json`)).out).requirements;
    expect([elderlyCare.floorArea, elderlyCare.alsoApplying]).toEqual(["25", []]);
  });
});

describe("what is said, and where", () => {
  test("in English where that is asked for, even of a command line that cannot be read", async () => {
    expect((await plan("make --lang=en")).err).toContain("Error: Expected a command");
    expect((await plan("make --lang en")).err).toContain("Error: Expected a command");
    expect((await plan("make en")).err).toContain("有误：应为命令");
    expect((await plan("make --name en")).err).toContain("有误：应为命令");
  });

  test("one that is faulty is told as JSON too, unless that goes into a file", async () => {
    const line = `size - ${liuzhou} --json`;
    expect(JSON.parse((await plan(line, '{"households": -1}')).out).error.code).toBe("invalidNeighbourhood");
    expect((await plan(`${line} -o @a.json`, '{"households": -1}')).out).toBe("");
  });

  test("files are as their names end, or refused with the endings there are", async () => {
    const { code, err } = await plan(`size ${liuzhou} --households 1 -o @a.pdf`);
    expect([code, err]).toEqual([
      2,
      `有误：output：应为.txt, .md, .html, .docx, .xlsx, .csv, .json之一，实为${JSON.stringify(at("a.pdf"))}\n`,
    ]);
    expect((await plan(`size ${liuzhou} --households 1 -o @a.txt.pdf`)).code).toBe(2);
    expect((await plan(`standards a.csv ${liuzhou}`)).err).toBe('有误：应为没有文件：标准只按地点和日期查询，实为"a.csv"\n');
  });

  test("residents or floor area speak of a neighbourhood as households do; a terminal is not read from", async () => {
    expect((await plan(`size ${liuzhou} --residential-floor-area 10000 --average-dwelling-area 90 --json`)).code).toBe(0);
    expect((await plan(`size ${liuzhou} --residents 300`, "总户数\n100\n")).err).toContain("households：");
    expect((await plan(`size ${liuzhou} --average-dwelling-area 90`)).err).toContain("应为文件、表示标准输入的-，或者--households");
    expect((await plan(`size ${liuzhou}`, "总户数\n100\n")).out).toContain("共计算小区1个");
  });

  test("twenty faulty ones are told, of one more that there is one more", async () => {
    const told = async (count: number) => (await plan(`size - ${liuzhou}`, `总户数\n${"x\n".repeat(count)}`)).err.trimEnd().split("\n");
    expect([(await told(20)).length, (await told(21)).length, (await told(21)).at(-1)]).toEqual([20, 21, "另有1条有误。"]);
  });
});
