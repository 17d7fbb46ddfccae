export type { CsvEncoding } from "./csvBytes.ts";
export { toCsv } from "./csvText.ts";
export { type CsvOptions, type CsvRows, readCsv } from "./readCsv.ts";
export { surveyList } from "./surveyList.ts";
export { surveySums } from "./surveySums.ts";
