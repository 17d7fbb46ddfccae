import { PlanError, type PlanIssue, type Text } from "@plan/rules";
import { parseWith } from "@plan/rules/internal";
import { alike } from "./alike.ts";
import { errorSchema, plainError } from "./plainError.ts";
import { inChinese } from "./words/expected.ts";

const mostNamed = 20;
/**
 * Says a PlanError in words for people (出错说明): each fault with its place, what was expected there and what was got.
 *
 * @param error - As it was thrown, or read back from JSON. Of its issues the first 20 are said.
 * @returns Chinese and English; each on one line.
 * @throws PlanError `invalidQuery` if it is no PlanError.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { faultWords } from "@plan/report";
 * import { PlanError } from "@plan/rules";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * try {
 *   sizeNeighbourhood({ division: "4502", on: "2022-03-01", development: "new", households: 1234 });
 *   assert.fail("a division has six digits");
 * } catch (error) {
 *   assert.ok(error instanceof PlanError);
 *   assert.equal(faultWords(error).zh, 'division：应为六位行政区划代码（GB/T 2260），如450200，实为"4502"');
 * }
 * ```
 */
export function faultWords(error: Pick<PlanError, "message" | "issues">): Text {
  const given = isPlanError(error) ? dataOf(error) : error;
  const { issues, message } = parseWith(errorSchema(), given, "invalidQuery", { early: plainError });
  if (issues.length === 0) return alike(visible(message));
  const named = issues.slice(0, mostNamed);
  return { zh: visible(named.map(sentence).join("；")), en: visible(named.map(inEnglish).join("; ")) };
}

/** A Proxy may throw even here. */
function isPlanError(error: unknown): error is PlanError {
  try {
    return error instanceof PlanError;
  } catch {
    return false;
  }
}

/** What is said of it: only data are checked as data. */
function dataOf({ message, issues }: PlanError): Pick<PlanError, "message" | "issues"> {
  return { message, issues };
}

function sentence(fault: PlanIssue): string {
  const [expected, received] = inChinese(fault);
  return `${at(fault.path, "zh")}应为${expected}，实为${received}`;
}

function inEnglish({ path, message }: PlanIssue): string {
  return `${at(path, "en")}${message}`;
}

/** A place that begins a sentence; rows of files and their columns are counted from 1. */
function at(path: PlanIssue["path"], language: "zh" | "en"): string {
  const [first, second, third] = path;
  if (typeof first === "string" && typeof second === "number" && typeof third === "string" && /^[A-Z]{1,3}$/.test(third)) {
    return language === "zh" ? `“${printable(first)}”第${second}行${third}列：` : `“${printable(first)}” row ${second}, column ${third}: `;
  }
  if (first === "line" && typeof second === "number") return language === "zh" ? `第${second}行：` : `line ${second}: `;
  if (first === "headings" && typeof second === "number") return language === "zh" ? `第${second + 1}列标题：` : `heading ${second + 1}: `;
  if (first === "headings" && path.length === 1) return language === "zh" ? "标题：" : "headings: ";
  const place = path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${printable(key)}`)).join("");
  return place === "" ? "" : `${place}${language === "zh" ? "：" : ": "}`;
}

/** What could act on a terminal, or end a line, is shown by its number. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Keys are strangers' words, and may be long. */
function printable(key: string): string {
  const shown = visible(key);
  return shown.length <= 80 ? shown : `${shown.slice(0, 79)}…`;
}
