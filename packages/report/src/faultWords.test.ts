import { readFileSync } from "node:fs";
import type { PlanError } from "@plan/rules";
import { sizeNeighbourhood } from "@plan/sizing";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "../../../.config/compiler.ts";
import { refusal, refused } from "../test/refused.ts";
import { faultWords } from "./faultWords.ts";
import { isInChinese } from "./words/expected.ts";

const sources = ts.sys.readDirectory(root, [".ts"], ["**/*.test.ts", "**/node_modules"], ["packages/*/src/**/*.ts"]);
/** What a program may expect of its caller in code, the inner parts of a damaged workbook, and templates, whose words are tested apart. */
const forPrograms =
  /\/xlsx\/|template|placeholders|sql|geojson|columns|district|pool|phase|subDistrict|compareStages|documentById|sizeMany/i;

/** What our code says it expects: the second argument of `issue`, `fault` and `unreadable`, or the words of a schema. */
const phrases = sources
  .filter((path) => !forPrograms.test(path.replace(root, "")))
  .flatMap((path) => {
    const source = readFileSync(path, "utf8");
    const found = source.matchAll(
      /(?:\bissue\(\s*\[[^\]]*\],\s*|\bissue\(\w+,\s*|\b(?:fault|unreadable)\(|\bfault\(\w+, (?:path|\[[^\]]*\]|path\.slice\([^)]*\)), |\berror: )("(?:[^"\\]|\\.)+"|`[^`$]*(?:\$\{[^}]*\}[^`$]*)*`)/g,
    );
    return [...found].map(([, literal = ""]) => literal.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, "7"));
  });

describe("An error in words", () => {
  test("reads the same from JSON", () => {
    const error = refusal(() => sizeNeighbourhood({ division: "450200", on: "2022-02-30", development: "new", households: 1 }));
    expect(faultWords(JSON.parse(JSON.stringify(error)))).toEqual(faultWords(error as PlanError));
  });

  test.each([null, "error", new TypeError("broken"), { message: 1, issues: [] }, { message: "", issues: [{ path: "on" }] }])(
    "%s is none, and refused as any input is",
    (given) => expect(refused(() => faultWords(given as never))).toBe("invalidQuery"),
  );
});

test("nor is what cannot even be asked", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(refused(() => faultWords(proxy as never))).toBe("invalidQuery");
});

describe("What was expected, in Chinese", () => {
  test("every phrase of ours has its words", () => {
    expect(phrases.length).toBeGreaterThan(50);
    expect([...new Set(phrases)].filter((phrase) => !isInChinese(phrase))).toEqual([]);
  });
});
