import { wholeNumber } from "./place.ts";

/**
 * The day that a number of a workbook means, YYYY-MM-DD; null for a time of day or a number that means none.
 *
 * Workbooks count days from 1899-12-31 and believe that 1900 was a leap year; some count from 1904-01-01.
 */
export function dayOf(serial: string, from1904: boolean): string | null {
  const count = wholeNumber(serial);
  if (!(count < 2_958_466)) return null;
  if (from1904) return written(count + daysBefore1904);
  if (count < 1 || count === 60) return null;
  return written(count > 60 ? count - 1 : count);
}

/** From 1899-12-31 to 1904-01-01. */
const daysBefore1904 = 1462 - 1;

/** The day that many days after 1899-12-31, by the length of 400 years, which repeats. */
function written(days: number): string | null {
  // Counted from 0000-03-01, so that a leap day ends its year.
  const since = days + 693_901 - 1;
  const era = Math.floor(since / 146_097);
  const ofEra = since % 146_097;
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const calendarYear = era * 400 + year + (month > 9 ? 1 : 0);
  if (calendarYear > 9999) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(calendarYear).padStart(4, "0")}-${two(month > 9 ? month - 9 : month + 3)}-${two(day)}`;
}
