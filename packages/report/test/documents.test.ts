import { expect, test } from "vitest";
import { names, textOf } from "./documents.ts";
import { written } from "./written.ts";

test.each(names)("%s is the document written out in full, each word held against the code", (name) =>
  expect(textOf(name)).toBe(written(name)),
);
