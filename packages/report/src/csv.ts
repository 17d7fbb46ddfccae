export type { CsvEncoding } from "./csvBytes.ts";
export { type CsvOptions, readCsv } from "./readCsv.ts";
