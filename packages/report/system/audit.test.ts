import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { randomReports } from "../test/randomReports.ts";

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
  return JSON.parse(told) as { reports: number; figures: number; kinds: number; faults: string[] };
}

function* lines(count: number, seed: number, change = (json: string) => json): Generator<string> {
  for (const report of randomReports(count, seed)) yield `${change(JSON.stringify(report))}\n`;
}

test("10,000 reports of every kind: what each prints follows from what it carries, worked out again in Python", async () => {
  const { reports, figures, kinds, faults } = await recomputed(lines(10_000, 20_260_401));
  expect(faults).toEqual([]);
  expect(reports).toBe(10_000);
  expect(kinds).toBeGreaterThanOrEqual(5);
  expect(figures).toBeGreaterThan(50_000);
}, 900_000);

test("a canary: a hundredth of a m² more in what is required, or in a shortfall, is found", async () => {
  const more = (json: string) =>
    json.replace(/(应配面积|不少于)([0-9]+)(平方米|\.)/g, (_, words, whole, rest) => `${words}${whole}1${rest}`);
  expect((await recomputed(lines(50, 20_260_402, more))).faults.length).toBeGreaterThan(5);
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
