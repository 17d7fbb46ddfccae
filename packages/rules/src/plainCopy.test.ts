import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import * as z from "zod";
import { faultOf } from "../test/faultOf.ts";
import { documents } from "./catalogue.ts";
import { Decimal } from "./decimal.ts";
import { parseWith } from "./edge.ts";
import { isAllOf, plainCopy, plainList } from "./plainCopy.ts";

const anything = z.unknown();
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), {});

test("plain data comes back as an equal copy, without keys that hold nothing", () => {
  const input = { a: [1, { b: "x" }], c: undefined, d: null };
  const copy = parseWith(anything, input, "invalidQuery");
  expect(copy).toEqual({ a: [1, { b: "x" }], d: null });
  expect(copy).not.toHaveProperty("c");
  expect(copy).not.toBe(input);
});

test("shipped documents pass as they are: they were checked and frozen", () => {
  expect(parseWith(z.strictObject({ documents: z.array(z.unknown()) }), { documents }, "invalidQuery").documents[0]).toBe(documents[0]);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])("an own key %s is refused, not dropped", (key) => {
  expect(faultOf(JSON.parse(`{"inner":{"${key}":1}}`)).issues[0]).toMatchObject({ path: ["inner", key], expected: "no such key" });
});

test("nesting of 32 is read, of 33 and of 100,000 refused", () => {
  expect(parseWith(anything, nested(31), "invalidQuery")).toBeDefined();
  expect(faultOf(nested(32)).issues[0]).toMatchObject({ path: ["inner", "inner", "inner"], expected: "nesting no deeper than 32" });
  expect(faultOf(nested(100_000)).code).toBe("invalidQuery");
});

test("what is not plain data is refused", () => {
  for (const value of [new Map(), new Set(), new Date(0), /x/, new (class Parcel {})(), Promise.resolve(), new Uint8Array(2)]) {
    expect(faultOf({ value }).issues[0]).toMatchObject({ path: ["value"], expected: "plain data" });
  }
  const ofAnother = Object.create({ hasOwnProperty: () => true, area: 1 });
  for (const value of [ofAnother, Object.create(Object.create(null))]) expect(faultOf([0, value]).issues[0]?.path).toEqual([1]);
  expect(faultOf({ value: new Decimal(-1) }).issues[0]?.expected).toBe("a number of plain digits, 0 or more");
});

test("an object literal of another realm is plain", () => {
  expect(parseWith(anything, runInNewContext("({ a: [1] })"), "invalidQuery")).toEqual({ a: [1] });
});

test("what throws while it is read is refused", () => {
  const throwing = {
    get households(): number {
      throw new Error("mine");
    },
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [
    throwing,
    proxy,
    { proxy },
    new Proxy(
      {},
      {
        ownKeys: () => ["a"],
        getOwnPropertyDescriptor: () => {
          throw new Error("mine");
        },
      },
    ),
  ]) {
    expect(faultOf(value).issues[0]).toMatchObject({
      message: "Expected plain data, got an object that cannot be read",
      expected: "plain data",
      received: "an object that cannot be read",
    });
  }
});

test("a getter runs once", () => {
  let runs = 0;
  const input = {
    get area() {
      return String(++runs);
    },
  };
  expect(parseWith(z.object({ area: z.string() }), input, "invalidQuery")).toEqual({ area: "1" });
  expect(runs).toBe(1);
});

test("200,000 values are read, one more is too large", () => {
  expect(
    parseWith(
      anything,
      Array.from({ length: 200_000 }, () => 0),
      "invalidQuery",
    ),
  ).toHaveLength(200_000);
  const tooMany = faultOf(Array.from({ length: 200_001 }, () => 0));
  expect([tooMany.code, tooMany.issues]).toEqual([
    "tooLarge",
    [
      {
        path: [],
        message: "Expected at most 200000 values, got nothing",
        expected: "at most 200000 values",
        received: "nothing",
      },
    ],
  ]);
});

test("keys count as values do, and what is beyond the limit is not read", () => {
  const zeros = (length: number): unknown[] => Array.from({ length }, () => 0);
  const last = (length: number) => (parseWith(anything, [...zeros(length), { area: 1 }], "invalidQuery") as unknown[]).at(-1);
  expect(last(199_998)).toEqual({ area: 1 });
  let runs = 0;
  const counted = {
    get area() {
      return ++runs;
    },
  };
  expect(faultOf([...zeros(199_999), counted]).code).toBe("tooLarge");
  const list = new Proxy(zeros(200_001), {
    get: (target, key, of) => {
      if (key === "0") runs += 1;
      return Reflect.get(target, key, of);
    },
  });
  expect(faultOf(list).code).toBe("tooLarge");
  expect(runs).toBe(0);
});

test("a leaf is taken as it is, and only what is not plain can be one", () => {
  const [map, plain] = [new Map([["a", 1]]), { a: 1 }];
  const read = (isLeaf: (value: object) => boolean) => parseWith(z.any(), { map, plain }, "invalidQuery", { isLeaf });
  const copy = read(() => true);
  expect(copy.map).toBe(map);
  expect(copy.plain).toEqual(plain);
  expect(copy.plain).not.toBe(plain);
  expect(() => read(() => false)).toThrow("map: Expected plain data");
});

test("a function that is a revoked Proxy is stood in for by one that can be looked at", () => {
  const { proxy, revoke } = Proxy.revocable(() => 0, {});
  revoke();
  const { value } = plainCopy({ proxy }) as { value: { proxy: unknown } };
  expect(typeof value.proxy).toBe("function");
  expect(Array.isArray(value.proxy)).toBe(false);
  expect(() => Array.isArray(proxy)).toThrow(TypeError);
  const plain = () => 0;
  expect(plainCopy({ plain })).toEqual({ value: { plain } });
});

test("what was taken is all that stands in an object where each key of the one is a key of the other", () => {
  const hidden = Object.defineProperty({ a: 1 }, "b", { value: 2, enumerable: false });
  const all: [object, object][] = [
    [{}, {}],
    [
      { a: 1, b: 2 },
      { b: 3, a: 4 },
    ],
    [hidden, { a: 1 }],
  ];
  for (const [given, taken] of all) expect(isAllOf(given, taken)).toBe(true);
  const parts: [object, object][] = [
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      { a: 1, b: 2 },
      { a: 1, c: 2 },
    ],
    [hidden, { a: 1, b: 2 }],
    [Object.create({ a: 1 }), { a: 1 }],
  ];
  for (const [given, taken] of parts) expect(isAllOf(given, taken)).toBe(false);
});

test("a short list is taken entry by entry, and not taken where it is none, is long, or has an entry that is not taken", () => {
  const asked: unknown[] = [];
  const take = (entry: unknown) => {
    asked.push(entry);
    return entry === "no" ? null : `${entry}`;
  };
  const letters = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);
  expect(plainList([], take)).toEqual([]);
  expect(plainList(letters(20), take)).toEqual(letters(20));
  expect(asked).toEqual(letters(20));
  expect(plainList(letters(21), take)).toBeNull();
  expect(plainList(["a", "no", "b"], take)).toBeNull();
  expect(plainList({ 0: "a", length: 1 }, take)).toBeNull();
  expect(plainList("a", take)).toBeNull();
});
