import type { Decimal } from "@plan/rules";

/** A figure in prose: as stated, no trailing zeros, no separators (D3). */
export function figure(value: Decimal): string {
  return value.toFixed();
}

/** A figure in a table: two decimals at least, more printed in full (D3). Nothing is rounded here. */
export function cellFigure(value: Decimal): string {
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}
