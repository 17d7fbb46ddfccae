import { type CellValue, cellValue } from "./cellValue.ts";
import { attributesOf } from "./entities.ts";
import { hold } from "./held.ts";
import { markupParser } from "./markup.ts";
import { columnLetters, columnNumber, wholeNumber } from "./place.ts";
import { longestText, richText, unescaped } from "./sharedStrings.ts";
import type { Look } from "./styles.ts";
import type { SheetPart, Workbook } from "./workbook.ts";
import { tooLarge, unreadable } from "./zipDirectory.ts";

/** A row of a sheet that holds anything. */
export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number;
  /** From left to right. */
  readonly cells: readonly SheetCell[];
}

/** A cell that holds something. */
interface SheetCell {
  /** From 1: A, B, C … */
  readonly column: number;
  readonly value: CellValue;
}

export const mostRows = 1_048_576;
const mostColumns = 16_384;
/** What rows and cells may bear (ECMA-376, 18.3.1); whatever else stands there is damage. Names with a prefix are extensions. */
const rowAttributes: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph".split(" "),
);
const cellAttributes: ReadonlySet<string> = /* @__PURE__ */ new Set("r s t cm vm ph".split(" "));
/** The elements at each depth of a sheet's data, likewise. */
const elements: readonly (ReadonlySet<string> | undefined)[] = /* @__PURE__ */ ["", "", "", "row", "c extLst", "f v is extLst"].map(
  (names) => (names === "" ? undefined : new Set(names.split(" "))),
);
/** The attributes of nearly every cell, as all programs write them; any others are read one by one. */
const usualCell = /^ r="(?<r>[A-Z]{1,3}[0-9]{1,7})"(?: s="(?<s>[0-9]{1,6})")?(?: t="(?<t>[a-zA-Z]{1,9})")?$/;

/** The rows of a sheet in order, those that hold nothing left out. */
export function* sheetRows(workbook: Workbook, sheet: SheetPart): Generator<SheetRow> {
  const { take, rows } = sheetReader(workbook, sheet);
  for (const piece of workbook.content(sheet.part)) {
    take(piece);
    yield* rows.splice(0);
  }
  take(null);
  yield* rows.splice(0);
}

/** Reads a sheet to its end, so that no fault is left to be found later, and gives its merged ranges, such as A3:B4. */
export function mergedRanges(workbook: Workbook, sheet: SheetPart): readonly string[] {
  const { take, rows, merged } = sheetReader(workbook, sheet);
  for (const piece of workbook.content(sheet.part)) {
    take(piece);
    rows.length = 0;
  }
  take(null);
  return merged;
}

function sheetReader(workbook: Workbook, { name: sheet, part }: SheetPart) {
  const rows: SheetRow[] = [];
  const merged: string[] = [];
  const text = richText(5, part);
  let group = "";
  let row = 0;
  let cells: SheetCell[] = [];
  let column = 0;
  let cell: { type: string; style: string; formula: string | null; written: string } | null = null;
  let field = "";
  let fields = "";

  const at = () => [sheet, row, ...(column === 0 ? [] : [columnLetters(column)])];

  function known(names: ReadonlySet<string>, attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const other = Object.keys(attributes).find((name) => !names.has(name) && !name.includes(":"));
    if (other !== undefined) throw unreadable("attributes that rows and cells have", other, at());
    return attributes;
  }
  function beginRow(written: string): void {
    const { r: number } = known(rowAttributes, attributesOf(written, part));
    const next = number === undefined ? row + 1 : wholeNumber(number);
    if (!(next > row)) throw unreadable("rows in ascending order, each once", number, at());
    if (next > mostRows) throw tooLarge(`a sheet of at most ${mostRows} rows`, number);
    [row, column, cells] = [next, 0, []];
  }
  function beginCell(written: string): void {
    const {
      r: place,
      t: type = "n",
      s: style = "",
    } = usualCell.exec(written)?.groups ?? known(cellAttributes, attributesOf(written, part));
    const letters = place?.replace(/(?<![0-9])[0-9]+$/, "");
    const next = letters === undefined ? column + 1 : columnNumber(letters);
    if (!(next > column && next <= mostColumns) || (place !== undefined && place !== `${letters}${row}`))
      throw unreadable("cells in ascending order, each once and in its row", place, at());
    column = next;
    fields = "";
    cell = { type, style, formula: null, written: "" };
  }
  function endCell(): void {
    if (cell === null) return;
    const { type, style, formula, written } = cell;
    const look = lookOf(style);
    const given = type === "inlineStr" ? text.take() : type === "str" ? unescaped(written) : written;
    const value = formula === null ? cellValue({ type, written: given, look }, workbook) : ({ kind: "formula", text: formula } as const);
    if (value === null) throw unreadable("a value as its cell's type says", given, at());
    if (value !== undefined) cells.push({ column, value });
    cell = null;
  }

  function beginField(name: string): void {
    field = name;
    if (fields.includes(name)) throw unreadable("one value in each cell", name, at());
    fields += name;
    if (name === "f" && cell !== null) cell.formula = "";
  }
  function lookOf(style: string): Look {
    if (style === "" || style === "0") return workbook.looks[0] ?? "number";
    const look = workbook.looks[wholeNumber(style)];
    if (look === undefined) throw unreadable("a style that the workbook has", style, at());
    return look;
  }

  const take = markupParser(part, {
    open: (name, written, depth) => {
      if (depth === 2) group = name;
      else if (group === "sheetData") {
        if (elements[depth]?.has(name) === false) throw unreadable("rows of cells", name, at());
        if (depth === 3) beginRow(written);
        else if (depth === 4 && name === "c") beginCell(written);
        else if (depth === 5) beginField(name);
        else if (depth > 5 && field === "is") text.open(name, written, depth);
      } else if (group === "mergeCells" && depth === 3) hold(merged, attributesOf(written, part).ref ?? "", "merged ranges");
    },
    text: (piece) => {
      if (cell === null) return;
      if (field === "" && piece.trim() !== "") throw unreadable("a value inside its element", piece, at());
      if (field === "is") text.text(piece);
      else if (field === "v") cell.written = grown(cell.written, piece);
      else if (field === "f" && cell.formula !== null) cell.formula = (cell.formula + piece).slice(0, 100);
    },
    close: (name, depth) => {
      if (group !== "sheetData") return;
      if (field === "is" && depth > 5) text.close(name, depth);
      else if (depth === 5) field = "";
      else if (depth === 4) endCell();
      else if (depth === 3 && cells.length > 0) rows.push({ number: row, cells });
    },
  });

  function grown(written: string, piece: string): string {
    if (written.length + piece.length > longestText * 7) throw unreadable(`texts of at most ${longestText} characters`, undefined, at());
    return written + piece;
  }
  return { take, rows, merged };
}
