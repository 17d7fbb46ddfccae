import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { randomReports, reported } from "../test/randomReports.ts";

const script = fileURLToPath(new URL("recompute.py", import.meta.url));

/** What the script in Python makes of reports, each handed to it as its JSON and nothing else. */
async function recomputed(lines: Iterable<string>) {
  const python = spawn("python3", [script], { stdio: ["pipe", "pipe", "inherit"] });
  let told = "";
  python.stdout.on("data", (part) => {
    told += part;
  });
  const ended = new Promise((done) => python.on("close", done));
  await pipeline(Readable.from(lines), python.stdin);
  await ended;
  return JSON.parse(told) as { reports: number; figures: number; titles: number; amounts: number; kinds: string[]; faults: string[] };
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
    ...["added, left", "arithmetic", "gap in words", "in capitals", "in words", "listed", "reached", "required"],
    ...["shortfall", "surplus", "tally", "target", "targets"],
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
  ["the count behind an area", /"households":([0-9]+)/g, '"households":1$1'],
  ["a standard", /"floorArea":"([0-9.]+)"/g, '"floorArea":"1$1"'],
])("a canary: %s with a digit more is found", async (_, figure, wrong) => {
  const { faults } = await recomputed(lines(50, 20_260_402, (json) => json.replace(figure, wrong)));
  expect(faults.length).toBeGreaterThan(5);
});

test("the script is of the standard library, and no longer than 60 lines", () => {
  const source = readFileSync(script, "utf8");
  expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
  expect(source.match(/^(?:import|from) .*$/gm)).toEqual([
    "import json, re, sys",
    "from fractions import Fraction as F",
    "from math import ceil, floor",
  ]);
});
