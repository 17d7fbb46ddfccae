import type { Buffer } from "node:buffer";
import type { PlanIssue } from "@plan/rules";
import { issue, planError } from "@plan/rules/schema";
import type { LocatedRow } from "@plan/sizing/survey";
import { CsvError, Parser } from "csv-parse";
import { asWritten } from "./csvText.ts";

const mostRecordBytes = 1_048_576;
const quote = 34;
const apostrophe = 39;

/**
 * Cuts UTF-8 into rows, by csv-parse, each with the line it begins on.
 *
 * A quote within an unquoted cell spoils its row. A quoted cell that does not end where it should leaves open where rows begin and end:
 * the reading stops there.
 */
export class CsvRecords {
  readonly #parser = new Collector();
  #line = 1;
  #hasQuotes = false;
  #hasApostrophes = false;

  /** The rows that end in these bytes, or at the end where there are none. */
  take(bytes: Buffer | null): LocatedRow[] {
    this.#hasQuotes ||= bytes?.includes(quote) === true;
    this.#hasApostrophes ||= bytes?.includes(apostrophe) === true;
    return this.#parser.collect(bytes).map((cells) => this.#located(cells));
  }

  /** A fault after the rows last taken leaves the rest unreadable. */
  throwIfBroken(): void {
    const { fault } = this.#parser;
    if (fault === null) return;
    const path = ["line", this.#line];
    if (fault.code === "CSV_MAX_RECORD_SIZE")
      throw planError("tooLarge", [issue(path, `a row of at most ${mostRecordBytes} bytes`, undefined)]);
    const expected = "a quoted cell that ends with a quote before the next comma or line end";
    const received = fault.code === "CSV_QUOTE_NOT_CLOSED" ? "the end of the file" : "text after its closing quote";
    throw planError("invalidSurvey", [{ path, message: `Expected ${expected}, got ${received}`, expected, received }]);
  }

  #located(cells: readonly string[] | CsvError): LocatedRow {
    const line = this.#line;
    this.#line += 1;
    if (!Array.isArray(cells)) return { line, cells: [], faults: [strayQuote] };
    if (this.#hasQuotes) for (const cell of cells) if (cell.includes("\n") || cell.includes("\r")) this.#line += lineEnds(cell);
    return { line, cells: this.#hasApostrophes ? cells.map(asWritten) : cells };
  }
}

const strayQuote: PlanIssue = {
  path: [],
  message: "Expected quotes only around a whole cell, got a quote within a cell",
  expected: "quotes only around a whole cell",
  received: "a quote within a cell",
};

function lineEnds(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** csv-parse, with its records and their faults collected in order as they are met, without a queue between. */
class Collector extends Parser {
  #met: (string[] | CsvError)[] = [];
  fault: CsvError | null = null;

  constructor() {
    super({
      relax_column_count: true,
      // csv-parse looks at the size before it takes the next byte.
      max_record_size: mostRecordBytes - 1,
      skip_records_with_error: true,
      on_skip: (error: CsvError | undefined): undefined => {
        if (error?.code !== "INVALID_OPENING_QUOTE") throw error;
        const last = this.#met.at(-1);
        // The same row may hold several such quotes.
        if (!(last instanceof CsvError && last.lines === error.lines)) this.#met.push(error);
      },
    });
  }

  /** Everything met in these bytes, or at the end where there are none. */
  collect(bytes: Buffer | null): (string[] | CsvError)[] {
    const done = (error?: Error | null) => {
      if (error instanceof CsvError) this.fault = error;
    };
    if (bytes === null) super._flush(done);
    else super._transform(bytes, "utf8", done);
    const met = this.#met;
    this.#met = [];
    return met;
  }

  override push(record: string[] | null): boolean {
    if (record !== null) this.#met.push(record);
    return true;
  }
}
