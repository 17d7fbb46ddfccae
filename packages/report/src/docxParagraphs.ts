import { AlignmentType, HeadingLevel, LineRuleType, PageNumber, Paragraph, type ParagraphChild, TextRun } from "docx";
import { type DocxStyle, runOf, text } from "./docxText.ts";

/** A paragraph of the body; its end on the page of what follows, if that is asked for. */
export function body(children: readonly ParagraphChild[], style: DocxStyle, keepNext = false): Paragraph {
  return new Paragraph({
    children: [...children],
    keepNext,
    widowControl: false,
    spacing: exact(style),
    alignment: style.layout.justified && style.locale === "zh-CN" ? AlignmentType.BOTH : AlignmentType.LEFT,
    ...begun(style),
  });
}

/** A line by itself. */
export function plain(
  words: string,
  style: DocxStyle,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    children: words === "" ? [] : [text(words, style)],
    widowControl: false,
    spacing: exact(style),
    alignment,
    keepNext,
  });
}

/** The heading of a section, on the page of what follows. */
export function headingOf(words: string, style: DocxStyle): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    children: [text(words, style, "heading")],
    widowControl: false,
    spacing: exact(style),
    ...begun(style),
  });
}

/** A line of the title. */
export function titleLine(words: string, style: DocxStyle): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    keepNext: true,
    alignment: AlignmentType.CENTER,
    widowControl: false,
    spacing: exact(style),
    children: [text(words, style, "title", "title")],
  });
}

/** The office four characters from the right edge, above it a line left free; the day on the same page. */
export function signatureLine(words: string, first: boolean, style: DocxStyle): Paragraph {
  const spacing = first ? { ...exact(style), before: style.layout.line } : exact(style);
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepLines: true,
    keepNext: first,
    indent: { right: style.layout.size.body * 40 },
    spacing,
    children: [text(words, style)],
  });
}

/** — 1 —, one character from an outer edge. */
export function pageNumber(style: DocxStyle, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  const { page } = style.fonts;
  const run = { ...runOf(style, "body", "page"), font: { ascii: page, hAnsi: page, cs: page, eastAsia: page } };
  const inwards = style.layout.size.page * 10;
  const indent = alignment === AlignmentType.RIGHT ? { right: inwards } : alignment === AlignmentType.LEFT ? { left: inwards } : {};
  return new Paragraph({ alignment, indent, children: [new TextRun({ ...run, children: ["— ", PageNumber.CURRENT, " —"] })] });
}

/** Two characters in, where the layout begins paragraphs so. */
function begun({ layout }: DocxStyle) {
  return layout.indent ? { indent: { firstLine: layout.size.body * 20 } } : {};
}

function exact({ layout, belowTable }: DocxStyle) {
  return { line: layout.line, lineRule: LineRuleType.EXACT, before: belowTable === true ? layout.line : 0, after: 0 };
}

const longestTitleLine = 19;

/** A long title breaks before a bracket or after a mark, never inside a word. */
export function titleLines(title: string): readonly string[] {
  if (title.length <= longestTitleLine || !/[\u4e00-\u9fff]/.test(title)) return [title];
  const lines: string[] = [];
  for (const part of title.split(/(?=[（《])|(?<=[）》：，、])/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= longestTitleLine) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}
