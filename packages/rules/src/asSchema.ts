import * as z from "zod";
import { PlanError } from "./planError.ts";

/**
 * A function that reads an input, as a schema: zod's, and with it Standard Schema's (`~standard`). What the function refuses the schema
 * refuses, each issue at the function's place and in its words, with code, expected and received as `params`.
 *
 * @internal
 */
export function asSchema<Out, In = Out>(read: (input: unknown) => Out): z.ZodType<Out, In> {
  const schema = z.unknown().transform((input, context) => {
    try {
      return read(input);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      const { code, message, issues } = error;
      if (issues.length === 0) context.issues.push({ code: "custom", message, input, params: { code } });
      for (const { path, message: words, expected, received } of issues)
        context.issues.push({ code: "custom", path: [...path], message: words, input, params: { code, expected, received } });
      return z.NEVER;
    }
  });
  return schema as z.ZodType as z.ZodType<Out, In>;
}
