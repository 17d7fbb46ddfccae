import type { PlanIssue } from "@plan/rules";
import { isAllOf, isPlain, once, plainList } from "@plan/rules/internal";
import * as z from "zod";

/** An error as data, with what else it may say. */
export const errorSchema = /* @__PURE__ */ once(() =>
  z.looseObject({
    message: z.string(),
    issues: z.array(
      z.looseObject({ path: z.array(z.union([z.string(), z.number()])), message: z.string(), expected: z.string(), received: z.string() }),
    ),
  }),
);
type ErrorRead = z.infer<ReturnType<typeof errorSchema>>;
type Unread = Readonly<Record<string, unknown>>;

/** What is said of an error that these packages made, as the schema gives it back; null where it is the schema that must say. */
export function plainError(given: object): ErrorRead | null {
  const { message, issues } = given as Unread;
  const taken = plainList(issues, plainIssue);
  if (typeof message !== "string" || taken === null) return null;
  return whole(given, { message, issues: taken });
}

function plainIssue(given: unknown): ErrorRead["issues"][number] | null {
  if (typeof given !== "object" || given === null || !isPlain(given)) return null;
  const { path, message, expected, received } = given as Readonly<Record<keyof PlanIssue, unknown>>;
  const keys = plainList(path, (key) => (typeof key === "string" || Number.isFinite(key) ? (key as string | number) : null));
  if (keys === null || typeof message !== "string" || typeof expected !== "string" || typeof received !== "string") return null;
  return whole(given, { path: keys, message, expected, received });
}

function whole<T extends object>(given: object, taken: T): T | null {
  return isAllOf(given, taken) ? taken : null;
}
