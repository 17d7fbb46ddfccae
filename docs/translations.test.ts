import assert from "node:assert";
import { readFileSync } from "node:fs";
import { describe, test } from "vitest";
import { root } from "../.config/compiler.ts";

const pages = ["README", "docs/guides/getting-started", "docs/guides/concepts"];
const read = (path: string) => readFileSync(root + path, "utf8");
const months = "January February March April May June July August September October November December".split(" ");

/** What a page says in any language: code without its comments, names, links, readings, citations, figures; each in one order. */
function saidIn(page: string): Readonly<Record<string, readonly string[]>> {
  const fences: string[] = [];
  const prose = page.replace(/^```[\s\S]*?^```$/gm, (fence) => {
    fences.push(fence.replace(/ *(\/\/| #) .*$/gm, ""));
    return "";
  });
  const all = (pattern: RegExp, text = prose) => [...text.matchAll(pattern)].map(([found, part = found]) => part).sort();
  const bare = prose
    .replace(/`[^`]*`|\]\([^)]*\)/g, "")
    .replace(
      new RegExp(`([0-9]+) (${months.join("|")}) ([0-9]{4})`, "g"),
      (_, day, month, year) => `${year}年${months.indexOf(month) + 1}月${day}日`,
    )
    .replace(/([0-9]),([0-9]{3})/g, "$1$2");
  return {
    code: fences,
    names: all(/`([^`]+)`/g),
    links: all(/\]\(([^)]+)\)/g, prose.replaceAll(".zh-CN.md", ".md")),
    readings: all(/\bD[0-9]+\b/g),
    citations: all(/\p{Script=Han}+〔[0-9]{4}〕[0-9]+号|三（[一二三]）[0-9]+|GB\/T [0-9]+/gu),
    figures: all(/[0-9]+(?:\.[0-9]+)*/g, bare),
  };
}

describe("A page and its Chinese", () => {
  test.each(pages)("%s: the same code, names, links, readings, citations and figures", (page) => {
    const [english, chinese] = [saidIn(read(`${page}.md`)), saidIn(read(`${page}.zh-CN.md`))];
    assert.ok(Object.values(english).flat().length > 20);
    assert.deepEqual(chinese, english);
  });

  test("a figure, an item, code, a link and a day are each noticed", () => {
    const page = read("README.md");
    const changes = [
      ["**246.8 m²**", "**246.9 m²**"],
      ["三（二）7)", "三（二）8)"],
      ['"246.79"', '"246.78"'],
      ["docs/trust.md", "docs/truth.md"],
      ["1 March 2022", "1 May 2022"],
    ] as const;
    for (const [from, to] of changes) {
      assert.ok(page.includes(from), from);
      assert.notDeepEqual(saidIn(page.replace(from, to)), saidIn(page));
    }
  });
});
