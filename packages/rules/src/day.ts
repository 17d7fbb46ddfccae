import type { Text } from "./standardDocument.ts";

/**
 * A day in words: 2022年3月1日; English keeps 2022-03-01.
 *
 * @internal
 */
export function day(date: string): Text {
  const [year, month, dayOfMonth] = date.split("-").map((part) => part.replace(/^0+/, ""));
  return { zh: `${year}年${month}月${dayOfMonth}日`, en: date };
}
