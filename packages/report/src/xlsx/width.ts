import type { CellContent } from "./cellMarkup.ts";
import type { CellStyle } from "./styleSheet.ts";

const narrowest = 6;
/** Longer text is wrapped, headings earlier than what stands below them. */
const widest: Partial<Record<CellStyle, number>> = { head: 16, plain: 80, title: 1 };
const otherwise = 30;
/** Room for what is not there yet. */
const toFill: Partial<Record<CellStyle, number>> = { textToFill: 14, dayToFill: 12 };
/** Points for each line, and the most that a row may be high. */
const lineHeight = 16;
const highest = 405;

/** How wide a column must be to show a cell, in characters of the standard font; a wide character takes two. */
export function widthOf(content: CellContent, style: CellStyle): number {
  const width = linesOf(content).reduce((most, line) => Math.max(most, characters(line)), 0) + 2;
  return Math.min(Math.max(width, narrowest), widest[style] ?? otherwise);
}

/** How wide a column must be before anything stands in it. */
export function leastWidth(style: CellStyle): number {
  return toFill[style] ?? 0;
}

/** How high a row must be to show text that is wrapped, in points. */
export function heightOf(content: CellContent, style: CellStyle, width: number): number {
  if (typeof content !== "string" || style === "title") return lineHeight;
  const lines = linesOf(content).reduce((sum, line) => sum + Math.max(1, Math.ceil(characters(line) / (width - 1.5))), 0);
  return Math.min(lines * lineHeight, highest);
}

function linesOf(content: CellContent): readonly string[] {
  if (content === null) return [];
  return typeof content === "string" ? content.split("\n") : [content.toFixed(Math.max(2, content.decimalPlaces()))];
}

function characters(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at++) width += line.charCodeAt(at) > 0x2e7f ? 2 : 1;
  return width;
}
