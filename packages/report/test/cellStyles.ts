import { partsOf } from "./readWorkbook.ts";

/** The number format of each cell of a sheet that has one of its own, by its place: 0 shows it as it is, 49 is text. */
export function formatsOf(bytes: Uint8Array, sheet: number): Readonly<Record<string, number>> {
  const parts = partsOf(bytes);
  const { text: styles = "" } = parts["xl/styles.xml"] ?? {};
  const formats = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf numFmtId="([0-9]+)"/g)].map(([, format]) => Number(format));
  const cells = parts[`xl/worksheets/sheet${sheet}.xml`]?.text.matchAll(/<c r="([A-Z]+[0-9]+)" s="([0-9]+)"/g) ?? [];
  return Object.fromEntries([...cells].map(([, place = "", style]) => [place, formats[Number(style)] ?? -1]));
}
