import { once, parseWith } from "@plan/rules/schema";
import { AlignmentType, Document, Footer, Packer, type Paragraph } from "docx";
import * as z from "zod";
import { stableBytes } from "./docxBytes.ts";
import { body, headingOf, pageNumber, plain, signatureLine, titleLine, titleLines } from "./docxParagraphs.ts";
import { a4, type DocxFonts, docxFonts, docxLayouts } from "./docxProfiles.ts";
import { docxTable } from "./docxTable.ts";
import { type DocxStyle, runOf, text } from "./docxText.ts";
import { type LocalisedClause, type LocalisedDocument, localised, type RenderOptions } from "./localised.ts";
import type { ReportDocument } from "./reportDocument.ts";

const fontName = () =>
  z
    .string()
    .regex(/^[^"'<>&;]{1,64}$/, { error: "the name of a font" })
    .optional();
const optionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    locale: z.enum(["zh-CN", "en"]).optional(),
    profile: z.enum(["gongwen", "planningSheet"]).optional(),
    fonts: z.strictObject({ body: fontName(), title: fontName(), heading: fontName(), number: fontName(), latin: fontName() }).optional(),
  }),
);

/** How a document is printed as DOCX. */
export interface DocxOptions extends RenderOptions {
  /** `gongwen` (GB/T 9704, if not given) or `planningSheet`. */
  profile?: "gongwen" | "planningSheet" | undefined;
  /** Names of fonts in place of the layout's own. */
  fonts?: { [K in keyof DocxFonts]?: string | undefined } | undefined;
}

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
  const { profile = "gongwen", fonts = {}, ...render } = parseWith(optionsSchema(), options, "invalidTemplate");
  const printed = localised(document, render);
  const style: DocxStyle = {
    locale: printed.locale,
    layout: docxLayouts[profile],
    fonts: { ...docxFonts, ...(fonts as Partial<DocxFonts>) },
  };
  return stableBytes(new Uint8Array(await Packer.toArrayBuffer(fileOf(printed, style))));
}

function fileOf(printed: LocalisedDocument, style: DocxStyle): Document {
  const { margins, pageNumbers } = style.layout;
  const outside = pageNumbers === "outside";
  return new Document({
    title: printed.title,
    creator: "",
    lastModifiedBy: "",
    description: "",
    evenAndOddHeaderAndFooters: outside,
    styles: { default: { document: { run: { ...runOf(style, "body"), language: { value: "en-GB", eastAsia: "zh-CN" } } } } },
    sections: [
      {
        properties: { page: { size: a4, margin: margins } },
        footers: {
          default: new Footer({ children: [pageNumber(style, outside ? AlignmentType.RIGHT : AlignmentType.CENTER)] }),
          ...(outside ? { even: new Footer({ children: [pageNumber(style, AlignmentType.LEFT)] }) } : {}),
        },
        children: [
          ...titleLines(printed.title).map((line) => titleLine(line, style)),
          ...(printed.number === null ? [] : [plain(printed.number, style, AlignmentType.CENTER)]),
          ...printed.sections.flatMap(({ heading, clauses }) => [
            headingOf(heading, style),
            ...clauses.flatMap((clause, index) => clauseOf(clause, index, style)),
          ]),
          ...(printed.notes === null
            ? []
            : [headingOf(printed.notes.heading, style), ...printed.notes.lines.map((line) => body([text(`- ${line}`, style)], style))]),
          ...printed.signature.map((line, index) => signatureLine(line, index === 0, style)),
        ],
      },
    ],
  });
}

function clauseOf(
  { number, mark, text: words, basis, table }: LocalisedClause,
  index: number,
  style: DocxStyle,
): (Paragraph | ReturnType<typeof docxTable>)[] {
  const numbered = style.layout.number === "chinese" || style.locale === "en" ? number : `${index + 1}、`;
  const paragraph = body([text(numbered, style, "number"), text(mark, style, "heading"), text(words, style), text(basis, style)], style);
  if (table === null) return [paragraph];
  return [paragraph, plain(table.caption, style, AlignmentType.CENTER, true), docxTable(table, style), plain("", style)];
}
