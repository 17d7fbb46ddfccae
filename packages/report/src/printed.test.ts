import { describe, expect, test } from "vitest";
import { bare, document, table, words } from "../test/printedDocument.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import type { ReportDocument } from "./reportDocument.ts";

describe("a document as HTML", () => {
  const main = (of: ReportDocument, locale?: "en") => toHtml(of, { locale }).split("<main>\n")[1]?.split("\n</main>")[0]?.split("\n");

  test("is its parts, each in its element, every text escaped", () => {
    expect(main(document)).toEqual([
      "<h1>试验</h1>",
      '<p class="number">文号：柳〔2024〕1号</p>',
      "<section>",
      "<h2>一、节</h2>",
      "<p>（一）<b>【政策条款】</b>见&#39;表&#39;。<small>（依据：甲&amp;乙）</small></p>",
      "<table>",
      "<caption>表</caption>",
      '<thead><tr><th scope="col">栏</th><th scope="col">数（个）</th></tr></thead>',
      "<tbody>",
      "<tr><td>&lt;甲&gt;</td><td>未填报</td></tr>",
      "</tbody>",
      "</table>",
      "<p>（二）<b>【选用条款】</b>另见。<small>（依据：未注明）</small></p>",
      "</section>",
      "<section>",
      "<h2>提示</h2>",
      "<ul>",
      "<li>注意。</li>",
      "</ul>",
      "</section>",
      "<footer>",
      "<p>出具单位：某局</p>",
      "<p>日期：2022年3月1日</p>",
      "</footer>",
    ]);
    expect(main(document, "en")?.[4]).toBe("<p>1(1) <b>[Policy] </b>See &quot;the table&quot;.<small> (basis: A &amp; B)</small></p>");
  });

  test("without number, notes and signature has none of their elements", () => {
    expect(main(bare)?.filter((line) => /number|<ul>|<footer>|<h2>/.test(line))).toEqual(["<h2>一、节</h2>"]);
    expect(main(bare)).toHaveLength(13);
  });

  test("asks for nothing, and turns a page for a table of more than eight columns", () => {
    const page = toHtml(bare, { locale: "en" });
    expect(page.split("\n").slice(0, 7)).toEqual([
      "<!doctype html>",
      '<html lang="en">',
      "<head>",
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      "<title>A test</title>",
    ]);
    const wide = { ...table, head: Array.from({ length: 9 }, () => words("栏", "C")), rows: [] };
    const clauses = [{ number: "（一）", text: words("表", "T"), status: "option" as const, basis: null, table: wide }];
    expect(toHtml({ ...bare, sections: [{ heading: words("一", "1"), clauses }] })).toContain('<table class="wide">');
  });
});

test("a document as Markdown is its blocks, marks escaped, figures and sums left as they are", () => {
  expect(toMarkdown(document)).toBe(
    [
      "# 试验",
      "文号：柳〔2024〕1号",
      "## 一、节",
      "（一）**【政策条款】** 见&#39;表&#39;。（依据：甲&amp;乙）",
      "*表*",
      "| 栏 | 数（个） |\n| --- | --- |\n| &lt;甲&gt; | 未填报 |",
      "（二）**【选用条款】** 另见。（依据：未注明）",
      "## 提示",
      "- 注意。",
      "出具单位：某局",
      "日期：2022年3月1日\n",
    ].join("\n\n"),
  );
  expect(toMarkdown(bare, { locale: "en" })).toContain(
    "\n\n1\\(1\\) **\\[Policy\\]** See &quot;the table&quot;\\. \\(basis\\: A &amp; B\\)\n\n*Table*\n\n| Column |",
  );
  expect(toMarkdown(bare)).toBe(
    [
      "# 试验",
      "## 一、节",
      "（一）**【政策条款】** 见&#39;表&#39;。（依据：甲&amp;乙）",
      "*表*",
      "| 栏 | 数（个） |\n| --- | --- |\n| &lt;甲&gt; | 未填报 |",
      "（二）**【选用条款】** 另见。（依据：未注明）\n",
    ].join("\n\n"),
  );
  const spaced = JSON.parse(JSON.stringify(bare).replace('{"zh":"表","en":"Table"}', '{"zh":" 表\\n","en":"Table"}'));
  expect(toMarkdown(spaced)).toBe(toMarkdown(bare));
  const text = "1234 ÷ 100 × 20 = 246.80, 2022-03-01; a=b, -1, .5, 5., `*_{}[]()#+!|~:@^$\\";
  expect(toMarkdown({ ...bare, title: words(text, text) }).split("\n")[0]).toBe(
    "# 1234 ÷ 100 × 20 = 246.80, 2022-03-01; a\\=b, \\-1, \\.5, 5\\., \\`\\*\\_\\{\\}\\[\\]\\(\\)\\#\\+\\!\\|\\~\\:\\@\\^\\$\\\\",
  );
});
