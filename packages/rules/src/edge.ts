import type * as z from "zod";
import { isGenuineDecimal } from "./decimal.ts";
import { isLoaded } from "./load.ts";
import { phrase } from "./phrase.ts";
import { excerpt, issue, type PlanErrorCode, type PlanIssue, planError } from "./planError.ts";

const deepest = 32;
const mostValues = 200_000;
const mostIssues = 20;

/**
 * Checks an input from outside and returns it as plain data: the only door between strangers' values and the packages.
 *
 * The input is copied key by key before any schema looks at it, so that getters and proxies run once and inside this function;
 * class instances, own keys such as `__proto__` or `constructor`, and nesting deeper than 32 are refused. Keys whose value is
 * `undefined` are left out.
 *
 * @param schema - What the input must be. The schema's messages are read as the expected phrase.
 * @param input - Anything at all.
 * @param code - The code of the error, or a function that chooses it from the issues.
 * @returns The input as the schema gives it back.
 * @throws PlanError with `code`, at most 20 issues; `tooLarge` beyond 200,000 values.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { calendarDate, parseWith } from "@plan/rules/schema";
 *
 * assert.equal(parseWith(calendarDate(), "2022-03-01", "invalidQuery"), "2022-03-01");
 * assert.throws(() => parseWith(calendarDate(), "2022-02-30", "invalidQuery"), { code: "invalidQuery" });
 * ```
 */
export function parseWith<T>(
  schema: z.ZodType<T>,
  input: unknown,
  code: PlanErrorCode | ((issues: readonly PlanIssue[]) => PlanErrorCode),
): T {
  const fail = (issues: readonly PlanIssue[]): never => {
    throw planError(typeof code === "function" ? code(issues) : code, issues);
  };
  const copy = plainCopy(input);
  if ("faults" in copy) return copy.tooLarge ? tooLarge() : fail(copy.faults);
  const result = schema.safeParse(copy.value, { error: phrase });
  return result.success
    ? result.data
    : fail(distinct(result.error.issues.slice(0, mostIssues * 2).flatMap((found) => issuesOf(found, copy.value))));
}

/** Each fault once: two bounds of one value are one expectation. */
function distinct(issues: readonly PlanIssue[]): PlanIssue[] {
  const names = issues.map(({ path, expected }) => JSON.stringify([path, expected]));
  return issues.filter((_, index) => names.indexOf(names[index] as string) === index).slice(0, mostIssues);
}

function tooLarge(): never {
  throw planError("tooLarge", [issue([], `at most ${mostValues} values`, undefined)]);
}

/** One zod issue as ours; an unknown key is an issue of its own place. */
function issuesOf(found: z.core.$ZodIssue, input: unknown): PlanIssue[] {
  const path = found.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (found.code === "unrecognized_keys") {
    const held = valueAt(input, path) as Record<string, unknown>;
    return found.keys.map((key) => issue([...path, key], found.message, held[key]));
  }
  return [issue(path, found.message, valueAt(input, path))];
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined),
    input,
  );
}

type Copy = { value: unknown } | { faults: PlanIssue[]; tooLarge: boolean };

/** A copy made of plain objects, lists and leaves only, or the faults that stand in the way. */
function plainCopy(input: unknown): Copy {
  if (typeof input !== "object" || input === null) return { value: input };
  const faults: PlanIssue[] = [];
  let values = 0;

  function copy(value: unknown, path: (string | number)[]): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (isLoaded(value) || isGenuineDecimal(value)) return value;
    if (path.length >= deepest) return fault(path.slice(0, 3), `nesting no deeper than ${deepest}`, value);
    if (Array.isArray(value)) return copyList(value, path);
    if (!isPlain(value)) return fault(path, "plain data", value);
    return copyObject(value as Record<string, unknown>, path);
  }
  function copyList(list: readonly unknown[], path: (string | number)[]): unknown {
    values += list.length;
    if (values > mostValues) return undefined;
    return Array.from(list, (value, index) => copy(value, [...path, index]));
  }
  function copyObject(object: Record<string, unknown>, path: (string | number)[]): unknown {
    const keys = Object.keys(object);
    values += keys.length;
    if (values > mostValues) return undefined;
    const made: Record<string, unknown> = {};
    for (const key of keys) {
      if (key in Object.prototype) {
        fault([...path, key], "no such key", key);
      } else {
        const value = object[key];
        if (value !== undefined) made[key] = typeof value === "object" ? copy(value, [...path, key]) : value;
      }
    }
    return made;
  }
  function fault(path: readonly (string | number)[], expected: string, received: unknown): undefined {
    if (faults.length < mostIssues) faults.push(issue(path, expected, received));
    return undefined;
  }

  try {
    const value = copy(input, []);
    if (values > mostValues) return { faults, tooLarge: true };
    return faults.length > 0 ? { faults, tooLarge: false } : { value };
  } catch {
    return {
      faults: [
        { path: [], message: "Expected plain data, got an object that cannot be read", expected: "plain data", received: excerpt({}) },
      ],
      tooLarge: false,
    };
  }
}

/** An object literal, of this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    prototype === Object.prototype ||
    (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, "hasOwnProperty"))
  );
}
