import { exactDecimalOf, isGenuineDecimal } from "./decimal.ts";
import { isLoaded } from "./load.ts";
import { issue, type PlanIssue } from "./planError.ts";

const deepest = 32;
/** The most keys and entries that one input may hold. */
export const mostValues = 200_000;
/** The most issues that one error names. */
export const mostIssues = 20;

/** A copy, or the faults that stand in the way. */
type Copy = { value: unknown } | { faults: PlanIssue[]; tooLarge: boolean };

/** What is found while copying. */
interface Found {
  readonly faults: PlanIssue[];
  values: number;
  /** The object that is being read, for when it throws. */
  at: Path;
  /** Knows the objects that are leaves too. */
  readonly isLeaf: IsLeaf | undefined;
}
type IsLeaf = (value: object) => boolean;
type Path = readonly (string | number)[];

/** A copy made of plain objects, lists and leaves only; objects that `isLeaf` knows are taken as they are. */
export function plainCopy(input: unknown, isLeaf?: IsLeaf): Copy {
  if (!isObject(input)) return { value: leaf(input) };
  const found: Found = { faults: [], values: 0, at: [], isLeaf };
  try {
    const value = copy(input, [], found);
    const tooLarge = found.values > mostValues;
    return tooLarge || found.faults.length > 0 ? { faults: found.faults, tooLarge } : { value };
  } catch {
    const [expected, received] = ["plain data", "an object that cannot be read"];
    return {
      faults: [
        {
          path: found.at,
          message: `Expected ${expected}, got ${received}`,
          expected,
          received,
        },
      ],
      tooLarge: false,
    };
  }
}

function copy(value: object, path: Path, found: Found): unknown {
  found.at = path;
  const list = Array.isArray(value);
  const plain = list || isPlain(value);
  if (isLoaded(value) || (!plain && found.isLeaf?.(value) === true)) return value;
  // Its digits are read here, once.
  if (!plain && isGenuineDecimal(value)) return exactDecimalOf(value) ?? fault(found, path, "a number of plain digits, 0 or more", value);
  if (path.length >= deepest) return fault(found, path.slice(0, 3), `nesting no deeper than ${deepest}`, value);
  if (!plain) return fault(found, path, "plain data", value);
  return list ? copyList(value, path, found) : copyObject(value as Record<string, unknown>, path, found);
}

function copyList(list: readonly unknown[], path: Path, found: Found): unknown {
  const { length } = list;
  found.values += length;
  if (found.values > mostValues) return undefined;
  const made: unknown[] = [];
  for (let index = 0; index < length; index++) {
    found.at = path;
    const value = list[index];
    made.push(isObject(value) ? copy(value, [...path, index], found) : leaf(value));
  }
  return made;
}

function copyObject(object: Record<string, unknown>, path: Path, found: Found): unknown {
  const keys = Object.keys(object);
  found.values += keys.length;
  if (found.values > mostValues) return undefined;
  const made: Record<string, unknown> = {};
  for (const key of keys) {
    if (key in Object.prototype) {
      fault(found, [...path, key], "no such key", key);
    } else {
      found.at = path;
      const value = object[key];
      if (value !== undefined) made[key] = isObject(value) ? copy(value, [...path, key], found) : leaf(value);
    }
  }
  return made;
}

function fault({ faults }: Found, path: Path, expected: string, received: unknown): undefined {
  if (faults.length < mostIssues) faults.push(issue(path, expected, received));
  return undefined;
}

/** A function may be a revoked Proxy, which throws when a schema asks what it is: another stands in for it. */
function leaf(value: unknown): unknown {
  try {
    if (typeof value === "function") Array.isArray(value);
    return value;
  } catch {
    return () => undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * Whether what was taken of an object is all that stands in it: what is hidden or inherited is not, and makes up for no key that was left.
 *
 * @internal
 */
export function isAllOf(given: object, taken: object): boolean {
  const keys = Object.keys(given);
  return keys.length === Object.keys(taken).length && keys.every((key) => Object.hasOwn(taken, key));
}

const longestList = 20;

/**
 * A short list, each entry taken; null where one of them is left to the schema.
 *
 * @internal
 */
export function plainList<T>(list: unknown, take: (entry: unknown) => T | null): T[] | null {
  if (!Array.isArray(list)) return null;
  const { length } = list;
  const taken: T[] = [];
  for (let index = 0; index < length && index < longestList; index += 1) {
    const entry = take(list[index]);
    if (entry !== null) taken.push(entry);
  }
  return taken.length === length ? taken : null;
}

/**
 * An object literal, of this realm or another.
 *
 * @internal
 */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    prototype === Object.prototype ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, "hasOwnProperty"))
  );
}
