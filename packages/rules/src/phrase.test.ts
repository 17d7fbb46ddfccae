import { expect, test } from "vitest";
import * as z from "zod";
import { parseWith } from "./edge.ts";

/** A schema without words of its own, and what it says it expects. */
const words: readonly (readonly [z.ZodType, unknown, string])[] = [
  [z.string(), 5, "text"],
  [z.number(), "x", "a number"],
  [z.int(), 1.5, "a whole number"],
  [z.boolean(), 1, "true or false"],
  [z.strictObject({}), 5, "an object"],
  [z.array(z.number()), 5, "a list"],
  [z.null(), 5, "null"],
  [z.bigint(), 5, "bigint"],
  [z.literal("new"), "old", '"new"'],
  [z.literal(100), 10, "100"],
  [z.enum(["new", "existing"]), "old", 'one of "new", "existing"'],
  [z.array(z.number()).min(1), [], "a list of 1 or more"],
  [z.array(z.number()).max(1), [1, 2], "a list of 1 or fewer"],
  [z.number().min(3), 2, "at least 3"],
  [z.number().gt(3), 3, "more than 3"],
  [z.number().max(3), 4, "at most 3"],
  [z.number().lt(3), 3, "less than 3"],
  [z.strictObject({}), { households: 1 }, "no such key"],
  [z.union([z.string(), z.null()]), 5, "another form"],
  [
    z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") }), z.object({ kind: z.literal("b") })]),
    { kind: "c" },
    "one of the known kinds",
  ],
  [z.string().regex(/^a/), "b", "another value"],
];

test.each(words)("%#: a schema without words of its own", (schema, input, expected) => {
  const fault = expect.objectContaining({ issues: [expect.objectContaining({ expected })] });
  expect(() => parseWith(schema, input, "invalidQuery")).toThrow(fault);
});
