import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { textWidth } from "./docxProfiles.ts";
import { type DocxStyle, text } from "./docxText.ts";
import { columnsOf } from "./docxWidths.ts";
import type { LocalisedTable } from "./localised.ts";

/** A table as wide as the text, whose head is repeated on each page and whose rows stay whole. */
export function docxTable({ head, rows, turned }: LocalisedTable, style: DocxStyle): Table {
  const width = textWidth(style.layout, turned);
  const margin = turned ? 30 : 80;
  const { size, widths } = columnsOf([head, ...rows], width, margin * 2, style.layout.size.table);
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((words, index) => cellOf(words, widths[index] ?? 0, { isHead, size, margin }, style)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [rowOf(head, true), ...rows.map((cells) => rowOf(cells, false))],
  });
}

function cellOf(
  words: string,
  width: number,
  { isHead, size, margin }: { isHead: boolean; size: number; margin: number },
  style: DocxStyle,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: margin, right: margin },
    children: [
      new Paragraph({
        alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: isHead
          ? headLines(words).map((line, index) => text(line, style, "heading", size, index > 0))
          : [text(words, style, "body", size)],
      }),
    ],
  });
}

/** A unit in brackets stands on a line of its own. */
function headLines(words: string): readonly string[] {
  return words.split(/(?=（)/);
}
