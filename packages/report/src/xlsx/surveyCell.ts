import { issue } from "@plan/rules/internal";
import type { SurveyField } from "@plan/sizing/survey";
import type { CellValue } from "./cellValue.ts";

/** What a column says; null for one that is carried along, undefined for one whose heading is not known. */
export type ColumnField = SurveyField | null | undefined;

const numbers: ReadonlySet<ColumnField> = /* @__PURE__ */ new Set([
  "households",
  "residents",
  "residentialFloorArea",
  "averageDwellingArea",
  "elderlyCare",
  "infantCare",
]);
const days: ReadonlySet<ColumnField> = /* @__PURE__ */ new Set(["on", "planningConditionsOn"]);
const wholeDigits = /^[0-9]{1,15}$/;

/**
 * The text of a cell, the same as a CSV file of the same survey has there; or a fault, where a workbook holds another thing than its column
 * asks for: a number is a number, a day is a day, and nothing is a formula.
 */
export function surveyCell(value: CellValue, field: ColumnField, at: readonly (string | number)[]) {
  const fault = (expected: string, received: string) => issue(at, expected, received);
  const [asNumber, asDay] = [numbers.has(field), days.has(field)];
  switch (value.kind) {
    case "formula":
      return fault("a value, not a formula", `=${value.text}`);
    case "error":
      return fault("a value, not an error", value.text);
    case "text":
      return asNumber && value.text.trim() !== "" ? fault("a number, in a cell that holds a number", value.text) : value.text;
    case "number":
      if (asDay) return fault("a day, in a cell that holds a date, or text such as 2022-03-01", value.digits);
      return asNumber || wholeDigits.test(value.digits) ? value.digits : fault("text, in a cell that holds text", value.digits);
    case "share":
      return fault(asNumber ? "a number, in a cell that shows a number" : "text, in a cell that holds text", `the share ${value.digits}`);
    case "date":
      if (asNumber) return fault("a number, in a cell that shows a number", `the date ${value.day ?? value.digits}`);
      if (value.day === null) return fault("a whole day of the calendar", `a date of ${value.digits} days`);
      return asDay || field === null ? value.day : fault("text, in a cell that holds text", `the date ${value.day}`);
    case "boolean":
      return field === "inRenovationWorks" || field === null ? value.text.toLowerCase() : fault(asNumber ? "a number" : "text", value.text);
  }
}
