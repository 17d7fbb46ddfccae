import { decimalLookAlikes } from "./lookAlikes.ts";
import { type Stranger, stranger } from "./stranger.ts";

/** Values that are numbers to some language, and text that looks like a figure. */
const figures: readonly Stranger[] = [
  ...[
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    -1,
    -0.5,
    0.1 + 0.2,
    1.5,
    2 ** 53,
    -(2 ** 53),
    1e21,
    5e-324,
    1e12,
    1_000_000_001,
  ].map((value) => stranger(`the number ${value}`, () => value)),
  ...[
    "",
    " ",
    "abc",
    "-1",
    "+1",
    "1.",
    ".5",
    "1e3",
    "0x10",
    "1_000",
    "1,000",
    " 1",
    "1 ",
    "１２",
    "二十",
    "\u3000120",
    "NaN",
    "Infinity",
    "−5",
    "20㎡",
    "1.2.3",
  ].map((value) => stranger(`the text ${JSON.stringify(value)}`, () => value)),
  stranger("13 digits", () => "1234567890123"),
  stranger("7 decimals", () => "0.0000001"),
  stranger("400 nines", () => "9".repeat(400)),
];

const texts: readonly Stranger[] = [
  stranger("a lone surrogate", () => "a\ud800b"),
  stranger("a control character", () => "a\u0000b"),
  stranger("a bidirectional control", () => "\u202e02"),
  stranger("a zero-width space", () => "20\u200b"),
  stranger("a non-character", () => "a\ufffeb"),
  ...[
    "2021-02-30",
    "2021-02-29",
    "2021/07/18",
    "20210718",
    "2021-7-18",
    "2021-13-01",
    "2021-00-10",
    "2021-07-00",
    "0000-01-01",
    "2021-07-18T00:00:00Z",
  ].map((day) => stranger(`the day ${day}`, () => day)),
  ...["4502", "45020", "4502000", "45020a", "４５０２００", "450200 ", "-45020"].map((code) =>
    stranger(`the division ${JSON.stringify(code)}`, () => code),
  ),
];

const throwing = () => {
  throw new TypeError("a trap of a stranger");
};
const traps = Object.fromEntries(Reflect.ownKeys(Reflect).flatMap((trap) => (typeof trap === "string" ? [[trap, throwing]] : [])));

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { a: value } : [value];
  return value;
}

function cyclic(ways: number): unknown {
  const value: Record<string, unknown> = {};
  for (let way = 0; way < ways; way += 1) value[`self${way}`] = way === 0 ? value : [value];
  return value;
}

/** Things that are no data at all. */
export const objects: readonly Stranger[] = [
  stranger("a symbol", () => Symbol("20")),
  stranger("a BigInt", () => 20n),
  stranger("a function", () => () => 20),
  stranger("a Date", () => new Date(0)),
  stranger("a Map", () => new Map([["households", 1]])),
  stranger("a Set", () => new Set([1])),
  stranger("a regular expression", () => /20/),
  stranger("a promise", () => Promise.resolve(20)),
  stranger("a boxed number", () => Object(20)),
  stranger("a boxed text", () => Object("20")),
  stranger("an object whose valueOf is 20", () => ({ valueOf: () => 20, toString: () => "20" })),
  stranger("typed memory", () => new Uint8Array(4)),
  stranger("an array with holes", () => new Array(3)),
  stranger("nesting 33 deep", () => nested(33)),
  ...["__proto__", "constructor", "toString", "hasOwnProperty"].map((key) =>
    stranger(`an own key ${key}`, () => JSON.parse(`{"${key}":{"households":1}}`)),
  ),
  stranger("a getter that throws", () => Object.defineProperty({}, "households", { enumerable: true, get: throwing })),
  stranger("a Proxy that throws", () => new Proxy({}, traps)),
  stranger("a Proxy of an array that throws", () => new Proxy([], traps)),
  stranger("a revoked Proxy", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  }),
  stranger("a revoked Proxy of an array", () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  }),
];

/** Whatever costs time to make or to look at. */
export const heavy: readonly Stranger[] = [
  stranger("ten million characters", () => "字".repeat(10_000_000)),
  stranger("an array of a million", () => new Array(1_000_000).fill(1)),
  stranger("a cycle", () => cyclic(1)),
  stranger("nesting 100,000 deep", () => nested(100_000)),
];
/** So many ways round that only the limit of values ends them. */
export const endless: Stranger = stranger("a cycle with three ways round", () => cyclic(3));

const plain: readonly Stranger[] = [null, true, false, [], {}, [[]], [null]].map((value) =>
  stranger(JSON.stringify(value), () => structuredClone(value)),
);

export const strangers: readonly Stranger[] = [...plain, ...figures, ...texts, ...decimalLookAlikes, ...objects];
