import { readXlsx } from "@plan/report/xlsx";
import { type MadeWorkbook, madeWorkbook, row } from "./madeWorkbook.ts";

export const head = ["小区名称", "总户数", "已有养老面积", "适用日期", "列入改造工程", "备注"];
export const headings = row(1, ...head);
export const defaults = { division: "450203", on: "2022-03-01", development: "existing" } as const;
/** Styles of a day, of a day in Chinese, of two decimals and of a share. */
export const dateStyle =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/><xf numFmtId="9"/></cellXfs>';
/** Rows under the headings, as they are read. */
export const read = (rows: string, rest: MadeWorkbook = {}) => [
  ...readXlsx(madeWorkbook({ styles: dateStyle, ...rest, rows: headings + rows })),
];
/** What is told of rows: where, what was expected, what was got. */
export const faults = (rows: string, rest: MadeWorkbook = {}) =>
  read(rows, rest).flatMap(({ faults: found = [] }) => found.map(({ path, expected, received }) => [path.join(" "), expected, received]));
/** A cell as it is written. */
export const raw = (markup: string) => ({ markup });
