/** How a cell looks. */
export type CellStyle = keyof typeof formats;

const border = 1;
const areaFormat = 164;

/** Number format, font, fill, alignment; cells to be filled in are unlocked. */
const formats = {
  plain: { format: 0, font: 0, fill: 0, edge: 0, align: 'vertical="top" wrapText="1"' },
  title: { format: 49, font: 2, fill: 0, edge: 0, align: 'vertical="center"' },
  head: { format: 49, font: 1, fill: 2, edge: border, align: 'horizontal="center" vertical="center" wrapText="1"' },
  text: { format: 49, font: 0, fill: 0, edge: border, align: 'vertical="center" wrapText="1"' },
  /** Two decimals at least, more in full (D3). */
  area: { format: areaFormat, font: 0, fill: 0, edge: border, align: 'vertical="center" shrinkToFit="1"' },
  count: { format: 1, font: 0, fill: 0, edge: border, align: 'vertical="center" shrinkToFit="1"' },
  textToFill: { format: 49, font: 0, fill: 0, edge: border, align: 'vertical="center" wrapText="1"', open: true },
  areaToFill: { format: areaFormat, font: 0, fill: 0, edge: border, align: 'vertical="center" shrinkToFit="1"', open: true },
  countToFill: { format: 1, font: 0, fill: 0, edge: border, align: 'vertical="center" shrinkToFit="1"', open: true },
  dayToFill: { format: 165, font: 0, fill: 0, edge: border, align: 'vertical="center"', open: true },
} as const satisfies Record<string, { format: number; font: number; fill: number; edge: number; align: string; open?: boolean }>;

const names = Object.keys(formats) as CellStyle[];

/** The place of a style in the workbook's list; 0 is the look of a cell without one. */
export function styleIndex(style: CellStyle): number {
  return names.indexOf(style) + 1;
}

const line = '<color rgb="FF9AA5B1"/>';
const edges = ["left", "right", "top", "bottom"].map((edge) => `<${edge} style="thin">${line}</${edge}>`).join("");
const none = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/** The styles part of every workbook written here. */
export const styleSheet: string = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="2"><numFmt numFmtId="${areaFormat}" formatCode="0.00####"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
  `<fonts count="3">${font('<sz val="11"/>')}${font('<b/><sz val="11"/>')}${font('<b/><sz val="14"/>')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF5"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edges}<diagonal/></border></borders>`,
  `<cellStyleXfs count="1">${none}</cellStyleXfs>`,
  `<cellXfs count="${names.length + 1}">${none}${names.map(format).join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

function font(size: string): string {
  return `<font>${size}<name val="宋体"/><family val="3"/><charset val="134"/></font>`;
}

function format(name: CellStyle): string {
  const style: { format: number; font: number; fill: number; edge: number; align: string; open?: boolean } = formats[name];
  const open = style.open === true ? '<protection locked="0"/>' : "";
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${open === "" ? "" : ' applyProtection="1"'}`;
  return `<xf numFmtId="${style.format}" fontId="${style.font}" fillId="${style.fill}" borderId="${style.edge}" xfId="0" ${applied}><alignment ${style.align}/>${open}</xf>`;
}
