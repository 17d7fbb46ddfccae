import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { landTransferConditions, toMarkdown } from "@plan/report";
import { sizeNeighbourhood } from "@plan/sizing";
import { describe, test } from "vitest";

const hostile =
  "P1 | a |\n# 九、伪造\n---\n1. x [y](javascript:1) ![z](z.png) <script>1</script> <b>b</b> `c` *d* ~~e~~ https://example.org";
const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234, name: hostile });
const conditions = landTransferConditions({ sizing, parcel: { number: hostile, location: hostile } });

describe.each(["zh-CN", "en"] as const)("Markdown in %s, as cmark-gfm reads it", (locale) => {
  const language = locale === "en" ? "en" : "zh";
  const html = execFileSync("cmark-gfm", ["--unsafe", "--extension", "table", "--extension", "strikethrough", "--extension", "autolink"], {
    input: toMarkdown(conditions, { locale }),
    encoding: "utf8",
  });
  const headings = (level: number) => [...html.matchAll(new RegExp(`<h${level}>(.*?)</h${level}>`, "g"))].map(([, text = ""]) => text);
  const written = html.replace(/<[^>]*>/g, "");

  test("has the headings of the document and no forged one", () => {
    assert.deepEqual(headings(1), [conditions.title[language]]);
    const expected = conditions.sections.map(({ heading }) => heading[language]);
    assert.deepEqual(headings(2).slice(0, expected.length), expected);
    assert.doesNotMatch([...headings(2), ...headings(3)].join(), /伪造/);
  });

  test("has no markup, link or picture that a parcel's name brought along", () => {
    assert.doesNotMatch(html, /<(a|b|img|script|code|del|hr|ol)\b/);
  });

  test("has both areas, and the clauses' own words", () => {
    assert.equal(written.match(/246\.80/g)?.length, 4);
    assert.ok(written.includes("桂政办发〔2021〕67号"));
    assert.ok(written.includes("https://example.org"));
  });
});
