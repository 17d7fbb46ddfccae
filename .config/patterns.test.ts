import assert from "node:assert";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, test } from "vitest";
import { root } from "./compiler.ts";
import { attackOn, patternsIn } from "./patterns.ts";

const sources = ts.sys
  .readDirectory(`${root}packages`, [".ts"], ["**/node_modules", "**/dist", "**/*.test.ts"], ["*/src/**/*"])
  .map((path) => ({ path: path.replace(root, ""), ...patternsIn(path.replace(root, ""), readFileSync(path, "utf8")) }));
const written = sources.flatMap((source) => source.written);
/** Patterns that our JSON Schemas hand to the validators of others. */
const handed = ["packages/rules/schema.json", "packages/rules/conformance/suite.schema.json"].flatMap((path) =>
  [...readFileSync(root + path, "utf8").matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(([, pattern = '""']) => ({
    at: path,
    pattern: new RegExp(JSON.parse(pattern), "u"),
  })),
);

describe("Every regular expression of the packages, against texts of 100,000 characters made for it", () => {
  test("a canary: patterns that go back over what they have read are found, those that do not are let be", () => {
    assert.ok(attackOn(/\s+$/) !== null);
    assert.ok(attackOn(/^(a+)+$/) !== null);
    assert.equal(attackOn(/^[0-9]{1,12}$/), null);
  });

  test("none is made from text that is not in the sources", () => {
    assert.deepEqual(
      sources.flatMap(({ made }) => made),
      [],
    );
  });

  test(`${written.length} of the sources and ${handed.length} of the schemas: none works for more than its length`, () => {
    assert.ok(written.length > 50 && handed.length > 5);
    const once = new Map([...written, ...handed].map((one) => [String(one.pattern), one]));
    const slow = [...once.values()].flatMap(({ at, pattern }) => {
      const attack = attackOn(pattern);
      return attack === null ? [] : [`${at}: ${pattern} by ${attack}`];
    });
    assert.deepEqual(slow, []);
  });
});
