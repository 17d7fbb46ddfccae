import { Buffer } from "node:buffer";
import type { PlanError, PlanIssue } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import type { LocatedRow } from "@plan/sizing/survey";
import { QuotedRows } from "./csvQuoted.ts";
import { asWritten } from "./csvText.ts";

/** The longest row, without its line end. */
const mostRowBytes = 1_048_576;
const newline = 10;
const carriageReturn = 13;
const quote = 34;
const apostrophe = 39;
const comma = 44;

/**
 * Cuts UTF-8 into rows, each with the line it begins on.
 *
 * What ends rows is the first line end outside quotes: LF, CR LF or CR, and from then on no other. A row without quotes is cut at its
 * commas; one with quotes is read by csv-parse. A quote within an unquoted cell spoils its row. A quoted cell that does not end where it
 * should leaves open where rows begin and end: the reading stops there.
 */
export class CsvRecords {
  #ending: "\n" | "\r\n" | "\r" | null = null;
  #quotedRows: QuotedRows | null = null;
  #fault: PlanError | null = null;
  /** The row that has begun, as far as it is there, a copy of our own, and how much of it was looked at. */
  #begun: Buffer = Buffer.alloc(0);
  #looked = 0;
  #hasQuotes = false;
  #isQuoted = false;
  /** Where quotes were last closed: a quote right behind opens them again, and stands for itself. */
  #closed = -2;
  /** The line that the row begins on, and the one that was looked at last. */
  #line = 1;
  #lastLine = 1;

  /** The rows that end in these bytes, or at the end where there are none. */
  take(bytes: Buffer | null): LocatedRow[] {
    const rows: LocatedRow[] = [];
    const all = bytes === null ? this.#begun : this.#begun.length === 0 ? bytes : Buffer.concat([this.#begun, bytes]);
    const { length } = all;
    let [start, at] = [0, this.#looked];
    for (; at < length && this.#fault === null; at += 1) {
      // Most bytes are none of these; a look at one side suffices.
      while (at < length && (all[at] as number) > quote) at += 1;
      if (at === length) break;
      const byte = all[at];
      if (byte === quote) this.#meetQuote(at, at === start || all[at - 1] === comma);
      if (byte !== newline && byte !== carriageReturn) continue;
      if (this.#ending === null && !this.#isQuoted) {
        // It may be CR LF.
        if (byte === carriageReturn && at + 1 === all.length && bytes !== null) break;
        this.#ending = byte === newline ? "\n" : all[at + 1] === newline ? "\r\n" : "\r";
      }
      const isPair = byte === newline && at > start && all[at - 1] === carriageReturn;
      if (!isPair) this.#lastLine += 1;
      if (this.#isQuoted || !this.#endsRow(byte, isPair)) continue;
      this.#cut(all, start, this.#ending === "\r\n" ? at - 1 : at, rows);
      start = at + 1;
    }
    if (bytes === null && start < all.length) this.#cut(all, start, all.length, rows);
    this.#begun = Buffer.from(all.subarray(start));
    this.#looked = at - start;
    this.#closed -= start;
    // A CR may yet turn out to end the row.
    if (this.#begun.length > mostRowBytes + 1) this.#fault ??= this.#tooLarge();
    return rows;
  }

  /** A fault after the rows last taken leaves the rest unreadable. */
  throwIfBroken(): void {
    if (this.#fault !== null) throw this.#fault;
  }

  /** Whether a line end outside quotes ends the row. */
  #endsRow(byte: number, isPair: boolean): boolean {
    if (this.#ending === "\r\n") return isPair;
    return byte === (this.#ending === "\n" ? newline : carriageReturn);
  }

  #meetQuote(at: number, isFirst: boolean): void {
    this.#hasQuotes = true;
    if (this.#isQuoted) [this.#isQuoted, this.#closed] = [false, at];
    else this.#isQuoted = isFirst || at === this.#closed + 1;
  }

  #cut(all: Buffer, start: number, end: number, rows: LocatedRow[]): void {
    const line = this.#line;
    if (end - start > mostRowBytes) this.#fault = this.#tooLarge();
    else if (this.#hasQuotes) this.#cutQuoted(all.subarray(start, end), rows);
    else rows.push(new Row(line, written(all.toString("utf8", start, end).split(","))));
    this.#line = this.#lastLine;
    this.#hasQuotes = false;
    this.#isQuoted = false;
    this.#closed = -2;
  }

  #cutQuoted(row: Buffer, rows: LocatedRow[]): void {
    const line = this.#line;
    this.#quotedRows ??= new QuotedRows(this.#ending ?? "\n");
    const { cells, isSpoiled, fault } = this.#quotedRows.read(row);
    if (isSpoiled) rows.push({ line, cells: [], faults: [strayQuote] });
    else if (cells !== null) rows.push(new Row(line, written(cells)));
    if (fault === null) return;
    const expected = "a quoted cell that ends with a quote before the next comma or line end";
    const received = fault.code === "CSV_QUOTE_NOT_CLOSED" ? "the end of the file" : "text after its closing quote";
    this.#fault = planError("invalidSurvey", [
      { path: ["line", line], message: `Expected ${expected}, got ${received}`, expected, received },
    ]);
  }

  #tooLarge(): PlanError {
    return planError("tooLarge", [issue(["line", this.#line], `a row of at most ${mostRowBytes} bytes`, undefined)]);
  }
}

/**
 * A row. V8 learns for each object literal how long its objects live: a collection amid one chunk would have all later rows made as old
 * objects, each of which keeps what it holds past many collections. Of those that a constructor makes it learns nothing.
 */
class Row implements LocatedRow {
  readonly line: number;
  readonly cells: readonly string[];

  constructor(line: number, cells: readonly string[]) {
    this.line = line;
    this.cells = cells;
  }
}

const strayQuote: PlanIssue = {
  path: [],
  message: "Expected quotes only around a whole cell, got a quote within a cell",
  expected: "quotes only around a whole cell",
  received: "a quote within a cell",
};

/** Cells without the apostrophes that keep them from being formulas; most have none. */
function written(cells: readonly string[]): readonly string[] {
  for (const cell of cells) if (cell.charCodeAt(0) === apostrophe) return cells.map(asWritten);
  return cells;
}
