import { expect, test } from "vitest";
import { excerpt, issue, PlanError, planError } from "./planError.ts";

test("an error says code, place, expected and received, and prints without its stack", () => {
  const error = planError("invalidNeighbourhood", [issue(["rooms", 2, "floorArea"], "a number", "二十")]);
  expect(error).toBeInstanceOf(PlanError);
  expect(error).toBeInstanceOf(Error);
  expect(error.message).toBe('rooms[2].floorArea: Expected a number, got "二十"');
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "PlanError",
    code: "invalidNeighbourhood",
    message: error.message,
    issues: [{ path: ["rooms", 2, "floorArea"], message: 'Expected a number, got "二十"', expected: "a number", received: '"二十"' }],
  });
});

test("the message names three faults and counts the rest; the issues keep them all", () => {
  const error = planError(
    "invalidDocument",
    ["a", "b", "c", "d", "e"].map((key) => issue([key], "text", 1)),
  );
  expect(error.message).toBe("a: Expected text, got 1; b: Expected text, got 1; c: Expected text, got 1 (and 2 more)");
  expect(error.issues).toHaveLength(5);
  const three = planError(
    "invalidDocument",
    ["a", "b", "c"].map((key) => issue([key], "text", 1)),
  );
  expect(three.message).toBe("a: Expected text, got 1; b: Expected text, got 1; c: Expected text, got 1");
});

test("a fault of all that was given has no place; an error may have no issues; a place is named in 120 characters", () => {
  expect(planError("invalidQuery", [issue([], "text", 1)]).message).toBe("Expected text, got 1");
  expect(new PlanError("tooLarge", "too large").issues).toEqual([]);
  const named = (key: string) => planError("invalidQuery", [issue([key], "text", 1)]).message;
  expect(named("k".repeat(120))).toBe(`${"k".repeat(120)}: Expected text, got 1`);
  expect(named("k".repeat(121))).toBe(`${"k".repeat(119)}…: Expected text, got 1`);
});

test.each([
  ["short", '"short"'],
  ['say "x"\\', '"say \\"x\\"\\\\"'],
  ["\u0000\u202e\ud800", '"\\u0000\\u202e\\ud800"'],
  ["\u{e0041}", '"\\udb40\\udc41"'],
  [Number.NaN, "NaN"],
  [undefined, "nothing"],
  [true, "true"],
  [false, "false"],
  ["x".repeat(38), `"${"x".repeat(38)}"`],
  ["x".repeat(39), `"${"x".repeat(37)}…"`],
  [null, "null"],
  [5n, "a BigInt"],
  [[1], "a list"],
  [{}, "an object"],
  [() => 0, "a function"],
  [Symbol("x"), "a symbol"],
])("%s is shown as %s", (value, shown) => expect(excerpt(value)).toBe(shown));

test("an escape that does not fit whole is left out whole", () => {
  for (const begun of [32, 33, 34, 35, 36]) {
    const text = "x".repeat(begun);
    expect(excerpt(`${text}${"\u0000".repeat(5)}`)).toBe(`"${text}…"`);
  }
  expect(excerpt(`${"x".repeat(31)}${"\u0000".repeat(5)}`)).toBe(`"${"x".repeat(31)}\\u0000…"`);
  expect(excerpt(`${"x".repeat(36)}"${"x".repeat(5)}`)).toBe(`"${"x".repeat(36)}…"`);
});

test("what cannot even be asked whether it is a list is an object", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  expect(excerpt(proxy)).toBe("an object");
});

test("an excerpt is at most 40 characters, and never half an escape", () => {
  for (const value of ["x".repeat(1_000_000), "\u0000".repeat(100), '"'.repeat(100), `${"x".repeat(36)}\u0000`, "𠮷".repeat(50)]) {
    const shown = excerpt(value);
    expect(shown.length).toBeLessThanOrEqual(40);
    expect(shown.endsWith('…"')).toBe(true);
    expect(shown).not.toMatch(/\\u[0-9a-f]{0,3}…/);
    expect(shown).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  }
});
