import { Decimal } from "./decimal.ts";

/** One more than a word of decimal.js holds: seven digits. */
const word = 10_000_000;

/**
 * So many whole hundredths, from 0 and below 2^53, as a Decimal.
 *
 * Where one word takes the whole and one the rest, they are put together, which is quicker than dividing.
 *
 * @internal
 */
export function hundredths(count: number): Decimal {
  const whole = Math.floor(count / 100);
  if (whole === 0 || whole >= word) return new Decimal(count).div(100);
  const value = new Decimal(whole);
  const rest = count - whole * 100;
  if (rest > 0) (value as { d: number[] }).d = [whole, rest * (word / 100)];
  return value;
}
