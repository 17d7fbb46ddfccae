import type { Buffer } from "node:buffer";
import { type CsvError, Parser } from "csv-parse";

/** One row with quotes. */
interface QuotedRow {
  /** null where the row cannot be read. */
  readonly cells: readonly string[] | null;
  /** A quote stands within an unquoted cell. */
  readonly isSpoiled: boolean;
  /** A quoted cell does not end where it should. */
  readonly fault: CsvError | null;
}

/** What csv-parse reads its bytes with, without the streams around it. */
interface Reading {
  parse(bytes: Buffer, isEnd: boolean, push: (cells: string[]) => void, close: () => void): CsvError | undefined;
}

/** Reads rows with quotes by csv-parse, one by one. */
export class QuotedRows {
  readonly #reading: Reading;
  #isSpoiled = false;

  /** @param ending - What ends rows. */
  constructor(ending: string) {
    const parser = new Parser({
      relax_column_count: true,
      record_delimiter: ending,
      skip_records_with_error: true,
      on_skip: (error: CsvError | undefined): undefined => {
        if (error?.code !== "INVALID_OPENING_QUOTE") throw error;
        this.#isSpoiled = true;
      },
    });
    this.#reading = (parser as unknown as { readonly api: Reading }).api;
  }

  /** @param row - From its first byte to its last, without its line end. */
  read(row: Buffer): QuotedRow {
    let cells: readonly string[] | null = null;
    this.#isSpoiled = false;
    const take = (read: readonly string[]) => {
      cells = read;
    };
    const fault = this.#reading.parse(row, true, take, () => {}) ?? null;
    return { cells, isSpoiled: this.#isSpoiled, fault };
  }
}
