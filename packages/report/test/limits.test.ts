import { writeFileSync } from "node:fs";
import { faultWords, landTransferConditions, parseReport, parseTemplate } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { PlanError } from "@plan/rules";
import { issue } from "@plan/rules/internal";
import { sizeNeighbourhood } from "@plan/sizing";
import { sizeSurvey } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { faultsOfJson } from "../src/plan/exactJson.ts";
import { readJson, rowsIn } from "../src/plan/input.ts";
import { listOf } from "../src/plan/listOf.ts";
import { readXlsx } from "../src/readXlsx.ts";
import { madeWorkbook, row } from "./madeWorkbook.ts";
import { liuzhou, old, planFolder } from "./planFolder.ts";
import { refused } from "./refused.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const text = { zh: "临街。" };
const letters = (count: number) => "字".repeat(count);
const stored = JSON.stringify(landTransferConditions({ sizing }));
const report = (change: (json: ReturnType<typeof JSON.parse>) => void) => {
  const json = JSON.parse(stored);
  change(json);
  return parseReport(json);
};
const clauses = (count: number) => Array.from({ length: count }, () => ({ section: "siting" as const, text }));
const sheet = (name: string) => readXlsx(madeWorkbook({ sheetName: name, rows: row(1, "总户数") }), { sheet: name });
const cell = (count: number) => readXlsx(madeWorkbook({ rows: row(1, "小区名称") + row(2, letters(count)) }));
const column = (name: string) => readXlsx(madeWorkbook({ rows: `${row(1, "小区名称")}<row r="2"><c r="${name}2"><v>1</v></c></row>` }));

/** What is taken at its limit, and refused one step beyond. */
const limits: readonly (readonly [what: string, call: (value: never) => unknown, at: unknown, beyond: unknown])[] = [
  ["200 clauses of one's own", (count: number) => landTransferConditions({ sizing, options: { extraClauses: clauses(count) } }), 200, 201],
  ["a number of 200 characters", (number: string) => landTransferConditions({ sizing, options: { number } }), letters(200), letters(201)],
  ["an office of 200 characters", (office: string) => parseTemplate({ signature: { office } }), letters(200), letters(201)],
  ["a heading of 200 characters", (zh: string) => parseTemplate({ title: { zh } }), letters(200), letters(201)],
  [
    "a clause of 10,000 characters",
    (zh: string) => parseTemplate({ siting: { storeys: { text: { zh } } } }),
    letters(10_000),
    letters(10_001),
  ],
  ["a report's text of 100,000 characters", (zh: string) => report((json) => (json.title.zh = zh)), letters(100_000), letters(100_001)],
  [
    "a clause's number of 100",
    (number: string) => report((json) => (json.sections[0].clauses[0].number = number)),
    letters(100),
    letters(101),
  ],
  ["an advisory's code of 100", (code: string) => report((json) => (json.advisories[0].code = code)), "a".repeat(100), "a".repeat(101)],
  ["a sheet's name of 100 characters", sheet, letters(100), letters(101)],
  ["a cell of 32,767 characters", cell, 32_767, 32_768],
  ["16,384 columns of a sheet", column, "XFD", "XFE"],
];

describe("Each limit: taken at it, refused one step beyond", () => {
  test.each(limits)("%s", (_what, call, at, beyond) => {
    expect(refused(() => call(at as never))).toBeNull();
    expect(refused(() => call(beyond as never))).toMatch(/^(invalid\w+|unreadableFile|tooLarge)$/);
  });

  test("a font's name of 64 characters", async () => {
    const written = (body: string) => toDocx(landTransferConditions({ sizing }), { fonts: { body } });
    expect((await written(letters(64))).length).toBeGreaterThan(0);
    await expect(written(letters(65))).rejects.toMatchObject({ code: "invalidTemplate" });
  });

  test("16,384 cells of a survey's row; one more is its own row's fault", async () => {
    const told = async (count: number) => {
      const { entries } = await collected([["总户数"], ["800", ...Array.from({ length: count - 1 }, () => "")]]);
      return entries.map(({ error }) => error?.code ?? null);
    };
    expect([await told(16_384), await told(16_385)]).toEqual([[null], ["tooLarge"]]);
  });

  test("a count may have 20 zeros before it and 6 after the point", async () => {
    const told = async (cell: string) => (await collected([["总户数"], [cell]])).entries.map(({ error }) => error?.code ?? null);
    for (const good of [`${"0".repeat(20)}800`, "800.000000"]) expect(await told(good)).toEqual([null]);
    for (const bad of [`${"0".repeat(21)}8000000000`, "800.0000000"]) expect(await told(bad)).toEqual(["invalidSurvey"]);
  });

  test("20 faults are said", () => {
    const said = (count: number) => {
      const issues = Array.from({ length: count }, (_, at) => issue([`k${at}`], "text", 1));
      return faultWords(new PlanError("invalidSurvey", "", issues)).en.split("; ").length;
    };
    expect([19, 20, 21].map(said)).toEqual([19, 20, 20]);
  });

  test("10,000 rows in one document", async () => {
    const rows = async function* (count: number) {
      for (let at = 0; at < count; at += 1) yield at;
    };
    expect(await listOf(rows(10_000))).toHaveLength(10_000);
    await expect(listOf(rows(10_001))).rejects.toMatchObject({ code: "tooLarge" });
  });
});

async function* one<T>(only: T) {
  yield only;
}

async function collected(rows: readonly unknown[]) {
  const survey = sizeSurvey(rows as never, { defaults: { division: "450203", on: "2022-03-01", development: "existing" } });
  const entries: { error: PlanError | null }[] = [];
  for await (const entry of survey) entries.push(entry);
  return { entries };
}

describe("What the command reads", () => {
  const { at, plan } = planFolder();
  const zeros = (bytes: number) => ({ kind: "json" as const, size: null, bytes: one(new Uint8Array(bytes)) });
  const mebibytes = 64 * 2 ** 20;

  test.each([
    ["JSON", (bytes: number) => readJson("-", zeros(bytes))],
    ["a workbook", (bytes: number) => rowsIn({ ...zeros(bytes), kind: "xlsx" }, "-", {})],
  ])("64 MiB of %s are read, here to find that they are none; one byte more is not", async (_what, read) => {
    await expect(read(mebibytes)).rejects.toMatchObject({ code: "unreadableFile" });
    await expect(read(mebibytes + 1)).rejects.toMatchObject({ code: "tooLarge" });
  });

  test("1 MiB of a bureau's template", async () => {
    const told = async (bytes: number) => {
      writeFileSync(at("template.json"), "{}".padEnd(bytes));
      return plan(`conditions ${liuzhou} --households 1234 --template @template.json`);
    };
    expect((await told(1_048_576)).code).toBe(0);
    const beyond = await told(1_048_577);
    expect([beyond.code, beyond.err]).toEqual([2, expect.stringContaining("1048576")]);
  });

  test("20 problems are told, and of more how many", async () => {
    const told = async (count: number) =>
      (await plan(`survey - ${old} --lang en`, `总户数\n${"x\n".repeat(count)}`)).err.trimEnd().split("\n");
    expect([(await told(20)).length, (await told(21)).length]).toEqual([20, 21]);
    expect((await told(21)).at(-1)).toContain("1 more");
  });

  test("a number of 40 digits that a double keeps, and 20 faults", () => {
    const [most, more] = [`1${"0".repeat(39)}`, `1${"0".repeat(40)}`];
    expect([most, more].map((number) => faultsOfJson(number).length)).toEqual([0, 1]);
    const faults = (count: number) => faultsOfJson(`[${Array.from({ length: count }, () => more).join()}]`).length;
    expect([19, 20, 21].map(faults)).toEqual([19, 20, 20]);
  });
});
