import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const seeds = new URL("../../../seeds/", import.meta.url);

/** Every text in two languages with its place, one a line. */
function linesIn(value: unknown, place: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [`${place}\t${value.zh}\t${value.en}`];
  return Object.entries(value).flatMap(([key, entry]) => (key === "sources" ? [] : linesIn(entry, `${place} ${key}`)));
}

test("titles, issuers, units and summaries of the seeds files stand in words.txt once more: none is dropped, swapped or changed unnoticed", () => {
  const files = readdirSync(seeds).filter((name) => name.endsWith(".json"));
  const lines = files.sort().flatMap((name) => linesIn(JSON.parse(read(`../../../seeds/${name}`)), name.replace(".json", "")));
  expect(lines.length).toBeGreaterThan(300);
  expect(lines).toEqual(read("words.txt").trimEnd().split("\n"));
});
