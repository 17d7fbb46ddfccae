import { sizeSurvey } from "@plan/sizing/survey";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { otherReading, ourReading, partsOf } from "../test/readWorkbook.ts";
import { refused } from "../test/refused.ts";
import { readXlsx } from "./readXlsx.ts";
import { surveyForm } from "./surveyForm.ts";

const decoder = new TextDecoder();
/** The form with rows put in, as a person fills it in: text cells and numbers. */
function filledIn(form: Uint8Array, rows: string): Uint8Array {
  const parts = unzipSync(form);
  const sheet = decoder.decode(parts["xl/worksheets/sheet1.xml"]).replace("</sheetData>", `${rows}</sheetData>`);
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": new TextEncoder().encode(sheet) });
}

describe.each([
  ["zh-CN", "调查表", "填表说明", "填写示例"],
  ["en", "Survey", "How to fill it in", "Example"],
] as const)("the form of a survey, %s", (locale, survey, notes, filled) => {
  const form = surveyForm({ locale });
  const { text = "", elements = new Set<string>() } = partsOf(form)["xl/worksheets/sheet1.xml"] ?? {};
  const cells = ourReading(form);

  test("has its headings in row 1 and nothing below, and a sheet that says how to fill it in", async () => {
    expect(Object.keys(cells)).toEqual([survey, notes, filled]);
    expect(cells[survey]).toHaveLength(1);
    expect(await otherReading(form)).toEqual(cells);
    const [, ...lines] = cells[notes] ?? [];
    expect(lines.slice(3).map(([heading]) => heading)).toEqual(cells[survey]?.[0]);
  });

  test("shows a row filled in, which the reader takes as it stands and sizes", async () => {
    const [head, row] = cells[filled] ?? [];
    expect(head).toEqual(cells[survey]?.[0]);
    expect(row?.filter((cell) => /^[0-9]/.test(cell))).toEqual(["1", "2000", "1234", "100.5"]);
    const sized: unknown[] = [];
    for await (const { error, check } of sizeSurvey(readXlsx(form, { sheet: filled }))) sized.push(error ?? check.results);
    // 1,234 ÷ 100 × 15 = 185.1 (三（二）8), of which 100.5 are there; of infant care nobody knows.
    expect(JSON.parse(JSON.stringify(sized))).toMatchObject([
      { elderlyCare: { required: "185.1", provided: "100.5", shortfall: "84.6" }, infantCare: { provided: null, verdict: "unknown" } },
    ]);
  });

  test("leaves room for names: 7 wide characters at least in columns of text", () => {
    const widths = [...text.matchAll(/<col min="([0-9]+)" [^>]*width="([0-9]+)"/g)].map(([, column, width]) => [
      Number(column),
      Number(width),
    ]);
    for (const column of [3, 4, 5, 19]) expect(widths.find(([each]) => each === column)?.[1]).toBeGreaterThanOrEqual(14);
  });

  test("has no formula, no macro and no link; headings are locked, cells below are open", () => {
    expect([...elements].filter((name) => ["f", "hyperlink", "mergeCell", "legacyDrawing"].includes(name))).toEqual([]);
    expect(text).toContain('<sheetProtection sheet="1"');
    const styles = partsOf(form)["xl/styles.xml"]?.text ?? "";
    const open = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([xf]) =>
      xf.includes('locked="0"'),
    );
    const columns = [...text.matchAll(/<col [^>]*style="([0-9]+)"/g)].map(([, style]) => open[Number(style)]);
    expect(columns).toEqual(cells[survey]?.[0]?.map(() => true));
    expect(open[Number(/<c r="A1" s="([0-9]+)"/.exec(text)?.[1])]).toBe(false);
  });

  test("keeps its head in view, prints from A1 with the head on every page, and checks a thousand rows", () => {
    const { text: book = "" } = partsOf(form)["xl/workbook.xml"] ?? {};
    expect(text).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'${survey}'!$A$1:$S$31</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'${survey}'!$1:$1</definedName>`);
    expect(text.match(/<dataValidation /g)).toHaveLength(cells[survey]?.[0]?.length ?? 0);
    expect(text).toContain('sqref="A2:A1001"');
  });

  test("every choice and every example that it offers is read back and sized", async () => {
    const validations = [
      ...text.matchAll(/<dataValidation type="list"[^>]*sqref="([A-Z]+)2:[^>]*><formula1>&quot;([^<]*)&quot;<\/formula1>/g),
    ];
    expect(validations).toHaveLength(4);
    const choices = new Map(validations.map(([, column = "", list = ""]) => [column, list.split(",")]));
    const example = (cells[notes] ?? []).slice(4).map(([, , given = ""]) => given.slice(1, -1));
    const numbers = new Set(["A", "I", "J", "L", "M", "N", "Q", "R"]);
    const most = Math.max(...[...choices.values()].map(({ length }) => length));
    const rows = Array.from({ length: most }, (_, index) => {
      const written = example.map((given, place) => {
        const letter = String.fromCharCode(65 + place);
        const value = choices.get(letter)?.[Math.min(index, (choices.get(letter)?.length ?? 1) - 1)] ?? given;
        if (value === "") return "";
        return numbers.has(letter)
          ? `<c r="${letter}${index + 2}"><v>${value}</v></c>`
          : `<c r="${letter}${index + 2}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${index + 2}">${written.join("")}</row>`;
    });
    const entries: unknown[] = [];
    for await (const { check, error } of sizeSurvey(readXlsx(filledIn(form, rows.join(""))))) {
      expect(error).toBeNull();
      entries.push(check?.sizing.neighbourhood);
    }
    expect(entries).toHaveLength(most);
    // The example: 1,234 households of an old district, 15 m² per 100 (三（二）8), 100.5 m² there, infant care not known.
    expect(entries[1]).toMatchObject({ division: "450203", development: "existing", households: 1234, on: "2022-03-01" });
  });
});

test("the same options give the same bytes, and rows are 1 to 100,000", () => {
  expect(Buffer.compare(surveyForm(), surveyForm({ locale: "zh-CN", rows: 1000 }))).toBe(0);
  for (const rows of [1, 100_000]) expect(surveyForm({ rows }).length).toBeGreaterThan(0);
  for (const options of [{ rows: 0 }, { rows: 100_001 }, { rows: 1.5 }, { locale: "de" }, { pages: 1 }, null])
    expect(refused(() => surveyForm(options as never))).toBe("invalidTemplate");
});
