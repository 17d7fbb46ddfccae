import type { PlanIssue } from "@plan/rules";
import { issue, once, parseWith, planError } from "@plan/rules/internal";
import { type AddedHeadings, fieldUnder, type LocatedRow } from "@plan/sizing/survey";
import * as z from "zod";
import { isBytes } from "./isBytes.ts";
import { surveySheet } from "./words/form.ts";
import { mergesByRow } from "./xlsx/merges.ts";
import { columnLetters } from "./xlsx/place.ts";
import { mergedRanges, type SheetRow, sheetRows } from "./xlsx/sheetRows.ts";
import { type ColumnField, surveyCell } from "./xlsx/surveyCell.ts";
import { openWorkbook, type SheetPart, type Workbook } from "./xlsx/workbook.ts";
import { unreadable } from "./xlsx/zipDirectory.ts";

/** How a workbook is read. */
export interface XlsxOptions {
  /** The sheet that holds the survey; 调查表 or Survey if not given. */
  sheet?: string | undefined;
  /** Headings beside the known ones, and what their columns say. */
  headings?: AddedHeadings | undefined;
}

/** The rows of a sheet, the headings first. */
export interface XlsxRows extends AsyncIterable<LocatedRow>, Iterable<LocatedRow> {
  /** The name of the sheet. */
  readonly sheet: string;
  /** A fault of a row, with sheet, row and column in its path in place of its heading. */
  readonly located: (fault: PlanIssue, line: number | null) => PlanIssue;
  /** The same rows, many at once. */
  chunks(): AsyncIterable<readonly LocatedRow[]>;
}

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({ sheet: z.string().max(100).optional(), headings: z.record(z.string(), z.string().nullable()).optional() }),
);

/**
 * Reads a survey out of a workbook (.xlsx) row by row, for `sizeSurvey`.
 *
 * The whole file is looked at before the first row is handed out: its checksums, how much it unpacks to, that every cell is in its place. A
 * cell holds what its column asks for: a number where a number belongs and not text, a date or a share; no formula, no error, nothing merged.
 *
 * @param bytes - The file, at most 64 MiB.
 * @param options - The sheet, and headings of one's own.
 * @returns Rows of cells, as `readCsv` gives them; a row whose cells are at fault carries the faults, each with sheet, row and column.
 * @throws PlanError `unreadableFile` for what is no sound .xlsx file, a legacy .xls file and an encrypted one among them; `tooLarge` beyond
 * 64 MiB, 2 GiB unpacked, 200 times its size unpacked, or 1,048,576 rows; `invalidSurvey` for a missing sheet or headings that are no text.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readXlsx, surveyForm } from "@plan/report/xlsx";
 *
 * const [headings] = readXlsx(surveyForm());
 * assert.ok(headings?.cells.includes("小区名称"));
 * ```
 */
export function readXlsx(bytes: Uint8Array, options: XlsxOptions = {}): XlsxRows {
  const { sheet: wanted, headings: added = {} } = parseWith(schema(), options, "invalidSurvey") as XlsxOptions;
  if (!isBytes(bytes)) throw unreadable("the bytes of an .xlsx file", bytes);
  const workbook = openWorkbook(bytes);
  const sheet = chosen(workbook, wanted);
  const merged = mergedRanges(workbook, sheet);
  const headings = headingsOf(workbook, sheet, merged);
  const fields = headings.map((heading) => fieldUnder(heading, added));
  const rows = () => located(workbook, sheet, { headings, fields, merged });
  return {
    sheet: sheet.name,
    located: (fault, line) => inSheet(fault, line, sheet.name, headings),
    [Symbol.iterator]: rows,
    async *[Symbol.asyncIterator]() {
      yield* rows();
    },
    async *chunks() {
      let chunk: LocatedRow[] = [];
      for (const row of rows()) {
        chunk.push(row);
        if (chunk.length < 100) continue;
        yield chunk;
        chunk = [];
      }
      if (chunk.length > 0) yield chunk;
    },
  };
}

function chosen({ sheets }: Workbook, wanted: string | undefined): SheetPart {
  const names: readonly string[] = wanted === undefined ? [surveySheet.zh, surveySheet.en] : [wanted];
  const found = sheets.find(({ name }) => names.includes(name));
  if (found !== undefined) return found;
  const expected = `a sheet named ${names.map((name) => `"${name}"`).join(" or ")}`;
  throw planError("invalidSurvey", [issue(["sheet"], expected, sheets.map(({ name }) => name).join(", "))]);
}

/** The texts of row 1, to the last that is there. */
function headingsOf(workbook: Workbook, sheet: SheetPart, merged: readonly string[]): readonly string[] {
  const first: SheetRow | undefined = sheetRows(workbook, sheet).next().value;
  if (first?.number !== 1) throw planError("invalidSurvey", [issue([sheet.name, 1], "headings in the first row", undefined)]);
  const width = Math.max(...first.cells.map(({ column }) => column));
  const faults = [...mergesByRow(merged, sheet.name, width)(1)];
  const headings: string[] = Array.from({ length: width }, () => "");
  for (const { column, value } of first.cells) {
    if (value.kind === "text") headings[column - 1] = value.text;
    else faults.push(issue([sheet.name, 1, columnLetters(column)], "a heading, as text", value.kind));
  }
  if (faults.length > 0) throw planError("invalidSurvey", faults.slice(0, 20));
  return headings;
}

function* located(
  workbook: Workbook,
  { name, part }: SheetPart,
  { headings, fields, merged }: { headings: readonly string[]; fields: readonly ColumnField[]; merged: readonly string[] },
): Generator<LocatedRow> {
  const mergesOf = mergesByRow(merged, name, headings.length);
  for (const { number, cells } of sheetRows(workbook, { name, part })) {
    if (number === 1) {
      yield { line: 1, cells: headings };
      continue;
    }
    const texts: string[] = headings.map(() => "");
    const faults = [...mergesOf(number)];
    for (const { column, value } of cells) {
      const at = [name, number, columnLetters(column)];
      const heading = headings[column - 1] ?? "";
      const text = surveyCell(value, heading === "" ? null : fields[column - 1], at);
      if (typeof text !== "string") faults.push(text);
      else if (heading.trim() === "" && text.trim() !== "") faults.push(issue(at, "no cell without a heading above it", text));
      else if (column <= headings.length) texts[column - 1] = text;
    }
    yield faults.length === 0 ? { line: number, cells: texts } : { line: number, cells: texts, faults: faults.slice(0, 20) };
  }
}

/** Faults of headings and rows bear the heading, or its place; those found here bear sheet, row and column already. */
function inSheet(fault: PlanIssue, line: number | null, sheet: string, headings: readonly string[]): PlanIssue {
  const [first, place] = fault.path;
  if (first === sheet) return fault;
  const ofHeadings = first === "headings";
  const index = typeof place === "number" && ofHeadings ? place : headings.findIndex((heading) => heading.trim() === first);
  const row = ofHeadings ? 1 : line;
  const column = index === -1 ? (ofHeadings ? [] : fault.path) : [columnLetters(index + 1)];
  return { ...fault, path: [sheet, ...(row === null ? [] : [row]), ...column] };
}
