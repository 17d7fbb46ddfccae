import { PlanError, type PlanIssue } from "@plan/rules";
import { issue, once, parseWith, planError } from "@plan/rules/internal";
import * as z from "zod";
import { type AddedHeadings, type Columns, fieldUnder, readHeadings, type SurveyField, surveyFields } from "./surveyHeadings.ts";
import type { SharedCells } from "./surveyRow.ts";

/** A row of cells with the line it begins on, as readers of files hand it over; `faults` where the file itself is at fault there. */
export interface LocatedRow {
  /** From 1, the row of headings included. */
  readonly line: number;
  /** One for each column. */
  readonly cells: readonly unknown[];
  /** What the reader found wrong with the row. */
  readonly faults?: readonly PlanIssue[] | undefined;
}
/** A row of a survey: cells under the headings that the first row holds, or a record whose keys are headings. */
export type SurveyInputRow = readonly unknown[] | LocatedRow | Readonly<Record<string, unknown>>;

/** Rows that a reader has many of at once. They are taken from it so, which saves a turn of the event loop for each. */
export interface RowsInChunks extends AsyncIterable<SurveyInputRow> {
  /** The rows, many at once. */
  chunks(): AsyncIterable<readonly SurveyInputRow[]>;
}

/** A row made ready: one cell for each column, or what is wrong with it. */
export interface ReadRow {
  readonly line: number | null;
  readonly cells: readonly unknown[];
  readonly error: PlanError | null;
}

const mostColumns = 16_384;
const recordSchema = /* @__PURE__ */ once(() => z.looseObject({}));
const fieldIndexes = Object.fromEntries(surveyFields.map((field, index) => [field, index])) as Record<SurveyField, number>;

/** Turns whatever a source gives into rows of cells. It never throws once the headings are read. */
export class RowReader {
  #columns: Columns | null = null;
  #byCells = false;
  readonly #added: AddedHeadings;
  readonly #shared: SharedCells;
  readonly #underKey = new Map<string, SurveyField | null | undefined>();

  constructor(added: AddedHeadings, shared: SharedCells) {
    this.#added = added;
    this.#shared = shared;
  }

  /** Where the cells stand; null before the first row. */
  get columns(): Columns | null {
    return this.#columns;
  }

  /** The row, or null where it was the row of headings or is blank. */
  read(row: unknown): ReadRow | null {
    try {
      if (Array.isArray(row)) return this.#cells(row, null);
      if (isLocated(row)) {
        const line = Number.isSafeInteger(row.line) ? row.line : null;
        return row.faults === undefined ? this.#cells(row.cells, line) : this.#orThrow(planError("invalidSurvey", row.faults), line);
      }
      return this.#record(row);
    } catch (error) {
      if (this.#columns === null) throw error;
      return faulty(error instanceof PlanError ? error : planError("invalidSurvey", [issue([], "a row that can be read", {})]), null);
    }
  }

  #cells(row: readonly unknown[], line: number | null): ReadRow | null {
    const { length } = row;
    if (length > mostColumns) return this.#orThrow(planError("tooLarge", [issue([], `at most ${mostColumns} cells`, length)]), line);
    if (this.#columns === null) {
      this.#byCells = true;
      this.#columns = readHeadings(copied(row), this.#added, this.#shared);
      return null;
    }
    const due = this.#columns.headings.length;
    if (!this.#byCells) return faulty(planError("invalidSurvey", [issue([], "a record, as the first row is", row)]), line);
    const cells = copied(row);
    if (length === due && !isBlank(cells[0])) return { line, cells, error: null };
    if (cells.every(isBlank)) return null;
    return length < due || !cells.slice(due).every(isBlank)
      ? faulty(planError("invalidSurvey", [issue([], `${due} cells, one for each heading`, length)]), line)
      : { line, cells, error: null };
  }

  #orThrow(error: PlanError, line: number | null): ReadRow {
    if (this.#columns === null) throw error;
    return faulty(error, line);
  }

  /** A record's keys are headings; its cells are put in the order of the fields. */
  #record(row: unknown): ReadRow | null {
    this.#columns ??= { headings: surveyFields, at: fieldIndexes, carried: [] };
    if (this.#byCells) return faulty(planError("invalidSurvey", [issue([], "a row of cells, as the first row is", row)]), null);
    const record = parseWith(recordSchema(), row, "invalidSurvey");
    const cells: unknown[] = surveyFields.map(() => "");
    const issues: PlanIssue[] = [];
    const taken = new Set<SurveyField>();
    for (const [heading, cell] of Object.entries(record)) {
      const field = this.#fieldUnder(heading);
      if (field === undefined)
        issues.push(issue([heading], "a known heading, such as 总户数 or households, or one added by the caller", cell));
      else if (field !== null && taken.has(field)) issues.push(issue([heading], `one cell for ${field}`, cell));
      else if (field !== null) {
        taken.add(field);
        cells[fieldIndexes[field]] = cell ?? "";
      }
    }
    if (issues.length > 0) return faulty(planError("invalidSurvey", issues.slice(0, 20)), null);
    return cells.every(isBlank) ? null : { line: null, cells, error: null };
  }

  #fieldUnder(heading: string): SurveyField | null | undefined {
    if (!this.#underKey.has(heading)) {
      if (this.#underKey.size >= mostColumns) this.#underKey.clear();
      this.#underKey.set(heading, fieldUnder(heading, this.#added));
    }
    return this.#underKey.get(heading);
  }
}

/** A list of its own, of the same cells: whatever stands in the way of reading is met here. */
function copied(row: readonly unknown[]): readonly unknown[] {
  return row.length === 0 ? [] : withCell.call(row, 0, row[0]);
}
const { with: withCell } = Array.prototype;

function isLocated(row: unknown): row is LocatedRow {
  return typeof row === "object" && row !== null && "cells" in row && Array.isArray(row.cells) && "line" in row;
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function faulty(error: PlanError, line: number | null): ReadRow {
  return { line, cells: [], error };
}
