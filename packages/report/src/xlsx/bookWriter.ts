import { markupText } from "./cellMarkup.ts";
import { packedPart } from "./partWriter.ts";
import { type SheetPlan, SheetWriter } from "./sheetWriter.ts";
import { styleSheet } from "./styleSheet.ts";
import { zipped } from "./zipWriter.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Writes a workbook: sheets side by side, row by row. The same rows give the same bytes, on any day and in any place. */
export class BookWriter {
  readonly #sheets: SheetWriter[] = [];

  /** One more sheet. Its name is made fit, and differs from those before. */
  sheet(plan: SheetPlan): SheetWriter {
    const name = sheetName(
      plan.name,
      this.#sheets.map((sheet) => sheet.plan.name),
    );
    const sheet = new SheetWriter({ ...plan, name }, `xl/worksheets/sheet${this.#sheets.length + 1}.xml`);
    this.#sheets.push(sheet);
    return sheet;
  }

  /** The bytes of the file; nothing can be added after. */
  bytes(): Uint8Array {
    const sheets = this.#sheets;
    const each = (made: (place: number) => string) => sheets.map((_, index) => made(index + 1)).join("");
    return zipped([
      packedPart("[Content_Types].xml", contentTypes(each)),
      packedPart("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))),
      packedPart("xl/workbook.xml", workbook(sheets)),
      packedPart(
        "xl/_rels/workbook.xml.rels",
        relations(
          each((place) => relation(place, "worksheet", `worksheets/sheet${place}.xml`)) +
            relation(sheets.length + 1, "styles", "styles.xml"),
        ),
      ),
      packedPart("xl/styles.xml", styleSheet),
      ...sheets.map((sheet) => sheet.end()),
    ]);
  }
}

/** At most 31 characters, none of those that programs refuse, no name that Excel keeps for itself, and none twice. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const printable = wanted.replace(/[\\/?*:[\]\p{Cc}]|^'|'$/gu, " ").trim() || "Sheet";
  const fit = /^history$/i.test(printable) ? `${printable} 1` : printable;
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? "" : ` (${copy})`;
    const name = cut(fit, 31 - suffix.length) + suffix;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** No longer than that, and never half a character. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}

function contentTypes(each: (made: (place: number) => string) => string): string {
  const override = (part: string, type: string) => `<Override PartName="/xl/${part}.xml" ContentType="${spreadsheet}.${type}+xml"/>`;
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("workbook", "sheet.main"),
    override("styles", "styles"),
    each((place) => override(`worksheets/sheet${place}`, "worksheet")),
    "</Types>",
  ].join("");
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${officeDocument}/${type}" Target="${target}"/>`;
}

function relations(list: string): string {
  return `${declaration}<Relationships xmlns="${packageRelations}">${list}</Relationships>`;
}

/** The sheets by name, the range of each that is printed, and the row that is printed on every page. */
function workbook(sheets: readonly SheetWriter[]): string {
  const listed = sheets.map(({ plan }, index) => `<sheet name="${markupText(plan.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const printed = sheets.flatMap(({ plan, printed: range }, index) => {
    const quoted = `'${plan.name.replaceAll("'", "''")}'!`;
    const defined = (name: string, value: string) =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}">${markupText(quoted + value)}</definedName>`;
    return [defined("Print_Area", range), defined("Print_Titles", "$1:$1")];
  });
  const spaces = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeDocument}"`;
  return [
    `${declaration}<workbook ${spaces}><bookViews><workbookView/></bookViews>`,
    `<sheets>${listed.join("")}</sheets><definedNames>${printed.join("")}</definedNames></workbook>`,
  ].join("");
}
