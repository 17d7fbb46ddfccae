import { markupText } from "./cellMarkup.ts";
import { type CellStyle, styleIndex } from "./styleSheet.ts";

/** The first row stays in view while the others scroll. */
export function viewMarkup(): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const cursor = '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';
  return `<sheetViews><sheetView workbookViewId="0">${pane}${cursor}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
}

/** Widths; in a form also the look of the cells that are still empty. */
export function columnMarkup(widths: readonly number[], styles: readonly CellStyle[]): string {
  const columns = widths.map((width, index) => {
    const style = styles[index] === undefined ? "" : ` style="${styleIndex(styles[index])}"`;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${style} customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

/** As wide as the page: A4, lying where there are more than six columns, A3 where there are more than twelve; with title and page number. */
export function pageMarkup(title: string, columns: number): string {
  const orientation = columns > 6 ? "landscape" : "portrait";
  // An ampersand begins a code, and 255 characters are the most; codes of ours take some.
  const head = markupText(`&C&"宋体,Bold"&14 ${title.slice(0, 100).replaceAll("&", "&&")}`);
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.9" bottom="0.7" header="0.4" footer="0.3"/>',
    `<pageSetup paperSize="${columns > 12 ? 8 : 9}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>${head}</oddHeader><oddFooter>&amp;C— &amp;P / &amp;N —</oddFooter></headerFooter>`,
  ].join("");
}
