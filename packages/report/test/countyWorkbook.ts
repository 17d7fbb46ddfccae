import { seeded } from "../../sizing/test/seeded.ts";
import { type PackedPart, PartWriter, packedPart } from "../src/xlsx/partWriter.ts";
import { zipped } from "../src/xlsx/zipWriter.ts";
import { type GoodCells, goodCells, head } from "./countySurvey.ts";
import { madeParts } from "./madeWorkbook.ts";

/** A row that is wrong on purpose: its row in the sheet, its column (or what is at fault without one), and what had to stand there. */
export interface WorkbookFault {
  readonly row: number;
  readonly column: string;
  readonly expected: string;
}

type Written = string | { readonly markup: string; readonly merged?: string };
type Mistake = readonly [column: string, expected: string, spoiled: (row: number) => Written];
const number = "a number, in a cell that holds a number";
const cell = (markup: string) => () => ({ markup });

/** Fourteen kinds of mistakes that workbooks have, by the column that each must be told in. */
const mistakes: readonly Mistake[] = [
  ["E", number, () => "四百"],
  ["E", number, () => "1234"],
  ["F", number, () => "120㎡"],
  ["E", "a value, not a formula", cell("><f>SUM(E2:E9)</f><v>800</v>")],
  ["G", "a value, not an error", cell(' t="e"><v>#N/A</v>')],
  ["F", "a number, in a cell that shows a number", cell(' s="1"><v>44621</v>')],
  ["D", "a day, in a cell that holds a date, or text such as 2022-03-01", cell("><v>20220301</v>")],
  ["E", "cells that are not merged", (row) => ({ markup: "><v>500</v>", merged: `E${row}:F${row + 1}` })],
  ["E", "a whole number of households from 0 to 1000000000", cell("><v>-12</v>")],
  ["E", "a whole number of households from 0 to 1000000000", cell("><v>12.5</v>")],
  ["F", "a number of m²: ", cell("><v>19.999999999999996</v>")],
  ["D", "a calendar date written YYYY-MM-DD", () => "2022-02-30"],
  ["A", "a division of six digits", cell("><v>45020</v>")],
  ["C", "one of 新建 (new), 既有 (existing)", () => "在建"],
];

/** A workbook of so many rows as Excel writes it, the given number of them wrong; the same rows as CSV; and every fault in it. */
export function countyWorkbook(rows: number, faulty: number, seed: number) {
  const draw = seeded(seed);
  const sheet = new PartWriter("xl/worksheets/sheet1.xml");
  const strings = new PartWriter("xl/sharedStrings.xml");
  const places = new Map<string, number>();
  const faults: WorkbookFault[] = [];
  const merged: string[] = [];
  const every = faulty === 0 ? Number.POSITIVE_INFINITY : Math.floor(rows / faulty);
  let csv = `${head.join()}\n`;
  const shared = (text: string) => {
    if (!places.has(text)) strings.write(`<si><t>${text}</t></si>`);
    places.set(text, places.get(text) ?? places.size);
    return ` t="s"><v>${places.get(text)}</v>`;
  };
  const write = (row: number, cells: readonly Written[]) => {
    const written = cells.map((given, column) => {
      const markup = typeof given === "string" ? shared(given) : given.markup;
      return markup === "" ? "" : `<c r="${String.fromCharCode(65 + column)}${row}"${markup}</c>`;
    });
    sheet.write(`<row r="${row}" spans="1:7">${written.join("")}</row>`);
  };
  strings.write('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">');
  sheet.write('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>');
  write(1, head);
  for (let record = 1, row = 2; record <= rows; record += 1, row += 1) {
    // Every so often a row is left empty, so that rows and records part ways.
    if (record % 1009 === 0) {
      csv += ",,,,,,\n";
      row += 1;
    }
    const good = goodCells(draw, record);
    csv += `${good.join()}\n`;
    const cells = asCells(good);
    if (record % every === every - 1 && faults.length < faulty) {
      const [column, expected, spoiled] = mistakes[faults.length % mistakes.length] as Mistake;
      const made = spoiled(row);
      cells[column.charCodeAt(0) - 65] = made;
      faults.push({ row, column, expected });
      // What is merged covers the next row too, which is left empty.
      if (typeof made !== "string" && made.merged !== undefined) {
        merged.push(`<mergeCell ref="${made.merged}"/>`);
        write(row, cells);
        row += 1;
        continue;
      }
    }
    write(row, cells);
  }
  sheet.write(`</sheetData>${merged.length === 0 ? "" : `<mergeCells>${merged.join("")}</mergeCells>`}</worksheet>`);
  strings.write("</sst>");
  return { file: archive([sheet.end(), strings.end()]), csv, faults };
}

/** Areas and households as numbers, half of the days as dates, everything else as text. */
function asCells([division, name, development, on, ...figures]: GoodCells): Written[] {
  const day = on === "2022-03-01" ? { markup: ' s="1"><v>44621</v>' } : on;
  const area = (figure: string) => ({ markup: figure === "" ? "" : `><v>${figure}</v>` });
  return [division, name, development, day, ...figures.map(area)];
}

function archive(parts: readonly PackedPart[]): Uint8Array {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  const others = Object.entries(madeParts({ strings: "", styles })).filter(([name]) => !parts.some((part) => part.name === name));
  return zipped([...others.map(([name, text]) => packedPart(name, String(text))), ...parts]);
}
