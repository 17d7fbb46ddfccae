import { Decimal, type PlanIssue } from "@plan/rules";
import { issue } from "@plan/rules/internal";

/** An object or a list that is being read: the keys it has had (null in a list), and where in it we are. */
interface Level {
  readonly keys: Set<string> | null;
  at: string | number;
  /** Whether what comes next is a key. */
  isKey: boolean;
}

const signs = /["{}[\],]|-?[0-9]/g;
const afterNumber = /[^0-9.eE+-]/g;
const mostIssues = 20;
const longestNumber = 40;

/**
 * What a text of JSON says otherwise than `JSON.parse` reads it: a key that an object has twice, of which only the last would stand, and a
 * number that a double does not keep: 19.99999999999999999 would be read as 20, which turns a shortfall into none (D19), and 1e400 as Infinity.
 *
 * @param text - JSON that `JSON.parse` has taken.
 * @param root - Where it stands.
 * @returns A fault for each, at most 20, with its place.
 */
export function faultsOfJson(text: string, root: PlanIssue["path"] = []): readonly PlanIssue[] {
  const faults: PlanIssue[] = [];
  const open: Level[] = [];
  const told = (expected: string, received: unknown) =>
    faults.push(issue([...root, ...open.slice(0, 3).map(({ at }) => at)], expected, received));
  signs.lastIndex = 0;
  for (let found = signs.exec(text); found !== null && faults.length < mostIssues; found = signs.exec(text)) {
    const { index } = found;
    const [sign] = found;
    const level = open.at(-1);
    if (sign === "{") open.push({ keys: new Set(), at: "", isKey: true });
    else if (sign === "[") open.push({ keys: null, at: 0, isKey: false });
    else if (sign === "}" || sign === "]") open.pop();
    else if (sign === ",") nextIn(level);
    else if (sign === '"') {
      signs.lastIndex = endOfString(text, index);
      if (level?.keys == null || !level.isKey) continue;
      const key: string = JSON.parse(text.slice(index, signs.lastIndex));
      Object.assign(level, { at: key, isKey: false });
      if (level.keys.has(key)) told("each key once", key);
      level.keys.add(key);
    } else {
      signs.lastIndex = endOfNumber(text, index);
      const number = text.slice(index, signs.lastIndex);
      if (!isKept(number)) told("a number that is kept to its last digit, or text", number);
    }
  }
  return faults;
}

function nextIn(level: Level | undefined): void {
  if (level === undefined) return;
  if (typeof level.at === "number") level.at += 1;
  level.isKey = level.keys !== null;
}

/** Past the quote that closes a string: one with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    let from = quote;
    while (text[from - 1] === "\\") from -= 1;
    if ((quote - from) % 2 === 0) return quote + 1;
  }
}

function endOfNumber(text: string, start: number): number {
  afterNumber.lastIndex = start;
  return afterNumber.exec(text)?.index ?? text.length;
}

/** Fifteen digits always are; with more of them, or an exponent, it is tried, and one that nobody writes is not. */
function isKept(number: string): boolean {
  if (number.length <= 15 && !/e/i.test(number)) return true;
  if (number.length > longestNumber) return false;
  const read: number = JSON.parse(number);
  // A Decimal has its ends too: beyond them it would agree.
  if (read === 0) return !/^[^eE]*[1-9]/.test(number);
  if (!Number.isFinite(read)) return false;
  return new Decimal(number).eq(read);
}
