import { describe, expect, test } from "vitest";
import * as z from "zod";
import { faultOf } from "../test/faultOf.ts";
import { parseWith } from "./edge.ts";

const anything = z.unknown();

test("at most 20 issues are listed, each once", () => {
  const error = faultOf(
    Array.from({ length: 1000 }, () => "x"),
    z.array(z.number()),
  );
  expect(error.issues).toHaveLength(20);
  expect(faultOf("x", z.string().min(2).min(2)).issues).toHaveLength(1);
  expect(faultOf(Array.from({ length: 30 }, () => new Map())).issues).toHaveLength(20);
  // The first 40 are looked at: 13 texts three times, and one more.
  const three = faultOf(
    Array.from({ length: 1000 }, () => "x"),
    z.array(z.string().min(2).min(2).min(2)),
  );
  expect(three.issues).toHaveLength(14);
});

test("a fault of a place that is not there was given nothing", () => {
  const schema = z.looseObject({}).check(({ value, issues }) => {
    issues.push({ code: "custom", message: "a share", path: ["target", "part"], input: value });
  });
  expect(faultOf({}, schema).message).toBe("target.part: Expected a share, got nothing");
});

test("what is missing is told as a value, whatever it may be", () => {
  expect(faultOf({}, z.looseObject({ sizing: anything })).message).toBe("sizing: Expected a value, got nothing");
});

describe("A way that takes the commonest objects early", () => {
  const taken = (input: unknown, early: (plain: object) => unknown = () => "early") =>
    parseWith(anything, input, "invalidQuery", { early });

  test("answers for plain objects", () => {
    expect(taken({ a: 1 })).toBe("early");
    expect(taken(Object.create(null))).toBe("early");
  });

  test("leaves to the schema what it does not know, or what throws", () => {
    expect(taken({ a: 1 }, () => null)).toEqual({ a: 1 });
    const throwing = () => {
      throw new Error("mine");
    };
    expect(taken({ a: 1 }, throwing)).toEqual({ a: 1 });
  });

  test("is not asked about anything else", () => {
    for (const input of [null, undefined, "x", 5, true, [1]]) expect(taken(input)).toEqual(input);
    expect(() => taken(new Map())).toThrow("Expected plain data, got an object");
  });
});

test("without such a way, an object is asked once what it is", () => {
  let asks = 0;
  const counting = new Proxy(
    { a: 1 },
    {
      getPrototypeOf() {
        asks += 1;
        return Object.prototype;
      },
    },
  );
  expect(parseWith(anything, counting, "invalidQuery")).toEqual({ a: 1 });
  expect(asks).toBe(1);
});

test("the code may follow from the issues", () => {
  expect(() =>
    parseWith(z.strictObject({ on: z.string() }), { on: 1 }, ([first]) =>
      first?.path[0] === "on" ? "invalidQuery" : "invalidNeighbourhood",
    ),
  ).toThrow(expect.objectContaining({ code: "invalidQuery" }));
});
