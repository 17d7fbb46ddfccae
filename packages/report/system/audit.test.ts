import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { randomOutputs } from "../test/randomOutputs.ts";
import { randomReports, reported } from "../test/randomReports.ts";

const script = (name: string) => fileURLToPath(new URL(`${name}.py`, import.meta.url));

/** What a script in Python makes of reports, each handed to it as its JSON and nothing else. */
async function recomputed(lines: Iterable<string> | AsyncIterable<string>, by = "recompute") {
  const python = spawn("python3", [script(by)], { stdio: ["pipe", "pipe", "inherit"] });
  let told = "";
  python.stdout.on("data", (part) => {
    told += part;
  });
  const ended = new Promise((done) => python.on("close", done));
  await pipeline(Readable.from(lines), python.stdin);
  await ended;
  return JSON.parse(told) as Told;
}

interface Told {
  readonly reports: number;
  readonly figures: number;
  readonly titles: number;
  readonly amounts: number;
  readonly kinds: readonly string[];
  readonly faults: readonly string[];
  readonly kept: Readonly<Record<string, number>>;
}

function* lines(count: number, seed: number, change = (json: string) => json, seen = new Set<string>()): Generator<string> {
  for (const report of randomReports(count, seed)) {
    const clauses = report.sections.flatMap((section) => section.clauses);
    for (const { basis, table } of clauses)
      for (const cited of [basis, ...(table?.worked?.standards ?? [])]) if (cited !== null) seen.add(cited.document.id);
    yield `${change(JSON.stringify(report))}\n`;
  }
}

test("10,000 reports of every kind, by every document: what each prints follows from what it carries, worked out again in Python", async () => {
  const seen = new Set<string>();
  const { reports, figures, titles, amounts, kinds, faults } = await recomputed(lines(10_000, 20_260_401, undefined, seen));
  expect(faults).toEqual([]);
  expect(reports).toBe(10_000);
  expect(titles).toBeGreaterThanOrEqual(5);
  // Rates, slabs, slices and fixed areas, by each base that they may have, with and without least areas.
  expect(amounts).toBe(40);
  expect(kinds).toEqual([
    ...["added, left", "arithmetic", "counted", "estimated", "gap in words", "in capitals", "in words", "listed", "reached"],
    ...["required", "shortfall", "surplus", "tally", "target", "targets"],
  ]);
  expect(figures).toBeGreaterThan(90_000);
  expect(reported.length).toBeGreaterThan(20);
  expect(reported.filter((id) => !seen.has(id))).toEqual([]);
}, 900_000);

test.each([
  ["a required area in words", /(应配面积|不少于)([0-9]+)(平方米|\.)/g, "$1$21$3"],
  ["a shortfall or surplus in words", /(缺口|富余)([0-9]+)(平方米|\.)/g, "$1$21$3"],
  ["what a target lacks", /差距([0-9]+)/g, "差距$11"],
  ["an area in capitals", /大写：(?!零)/g, "大写：壹仟万"],
  ["how many are listed", /，共([0-9]+)个；/g, "，共1$1个；"],
  ["how many targets were reached", /达标([0-9]+)项/g, "达标1$1项"],
  ["what a rate or a share comes to", /实际([0-9]+)\./g, "实际$11."],
  ["a target that was reached", /每([0-9]+)为([0-9.]+)（/g, "每$1为1$2（"],
  ["households that were counted", /"户数：([0-9]+)/g, '"户数：1$1'],
  ["an average dwelling", /"户均住宅建筑面积：/g, '"户均住宅建筑面积：9'],
  ["the count behind an area", /"households":([0-9]+)/g, '"households":1$1'],
  ["a standard", /"floorArea":"([0-9.]+)"/g, '"floorArea":"1$1"'],
])("a canary: %s with a digit more is found", async (_, figure, wrong) => {
  const { faults } = await recomputed(lines(100, 20_260_402, (json) => json.replace(figure, wrong)));
  expect(faults.length).toBeGreaterThan(3);
});

test("3,000 files of JSON that plan size, plan check and plan survey write: areas, gaps, verdicts and sums, and what is printed of them", async () => {
  const { kept, figures, kinds, faults } = await recomputed(randomOutputs(3000, 20_260_403), "recompute_plan");
  expect(faults).toEqual([]);
  expect(kept).toEqual({ check: 1000, sizing: 1000, survey: 1000 });
  expect(kinds).toEqual([
    ...["estimated", "exact", "faulty", "how many", "in capitals", "printed", "read", "required", "shortfall", "stated"],
    ...["sums", "surplus", "verdict", "verdicts", "whole"],
  ]);
  expect(figures).toBeGreaterThan(90_000);
}, 900_000);

test.each([
  ["a required area", /"required":"([0-9]+)/g, '"required":"1$1'],
  ["an exact area", /"floorArea":"([0-9.]+)","statedArea"/g, '"floorArea":"1$1","statedArea"'],
  ["a shortfall", /"shortfall":"([0-9]+)/g, '"shortfall":"1$1'],
  ["a verdict", /"verdict":"short"/g, '"verdict":"met"'],
  ["how many neighbourhoods", /"neighbourhoods":([1-9])/g, '"neighbourhoods":1$1'],
  ["neighbourhoods that passed", /"pass":([0-9]+)/g, '"pass":1$1'],
  ["a figure of a printed list", /\\t([0-9]+\.[0-9]{2})/g, "\\t1$1"],
  ["a printed area", /不少于([0-9.]+)平方米（大写/g, "不少于1$1平方米（大写"],
  ["rows that were faulty", /"bad":([0-9]+)/g, '"bad":1$1'],
  ["the count behind an area", /"counts":\{"households":([0-9]+)/g, '"counts":{"households":1$1'],
])("a canary in those: %s with a digit more is found", async (_, figure, wrong) => {
  async function* spoilt() {
    for await (const line of randomOutputs(30, 20_260_404)) yield line.replace(figure, wrong);
  }
  const { faults } = await recomputed(spoilt(), "recompute_plan");
  expect(faults.length).toBeGreaterThan(3);
});

test.each([
  ["recompute", 60, ["import json, re, sys", "from fractions import Fraction as F", "from math import ceil, floor"]],
  [
    "recompute_plan",
    73,
    [
      ...["import json, re, sys", "from fractions import Fraction as F", "from math import ceil"],
      "from recompute import agree, asked, counted, spelt, titles, up",
    ],
  ],
] as const)("%s is of the standard library, and no longer than %i lines", (name, most, imported) => {
  const source = readFileSync(script(name), "utf8");
  expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(most);
  expect(source.match(/^(?:import|from) .*$/gm)).toEqual(imported);
});
