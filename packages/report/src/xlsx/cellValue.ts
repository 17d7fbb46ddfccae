import { Decimal } from "@plan/rules";
import { wholeNumber } from "./place.ts";
import { dayOf } from "./serialDay.ts";
import type { Look } from "./styles.ts";

/** What a cell holds. A cell that holds nothing is not told at all. */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  /** The shortest digits that mean the number the cell holds, which is a double. */
  | { readonly kind: "number"; readonly digits: string }
  /** A number shown as a date; `day` is null for a time of day or a day that no calendar has. */
  | { readonly kind: "date"; readonly day: string | null; readonly digits: string }
  /** A number shown as percent: 0.5 as 50 %. */
  | { readonly kind: "share"; readonly digits: string }
  | { readonly kind: "boolean"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "formula"; readonly text: string };

const double = /^-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?$/;
const plain = /^(?:0|[1-9][0-9]{0,14})$/;

/** A number as a workbook writes it, such as 246.80000000000001 for 246.8; null if it is none. */
export function digitsOfDouble(written: string): string | null {
  if (plain.test(written)) return written;
  if (!double.test(written)) return null;
  const digits = String(new Decimal(written).toNumber());
  return digits.endsWith("Infinity") ? null : digits;
}

/** What a cell of a type, a style and a written value holds; undefined for nothing, null for what no cell may hold. */
export function cellValue(
  { type, written, look }: { type: string; written: string; look: Look },
  { strings, from1904 }: { strings: readonly string[]; from1904: boolean },
): CellValue | undefined | null {
  switch (type) {
    case "s": {
      const text = strings[wholeNumber(written)];
      return text === undefined ? null : textCell(text);
    }
    case "str":
    case "inlineStr":
      return textCell(written);
    case "b":
      return written === "1" || written === "0" ? { kind: "boolean", text: written === "1" ? "TRUE" : "FALSE" } : null;
    case "e":
      return { kind: "error", text: written };
    case "d":
      return { kind: "date", day: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.exec(written)?.[0] ?? null, digits: written };
    case "n": {
      if (written === "") return undefined;
      const digits = digitsOfDouble(written);
      if (digits === null) return null;
      return look === "date" ? { kind: "date", day: dayOf(digits, from1904), digits } : { kind: look, digits };
    }
    default:
      return null;
  }
}

function textCell(text: string): CellValue | undefined {
  return text === "" ? undefined : { kind: "text", text };
}
