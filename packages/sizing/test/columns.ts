import type { ColumnsInput } from "@plan/sizing";

/** Columns of so many households, new (0) or existing (1), and of what elderly care has. */
export function columns(households: number[], development: number[], elderlyCare?: number[]): ColumnsInput {
  return {
    households: Int32Array.from(households),
    development: Uint8Array.from(development),
    ...(elderlyCare === undefined ? {} : { provided: { elderlyCare: Int32Array.from(elderlyCare) } }),
  };
}
