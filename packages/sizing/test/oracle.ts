/*
 * A second opinion: exact fractions of BigInts, written from the readings D1 … D23 and from nothing in the packages.
 * It takes its figures as fractions and answers in fractions; only `exactly` and `toPlaces` make text.
 */

/** over ÷ under; under is above 0, and the fraction need not be in lowest terms. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const whole = (value: bigint): Fraction => ({ over: value, under: 1n });
export const zero = whole(0n);
export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.under === b.under ? { over: a.over + b.over, under: a.under } : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });
export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
  b.over < 0n ? { over: -a.over * b.under, under: -b.over * a.under } : { over: a.over * b.under, under: a.under * b.over };
export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;
export const isEqual = (a: Fraction, b: Fraction): boolean => a.over * b.under === b.over * a.under;
export const larger = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a);
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, zero);

/** Any decimal text or "a/b": for figures of the fixtures, some of which lie outside what the packages take. */
export function fraction(text: string): Fraction {
  const quotient = text.split("/");
  if (quotient.length === 2) return dividedBy(fraction(quotient[0] ?? ""), fraction(quotient[1] ?? ""));
  const [, sign, integer = "", decimals = ""] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text) ?? fail(`not a figure: ${text}`);
  const digits = BigInt(integer + decimals);
  return { over: sign === "-" ? -digits : digits, under: 10n ** BigInt(decimals.length) };
}

/** The strict text of QUALITY section 1: up to 12 ASCII digits, then up to 6 decimals after one point; null for anything else. */
export function strictly(text: string): Fraction | null {
  const [integer = "", decimals, ...more] = text.split(".");
  const areDigits = (part: string) => [...part].every((character) => character >= "0" && character <= "9");
  if (more.length > 0 || integer.length < 1 || integer.length > 12 || !areDigits(integer)) return null;
  if (decimals !== undefined && (decimals.length < 1 || decimals.length > 6 || !areDigits(decimals))) return null;
  return fraction(text);
}

export type Rounding = "floor" | "ceil" | "half-even" | "half-up";

/** A multiple of 10^-places: `ceil` upwards, `floor` downwards, `half-up` ties away from zero, `half-even` 四舍六入五成双. */
export function rounded(value: Fraction, places: number, mode: Rounding): Fraction {
  const scale = 10n ** BigInt(places);
  const scaled = value.over * scale;
  const below = scaled % value.under < 0n ? scaled / value.under - 1n : scaled / value.under;
  const rest = scaled - below * value.under;
  if (rest === 0n) return { over: below, under: scale };
  const twice = rest * 2n;
  const tieUp = mode === "half-up" ? value.over > 0n : below % 2n !== 0n;
  const goesUp = mode === "ceil" || (mode !== "floor" && (twice > value.under || (twice === value.under && tieUp)));
  return { over: goesUp ? below + 1n : below, under: scale };
}

/** A multiple of 10^-places, printed with exactly that many decimals. */
export function toPlaces(value: Fraction, places: number): string {
  const scaled = value.over * 10n ** BigInt(places);
  if (scaled % value.under !== 0n) fail(`${value.over}/${value.under} has more than ${places} decimals`);
  const digits = String(scaled < 0n ? -scaled / value.under : scaled / value.under).padStart(places + 1, "0");
  const point = digits.length - places;
  return (scaled < 0n ? "-" : "") + (places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** All digits and none to spare: "246.8", "595"; "1/49" in lowest terms where no finite decimal exists. */
export function exactly(value: Fraction): string {
  for (let places = 0, scaled = value.over; places <= 400; places += 1, scaled *= 10n) {
    if (scaled % value.under === 0n) return toPlaces(value, places);
  }
  let [a, b] = [value.over < 0n ? -value.over : value.over, value.under];
  while (b > 0n) [a, b] = [b, a % b];
  return `${value.over / a}/${value.under / a}`;
}

/** So many m² per so many of what is counted. */
export interface Rate {
  readonly area: Fraction;
  readonly per: bigint;
}
/** From here on (the mark itself counts if `including`) so much for the whole band, or so much per so many. */
export interface Band {
  readonly from: Fraction;
  readonly including: boolean;
  readonly takes: Rate | Fraction;
}
export type Amount =
  | Rate
  | { readonly slabs: readonly Band[] }
  | { readonly marginal: readonly (Band & { readonly takes: Rate })[] }
  | { readonly fixed: Fraction };

/** m² for so many households, residents or m² of dwellings: the larger of amount and minimums, and nothing for nobody (D2, D10, D11). */
export function required(amount: Amount, minimums: readonly Fraction[], count: Fraction): Fraction {
  return isEqual(count, zero) ? zero : minimums.reduce(larger, asked(amount, count));
}

function asked(amount: Amount, count: Fraction): Fraction {
  if ("fixed" in amount) return amount.fixed;
  if ("per" in amount) return dividedBy(times(count, amount.area), whole(amount.per));
  if ("slabs" in amount) {
    const reached = amount.slabs.filter(({ from, including }) => isLess(from, count) || (including && isEqual(from, count)));
    const takes = reached[reached.length - 1]?.takes ?? zero;
    return "per" in takes ? asked(takes, count) : takes;
  }
  return sum(
    amount.marginal.map(({ from, takes }, index) => {
      const to = amount.marginal[index + 1]?.from ?? count;
      const end = isLess(count, to) ? count : to;
      return isLess(from, end) ? asked(takes, minus(end, from)) : zero;
    }),
  );
}

/** The two readings of 每百户 that are not from the text count whole hundreds (D2). */
export function hundreds(households: Fraction, reading: "started" | "completed"): Fraction {
  return times(rounded(dividedBy(households, whole(100n)), 0, reading === "started" ? "ceil" : "floor"), whole(100n));
}

/** Full values are compared, nothing is rounded, and an unknown room settles nothing (null) unless the known ones suffice (D13, D19). */
export function judged(need: Fraction, rooms: readonly (Fraction | null)[]) {
  const known = sum(rooms.filter((room) => room !== null));
  const complete = !rooms.includes(null);
  const enough = !isLess(known, need);
  return {
    verdict: enough ? "met" : complete ? "short" : "unknown",
    known,
    provided: complete ? known : null,
    shortfall: enough ? zero : complete ? minus(need, known) : null,
    surplus: complete ? (enough ? minus(known, need) : zero) : null,
  } as const;
}

/** Households estimated from residential floor area, rounded up (D9). */
export const estimatedHouseholds = (floorArea: Fraction, averageDwelling: Fraction): Fraction =>
  rounded(dividedBy(floorArea, averageDwelling), 0, "ceil");

/** Whether part of whole keeps to target, by cross-multiplication; and what is still missing (or too much) of the part, exactly. */
export function ratio(bound: "atLeast" | "atMost", target: { part: Fraction; whole: Fraction }, part: Fraction, of: Fraction) {
  const limit = dividedBy(times(target.part, of), target.whole);
  const gap = bound === "atLeast" ? minus(limit, part) : minus(part, limit);
  return { met: !isLess(zero, gap), gap: larger(gap, zero) };
}

function fail(message: string): never {
  throw new RangeError(message);
}
