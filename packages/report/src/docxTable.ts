import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { textWidth } from "./docxProfiles.ts";
import { type DocxStyle, text } from "./docxText.ts";
import { columnsOf } from "./docxWidths.ts";
import type { LocalisedTable } from "./localised.ts";

const shortTable = 6;

/** A table as wide as the text, whose head is repeated on each page and whose rows stay whole; a short one stays on one page. */
export function docxTable({ head, rows, turned }: LocalisedTable, style: DocxStyle): Table {
  const width = textWidth(style.layout, turned);
  const margin = turned ? 30 : 80;
  const { size, widths } = columnsOf([...headRows(head), ...rows], width, margin * 2, style.layout.size.table);
  const rowOf = (cells: readonly string[], place: number) =>
    new TableRow({
      tableHeader: place === 0,
      cantSplit: true,
      children: cells.map((words, index) => {
        const keepNext = rows.length <= shortTable && place < rows.length;
        return cellOf(words, widths[index] ?? 0, { isHead: place === 0, keepNext, size, margin }, style);
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [head, ...rows].map(rowOf),
  });
}

function cellOf(
  words: string,
  width: number,
  { isHead, keepNext, size, margin }: { isHead: boolean; keepNext: boolean; size: number; margin: number },
  style: DocxStyle,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: margin, right: margin },
    children: [
      new Paragraph({
        alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext,
        children: isHead
          ? headLines(words).map((line, index) => text(line, style, "heading", size, index > 0))
          : [text(words, style, "body", size)],
      }),
    ],
  });
}

/** The lines of a head as rows, each cell as wide as its own line. */
function headRows(head: readonly string[]): readonly (readonly string[])[] {
  const lines = head.map(headLines);
  const most = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: most }, (_, place) => lines.map((cell) => cell[place] ?? ""));
}

/** A unit in brackets stands on a line of its own, and so does the 面积 of a long head, which a narrow column would break in two. */
function headLines(words: string): readonly string[] {
  return words.split(/(?=（)|(?<=^[\u4e00-\u9fff]{4})(?=面积)/u);
}
