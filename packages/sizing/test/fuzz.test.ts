import { describe, expect, test } from "vitest";
import { corpusOf, fuzzed, replayed } from "./fuzz.ts";
import { targets } from "./fuzzTargets.ts";

const folder = new URL("fixtures/corpus/", import.meta.url);

describe.each(targets)("$name from strangers, damaged: refused, or answered as they say", (target) => {
  test("the corpus, once more", async () => {
    const corpus = corpusOf(folder, target);
    const { refused, answered, faults } = await replayed(target, corpus);
    expect(faults).toEqual([]);
    expect(refused + answered).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThan(10);
  });

  test("500 more", async () => {
    const { refused, answered, faults } = await fuzzed(target, 500, 20_260_301);
    expect(faults).toEqual([]);
    expect(refused + answered).toBe(500);
    expect(Math.min(refused, answered)).toBeGreaterThan(0);
  });
});
