import { strToU8, type Zippable, zipSync } from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (list: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;

/** What goes into a workbook made for a test; whatever is not given is as programs write it. */
export interface MadeWorkbook {
  readonly sheetName?: string;
  /** Rows as markup. */
  readonly rows?: string;
  /** What follows the rows, such as merged ranges. */
  readonly after?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a workbook of one sheet. */
export function madeParts(made: MadeWorkbook = {}): Record<string, string | Uint8Array> {
  const { sheetName = "调查表", rows = "", after = "", strings, styles, workbook, parts } = made;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  return {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      workbook ??
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml") +
        (strings === undefined ? "" : relation("rId2", "sharedStrings", "sharedStrings.xml")) +
        (styles === undefined ? "" : relation("rId3", "styles", "/xl/styles.xml")),
    ),
    "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...parts,
  };
}

/** The file. */
export function madeWorkbook(made: MadeWorkbook = {}, options: { level?: 0 | 6 } = {}): Uint8Array {
  return packed(madeParts(made), options);
}

export function packed(parts: Readonly<Record<string, string | Uint8Array>>, { level = 6 }: { level?: 0 | 6 } = {}): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, [typeof part === "string" ? strToU8(part) : part, { level }]]);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: "1980-01-01T00:00:00" });
}

/** A row of cells as markup: text is a text cell, a number a number, markup of one's own stands in an object, null is no cell. */
export function row(number: number, ...cells: (string | number | null | { readonly markup: string })[]): string {
  const written = cells.map((cell, index) => {
    const place = `${String.fromCharCode(65 + index)}${number}`;
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === "string") return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
    return cell.markup.replace("<c", `<c r="${place}"`);
  });
  return `<row r="${number}">${written.join("")}</row>`;
}
