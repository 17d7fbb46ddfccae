import { Decimal, type Text } from "@plan/rules";
import { localised } from "./localised.ts";
import { languageOf, type RenderOptions } from "./renderOptions.ts";
import type { ReportDocument, ReportTable } from "./reportDocument.ts";
import { parseReport } from "./stored.ts";
import { page } from "./words/page.ts";
import { clauseHead, countedHeads, textSheet } from "./words/workbook.ts";
import { BookWriter } from "./xlsx/bookWriter.ts";
import type { CellContent } from "./xlsx/cellMarkup.ts";
import type { SheetWriter, StyledCell } from "./xlsx/sheetWriter.ts";

/**
 * Writes a document as a workbook (.xlsx): its clauses on the first sheet, each of its tables on one of its own.
 *
 * Figures are numbers with two decimals at least (D3), counts are whole numbers, everything else is text, whatever it begins with. What
 * nobody reported is 未填报 (D13).
 *
 * @param document - From any builder, such as a list of shortfalls or a rectification plan, or read back from JSON.
 * @param options - The language, Chinese if not given.
 * @returns The bytes of the file, the same for the same document.
 * @throws PlanError `invalidTemplate` if it is not a document; `tooLarge` for text of more than 32,767 characters or too many rows.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shortfallList } from "@plan/report";
 * import { toXlsx } from "@plan/report/xlsx";
 * import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ name: "红光小区", division: "450203", on: "2022-03-01", development: "existing", households: 1234 });
 * const file = toXlsx(shortfallList([checkProvision(sizing, { elderlyCare: "100" })]));
 * assert.equal(String.fromCharCode(...file.slice(0, 2)), "PK");
 * ```
 */
export function toXlsx(document: ReportDocument, options: RenderOptions = {}): Uint8Array {
  const printed = localised(document, options);
  const { sections } = parseReport(document);
  const language = languageOf(printed.locale);
  const book = new BookWriter();
  const text = book.sheet({
    name: textSheet[language],
    title: printed.title,
    head: clauseHead.map((words) => words[language]),
    columns: ["plain", "plain", "plain"],
  });
  const heading = (words: string) => text.row([{ content: words, style: "title" }]);
  heading(printed.title);
  if (printed.number !== null) text.row([null, printed.number]);
  for (const section of printed.sections) {
    heading(section.heading);
    for (const { number, mark, text: words, basis } of section.clauses) text.row([number.trim(), mark + words, basis.trim()]);
  }
  if (printed.notes !== null) {
    heading(printed.notes.heading);
    for (const line of printed.notes.lines) text.row([null, line]);
  }
  for (const line of printed.signature) text.row([null, line]);

  const tables = sections.flatMap(({ clauses }) => clauses.flatMap(({ table }) => table ?? []));
  for (const table of tables) {
    const sheet = tableSheet(book, table.caption[language], `${printed.title}：${table.caption[language]}`, table.head, language);
    for (const row of table.rows) sheet.row(tableCells(row, table.head, language));
  }
  return book.bytes();
}

/** A sheet with the head of a table. */
export function tableSheet(book: BookWriter, name: string, title: string, head: readonly Text[], language: "zh" | "en"): SheetWriter {
  return book.sheet({ name, title, head: head.map((words) => words[language]), columns: head.map(() => "text") });
}

const digits = /^(?:0|[1-9][0-9]{0,14})$/;

/** A row of a table as cells: what counts is a whole number, an area a figure, and a value nobody reported is said in words. */
export function tableCells(
  row: ReportTable["rows"][number],
  head: readonly Text[],
  language: "zh" | "en",
): readonly (CellContent | StyledCell)[] {
  return row.map((cell, column) => {
    if (cell === null) return page.notReported[language];
    if (isFigure(cell)) return { content: cell, style: "area" };
    const words = cell[language];
    const counts = countedHeads.has(head[column]?.zh ?? "") && digits.test(words);
    return counts ? { content: new Decimal(words), style: "count" } : words;
  });
}

function isFigure(cell: Text | Decimal): cell is Decimal {
  return !("zh" in cell);
}
