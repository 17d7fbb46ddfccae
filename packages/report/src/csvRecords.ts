import type { Buffer } from "node:buffer";
import type { PlanIssue } from "@plan/rules";
import { issue, planError } from "@plan/rules/schema";
import type { LocatedRow } from "@plan/sizing/survey";
import { CsvError, Parser } from "csv-parse";
import { asWritten } from "./csvText.ts";

const mostRecordBytes = 1_048_576;
const quote = 34;
const apostrophe = 39;
const newline = 10;
const carriageReturn = 13;

/**
 * Cuts UTF-8 into rows, by csv-parse, each with the line it begins on.
 *
 * A quote within an unquoted cell spoils its row. A quoted cell that does not end where it should leaves open where rows begin and end:
 * the reading stops there.
 */
export class CsvRecords {
  readonly #parser = new Collector();
  readonly #ends = new LineEnds();
  #line = 1;
  /** The cells of the row that a stray quote spoiled, while it may still go on. */
  #spoiled: readonly string[] = [];
  #hasQuotes = false;
  #hasApostrophes = false;

  /** The rows that end in these bytes, or at the end where there are none. */
  take(bytes: Buffer | null): LocatedRow[] {
    if (bytes !== null) this.#ends.look(bytes);
    this.#hasQuotes ||= bytes?.includes(quote) === true;
    this.#hasApostrophes ||= bytes?.includes(apostrophe) === true;
    return this.#parser.collect(bytes).map((row) => this.#located(row));
  }

  /** A fault after the rows last taken leaves the rest unreadable. */
  throwIfBroken(): void {
    const { fault } = this.#parser;
    if (fault === null) return;
    this.#pass(this.#spoiled);
    const path = ["line", this.#line];
    if (fault.code === "CSV_MAX_RECORD_SIZE")
      throw planError("tooLarge", [issue(path, `a row of at most ${mostRecordBytes} bytes`, undefined)]);
    const expected = "a quoted cell that ends with a quote before the next comma or line end";
    const received = fault.code === "CSV_QUOTE_NOT_CLOSED" ? "the end of the file" : "text after its closing quote";
    throw planError("invalidSurvey", [{ path, message: `Expected ${expected}, got ${received}`, expected, received }]);
  }

  #located({ cells, stray }: MetRow): LocatedRow {
    this.#pass(this.#spoiled);
    this.#spoiled = stray ? cells : [];
    const line = this.#line;
    this.#line += 1;
    if (stray) return { line, cells: [], faults: [strayQuote] };
    this.#pass(cells);
    return { line, cells: this.#hasApostrophes ? cells.map(asWritten) : cells };
  }

  /** Goes past the line ends within cells: there are some only where cells are quoted, or rows end in another way. */
  #pass(cells: readonly string[]): void {
    if (!this.#hasQuotes && !this.#ends.differ) return;
    for (const cell of cells) if (cell.includes("\n") || cell.includes("\r")) this.#line += lineEnds(cell);
    // CR LF is one line end, though LF alone ends rows.
    if (this.#parser.endsRowsByNewline && cells.at(-1)?.endsWith("\r")) this.#line -= 1;
  }
}

/** Which kinds of line ends there are: LF, CR LF, CR. */
class LineEnds {
  #kinds = new Set<string>();
  #endsInReturn = false;

  /** More than one kind: only one of them ends rows. */
  get differ(): boolean {
    return this.#kinds.size > 1;
  }

  look(bytes: Buffer): void {
    if (this.differ || bytes.length === 0) return;
    if (this.#endsInReturn) this.#kinds.add(bytes[0] === newline ? "pair" : "return");
    for (let at = bytes.indexOf(newline, this.#endsInReturn ? 1 : 0); at >= 0 && !this.differ; at = bytes.indexOf(newline, at + 1))
      this.#kinds.add(bytes[at - 1] === carriageReturn ? "pair" : "newline");
    for (let at = bytes.indexOf(carriageReturn); at >= 0 && !this.differ; at = bytes.indexOf(carriageReturn, at + 1))
      if (at + 1 < bytes.length) this.#kinds.add(bytes[at + 1] === newline ? "pair" : "return");
    this.#endsInReturn = bytes[bytes.length - 1] === carriageReturn;
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

/** A row as it was met; `cells` of a spoiled one fill up as it goes on. */
interface MetRow {
  readonly cells: readonly string[];
  readonly stray: boolean;
}

/** csv-parse, with its records and their faults collected in order as they are met, without a queue between. */
class Collector extends Parser {
  #met: MetRow[] = [];
  #spoiled: readonly string[] | null = null;
  fault: CsvError | null = null;

  constructor() {
    super({
      relax_column_count: true,
      // csv-parse looks at the size before it takes the next byte.
      max_record_size: mostRecordBytes - 1,
      skip_records_with_error: true,
      on_skip: (error: CsvError | undefined): undefined => {
        if (error?.code !== "INVALID_OPENING_QUOTE") throw error;
        // The same row may hold several such quotes; csv-parse keeps one list of cells for each row.
        const { record } = (this as unknown as { readonly state: { readonly record: readonly string[] } }).state;
        if (record !== this.#spoiled) this.#met.push({ cells: record, stray: true });
        this.#spoiled = record;
      },
    });
  }

  get endsRowsByNewline(): boolean {
    const { options } = this as unknown as { readonly options: { readonly record_delimiter: readonly Uint8Array[] } };
    const [ending] = options.record_delimiter;
    return ending?.length === 1 && ending[0] === newline;
  }

  /** Everything met in these bytes, or at the end where there are none. */
  collect(bytes: Buffer | null): MetRow[] {
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
    if (record !== null) this.#met.push({ cells: record, stray: false });
    return true;
  }
}
