import { once, parseWith } from "@plan/rules/internal";
import { AlignmentType, Document, Footer, Packer, PageOrientation, type Paragraph } from "docx";
import { stableBytes } from "./docxBytes.ts";
import { type DocxLook, docxLookSchema } from "./docxLook.ts";
import { body, headingOf, pageNumber, plain, signatureLine, titleLine, titleLines } from "./docxParagraphs.ts";
import { a4, type DocxFonts, docxFonts, docxLayouts } from "./docxProfiles.ts";
import { docxTable } from "./docxTable.ts";
import { type DocxStyle, runOf, text } from "./docxText.ts";
import { type LocalisedClause, type LocalisedDocument, type LocalisedTable, localised } from "./localised.ts";
import { type RenderOptions, renderOptionsSchema } from "./renderOptions.ts";
import type { ReportDocument } from "./reportDocument.ts";
import { parseReport } from "./stored.ts";

const optionsSchema = /* @__PURE__ */ once(() => renderOptionsSchema().extend(docxLookSchema().shape));

/** How a document is printed as DOCX; what is not said here is as the document says, if it came of a template. */
export interface DocxOptions extends RenderOptions, DocxLook {}

/**
 * Writes a document as DOCX, to be edited and sealed by an office.
 *
 * `gongwen` follows GB/T 9704—2012 (公文格式): 22 lines a page, 仿宋 三号; `planningSheet` is the plain sheet of planning offices. Numbers of
 * clauses are text, the same as in every other format of `gongwen`. Fonts are named, not embedded.
 *
 * @param document - From any builder, or read back from JSON.
 * @param options - Profile, language and fonts.
 * @returns The bytes of the file, the same for the same document.
 * @throws PlanError `invalidTemplate` if it is not a document, or for malformed options.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { landTransferConditions } from "@plan/report";
 * import { toDocx } from "@plan/report/docx";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const file = await toDocx(landTransferConditions({ sizing }), { profile: "gongwen" });
 * assert.equal(String.fromCharCode(...file.slice(0, 2)), "PK");
 * ```
 */
export async function toDocx(document: ReportDocument, options: DocxOptions = {}): Promise<Uint8Array> {
  const { profile, fonts, ...render } = parseWith(optionsSchema(), options, "invalidTemplate");
  const checked = parseReport(document);
  const printed = localised(checked, render);
  const style: DocxStyle = {
    locale: printed.locale,
    layout: docxLayouts[profile ?? checked.docx?.profile ?? "gongwen"],
    fonts: { ...docxFonts, ...(checked.docx?.fonts as Partial<DocxFonts>), ...(fonts as Partial<DocxFonts>) },
  };
  return stableBytes(new Uint8Array(await Packer.toArrayBuffer(fileOf(printed, style))));
}

function fileOf(printed: LocalisedDocument, style: DocxStyle): Document {
  const outside = style.layout.pageNumbers === "outside";
  return new Document({
    title: printed.title,
    creator: "",
    lastModifiedBy: "",
    description: "",
    evenAndOddHeaderAndFooters: outside,
    styles: { default: { document: { run: { ...runOf(style, "body"), language: { value: "en-GB", eastAsia: "zh-CN" } } } } },
    sections: pagesOf(printed, style).map(({ turned, children }) => ({
      properties: { page: pageOf(style.layout, turned) },
      footers: {
        default: new Footer({ children: [pageNumber(style, outside ? AlignmentType.RIGHT : AlignmentType.CENTER)] }),
        ...(outside ? { even: new Footer({ children: [pageNumber(style, AlignmentType.LEFT)] }) } : {}),
      },
      children,
    })),
  });
}

type Block = Paragraph | ReturnType<typeof docxTable>;
interface Pages {
  /** Whether the page lies on its side: a table of many columns does not fit upright. */
  readonly turned: boolean;
  readonly children: Block[];
}

/** The document as runs of pages, upright or turned. A line is left free below a table, and the signature is never alone on its page. */
function pagesOf({ title, number, sections, notes, signature }: LocalisedDocument, style: DocxStyle): readonly Pages[] {
  const pages: Pages[] = [];
  const put = (turned: boolean, ...blocks: Block[]) => {
    const last = pages.at(-1);
    if (last?.turned === turned) last.children.push(...blocks);
    else pages.push({ turned, children: blocks });
  };
  let below: LocalisedTable | null = null;
  const putBelow = (paragraph: (style: DocxStyle) => Paragraph) => {
    put(false, paragraph(below?.turned === false ? { ...style, belowTable: true } : style));
    below = null;
  };
  const isLast = (line: LocalisedClause | string) =>
    signature.length > 0 && line === (notes === null ? sections.at(-1)?.clauses.at(-1) : notes.lines.at(-1));

  for (const line of titleLines(title)) put(false, titleLine(line, style));
  if (number !== null) put(false, plain(number, style, AlignmentType.CENTER, true));
  put(false, plain("", style, AlignmentType.LEFT, true));
  for (const { heading, clauses } of sections) {
    putBelow((styled) => headingOf(heading, styled));
    for (const [index, clause] of clauses.entries()) {
      putBelow((styled) => clauseOf(clause, index, styled, isLast(clause)));
      if (clause.table !== null) put(clause.table.turned, ...tableOf(clause.table, style));
      below = clause.table;
    }
  }
  if (notes !== null) putBelow((styled) => headingOf(notes.heading, styled));
  for (const line of notes?.lines ?? []) put(false, body([text(`- ${line}`, style)], style, isLast(line)));
  if (below?.turned === false) put(false, plain("", style));
  for (const [index, line] of signature.entries()) put(false, signatureLine(line, index === 0, style));
  return pages.filter(({ children }) => children.length > 0);
}

function clauseOf({ number, mark, text: words, basis }: LocalisedClause, index: number, style: DocxStyle, keepNext: boolean): Paragraph {
  const numbered = style.layout.number === "chinese" || !number.startsWith("（") ? number : `${index + 1}、`;
  return body([text(numbered, style, "number"), text(mark, style, "heading"), text(words, style), text(basis, style)], style, keepNext);
}

function tableOf(table: LocalisedTable, style: DocxStyle): Block[] {
  return [plain(table.caption, style, AlignmentType.CENTER, true), docxTable(table, style), ...(table.turned ? [plain("", style)] : [])];
}

/** The side that is bound stays free when a page is turned. */
function pageOf({ margins }: DocxStyle["layout"], turned: boolean) {
  if (!turned) return { size: a4, margin: margins };
  const { top, bottom, left, right, footer } = margins;
  const margin = { top: left, bottom: right, left: bottom, right: top, footer: Math.min(footer, right >> 1) };
  return { size: { ...a4, orientation: PageOrientation.LANDSCAPE }, margin };
}
