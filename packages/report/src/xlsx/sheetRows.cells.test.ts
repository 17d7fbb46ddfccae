import { describe, expect, test } from "vitest";
import { type MadeWorkbook, madeWorkbook } from "../../test/madeWorkbook.ts";
import { errorOf } from "../../test/refused.ts";
import { mergedRanges, sheetRows } from "./sheetRows.ts";
import { openWorkbook } from "./workbook.ts";

function read(rows: string, made: MadeWorkbook = {}) {
  const workbook = openWorkbook(madeWorkbook({ ...made, rows }, { level: 0 }));
  const [sheet = { name: "", part: "" }] = workbook.sheets;
  return { rows: [...sheetRows(workbook, sheet)], merged: mergedRanges(workbook, sheet) };
}
/** The cells of row 2: the column of each, what it is and what it says. */
const cellsOf = (cells: string, made?: MadeWorkbook) =>
  read(`<row r="2">${cells}</row>`, made).rows.flatMap((row) =>
    row.cells.map(({ column, value }) => [column, value.kind, "text" in value ? value.text : value.digits]),
  );
const refusedFor = (rows: string) => {
  const { code, issues } = errorOf(() => read(rows));
  return [code, issues[0]?.path, issues[0]?.expected];
};

describe("a cell holds its value and nothing beside", () => {
  test.each<[string, string, unknown[]]>([
    ["white space between its elements", '<c r="A2">\n <v>1</v>\n</c>', [[1, "number", "1"]]],
    ["the last column there is", '<c r="XFD2"><v>1</v></c>', [[16_384, "number", "1"]]],
    ["extensions of a cell", '<c r="A2"><v>1</v><extLst>x<ext y="z"><c r="C2"/></ext></extLst></c>', [[1, "number", "1"]]],
    ["extensions of a formula", '<c r="A2"><f>B2</f><v>1</v><extLst>x</extLst></c>', [[1, "formula", "B2"]]],
    [
      "extensions of the row",
      '<c r="A2"><v>1</v></c><extLst><f>9</f></extLst><c r="B2"><v>2</v></c>',
      [
        [1, "number", "1"],
        [2, "number", "2"],
      ],
    ],
    ["a formula, its beginning", `<c r="A2"><f>${"A".repeat(150)}</f></c>`, [[1, "formula", "A".repeat(100)]]],
    ["text beside its own elements", '<c r="A2" t="inlineStr"><is> x <t>a</t> y </is></c>', [[1, "text", "a"]]],
    ["text that a formula gave, escaped", '<c r="A2" t="str"><v>_x0041_</v></c>', [[1, "text", "A"]]],
    ["an error, as it stands", '<c r="A2" t="e"><v>_x0041_</v></c>', [[1, "error", "_x0041_"]]],
    ["the first style, where there is none", '<c r="A2" s="0"><v>1</v></c>', [[1, "number", "1"]]],
    [
      "attributes in any order",
      '<c t="n" s="0" r="A2"><v>1</v></c><c cm="1" r="AB2"><v>2</v></c>',
      [
        [1, "number", "1"],
        [28, "number", "2"],
      ],
    ],
    ["names with a prefix", '<c x:y="1" r="A2"><v>1</v></c>', [[1, "number", "1"]]],
  ])("%s: %s", (_, cells, said) => expect(cellsOf(cells)).toEqual(said));

  test.each(['r="&b2"', 'r="A&amp"', 'r="A2" s="&amp"', 'r="A2" t="&1"'])(
    "an entity that is none, wherever it stands: %s",
    (attributes) => {
      expect(refusedFor(`<row r="2"><c ${attributes}><v>1</v></c></row>`)[2]).toBe("the entities of XML and no others");
    },
  );

  test("texts of 32,767 characters, each written by its number; of one more none", () => {
    const longest = "_x0041_".repeat(32_767);
    const cell = (text: string) => `<c r="A2" t="str"><v>${text}</v></c>`;
    expect(cellsOf(cell(longest))).toEqual([[1, "text", "A".repeat(32_767)]]);
    expect(refusedFor(`<row r="2">${cell(`${longest}a`)}</row>`)).toEqual([
      ...["unreadableFile", ["调查表", 2, "A"], "texts of at most 32767 characters"],
    ]);
  });
});

describe("what no row and no cell holds is told with sheet, row and column", () => {
  test.each<[string, (string | number)[], string]>([
    ['<row r="3"/><row n="4"/>', [3], "attributes that rows and cells have"],
    ['<row r="3"/><row r="2"/>', [3], "rows in ascending order, each once"],
    ['<row r="3"/><row r="x"/>', [3], "rows in ascending order, each once"],
    ['<row r="3"><c r="B3"/><c q="s" r="C3"/></row>', [3, "B"], "attributes that rows and cells have"],
    ['<row r="3"><c r="B3"/><c r="A3"/></row>', [3, "B"], "cells in ascending order, each once and in its row"],
    ['<row r="3"><c r="B4"/></row>', [3], "cells in ascending order, each once and in its row"],
    ['<row r="3"><c r="B3C"/></row>', [3], "cells in ascending order, each once and in its row"],
    ['<row r="3"><c r="XFE3"/></row>', [3], "cells in ascending order, each once and in its row"],
    ['<row r="3"><c r="B3"><v>1</v><v>2</v></c></row>', [3, "B"], "one value in each cell"],
    ['<row r="3"><c r="B3"> 1 </c></row>', [3, "B"], "a value inside its element"],
    ['<row r="3"><c r="B3"><w/></c></row>', [3, "B"], "rows of cells"],
    ['<row r="3"><c r="B3" s="1"><v>1</v></c></row>', [3, "B"], "a style that the workbook has"],
    ['<row r="3"><c r="AB3"><v>x</v></c></row>', [3, "AB"], "a value as its cell's type says"],
  ])("%s", (rows, place, expected) => expect(refusedFor(rows)).toEqual(["unreadableFile", ["调查表", ...place], expected]));
});

test("merged ranges are those of the list, and nothing within them", () => {
  const after =
    '<mergeCells count="2"><mergeCell ref="A2:B2"><x ref="y"/></mergeCell><mergeCell ref="C3:D4"/></mergeCells><x><y ref="z"/></x>';
  expect(read("", { after }).merged).toEqual(["A2:B2", "C3:D4"]);
});
