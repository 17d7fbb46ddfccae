import { tooLarge } from "./zipDirectory.ts";

/** How many of each a workbook may list: what is listed is held in memory, and a small file can list a great many. */
const most = { relations: 10_000, sheets: 10_000, styles: 65_536, texts: 8_388_608, "merged ranges": 1_048_576 };

/** Puts one more on a list. */
export function hold<T>(list: T[], one: T, what: keyof typeof most): void {
  if (list.length === most[what]) throw tooLarge(`a workbook of at most ${most[what]} ${what}`, "more");
  list.push(one);
}
