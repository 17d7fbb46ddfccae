import * as z from "zod";
import { parseWith } from "../src/edge.ts";
import { PlanError } from "../src/planError.ts";

/** How the door refuses an input. */
export function faultOf(input: unknown, schema: z.ZodType = z.unknown()): PlanError {
  try {
    parseWith(schema, input, "invalidQuery");
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("it was accepted");
}
