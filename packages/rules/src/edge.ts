import type * as z from "zod";
import { phrase } from "./phrase.ts";
import { isPlain, mostIssues, mostValues, plainCopy } from "./plainCopy.ts";
import { issue, type PlanErrorCode, type PlanIssue, planError } from "./planError.ts";

/**
 * Checks an input from outside and returns it as plain data: the only door between strangers' values and the packages.
 *
 * The input is copied key by key before any schema looks at it, so that getters and proxies run inside this function and what was checked
 * is what is used; class instances, own keys such as `__proto__` or `constructor`, and nesting deeper than 32 are refused. Keys whose value is
 * `undefined` are left out.
 *
 * @param schema - What the input must be. The schema's messages are read as the expected phrase.
 * @param input - Anything at all.
 * @param code - The code of the error, or a function that chooses it from the issues.
 * @param ways - `early` takes the commonest plain objects without copy or schema, reading each key once: exactly what the schema would give
 * back, or null to leave the verdict, and the error, to it; a test holds the two together. `isLeaf` knows objects that are taken as they are, such as typed arrays.
 * @returns The input as the schema gives it back.
 * @throws PlanError with `code`, at most 20 issues; `tooLarge` beyond 200,000 values.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { calendarDate, parseWith } from "@plan/rules/internal";
 *
 * assert.equal(parseWith(calendarDate(), "2022-03-01", "invalidQuery"), "2022-03-01");
 * assert.throws(() => parseWith(calendarDate(), "2022-02-30", "invalidQuery"), { code: "invalidQuery" });
 * ```
 */
export function parseWith<T>(
  schema: z.ZodType<T>,
  input: unknown,
  code: PlanErrorCode | ((issues: readonly PlanIssue[]) => PlanErrorCode),
  ways: { early?: (plain: object) => T | null; isLeaf?: (value: object) => boolean } = {},
): T {
  const fail = (issues: readonly PlanIssue[]): never => {
    throw planError(typeof code === "function" ? code(issues) : code, issues);
  };
  const taken = ways.early === undefined ? null : takenEarly(ways.early, input);
  if (taken !== null) return taken;
  const copy = plainCopy(input, ways.isLeaf);
  if ("faults" in copy) return copy.tooLarge ? tooLarge() : fail(copy.faults);
  const result = schema.safeParse(copy.value, { error: phrase });
  return result.success
    ? result.data
    : fail(distinct(result.error.issues.slice(0, mostIssues * 2).flatMap((found) => issuesOf(found, copy.value))));
}

/** What is no plain object, or throws while it is looked at, is left to the copy. */
function takenEarly<T>(early: (plain: object) => T | null, input: unknown): T | null {
  try {
    return isPlain(input as object) ? early(input as object) : null;
  } catch {
    return null;
  }
}

/** Each fault once: two bounds of one value are one expectation. */
function distinct(issues: readonly PlanIssue[]): readonly PlanIssue[] {
  const names = issues.map(({ path, expected }) => JSON.stringify([path, expected]));
  return issues.filter((_, index) => names.indexOf(names[index] as string) === index).slice(0, mostIssues);
}

function tooLarge(): never {
  throw planError("tooLarge", [issue([], `at most ${mostValues} values`, undefined)]);
}

/** One zod issue as ours; an unknown key is an issue of its own place. */
function issuesOf(found: z.core.$ZodIssue, input: unknown): PlanIssue[] {
  // Plain data has no symbols for keys.
  const path = found.path as readonly (string | number)[];
  if (found.code === "unrecognized_keys") {
    const held = valueAt(input, path) as Record<string, unknown>;
    return found.keys.map((key) => issue([...path, key], found.message, held[key]));
  }
  return [issue(path, found.message, valueAt(input, path))];
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key], input);
}
