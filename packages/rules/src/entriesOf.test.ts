import { expect, test } from "vitest";
import { entriesOf } from "./entriesOf.ts";
import type { PlanError } from "./planError.ts";

function told(input: unknown): string {
  try {
    return `${entriesOf(input, "invalidQuery").length} entries`;
  } catch (error) {
    return (error as PlanError).code;
  }
}

test("2,000,000 entries are a list, one more is too many, and holes without end are not even counted", () => {
  expect([[], [1, 2], new Array(2_000_000), new Array(2_000_001), new Array(4_294_967_295)].map(told)).toEqual([
    ...["0 entries", "2 entries", "2000000 entries", "tooLarge", "tooLarge"],
  ]);
});

test("what is no list, or cannot be read, is none", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const broken = new Proxy([1], {
    get() {
      throw new TypeError("broken");
    },
  });
  expect([null, "list", { length: 1 }, new Set(), proxy, broken].map(told)).toEqual(Array.from({ length: 6 }, () => "invalidQuery"));
  // As long as a list may be, and broken at its first entry.
  const breaking = new Proxy(new Array(2_000_000), {
    get: (list, key) => (key === "length" ? list.length : broken.length),
  });
  expect(told(breaking)).toBe("invalidQuery");
});

test("and told in words", () => {
  expect(() => entriesOf(5, "invalidQuery")).toThrow(/^Expected a list, got 5$/);
  expect(() => entriesOf(5, "invalidQuery", "a list of checks")).toThrow(/^Expected a list of checks, got 5$/);
  expect(() => entriesOf(new Array(2_000_001), "invalidQuery")).toThrow(/^Expected a list of at most 2000000 entries, got 2000001$/);
});
