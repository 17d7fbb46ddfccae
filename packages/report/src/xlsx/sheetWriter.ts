import { type CellContent, cellMarkup } from "./cellMarkup.ts";
import { type PackedPart, PartWriter } from "./partWriter.ts";
import { columnLetters } from "./place.ts";
import { columnMarkup, pageMarkup, viewMarkup } from "./sheetParts.ts";
import { mostRows } from "./sheetRows.ts";
import type { CellStyle } from "./styleSheet.ts";
import { type Validation, validationMarkup } from "./validation.ts";
import { heightOf, leastWidth, widthOf } from "./width.ts";
import { tooLarge } from "./zipDirectory.ts";

/** A sheet that is to be written. */
export interface SheetPlan {
  readonly name: string;
  /** Printed at the head of every page. */
  readonly title: string;
  /** Row 1, which stays in view. */
  readonly head: readonly string[];
  /** How the cells of a column look unless a row says otherwise. */
  readonly columns: readonly CellStyle[];
  /** A form: what is not open to be filled in is locked, and each column says what it takes. */
  readonly form?: { readonly validations: readonly Validation[]; readonly rows: number } | undefined;
}

/** A cell that looks other than its column. */
export interface StyledCell {
  readonly content: CellContent;
  readonly style: CellStyle;
}

/** A form is printed with so many rows to be filled in by hand. */
const rowsToFill = 30;
/** Widths are fitted to so many rows; what comes later and is wider is wrapped. */
const rowsFitted = 500;

/** Writes a sheet row by row; only its packed bytes stay in memory. */
export class SheetWriter {
  readonly plan: SheetPlan;
  readonly #part: PartWriter;
  readonly #most: number;
  readonly #widths: number[];
  #held: (readonly StyledCell[])[] | null = [];
  #rows = 0;

  constructor(plan: SheetPlan, part: string, most = mostRows) {
    this.plan = plan;
    this.#most = most;
    this.#part = new PartWriter(part);
    this.#widths = plan.columns.map(leastWidth);
    this.#add(plan.head.map((content) => ({ content, style: "head" })));
  }

  /** The next row; a missing cell is left empty. */
  row(cells: readonly (CellContent | StyledCell)[]): void {
    this.#add(cells.map((cell, index) => (isStyled(cell) ? cell : { content: cell, style: this.plan.columns[index] ?? "plain" })));
  }

  /** The range that is printed, such as $A$1:$U$100. */
  get printed(): string {
    const { form, head } = this.plan;
    return `$A$1:$${columnLetters(head.length)}$${Math.max(this.#rows, Math.min(form?.rows ?? 0, rowsToFill) + 1)}`;
  }

  end(): PackedPart {
    this.#begin();
    const { form, head, title } = this.plan;
    this.#part.write("</sheetData>");
    if (form !== undefined) {
      this.#part.write('<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>');
      const checked = form.validations.map((validation, index) => {
        const letters = columnLetters(index + 1);
        return validationMarkup(validation, `${letters}2:${letters}${form.rows + 1}`);
      });
      if (checked.length > 0) this.#part.write(`<dataValidations count="${checked.length}">${checked.join("")}</dataValidations>`);
    }
    this.#part.write(`${pageMarkup(title, head.length)}</worksheet>`);
    return this.#part.end();
  }

  #add(cells: readonly StyledCell[]): void {
    this.#rows += 1;
    if (this.#rows > this.#most) throw tooLarge(`a sheet of at most ${this.#most} rows`, "more");
    if (this.#held === null) this.#write(cells, this.#rows);
    else this.#hold(cells);
  }

  #hold(cells: readonly StyledCell[]): void {
    this.#held?.push(cells);
    cells.forEach(({ content, style }, index) => {
      this.#widths[index] = Math.max(this.#widths[index] ?? 0, widthOf(content, style));
    });
    if (this.#rows === rowsFitted) this.#begin();
  }

  #write(cells: readonly StyledCell[], row: number): void {
    const height = cells.reduce((most, { content, style }, index) => Math.max(most, heightOf(content, style, this.#widths[index] ?? 0)), 0);
    const written = cells.map(({ content, style }, index) => {
      const letters = columnLetters(index + 1);
      return cellMarkup(content, style, `${letters}${row}`, () => [this.plan.name, row, letters]);
    });
    this.#part.write(`<row r="${row}" ht="${height}" customHeight="1">${written.join("")}</row>`);
  }

  /** What stands before the rows, once it is known how wide they are. */
  #begin(): void {
    if (this.#held === null) return;
    const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    this.#part.write(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${space}>`);
    this.#part.write('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    this.#part.write(viewMarkup());
    this.#part.write(columnMarkup(this.#widths, this.plan.form === undefined ? [] : this.plan.columns));
    this.#part.write("<sheetData>");
    this.#held.forEach((cells, index) => {
      this.#write(cells, index + 1);
    });
    this.#held = null;
  }
}

function isStyled(cell: CellContent | StyledCell): cell is StyledCell {
  return typeof cell === "object" && cell !== null && "content" in cell;
}
