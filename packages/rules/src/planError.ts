/** What kind of fault a {@link PlanError} is; a closed list, for programs. */
export type PlanErrorCode =
  | "invalidQuery"
  | "invalidNeighbourhood"
  | "invalidProvision"
  | "invalidParcel"
  | "invalidDocument"
  | "invalidSurvey"
  | "invalidTemplate"
  | "unknownDocument"
  | "noStandardInForce"
  | "outOfRange"
  | "tooLarge"
  | "unreadableFile"
  | "encoding";

/** One fault: where it is, and what was expected there. */
export interface PlanIssue {
  /** Keys and indexes from the input's root to the fault. */
  readonly path: readonly (string | number)[];
  /** A sentence for people: "Expected …, got …". */
  readonly message: string;
  /** What the place may hold. */
  readonly expected: string;
  /** What it held, at most 40 characters, escaped. */
  readonly received: string;
}

/**
 * The only error a public function throws for bad input.
 *
 * Programs read `code` and `issues`; people read `message`. `JSON.stringify` gives name, code, message and issues, never the stack.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { areaStandardsInForce, PlanError } from "@plan/rules";
 *
 * try {
 *   areaStandardsInForce({ division: "4502", on: "2022-03-01", facility: "elderlyCare", development: "new" });
 *   assert.fail("a division has six digits");
 * } catch (error) {
 *   assert.ok(error instanceof PlanError);
 *   assert.equal(error.code, "invalidQuery");
 *   assert.deepEqual(error.issues[0]?.path, ["division"]);
 * }
 * ```
 */
export class PlanError extends Error {
  /** Always `PlanError`. */
  override readonly name = "PlanError";
  /** Each fault with its place, for people: the first three, and how many more. */
  declare readonly message: string;
  /** What went wrong, for programs: one of a closed list. */
  readonly code: PlanErrorCode;
  /** Each fault with its path, what was expected there and what was received. */
  readonly issues: readonly PlanIssue[];

  constructor(code: PlanErrorCode, message: string, issues: readonly PlanIssue[] = []) {
    super(message);
    this.code = code;
    this.issues = issues;
  }

  /** Everything but the stack. */
  toJSON(): Pick<PlanError, "name" | "code" | "message" | "issues"> {
    return { name: this.name, code: this.code, message: this.message, issues: this.issues };
  }
}

/**
 * One issue in the house's words.
 *
 * @internal
 */
export function issue(path: readonly (string | number)[], expected: string, received: unknown): PlanIssue {
  const got = excerpt(received);
  return { path, message: `Expected ${expected}, got ${got}`, expected, received: got };
}

/**
 * An error whose message names each fault with its place, the first three at most.
 *
 * @internal
 */
export function planError(code: PlanErrorCode, issues: readonly PlanIssue[]): PlanError {
  const named = issues.slice(0, 3).map(({ path, message }) => (path.length === 0 ? message : `${place(path)}: ${message}`));
  const rest = issues.length > 3 ? ` (and ${issues.length - 3} more)` : "";
  return new PlanError(code, named.join("; ") + rest, issues);
}

/** A path for people: areaStandards[2].amount.per */
function place(path: readonly (string | number)[]): string {
  const text = path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${escaped(key)}`)).join("");
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

const excerptLength = 40;

/** A value in at most 40 characters, with nothing in it that could act on a terminal or a log. Never calls into the value. */
export function excerpt(value: unknown): string {
  switch (typeof value) {
    case "string":
      return cut(`"${escaped(value.slice(0, excerptLength))}"`);
    case "number":
      return String(value);
    case "bigint":
      return cut("a BigInt");
    case "boolean":
    case "undefined":
      return value === undefined ? "nothing" : String(value);
    case "object":
      return value === null ? "null" : isList(value) ? "a list" : "an object";
    default:
      return `a ${typeof value}`;
  }
}

/** A revoked Proxy throws even here. */
function isList(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function cut(text: string): string {
  return text.length <= excerptLength
    ? text
    : `${text.slice(0, excerptLength - 2).replace(/(?:\\(?:u[0-9a-f]{0,3})?|[\ud800-\udbff])$/, "")}…"`;
}

/** Printable as it stands: controls, format characters, lone surrogates and line separators become \u escapes. */
function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff"\\]/gu, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join(
      "",
    );
  });
}
