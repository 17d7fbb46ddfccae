import { TextRun } from "docx";
import type { DocxFonts, DocxLayout } from "./docxProfiles.ts";

/** What the paragraphs of one document share. */
export interface DocxStyle {
  readonly locale: "zh-CN" | "en";
  readonly layout: DocxLayout;
  readonly fonts: DocxFonts;
  /** Whether a table stands above, from which a line parts what is printed. */
  readonly belowTable?: boolean;
}

/** A run in one of the fonts, which is named for Latin and Chinese text apart. */
export function text(
  words: string,
  style: DocxStyle,
  font: "body" | "number" | "heading" | "title" = "body",
  size: keyof DocxLayout["size"] | number = "body",
  onNewLine = false,
): TextRun {
  return new TextRun({ text: words, ...(onNewLine ? { break: 1 } : {}), ...runOf(style, font, size) });
}

/** Latin and Chinese text of one run each have their font. */
export function runOf(
  { fonts, layout }: DocxStyle,
  font: "body" | "number" | "heading" | "title",
  size: keyof DocxLayout["size"] | number = "body",
) {
  return {
    font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: fonts[font] },
    size: typeof size === "number" ? size : layout.size[size],
    color: "000000",
  };
}
