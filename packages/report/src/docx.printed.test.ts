import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { bare, document, words } from "../test/printedDocument.ts";
import { toDocx } from "./docx.ts";
import { titleLines } from "./docxParagraphs.ts";
import type { ReportDocument } from "./reportDocument.ts";

describe("a document as DOCX", () => {
  const parts = async (of: ReportDocument, options: Parameters<typeof toDocx>[1] = {}) => {
    const read = unzipSync(await toDocx(of, options));
    return (name: string) => strFromU8(read[`word/${name}.xml`] ?? new Uint8Array());
  };
  /** Each paragraph: its text, how it lies, what it is kept with, its lines, and the font and size of each run. */
  const paragraphs = (xml: string) =>
    [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => {
      const value = (pattern: RegExp) => pattern.exec(paragraph)?.[1];
      const flags = ["keepNext", "keepLines"].filter((name) => paragraph.includes(`<w:${name}/>`));
      const spacing = value(/<w:spacing ([^/]*)\/>/)
        ?.replaceAll(/w:|"/g, "")
        .split(" ")
        .sort()
        .join(" ");
      const indent = value(/<w:ind ([^/]*)\/>/)?.replaceAll(/w:|"/g, "");
      const runs = [...paragraph.matchAll(/<w:r>.*?<\/w:r>/gs)].map(
        ([run]) =>
          `${/eastAsia="([^"]*)"/.exec(run)?.[1]} ${/<w:sz w:val="([0-9]+)"/.exec(run)?.[1]}${run.includes("<w:br/>") ? " below" : ""}`,
      );
      const text = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, piece]) => piece).join("|");
      return [
        text,
        [value(/<w:pStyle w:val="(\w+)"/), value(/<w:jc w:val="(\w+)"/), ...flags].filter(Boolean).join(" "),
        [spacing, indent].filter(Boolean).join(", "),
        runs.join(", "),
      ];
    });

  test("gongwen: each line in its font and size, 28.95 pt apart, two characters in; a line left free below a table and above the signature", async () => {
    const line = "after=0 before=0 line=579 lineRule=exact";
    const free = line.replace("before=0", "before=579");
    const [song, hei, kai, title] = ["仿宋_GB2312 32", "黑体 32", "楷体_GB2312 32", "方正小标宋简体 44"];
    const clause = [kai, hei, song, song].join(", ");
    expect(paragraphs((await parts(document))("document"))).toEqual([
      ["试验", "Title center keepNext", line, title],
      ["文号：柳〔2024〕1号", "center keepNext", line, song],
      ["", "left keepNext", line, ""],
      ["一、节", "Heading1 keepNext", `${line}, firstLine=640`, hei],
      ["（一）|【政策条款】|见&apos;表&apos;。|（依据：甲&amp;乙）", "both", `${line}, firstLine=640`, clause],
      ["表", "center keepNext", line, song],
      ["栏", "center keepNext", "", "黑体 24"],
      ["数|（个）", "center keepNext", "", "黑体 24, 黑体 24 below"],
      ["&lt;甲&gt;", "left", "", "仿宋_GB2312 24"],
      ["未填报", "left", "", "仿宋_GB2312 24"],
      ["（二）|【选用条款】|另见。|（依据：未注明）", "both", `${free}, firstLine=640`, clause],
      ["提示", "Heading1 keepNext", `${line}, firstLine=640`, hei],
      ["- 注意。", "both keepNext", `${line}, firstLine=640`, song],
      ["出具单位：某局", "right keepNext keepLines", `${free}, right=1280`, song],
      ["日期：2022年3月1日", "right keepLines", `${line}, right=1280`, song],
    ]);
  });

  test("planningSheet: 28 pt apart, nothing moved in, clauses numbered 1、2、, and what ends with its table leaves a line free", async () => {
    const line = "after=0 before=0 line=560 lineRule=exact";
    const [section] = document.sections;
    const short = { ...bare, sections: [{ heading: words("一、节", "1. Section"), clauses: section?.clauses.slice(0, 1) ?? [] }] };
    const read = paragraphs((await parts(short, { profile: "planningSheet" }))("document"));
    expect(read.map(([text, how, where]) => [text, how, where]).filter(([, , where]) => where !== "")).toEqual([
      ["试验", "Title center keepNext", line],
      ["", "left keepNext", line],
      ["一、节", "Heading1 keepNext", line],
      ["1、|【政策条款】|见&apos;表&apos;。|（依据：甲&amp;乙）", "left", line],
      ["表", "center keepNext", line],
      ["", "left", line],
    ]);
  });

  test("in English, lines are not stretched", async () => {
    const read = paragraphs((await parts(document, { locale: "en" }))("document"));
    expect(read.filter(([, how]) => how?.includes("both"))).toEqual([]);
    expect(read[4]?.slice(0, 2)).toEqual(["1(1) |[Policy] |See &quot;the table&quot;.| (basis: A &amp; B)", "left"]);
  });

  test("page numbers stand one character from the outer edges in gongwen, and in the middle of a planning sheet", async () => {
    const gongwen = await parts(document);
    const foot = (xml: string) => paragraphs(xml).map(([text, how, where, runs]) => [text, how, where, runs]);
    expect([foot(gongwen("footer1")), foot(gongwen("footer2"))]).toEqual([
      [["— | —", "right", "right=280", "宋体 28"]],
      [["— | —", "left", "left=280", "宋体 28"]],
    ]);
    const sheet = await parts(document, { profile: "planningSheet" });
    expect([foot(sheet("footer1")), sheet("footer2")]).toEqual([[["— | —", "center", "", "宋体 24"]], ""]);
    expect([
      gongwen("settings").includes("evenAndOddHeaders"),
      /evenAndOddHeaders w:val="(?:false|0)"/.test(sheet("settings")) || !sheet("settings").includes("evenAndOddHeaders"),
    ]).toEqual([true, true]);
  });

  test("a long title breaks before brackets and after marks, never inside a word", async () => {
    const title = "广西壮族自治区柳州市养老托育服务设施整改方案（既有住宅小区、老城区和已建成居住区）";
    const lines = paragraphs((await parts({ ...bare, title: words(title, title) }))("document"))
      .filter(([, how]) => how?.startsWith("Title"))
      .map(([text]) => text);
    expect(lines).toEqual(["广西壮族自治区柳州市养老托育服务设施整改方案", "（既有住宅小区、老城区和已建成居住区）"]);
  });
});

test.each([
  ["土地出让条件", ["土地出让条件"]],
  [
    "a title in English, which is longer than nineteen letters (and more)",
    ["a title in English, which is longer than nineteen letters (and more)"],
  ],
  ["柳州市城中区养老托育设施配建专篇（一）", ["柳州市城中区养老托育设施配建专篇（一）"]],
  ["柳州市城中区的养老托育设施配建专篇（一）", ["柳州市城中区的养老托育设施配建专篇", "（一）"]],
  ["甲：乙，丙、丁", ["甲：乙，丙、丁"]],
  ["关于印发《柳州市养老托育服务设施》的通知：附件", ["关于印发《柳州市养老托育服务设施》", "的通知：附件"]],
  ["（既有住宅小区、老城区和已建成的居住区）", ["（既有住宅小区、", "老城区和已建成的居住区）"]],
])("the title %s in lines of nineteen characters at most", (title, lines) => expect(titleLines(title)).toEqual(lines));
