import { expect, test } from "vitest";
import * as z from "zod";
import { chosenSchema } from "./conditionOptions.ts";

test("the schema of a clause says how long its words are, for programs that read no code", () => {
  const words = { type: "string", minLength: 1, maxLength: 10_000 };
  expect(z.toJSONSchema(chosenSchema(), { unrepresentable: "any" })).toMatchObject({
    properties: { text: { properties: { zh: words, en: words }, required: ["zh"] }, basis: words },
  });
});
