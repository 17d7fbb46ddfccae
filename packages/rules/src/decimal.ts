import { Decimal as SharedDecimal } from "decimal.js";

/**
 * A frozen copy with settings of our own, whatever those of the copy it is made from.
 *
 * @internal
 */
export const ownCopy = (of: typeof SharedDecimal): typeof SharedDecimal =>
  Object.freeze(of.clone({ defaults: true, precision: 100, toExpNeg: -9e15, toExpPos: 9e15 }));

/**
 * Own copy of decimal.js, configured once and frozen, so that no other package can change how areas are computed.
 *
 * Precision is 100 significant digits and no exponent is ever printed. Print with `toFixed()`, compare with methods (`gte`, `eq`).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Decimal } from "@plan/rules";
 *
 * assert.equal(new Decimal(1234).times(20).div(100).toFixed(), "246.8");
 * ```
 */
export const Decimal: typeof SharedDecimal = /* @__PURE__ */ ownCopy(SharedDecimal);
/** An exact decimal number, an instance of {@link Decimal}. JSON carries it as a string of digits. */
export type Decimal = InstanceType<typeof SharedDecimal>;

/**
 * What a caller may give as a number: text (ASCII digits, one optional point, at most 12 integer digits and 6 decimals),
 * a number (meaning its shortest decimal form) or a Decimal of any copy of decimal.js (read through its digits).
 */
export type DecimalInput = string | number | Decimal;

const strictText = /^[0-9]{1,12}(?:\.[0-9]{1,6})?$/;

/**
 * Text of the strict form, or null. Foreign Decimals are never asked to print themselves: their digits are read.
 *
 * @internal
 */
export function digitsOf(input: unknown): string | null {
  const text = typeof input === "string" ? input : typeof input === "number" ? String(input) : decimalDigits(input);
  return text !== null && strictText.test(text) ? text : null;
}

const exactText = /^[0-9]{1,40}(?:\.[0-9]{1,60})?$/;

/**
 * A result read back: digits without the limits of an input, as a Decimal of our own, or null.
 *
 * @internal
 */
export function exactDecimalOf(stored: unknown): Decimal | null {
  const text = typeof stored === "string" ? stored : decimalDigits(stored);
  return text !== null && exactText.test(text) ? new Decimal(text) : null;
}

/**
 * Whether a stored result is this value, word for word.
 *
 * @internal
 */
export function isValue(stored: unknown, { s, e, d }: Decimal): boolean {
  if (typeof stored !== "object" || stored === null || !isGenuineDecimal(stored)) return false;
  const held = stored as Decimal;
  return (
    held.s === s && held.e === e && Array.isArray(held.d) && held.d.length === d.length && d.every((word, index) => held.d[index] === word)
  );
}

/**
 * A value that has passed the schema, as a Decimal of our own.
 *
 * @internal
 */
export function toDecimal(input: DecimalInput): Decimal {
  // A whole number is its own shortest form. Adding 0 takes the sign of a negative zero.
  if (typeof input === "number" && Number.isInteger(input) && input >= 0 && input < 1e12) return new Decimal(input + 0);
  return isOwnDecimal(input) ? input : new Decimal(digitsOf(input) ?? Number.NaN);
}

/**
 * Whether two figures are the same, or both are missing.
 *
 * @internal
 */
export function isSame(one: Decimal | null, other: Decimal | null): boolean {
  return one === null ? other === null : other !== null && one.eq(other);
}

/** Made by our own copy: such a value is never re-read. */
function isOwnDecimal(value: unknown): value is Decimal {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "constructor") && value.constructor === Decimal;
}

const wordDigits = 7;

/** A finite value of our own copy, with the words that copy would give it: nobody wrote over them. */
export function isWellFormed(value: unknown): value is Decimal {
  try {
    return isOwnDecimal(value) && (value.s === 1 || value.s === -1) && Number.isInteger(value.e) && wordsOf(value.d) !== null;
  } catch {
    return false;
  }
}

/** The words of a decimal.js value, each read once, or null where they are none. */
function wordsOf(words: unknown): readonly number[] | null {
  if (!Array.isArray(words)) return null;
  const { length } = words;
  if (length === 0 || length > 20) return null;
  const read: unknown[] = [];
  for (let index = 0; index < length; index++) read.push(words[index]);
  return read.every((word) => Number.isInteger(word) && (word as number) >= 0 && (word as number) < 10 ** wordDigits)
    ? (read as number[])
    : null;
}

/** Digits of a decimal.js value, of whichever copy, worked from its words; null for anything else or for what has no plain digits. */
function decimalDigits(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !isGenuineDecimal(value)) return null;
  const { s: sign, e: exponent, d } = value as { s: unknown; e: unknown; d: unknown };
  const words = wordsOf(d);
  if (sign !== 1 || !Number.isInteger(exponent) || words === null) return null;
  const digits = words.map((word, index) => (index === 0 ? String(word) : String(word).padStart(wordDigits, "0"))).join("");
  return placePoint(digits, exponent as number);
}

/** The digits with the point after the place that the exponent names; null far beyond any value the packages take. */
function placePoint(digits: string, exponent: number): string | null {
  if (exponent < -40 || exponent > 40) return null;
  const padded = exponent < 0 ? "0".repeat(-exponent) + digits : digits.padEnd(exponent + 1, "0");
  const point = Math.max(exponent, 0) + 1;
  const decimals = padded.slice(point).replace(/(?<!0)0+$/, "");
  return decimals === "" ? padded.slice(0, point) : `${padded.slice(0, point)}.${decimals}`;
}

/** Own fields are exactly those decimal.js sets, and the prototype is that of a decimal.js constructor: no JSON look-alike has it. */
export function isGenuineDecimal(value: object): boolean {
  const own = Reflect.ownKeys(value);
  if (own.length !== 4 || !["s", "e", "d", "constructor"].every((key) => own.includes(key))) return false;
  if (own.some((key) => !("value" in (Object.getOwnPropertyDescriptor(value, key) ?? {})))) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const maker: unknown = Object.getOwnPropertyDescriptor(value, "constructor")?.value;
  return (
    typeof prototype === "object" &&
    prototype !== null &&
    Object.getOwnPropertyDescriptor(prototype, "toStringTag")?.value === "[object Decimal]" &&
    typeof maker === "function" &&
    Object.getOwnPropertyDescriptor(maker, "prototype")?.value === prototype &&
    typeof Object.getOwnPropertyDescriptor(maker, "clone")?.value === "function"
  );
}
