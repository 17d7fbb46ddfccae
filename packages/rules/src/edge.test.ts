import { expect, test } from "vitest";
import * as z from "zod";
import { documents } from "./catalogue.ts";
import { parseWith } from "./edge.ts";
import { PlanError } from "./planError.ts";

const anything = z.unknown();
const faultOf = (input: unknown, schema: z.ZodType = anything): PlanError => {
  try {
    parseWith(schema, input, "invalidQuery");
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("it was accepted");
};
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
  expect(faultOf(JSON.parse(`{"inner":{"${key}":1}}`)).issues[0]?.path).toEqual(["inner", key]);
});

test("nesting of 32 is read, of 33 and of 100,000 refused", () => {
  expect(parseWith(anything, nested(31), "invalidQuery")).toBeDefined();
  expect(faultOf(nested(32)).issues[0]?.expected).toBe("nesting no deeper than 32");
  expect(faultOf(nested(100_000)).code).toBe("invalidQuery");
});

test("what is not plain data is refused", () => {
  for (const value of [new Map(), new Set(), new Date(0), /x/, new (class Parcel {})(), Promise.resolve(), new Uint8Array(2)]) {
    expect(faultOf({ value }).issues[0]).toMatchObject({ path: ["value"], expected: "plain data" });
  }
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
    expect(faultOf(value).issues[0]?.expected).toBe("plain data");
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
  expect(faultOf(Array.from({ length: 200_001 }, () => 0)).code).toBe("tooLarge");
});

test("at most 20 issues are listed, each once", () => {
  const error = faultOf(
    Array.from({ length: 1000 }, () => "x"),
    z.array(z.number()),
  );
  expect(error.issues).toHaveLength(20);
  expect(faultOf("x", z.string().min(2).min(2)).issues).toHaveLength(1);
});

test("the code may follow from the issues", () => {
  expect(() =>
    parseWith(z.strictObject({ on: z.string() }), { on: 1 }, ([first]) =>
      first?.path[0] === "on" ? "invalidQuery" : "invalidNeighbourhood",
    ),
  ).toThrow(expect.objectContaining({ code: "invalidQuery" }));
});

test.each([
  [z.number(), "x", 'Expected a number, got "x"'],
  [z.enum(["new", "existing"]), "old", 'Expected one of "new", "existing", got "old"'],
  [z.array(z.number()).min(1), [], "Expected a list of 1 or more, got a list"],
  [z.number().min(3), 2, "Expected at least 3, got 2"],
  [z.number().lt(3), 3, "Expected less than 3, got 3"],
  [z.boolean(), 1, "Expected true or false, got 1"],
  [z.strictObject({}), { households: 1 }, "Expected no such key, got 1"],
])("a schema without words of its own: %#", (schema, input, message) => {
  expect(faultOf(input, schema).issues[0]?.message).toBe(message);
});
