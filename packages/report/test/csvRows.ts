import { Buffer } from "node:buffer";
import { readCsv } from "@plan/report/csv";
import type { LocatedRow } from "@plan/sizing/survey";

export const utf8 = (text: string) => Buffer.from(text);
/** 小区名称,总户数 红光,800 in GB18030. */
export const gb18030 = Buffer.concat([
  Buffer.from([0xd0, 0xa1, 0xc7, 0xf8, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd7, 0xdc, 0xbb, 0xa7, 0xca, 0xfd, 0x0a]),
  Buffer.from([0xba, 0xec, 0xb9, 0xe2, 0x2c, 0x38, 0x30, 0x30, 0x0a]),
]);

/** A CSV file read to its end. */
export async function rowsOf(source: Parameters<typeof readCsv>[0], options?: Parameters<typeof readCsv>[1]) {
  const rows: LocatedRow[] = [];
  for await (const row of readCsv(source, options)) rows.push(row);
  return rows;
}
export const cellsOf = async (...given: Parameters<typeof rowsOf>) => (await rowsOf(...given)).map(({ cells }) => cells);
/** Why it cannot be, and where. */
export const refusal = async (...given: Parameters<typeof rowsOf>) =>
  rowsOf(...given).then(
    () => null,
    (error) => [error.code, error.issues[0]?.path],
  );
