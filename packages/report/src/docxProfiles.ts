/** Lengths of a page, in twentieths of a point. */
interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Of the page number, from the lower edge. */
  readonly footer: number;
}

/** How a document looks as DOCX: a layout an office is used to, as data. Sizes are in half points, lengths in twentieths of a point. */
export interface DocxLayout {
  /** A4 with these margins. */
  readonly margins: Margins;
  /** Exact distance of lines. */
  readonly line: number;
  /** Font sizes. */
  readonly size: {
    readonly title: number;
    readonly body: number;
    readonly table: number;
    readonly page: number;
  };
  /** Whether each paragraph of the body begins two characters in. */
  readonly indent: boolean;
  /** Whether Chinese lines are stretched to both margins. */
  readonly justified: boolean;
  /** A clause number as this layout writes it, from the Chinese one. */
  readonly number: "chinese" | "arabic";
  /** Whether page numbers stand outside, right on odd and left on even pages, or in the middle. */
  readonly pageNumbers: "outside" | "middle";
}

/** Fonts by what they are used for. They are not embedded: a reader without them shows its own. */
export interface DocxFonts {
  /** Body (仿宋). */
  readonly body: string;
  /** Title (小标宋). */
  readonly title: string;
  /** Section headings (黑体). */
  readonly heading: string;
  /** Clause numbers (楷体). */
  readonly number: string;
  /** Latin letters and digits. */
  readonly latin: string;
  /** Page numbers (宋体). */
  readonly page: string;
}

export const docxFonts: DocxFonts = {
  body: "仿宋_GB2312",
  title: "方正小标宋简体",
  heading: "黑体",
  number: "楷体_GB2312",
  latin: "Times New Roman",
  page: "宋体",
};

/**
 * `gongwen` is GB/T 9704—2012: top 37, bottom 35, left 28, right 26 mm; 22 lines of 28.95 pt a page (22 of 29 pt are 0.2 pt too many); title 二号, body 三号, page numbers 四号 宋体, one character from the outer edge.
 * `planningSheet` is the plain sheet of planning offices: the word processor's own margins, 28 pt lines, clauses numbered 1、2、.
 */
export const docxLayouts = {
  gongwen: {
    margins: { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1417 },
    line: 579,
    size: { title: 44, body: 32, table: 24, page: 28 },
    indent: true,
    justified: true,
    number: "chinese",
    pageNumbers: "outside",
  },
  planningSheet: {
    margins: { top: 1440, bottom: 1440, left: 1803, right: 1803, footer: 992 },
    line: 560,
    size: { title: 36, body: 32, table: 24, page: 24 },
    indent: false,
    // Of stretched lines this wide LibreOffice loses the mark at the end, which would hang over the margin.
    justified: false,
    number: "arabic",
    pageNumbers: "middle",
  },
} as const satisfies Record<string, DocxLayout>;

/** A4, in twentieths of a point. */
export const a4 = { width: 11906, height: 16838 };

/** The width of the text, in twentieths of a point, on a page upright or turned. */
export function textWidth({ margins }: DocxLayout, turned = false): number {
  return turned ? a4.height - margins.top - margins.bottom : a4.width - margins.left - margins.right;
}
