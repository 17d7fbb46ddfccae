import * as z from "zod";
import { type Decimal, type DecimalInput, digitsOf, exactDecimalOf, toDecimal } from "./decimal.ts";
import { textFault } from "./text.ts";

const longestText = 10_000;
const decimalPattern = "^[0-9]{1,12}(\\.[0-9]{1,6})?$";

/**
 * A number from outside: strict text, a number meaning its shortest decimal form, or a Decimal.
 *
 * @param options - `positive`: 0 is refused too. `unit`: said in the error, such as "m²".
 * @returns A schema that leaves the value as it was given; `toDecimal` reads it.
 * @internal
 */
export function decimalInput(options: { positive?: boolean; unit?: string } = {}): z.ZodType<DecimalInput> {
  const unit = options.unit === undefined ? "" : ` of ${options.unit}`;
  const above = options.positive === true ? " above 0" : "";
  return z
    .custom<DecimalInput>((value) => {
      const digits = digitsOf(value);
      return digits !== null && !(options.positive === true && toDecimal(digits).isZero());
    }, `a number${unit}${above}: digits with at most 12 before and 6 after the point, no sign, no separator`)
    .meta({
      anyOf: [
        { type: "string", pattern: decimalPattern },
        { type: "number", minimum: 0 },
      ],
    });
}

/**
 * An exact result read back from JSON: text of digits, more of them than an input may have, as a Decimal.
 *
 * @internal
 */
export function exactDecimal(): z.ZodType<Decimal> {
  return z.unknown().transform((value, context) => {
    const decimal = exactDecimalOf(value);
    if (decimal === null) context.issues.push({ code: "custom", message: "a number as text of digits", input: value });
    return decimal ?? z.NEVER;
  });
}

/**
 * Text from outside, at most 10,000 characters, kept as it is.
 *
 * Control characters (other than tab and line ends), lone surrogates, non-characters, bidirectional controls and invisible
 * characters are refused: they make a name look like what it is not, or a file unreadable.
 *
 * @param longest - The most UTF-16 units.
 * @internal
 */
export function plainText(longest = longestText): z.ZodType<string> {
  return z
    .custom<string>((value) => isPlainText(value, longest), {
      error: (found) => {
        const fault = typeof found.input === "string" ? textFault(found.input) : null;
        return fault === null ? `text of at most ${longest} characters` : `text without ${fault}`;
      },
    })
    .meta({ type: "string", maxLength: longest });
}

/**
 * What {@link plainText} takes.
 *
 * @internal
 */
export function isPlainText(value: unknown, longest = longestText): value is string {
  return typeof value === "string" && value.length <= longest && textFault(value) === null;
}

/**
 * A day as YYYY-MM-DD that the calendar has.
 *
 * @internal
 */
export function calendarDate(): z.ZodType<string> {
  return z
    .custom<string>(isCalendarDate, "a calendar date written YYYY-MM-DD")
    .meta({ type: "string", format: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
}

/**
 * An administrative division (行政区划代码, GB/T 2260) of six digits, such as "450200".
 *
 * @internal
 */
export function divisionCode(): z.ZodType<string> {
  return z
    .custom<string>(isDivisionCode, 'a division of six digits (GB/T 2260), such as "450200"')
    .meta({ type: "string", pattern: "^[0-9]{6}$" });
}

/**
 * What {@link divisionCode} takes.
 *
 * @internal
 */
export function isDivisionCode(value: unknown): value is string {
  return typeof value === "string" && value.length === 6 && numberAt(value, 0, 6) >= 0;
}

/**
 * The most that may be counted.
 *
 * @internal
 */
export const mostCounted = 1_000_000_000;

/**
 * A whole number from 0 to 1,000,000,000.
 *
 * @internal
 */
export function count(what = "things"): z.ZodType<number> {
  const error = `a whole number of ${what} from 0 to ${mostCounted}`;
  return z.int({ error }).min(0).max(mostCounted);
}

/**
 * What {@link count} takes.
 *
 * @internal
 */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= mostCounted;
}

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * What {@link calendarDate} takes. Dates are compared and checked as text: no clock and no time zone comes near them.
 *
 * @internal
 */
export function isCalendarDate(value: unknown): value is string {
  if (typeof value !== "string" || value.length !== 10 || value[4] !== "-" || value[7] !== "-") return false;
  const [year, month, day] = [numberAt(value, 0, 4), numberAt(value, 5, 7), numberAt(value, 8, 10)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lastDay = month === 2 && isLeap ? 29 : (lastDays[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= lastDay;
}

/** The number that these digits write, or -1 where one of them is no digit of ASCII. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}
