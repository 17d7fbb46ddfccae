import { type Dialect, type Digits, dialects } from "../src/sqlDialect.ts";

/** No engine: what differs between engines is named, or left out. */
export const plain: Dialect = {
  ...dialects.postgres,
  name: (name) => name,
  figure: (value) => value.toFixed(),
  decimal: (value) => value,
  exact: (area) => area,
};

export const digits = ({ precision, scale }: Digits) => `${precision},${scale}`;
