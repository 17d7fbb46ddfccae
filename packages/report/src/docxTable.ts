import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { textWidth } from "./docxProfiles.ts";
import { type DocxStyle, text } from "./docxText.ts";
import type { LocalisedClause } from "./localised.ts";

type PrintedTable = NonNullable<LocalisedClause["table"]>;

const mostUpright = 10;

/** Whether a table has too many columns for a page that stands upright. */
export function isWide({ head }: PrintedTable): boolean {
  return head.length > mostUpright;
}

/** A table as wide as the text, whose head is repeated on each page and whose rows stay whole. */
export function docxTable(table: PrintedTable, style: DocxStyle): Table {
  const { head, rows } = table;
  const wide = isWide(table);
  const width = textWidth(style.layout, wide);
  const widths = columnWidths([head, ...rows], width);
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((words, index) => cellOf(words, widths[index] ?? 0, { isHead, wide }, style)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [rowOf(head, true), ...rows.map((cells) => rowOf(cells, false))],
  });
}

function cellOf(words: string, width: number, { isHead, wide }: { isHead: boolean; wide: boolean }, style: DocxStyle): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: wide ? 30 : 80, right: wide ? 30 : 80 },
    children: [
      new Paragraph({
        alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [text(words, style, isHead ? "heading" : "body", wide ? "wideTable" : "table")],
      }),
    ],
  });
}

/** By what the cells hold, the root of it, so that a long cell does not starve the others; whole twentieths of a point, as wide as the text. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const longest = (rows[0] ?? []).map((_, index) => Math.max(4, ...rows.map((cells) => widthOf(cells[index] ?? ""))));
  const shares = longest.map((length) => Math.sqrt(length));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * width));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === 0 ? each + rest : each));
}

/** In halves of a Chinese character. */
function widthOf(words: string): number {
  return Array.from(words).reduce((sum, character) => sum + (character < "\u2e80" ? 1 : 2), 0);
}
