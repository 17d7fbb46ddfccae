import { expect, test } from "vitest";
import { texts } from "./documents.ts";
import { written } from "./written.ts";

test.each(Object.entries(texts()))("%s is the document written out in full, each word held against the code", (name, text) =>
  expect(text).toBe(written(name)),
);
