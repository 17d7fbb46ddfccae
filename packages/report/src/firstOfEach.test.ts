import { expect, test } from "vitest";
import { firstOfEach } from "./firstOfEach.ts";

test("the first of each key stays, where it stood", () =>
  expect(firstOfEach(["b1", "a1", "b2", "a2", "c1"], ([key = ""]) => key)).toEqual(["b1", "a1", "c1"]));
