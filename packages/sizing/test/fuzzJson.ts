import type { Damage } from "./fuzz.ts";
import type { Draw } from "./seeded.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const values: readonly string[] = [
  ...["null", "true", "[]", "{}", '""', "0", "-0", "1", "-1", "0.5", "1e3", "1e999", "1e-7", "123456789012", "1234567890123", "1000000001"],
  ...[
    '"0"',
    '"1"',
    '"20"',
    '"20.0"',
    '"1e3"',
    '"１２"',
    '"+1"',
    '" 1"',
    '"0.0000001"',
    '"999999999999.999999"',
    '"2022-02-30"',
    '"450200"',
  ],
  ...['"2022-03-01"', '"new"', '"elderlyCare"', '"\\ud800"', '"\\u0000"', '"\\u202e"', '"柳州"', '{"zh":"甲","en":"a"}', '["infantCare"]'],
  ...['{"__proto__":1}', '{"constructor":{}}', "[null,null]", "[0,0]", '{"toString":"a"}', '"a\\tb\\r\\nc"', '"\\ufeff"', '"x"', '"45"'],
];
const keys = ["__proto__", "constructor", "toString", "hasOwnProperty", "name", "households", "", "0", "length", "facilities", "then"];

/** Damage to what a text of JSON says: a value replaced, a key taken away or added, two values changed about, one nested. */
export const jsonDamages: readonly Damage[] = [
  within((holder, key, draw) => set(holder, key, JSON.parse(draw.pick(values)))),
  within((holder, key, draw) => set(holder, key, near(get(holder, key), draw))),
  within((holder, key) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key])),
  within((holder, _key, draw) =>
    set(holder, Array.isArray(holder) ? String(holder.length) : draw.pick(keys), JSON.parse(draw.pick(values))),
  ),
  within((holder, key, draw) => {
    const others = Object.keys(holder);
    const other = draw.pick(others);
    const [one, two] = [get(holder, key), get(holder, other)];
    set(holder, key, two);
    set(holder, other, one);
  }),
  within((holder, key, draw) => {
    let nested = get(holder, key);
    for (let depth = draw.pick([1, 2, 40]); depth > 0; depth -= 1) nested = draw.below(2) === 0 ? [nested] : { a: nested };
    set(holder, key, nested);
  }),
  within((holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)] as Json));
  }),
];

/** A value beside the one that stands there. */
function near(value: Json, draw: Draw): Json {
  if (typeof value === "number") return draw.pick([value + 1, value - 1, -value, value * 10, value / 3, value + 0.5]);
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return value;
  const digits = /^[0-9]+(\.[0-9]+)?$/.test(value);
  return draw.pick([
    value.slice(1),
    `${value} `,
    `${value}0`,
    `${value}\u200b`,
    value.toUpperCase(),
    digits ? `0${value}` : `${value}${value}`,
  ]);
}

const get = (holder: Json[] | { [key: string]: Json }, key: string): Json => (holder as { [key: string]: Json })[key] as Json;
function set(holder: Json[] | { [key: string]: Json }, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function within(change: (holder: Json[] | { [key: string]: Json }, key: string, draw: Draw) => unknown): Damage {
  return (input, draw) => {
    let whole: Json;
    try {
      whole = JSON.parse(Buffer.from(input).toString("utf8"));
    } catch {
      return input;
    }
    const holders = holdersIn(whole);
    if (holders.length === 0) return input;
    const holder = draw.pick(holders);
    const names = Object.keys(holder);
    if (names.length > 0) change(holder, draw.pick(names), draw);
    return Buffer.from(JSON.stringify(whole));
  };
}

/** Every object and list of it. */
function holdersIn(value: Json): (Json[] | { [key: string]: Json })[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}

/** A text of JSON read; what is none is refused by the platform, before us. */
export function parsed(input: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(Buffer.from(input).toString("utf8")) };
  } catch {
    return null;
  }
}

/** What a value says, whatever the order of its keys: numbers and texts of numbers alike, null as if it were not there. */
export function said(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (typeof held === "number" || (typeof held === "string" && /^[0-9]+(\.[0-9]+)?$/.test(held))) return plainFigure(String(held));
    if (typeof held !== "object" || held === null || Array.isArray(held)) return held;
    const entries = Object.entries(held).filter(([, each]) => each !== null && each !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** 020.50 as 20.5. */
function plainFigure(digits: string): string {
  const whole = digits.replace(/^0+(?=[0-9])/, "");
  return whole.includes(".") ? whole.replace(/0+$/, "").replace(/\.$/, "") : whole;
}
