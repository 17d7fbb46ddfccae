import type { Decimal } from "@plan/rules";

/** A figure in prose: as stated, no trailing zeros, no separators (D3). */
export function figure(value: Decimal): string {
  return value.toFixed();
}

/** A figure in a table: two decimals at least, more printed in full (D3). Nothing is rounded here. */
export function cellFigure(value: Decimal): string {
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}

/** Whether two figures are the same, or both are missing. */
export function sameFigure(one: Decimal | null, other: Decimal | null): boolean {
  return one === null ? other === null : other !== null && one.eq(other);
}
