import { parseReport, type ReportDocument, toHtml } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { toXlsx } from "@plan/report/xlsx";
import { isPlainText } from "@plan/rules/internal";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { readDocx } from "./readDocx.ts";
import { otherReading, ourReading } from "./readWorkbook.ts";
import { refused } from "./refused.ts";

const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
const kept = all.filter((character) => isPlainText(character));
const unkept = all.filter((character) => !isPlainText(character));

const words = (text: string) => ({ zh: text, en: text });
function documentOf(cells: readonly string[]): ReportDocument {
  const table = { caption: words("表"), head: [words("文")], rows: cells.map((cell) => [words(cell)]) };
  const clause = { number: "（一）", text: words("条"), status: "blank", basis: null, table };
  const sections = [{ heading: words("一、节"), clauses: [clause] }];
  return parseReport({ title: words("题"), number: null, sections, advisories: [], signature: null });
}
/** All that is kept, in order, in texts of a few thousand characters. */
const texts = Array.from(
  { length: Math.ceil(kept.length / 4000) },
  (_, index) => `甲${kept.slice(index * 4000, (index + 1) * 4000).join("")}乙`,
);
const document = documentOf(texts);
const onOneLine = (text: string) => text.replace(/[\t\n\r]+/g, " ");
/** The first text that is not read back as it was written, by the place of the first difference. */
function firstDifference(read: readonly string[], written: readonly string[]): string | null {
  const at = written.findIndex((text, index) => text !== read[index]);
  if (at < 0) return read.length === written.length ? null : `${read.length} texts`;
  const [one = "", other = ""] = [written[at], read[at]];
  const place = [...one].findIndex((character, index) => character !== [...other][index]);
  return `U+${([...one][place] ?? "").codePointAt(0)?.toString(16)} in text ${at}`;
}

describe("Every code point of Unicode, and every half of a pair alone", () => {
  test("what no XML can hold, what turns text about, what is no character: refused; and the rest is kept", () => {
    const banned = all.filter(
      (character) => /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/u.test(character) && !/[\t\n\r]/.test(character),
    );
    expect(banned.length).toBeGreaterThan(2100);
    expect(banned.filter((character) => isPlainText(character))).toEqual([]);
    expect(unkept.length).toBeLessThan(2500);
    expect(kept.length + unkept.length).toBe(0x110000);
  });

  test("what is refused is refused in a document, each by itself and between others", () => {
    const answered = unkept.filter((character) => refused(() => documentOf([`甲${character}乙`])) !== "invalidTemplate");
    expect(answered.map((character: string) => character.codePointAt(0)?.toString(16))).toEqual([]);
  });

  test("HTML: read back by parse5 as they were, line ends as spaces", () => {
    const cells: string[] = [];
    const look = (node: DefaultTreeAdapterTypes.Node): void => {
      const children = "childNodes" in node ? node.childNodes : [];
      if (node.nodeName === "td") cells.push(children.map((child) => ("value" in child ? child.value : "")).join(""));
      for (const child of children) look(child);
    };
    look(parse(toHtml(document)));
    expect(firstDifference(cells, texts.map(onOneLine))).toBeNull();
  });

  test("DOCX: read back by a strict parser as they were, line ends as spaces", async () => {
    const { paragraphs } = readDocx(await toDocx(document));
    expect(
      firstDifference(
        paragraphs.filter((text) => text.startsWith("甲")),
        texts.map(onOneLine),
      ),
    ).toBeNull();
  });

  test("XLSX: read back by our reader and by one that is not ours as they were", async () => {
    const file = toXlsx(document);
    for (const sheets of [ourReading(file), await otherReading(file)]) {
      const cells = Object.values(sheets)
        .flat(2)
        .filter((cell) => cell.startsWith('"甲'));
      expect(
        firstDifference(
          cells.map((cell) => cell.slice(1, -1)),
          texts,
        ),
      ).toBeNull();
    }
  });
});
