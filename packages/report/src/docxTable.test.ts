import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { bare, words } from "../test/printedDocument.ts";
import { toDocx } from "./docx.ts";

/** A document with a table of so many columns and rows. */
function withTable(columns: number, rows: number, head = words("应配养老面积（平方米）", "Required")) {
  const table = {
    caption: words("表", "Table"),
    head: Array.from({ length: columns }, () => head),
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => words("甲", "A"))),
  };
  const clauses = [{ number: "（一）", text: words("见表。", "See."), status: "option" as const, basis: null, table }];
  return { ...bare, sections: [{ heading: words("一、节", "1. Section"), clauses }] };
}
const partsOf = async (...given: Parameters<typeof toDocx>) => {
  const read = unzipSync(await toDocx(...given));
  return { names: Object.keys(read), part: (name: string) => strFromU8(read[name] ?? new Uint8Array()) };
};
const body = async (...given: Parameters<typeof toDocx>) => (await partsOf(...given)).part("word/document.xml");
const numbers = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => Number(value));
const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);

describe("a table", () => {
  test.each([
    // A4 is 11,906 twentieths of a point wide and 16,838 high; margins of 1,587 and 1,474, of 1,803 twice, of 2,098 and 1,984.
    ["gongwen", 3, 8845],
    ["planningSheet", 3, 8300],
    ["gongwen", 9, 12_756],
  ] as const)("in %s of %i columns is as wide as the text", async (profile, columns, width) => {
    const xml = await body(withTable(columns, 1), { profile });
    expect(numbers(xml, /<w:tblW w:type="dxa" w:w="([0-9]+)"/g)).toEqual([width]);
    const grid = numbers(xml, /<w:gridCol w:w="([0-9]+)"/g);
    expect([grid.length, total(grid)]).toEqual([columns, width]);
    expect(numbers(xml, /<w:tcW w:type="dxa" w:w="([0-9]+)"/g)).toEqual([...grid, ...grid]);
  });

  test("has a head of several lines, the same on each page, and rows that stay whole", async () => {
    const xml = await body(withTable(2, 7));
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, ...Array.from({ length: 7 }, () => false)]);
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    const [head = "", first = ""] = rows;
    expect([...head.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text)).toEqual([
      "应配养老",
      "面积",
      "（平方米）",
      "应配养老",
      "面积",
      "（平方米）",
    ]);
    expect([head.includes("黑体"), first.includes("黑体")]).toEqual([true, false]);
    for (const side of ["top", "bottom"]) expect(first).toContain(`<w:${side} w:type="dxa" w:w="40"/>`);
    for (const side of ["left", "right"]) expect(first).toContain(`<w:${side} w:type="dxa" w:w="80"/>`);
  });

  test("of six rows stays on one page, of seven it need not", async () => {
    const kept = async (rows: number) =>
      [...(await body(withTable(1, rows))).matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row.includes("<w:keepNext/>"));
    expect(await kept(6)).toEqual([true, true, true, true, true, true, false]);
    expect(await kept(7)).toEqual(Array.from({ length: 8 }, () => false));
  });

  test("that lies on its side has its page number within half of the outer margin, and an upright page follows", async () => {
    const xml = await body(withTable(9, 1), {});
    expect(numbers(xml, /w:footer="([0-9]+)"/g)).toEqual([1417, 737]);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
    expect(numbers(xml, /<w:left w:type="dxa" w:w="([0-9]+)"/g)[0]).toBe(30);
  });
});

test("the parts stand in order of name behind the list of their types, of no day, in English and Chinese", async () => {
  const { names, part } = await partsOf(bare);
  expect(names).toEqual(["[Content_Types].xml", ...names.slice(1).sort()]);
  expect(part("docProps/core.xml").match(/<dcterms:(?:created|modified)[^>]*>1980-01-01T00:00:00Z</g)).toHaveLength(2);
  expect(part("word/styles.xml")).toMatch(
    /<w:docDefaults>.*w:eastAsia="仿宋_GB2312".*<w:lang w:val="en-GB" w:eastAsia="zh-CN"\/>.*<\/w:docDefaults>/s,
  );
});

test("the last clause is on the page of the signature, and no clause before it", async () => {
  const [section] = withTable(1, 1).sections;
  const clauses = ["（一）", "（二）"].map((number) => ({ number, text: words("文", "text"), status: "option" as const, basis: null }));
  const given = {
    ...bare,
    sections: section === undefined ? [] : [{ ...section, clauses }],
    signature: { office: "某局", date: "2022-03-01" },
  };
  const kept = [...(await body(given)).matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes("选用条款"));
  expect(kept.map((paragraph) => paragraph.includes("<w:keepNext/>"))).toEqual([false, true]);
  expect(kept.every((paragraph) => paragraph.includes('<w:widowControl w:val="false"/>'))).toBe(true);
});
