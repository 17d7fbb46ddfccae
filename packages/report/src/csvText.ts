import type { Decimal, Text } from "@plan/rules";
import { parseWith } from "@plan/rules/internal";
import { stringify } from "csv-stringify/sync";
import * as z from "zod";
import { cellFigure } from "./figures.ts";
import { type RenderOptions, renderOptionsSchema } from "./renderOptions.ts";
import type { ReportTable } from "./reportDocument.ts";
import { tableSchema } from "./stored.ts";
import { page } from "./words/page.ts";

/** Marks CSV as UTF-8, for spreadsheets. */
export const byteOrderMark = "\ufeff";

/** What a spreadsheet would take for a formula, also behind apostrophes of ours. */
const active = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Text that no spreadsheet takes for a formula; {@link asWritten} reads it back. */
export function inert(text: string): string {
  return active.test(text) ? `'${text}` : text;
}

/** Text read back from a cell that {@link inert} wrote. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && active.test(cell) ? cell.slice(1) : cell;
}

/** Nothing in it is to be quoted, and it begins no formula. */
const plain = /^(?:[^'=+\-@\t\r\n＝＋－＠",][^\r\n",]*)?$/;

/** Text as a cell of CSV, inert. */
export function csvCell(text: string): string {
  if (isWord(text) || plain.test(text)) return text;
  return stringify([[inert(text)]], { eof: false, record_delimiter: "windows", quote_record_delimiter: true });
}

/** Whether a text is of digits, letters and Han characters alone; a loop tells it sooner than a pattern. */
function isWord(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit < 48 || (unit > 57 && unit < 65) || unit >= 0xff00) return false;
  }
  return true;
}

export const lineEnd = "\r\n";

/** Cells as a line of CSV. */
export function csvLine(cells: readonly string[]): string {
  return cells.join(",") + lineEnd;
}

/** Rows as lines of CSV, every text inert, figures in full with two decimals at least (D3). */
export function csvLines(rows: ReportTable["rows"], locale: "zh-CN" | "en"): string {
  const say = (text: Text) => csvCell(locale === "en" ? text.en : text.zh);
  const written = (cell: Text | Decimal | null) => (cell === null ? say(page.notReported) : "zh" in cell ? say(cell) : cellFigure(cell));
  return rows.map((row) => csvLine(row.map(written))).join("");
}

const rowsAtOnce = 1000;

/**
 * Prints a table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte-order mark, lines that end in CR LF.
 *
 * No text is a formula: where it begins with = + - @, TAB, CR, LF or a full-width form of them, an apostrophe stands before it, which
 * `readCsv` takes away again. A value that nobody reported is 未填报, not 0 (D13).
 *
 * @param table - Of any report, or put together by another program.
 * @param options - The language, Chinese if not given.
 * @returns The text of the file.
 * @throws PlanError `invalidTemplate` if it is not a table.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Decimal } from "@plan/rules";
 * import { toCsv } from "@plan/report/csv";
 *
 * const words = (zh: string) => ({ zh, en: zh });
 * const table = { caption: words("缺口"), head: [words("小区"), words("缺口")], rows: [[words("=1+1"), new Decimal("46.8")]] };
 * assert.equal(toCsv(table), "\ufeff小区,缺口\r\n'=1+1,46.80\r\n");
 * ```
 */
export function toCsv(table: ReportTable, options: RenderOptions = {}): string {
  const { locale = "zh-CN" } = parseWith(renderOptionsSchema(), options, "invalidTemplate");
  const { caption, head, rows } = parseWith(z.looseObject({ rows: z.array(z.unknown()) }), table, "invalidTemplate");
  const lines: string[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += rowsAtOnce) {
    const part = parseWith(tableSchema(), { caption, head, rows: rows.slice(from, from + rowsAtOnce) }, "invalidTemplate") as ReportTable;
    lines.push(csvLines(from === 0 ? [part.head, ...part.rows] : part.rows, locale));
  }
  return byteOrderMark + lines.join("");
}
