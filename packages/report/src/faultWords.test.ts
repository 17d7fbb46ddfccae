import { readFileSync } from "node:fs";
import { PlanError } from "@plan/rules";
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

test("what comes from elsewhere stays on one line, and acts on no terminal", () => {
  const foreign = { message: "one\ntwo\u001b[2J", issues: [] };
  expect(faultWords(foreign)).toEqual({ zh: "one\\u{a}two\\u{1b}[2J", en: "one\\u{a}two\\u{1b}[2J" });
  const issue = { path: ["on"], message: "Expected a day\r\n, got 1", expected: "a day\r\n", received: "1\u2028" };
  expect(faultWords({ message: "", issues: [issue] })).toEqual({
    zh: "on：应为a day\\u{d}\\u{a}，实为1\\u{2028}",
    en: "on: Expected a day\\u{d}\\u{a}, got 1",
  });
});

test("nor is what only looks like one", () => {
  expect(refused(() => faultWords(Object.create(PlanError.prototype)))).toBe("invalidQuery");
});

test("nor is what cannot even be asked", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(refused(() => faultWords(proxy as never))).toBe("invalidQuery");
});

describe("A fault in words", () => {
  const issue = { message: "Expected a number, got text", expected: "a number", received: "text" };
  const words = (...paths: (string | number)[][]) => faultWords({ message: "one line", issues: paths.map((path) => ({ ...issue, path })) });

  test.each<[(string | number)[], string, string]>([
    [[], "", ""],
    [["division"], "division：", "division: "],
    [["facilities", 0, "floorArea"], "facilities[0].floorArea：", "facilities[0].floorArea: "],
    [["清单", 3, "B"], "“清单”第3行B列：", "“清单” row 3, column B: "],
    [["a\u0007", 3, "ABC"], "“a\\u{7}”第3行ABC列：", "“a\\u{7}” row 3, column ABC: "],
    [["a", 3, "ABCD"], "a[3].ABCD：", "a[3].ABCD: "],
    [["a", 3, "xB"], "a[3].xB：", "a[3].xB: "],
    [["a", 3, "B1"], "a[3].B1：", "a[3].B1: "],
    [["a", "b", "B"], "a.b.B：", "a.b.B: "],
    [[0, 3, "B"], "[0][3].B：", "[0][3].B: "],
    [["line", 7], "第7行：", "line 7: "],
    [["line", "B"], "line.B：", "line.B: "],
    [["lines", 7], "lines[7]：", "lines[7]: "],
    [["headings", 0], "第1列标题：", "heading 1: "],
    [["headings"], "标题：", "headings: "],
    [["headings", "B"], "headings.B：", "headings.B: "],
    [["a\ud800\u202e"], "a\\u{d800}\\u{202e}：", "a\\u{d800}\\u{202e}: "],
    [["长".repeat(80)], `${"长".repeat(80)}：`, `${"长".repeat(80)}: `],
    [["长".repeat(81)], `${"长".repeat(79)}…：`, `${"长".repeat(79)}…: `],
  ])("at %j", (path, zh, en) => expect(words(path)).toEqual({ zh: `${zh}应为数，实为text`, en: `${en}${issue.message}` }));

  test("of several the first 20, in one line", () => {
    expect(words(["a"], ["b"])).toEqual({
      zh: "a：应为数，实为text；b：应为数，实为text",
      en: `a: ${issue.message}; b: ${issue.message}`,
    });
    const many = words(...Array.from({ length: 21 }, (_, at) => [at]));
    expect([many.zh.split("；").length, many.en.split("; ").at(-1)]).toEqual([20, `[19]: ${issue.message}`]);
  });

  test("without a place the message stands alone", () => expect(words()).toEqual({ zh: "one line", en: "one line" }));
});

describe("What was expected, in Chinese", () => {
  test("every phrase of ours has its words", () => {
    expect(phrases.length).toBeGreaterThan(50);
    expect([...new Set(phrases)].filter((phrase) => !isInChinese(phrase))).toEqual([]);
  });
});
