import { sizeSurvey } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { type MadeWorkbook, madeWorkbook, row } from "../../test/madeWorkbook.ts";
import { refusal } from "../../test/refused.ts";
import { dateStyle, defaults, headings, read } from "../../test/sheet.ts";
import { readXlsx } from "../readXlsx.ts";

describe("a sheet that is no survey is refused whole", () => {
  const place = (made: MadeWorkbook) => {
    const error = refusal(() => readXlsx(madeWorkbook(made)));
    return error === null ? null : [error.code, error.issues[0]?.path.join(" "), error.issues[0]?.received];
  };

  test("a sheet of another name, with the names that there are", () => {
    expect(place({ sheetName: "Sheet1", rows: headings })).toEqual(["invalidSurvey", "sheet", '"Sheet1"']);
    expect([...readXlsx(madeWorkbook({ sheetName: "A&amp;B", rows: headings }), { sheet: "A&B" })]).toHaveLength(1);
  });

  test.each<[string, MadeWorkbook, string, string]>([
    ["no headings", {}, "调查表 1", "nothing"],
    ["headings in another row", { rows: row(2, "小区名称") }, "调查表 1", "nothing"],
    ["a heading that is no text", { rows: row(1, "小区名称", 5) }, "调查表 1 B", '"number"'],
    ["a merged heading", { rows: headings, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }, "调查表 1 A", '"A1:B1"'],
  ])("%s", (_, made, path, received) => {
    expect(place(made)).toEqual(["invalidSurvey", path, received]);
  });

  test.each([
    ["an unknown heading", ["小区名称", "总户数", "面积大小"], "C"],
    ["a heading twice", ["小区名称", "总户数", "户数"], "C"],
  ])("%s, with its column", async (_, heads, column) => {
    const rows = readXlsx(madeWorkbook({ rows: row(1, ...heads) }));
    const error = await sizeSurvey(rows, { defaults })
      .summary()
      .catch((thrown) => thrown);
    expect(error.code).toBe("invalidSurvey");
    expect(rows.located(error.issues[0], null).path).toEqual(["调查表", 1, column]);
  });

  test.each<[string, string]>([
    ["rows that go back", row(3, "a") + row(2, "b")],
    ["a row twice", row(2, "a") + row(2, "b")],
    ["a cell twice", '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'],
    ["cells that go back", '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>'],
    ["a cell of another row", '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ["a cell in no column", '<row r="2"><c r="XFE2"><v>1</v></c></row>'],
    ["a number that is none", '<row r="2"><c r="A2"><v>0x10</v></c></row>'],
    ["white space for a number", '<row r="2"><c r="A2"><v> </v></c></row>'],
    ["a shared text that there is not", '<row r="2"><c r="A2" t="s"><v>7</v></c></row>'],
    ["text longer than a cell holds", row(2, "字".repeat(32_768))],
    ["a sheet that breaks off", '<row r="2"><c r="A2">'],
    ["a cell that says what no cell says", '<row r="2"><c r="A2" q="s"><v>0</v></c></row>'],
    ["a row that says what no row says", '<row n="2"><c r="A2"><v>0</v></c></row>'],
    ["a style that there is not", '<row r="2"><c r="A2" s="5"><v>44621</v></c></row>'],
    ["two values in one cell", '<row r="2"><c r="A2"><v>4</v><v>5</v></c></row>'],
    ["a value outside its element", '<row r="2"><c r="A2">800</c></row>'],
    ["another element in a row", '<row r="2"><d r="A2"><v>1</v></d></row>'],
    ["text without its element", '<row r="2"><c r="A2" t="inlineStr"><is><s>a</s></is></c></row>'],
  ])("%s", (_, rows) => {
    expect(refusal(() => readXlsx(madeWorkbook({ styles: dateStyle, rows: headings + rows })))?.code).toBe("unreadableFile");
  });

  test("merged ranges that lie over one another", () => {
    const merged = `<mergeCells>${'<mergeCell ref="A2:B3"/>'.repeat(7)}</mergeCells>`;
    expect(refusal(() => read(row(2, "a"), { after: merged }))?.code).toBe("unreadableFile");
  });

  test("1,048,576 rows are a sheet, one more is not", () => {
    expect(read(row(1_048_576, "a"))).toHaveLength(2);
    expect(refusal(() => read(row(1_048_577, "a")))?.code).toBe("tooLarge");
  });

  test.each<[string, MadeWorkbook]>([
    [
      "a workbook with macros",
      {
        parts: {
          "[Content_Types].xml":
            '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        },
      },
    ],
    [
      "a text document",
      {
        parts: {
          "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
      },
    ],
    ["a sheet without a part", { workbook: '<workbook xmlns:r="r"><sheets><sheet name="调查表" r:id="rId9"/></sheets></workbook>' }],
  ])("%s", (_, made) => {
    // biome-ignore format: a table
    expect(refusal(() => readXlsx(madeWorkbook({ rows: headings, ...made })))?.code).toBe("unreadableFile");
  });

  test("what is no bytes, and options that are none", () => {
    expect(refusal(() => readXlsx("PK" as never))?.code).toBe("unreadableFile");
    expect(refusal(() => readXlsx(madeWorkbook(), { page: 1 } as never))?.code).toBe("invalidSurvey");
  });
});
