import { expect, test } from "vitest";
import { Contexts } from "./surveyContexts.ts";

test("contexts are kept by all cells that decide, beyond 10,000 anew", () => {
  const contexts = new Contexts([0, 2]);
  for (let at = 0; at < 10_000; at += 1) contexts.keep([String(at), "", "x"], null);
  expect([contexts.of(["0", "y", "x"]), contexts.of(["9999", "", "x"]), contexts.of(["0", "", "z"])]).toEqual([null, null, undefined]);
  contexts.keep(["10000", "", "x"], null);
  contexts.keep(["10001", "", "x"], null);
  expect(["0", "10000", "10001"].map((cell) => contexts.of([cell, "", "x"]))).toEqual([undefined, null, null]);
});

test("where a cell that decides is no text nothing is kept", () => {
  const contexts = new Contexts([0]);
  contexts.keep([450203], null);
  expect(contexts.of([450203])).toBeUndefined();
});
