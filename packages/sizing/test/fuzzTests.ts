import { describe, expect, test } from "vitest";
import { corpusOf, fuzzed, gather, replayed, type Target } from "./fuzz.ts";

/** What every package asks of its targets: the corpus once more, and damage that is new. */
export function fuzzTests(targets: readonly Target[], folder: URL): void {
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
}

/** The same, two hundred times as long: ten seeds for each target, which can be run one by one. */
export function longFuzzTests(targets: readonly Target[]): void {
  const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
  test.each(targets.flatMap((target) => seeds.map((seed) => ({ ...target, seed }))))(
    "$name: 10,000 damaged, seed $seed of 1 to 10: none crashes, none lasts a second, none is answered wrongly",
    async (target) => {
      const { refused, answered, faults } = await fuzzed(target, 10_000, 20_260_301 + target.seed);
      expect(faults).toEqual([]);
      expect(refused + answered).toBe(10_000);
    },
  );
}

/** Fills the corpus anew: one small input of each kind of outcome. */
export async function gatherAll(targets: readonly Target[], folder: URL): Promise<void> {
  for (const target of targets) console.log(`${target.name}: ${await gather(folder, target, 1500, 20_260_303)}`);
}
