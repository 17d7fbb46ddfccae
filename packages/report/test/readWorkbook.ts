import { unzipSync } from "fflate";
import { readXlsx as readByHucre } from "hucre/xlsx";
import { SaxesParser } from "saxes";
import { sheetRows } from "../src/xlsx/sheetRows.ts";
import { openWorkbook } from "../src/xlsx/workbook.ts";

/** The cells of each sheet as our own reader finds them: text in quotes, figures bare, rows without what is empty at their end. */
export function ourReading(bytes: Uint8Array): Record<string, string[][]> {
  const workbook = openWorkbook(bytes);
  return Object.fromEntries(
    workbook.sheets.map((sheet) => {
      const rows: string[][] = [];
      for (const { number, cells } of sheetRows(workbook, sheet)) {
        const row: string[] = Array.from({ length: cells.at(-1)?.column ?? 0 }, () => "");
        for (const { column, value } of cells)
          row[column - 1] = value.kind === "text" ? `"${value.text}"` : "digits" in value ? value.digits : value.kind;
        while (rows.length < number - 1) rows.push([]);
        rows.push(row);
      }
      return [sheet.name, rows];
    }),
  );
}

/** The same as a reader finds them that is not ours. */
export async function otherReading(bytes: Uint8Array): Promise<Record<string, string[][]>> {
  const { sheets } = await readByHucre(bytes);
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      rows.map((row) => {
        const cells = row.map((cell) => (cell === null || cell === "" ? "" : typeof cell === "string" ? `"${cell}"` : String(cell)));
        while (cells.at(-1) === "") cells.pop();
        return cells;
      }),
    ]),
  );
}

/** The parts as text, each held to be well-formed by a strict parser, and the names of its elements. */
export function partsOf(bytes: Uint8Array): Record<string, { readonly text: string; readonly elements: ReadonlySet<string> }> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    const elements = new Set<string>();
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.on("opentag", (tag) => elements.add(tag.local));
    parser.write(text).close();
    return [name, { text, elements }] as const;
  });
  return Object.fromEntries(parts);
}
