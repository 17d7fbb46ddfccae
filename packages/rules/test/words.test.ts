import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wordLines, words } from "./wordLines.ts";

test("titles, issuers, units and summaries of the seeds files stand in words.txt once more: none is dropped, swapped or changed unnoticed", () => {
  const lines = [...wordLines().values()].flat();
  expect(lines.length).toBeGreaterThan(300);
  expect(lines).toEqual(readFileSync(words, "utf8").trimEnd().split("\n"));
});
