import type { Decimal, DecimalInput } from "./decimal.ts";

/** Checked data as the packages hold it: readonly all through, and every number given as text turned into a Decimal. */
export type Loaded<T> = DecimalInput extends T
  ? Decimal | Extract<T, null | undefined>
  : T extends readonly (infer E)[]
    ? readonly Loaded<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Loaded<T[K]> }
      : T;
