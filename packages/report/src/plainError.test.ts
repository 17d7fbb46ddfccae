import { PlanError } from "@plan/rules";
import { parseWith } from "@plan/rules/internal";
import fc from "fast-check";
import { expect, test } from "vitest";
import { errorSchema, plainError } from "./plainError.ts";

/** Mostly the first, now and then one of the others. */
const mostly = (first: unknown, ...others: unknown[]) =>
  fc.oneof({ arbitrary: fc.constant(first), weight: 12 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
const key = fc.oneof(fc.string({ maxLength: 3 }), fc.nat(), mostly("on", -0, 0.5, Number.NaN, Infinity, null, undefined, [], {}));
const issue = fc.record({
  path: fc.oneof(fc.array(key, { maxLength: 2 }), mostly(["on", 7], null, "on", new Array(3), new Array(21).fill("a"))),
  message: mostly("Expected a day, got 1", 1, null),
  expected: mostly("a day", "", undefined),
  received: mostly("1", [], false),
});
const spoiled = issue.map((one) => Object.defineProperty({ ...one, more: 1 }, "received", { value: "1", enumerable: false }));
const longer = issue.map((one) => ({ ...one, more: 1 }));
const error = fc
  .tuple(
    mostly("on: Expected a day, got 1", 5, undefined),
    mostly(false, true),
    fc.array(fc.oneof(issue, issue, issue, spoiled, longer), { maxLength: 2 }),
  )
  .map(([message, isLonger, issues]) => ({ message, issues, ...(isLonger === true && { more: 1 }) }));

test("an error taken without its schema is what the schema gives back; what the schema refuses is not taken", () => {
  let taken = 0;
  fc.assert(
    fc.property(error, (given) => {
      const plain = plainError(given);
      if (plain === null) return;
      taken += 1;
      expect(plain).toEqual(parseWith(errorSchema(), given, "invalidQuery"));
    }),
    { numRuns: 1000, seed: 9 },
  );
  expect(taken).toBeGreaterThan(100);
});

test("the commonest error is taken", () => {
  const issues = [{ path: ["总户数", 0], message: "Expected a number, got text", expected: "a number", received: "text" }];
  expect(plainError({ message: "m", issues })).toEqual({ message: "m", issues });
  expect(plainError({ message: "m", issues: Array(20).fill(issues[0]) })?.issues.length).toBe(20);
  for (const none of [null, {}, [new Date(0)], new Array(1)]) expect(plainError({ message: "m", issues: none })).toBeNull();
  expect(plainError({ message: "m", issues: Array(21).fill(issues[0]) })).toBeNull();
});

test.each([
  { message: 1, issues: [] },
  { message: "m" },
  { message: "m", issues: [{}] },
  { message: "m", issues: [{ path: [{}], message: "", expected: "", received: "" }] },
])("%j is neither taken nor accepted", (given) => {
  expect(plainError(given)).toBeNull();
  expect(() => parseWith(errorSchema(), given, "invalidQuery")).toThrow(PlanError);
});
