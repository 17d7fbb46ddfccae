import { expect, test } from "vitest";
import { columnLetters, columnNumber, wholeNumber } from "./place.ts";
import { dayOf } from "./serialDay.ts";

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
  [16_384, "XFD"],
])("column %i is %s", (column, letters) => expect([columnLetters(column), columnNumber(letters)]).toEqual([letters, column]));

test.each(["", "a", "A1", "Ä", " A"])("%j is no column", (letters) => expect(columnNumber(letters)).toBeNaN());

test("whole numbers have one to ten digits and nothing else", () => {
  expect(["0", "7", "007", "1048576", "9999999999"].map(wholeNumber)).toEqual([0, 7, 7, 1_048_576, 9_999_999_999]);
  for (const text of ["", "12345678901", "1/", "1:", "-1", "1.5", " 1", "１"]) expect(wholeNumber(text)).toBeNaN();
});

// 1900 has a 29 February in workbooks, day 60, and no other calendar; 9999-12-31 is their last day.
test.each([
  ["0", false, null],
  ["1", false, "1900-01-01"],
  ["59", false, "1900-02-28"],
  ["60", false, null],
  ["61", false, "1900-03-01"],
  ["44621", false, "2022-03-01"],
  ["2958465", false, "9999-12-31"],
  ["2958466", false, null],
  ["44621.5", false, null],
  ["0", true, "1904-01-01"],
  ["60", true, "1904-03-01"],
  ["43159", true, "2022-03-01"],
  ["2957003", true, "9999-12-31"],
  ["2957004", true, null],
  ["2958465", true, null],
])("day %s, counted from 1904: %j, is %s", (serial, from1904, day) => expect(dayOf(serial, from1904)).toBe(day));
