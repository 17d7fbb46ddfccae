import type { Decimal } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";

/** The engines whose SQL is written. PostGIS and Citus read `postgres`. */
export const sqlDialects = ["duckdb", "postgres", "clickhouse"] as const;

/** DuckDB, PostgreSQL or ClickHouse. */
export type SqlDialect = (typeof sqlDialects)[number];

/** How many digits a DECIMAL has in all, and how many of them after the point. */
export interface Digits {
  readonly precision: number;
  readonly scale: number;
}

/** What the engines write differently. Every argument but a name is SQL made here. */
export interface Dialect {
  /** A name, quoted: whatever it holds stays a name. */
  readonly name: (name: string) => string;
  /** The longest name, in bytes; a longer one would be cut, and be another's. */
  readonly longestName: number;
  readonly figure: (value: Decimal, digits: Digits) => string;
  readonly decimal: (value: string, digits: Digits) => string;
  readonly whole: (value: string) => string;
  /** The value where the condition holds, else NULL. */
  readonly where: (condition: string, value: string) => string;
  /** A condition: nothing after the point. */
  readonly isWhole: (value: string) => string;
  readonly unknown: (digits: Digits) => string;
  readonly day: (date: string) => string;
  /** A condition: six digits and nothing else. */
  readonly isDivision: (text: string) => string;
  /** The area if its type is exact, a whole number or DECIMAL: floating point never answers. */
  readonly exact: (area: string) => string;
  /** Rounded up to 0.01 (D3). */
  readonly roundedUp: (area: string, digits: Digits) => string;
  /** A query that is worked out before what is around it; null where a query may name what it works out itself, and does so once. */
  readonly apart: ((select: string) => string) | null;
}

/** What an engine keeps in 64 bits. */
const word = 18;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const typed = ({ precision, scale }: Digits) => `DECIMAL(${precision}, ${scale})`;
const asDecimal = (value: string, digits: Digits) => `CAST(${value} AS ${typed(digits)})`;
const ofClickHouse = (value: string, { precision, scale }: Digits) => `toDecimal${precision > word ? 128 : 64}(${value}, ${scale})`;
const where = (condition: string, value: string) => `CASE WHEN ${condition} THEN ${value} END`;
const isWhole = (value: string) => `${value} % 1 = 0`;
const asWhole = (value: string) => `CAST(${value} AS BIGINT)`;
/** Decimals of every engine have as many digits. */
const most = 38;

export const dialects: Readonly<Record<SqlDialect, Dialect>> = {
  duckdb: {
    name: quoted,
    longestName: 1000,
    // The product of two small DECIMALs stays small here; one of 19 digits makes it as large as it must be.
    figure: (value, { precision, scale }) => {
      const own = Math.max(value.precision(true) - value.decimalPlaces(), 0) + scale;
      return asDecimal(`'${value.toFixed(scale)}'`, { precision: Math.max(own, precision > word ? word + 1 : 1), scale });
    },
    decimal: asDecimal,
    whole: asWhole,
    where,
    isWhole,
    unknown: (digits) => asDecimal("NULL", digits),
    day: (date) => `DATE '${date}'`,
    isDivision: (text) => `regexp_full_match(${text}, '[0-9]{6}')`,
    exact: (area) => where(`regexp_matches(typeof(${area}), '^DECIMAL|INT$|^INTEGER$|^UINTEGER$')`, area),
    roundedUp: (area, { scale }) =>
      `ceil(${asDecimal(area, { precision: most, scale })} * 100) * ${asDecimal("'0.01'", { precision: 2, scale: 2 })}`,
    apart: (select) => `(${select})`,
  },
  postgres: {
    name: quoted,
    longestName: 63,
    figure: (value) => `CAST('${value.toFixed()}' AS DECIMAL)`,
    // Without digits it is the quicker, and just as exact; with them it rounds what has more.
    decimal: (value, digits) => (digits.scale === 0 ? `CAST(${value} AS DECIMAL)` : asDecimal(value, digits)),
    whole: asWhole,
    where,
    isWhole,
    unknown: () => "CAST(NULL AS DECIMAL)",
    day: (date) => `DATE '${date}'`,
    isDivision: (text) => `${text} ~ '^[0-9]{6}$'`,
    // It takes whole numbers and DECIMAL, and refuses floating point when the query is read.
    exact: (area) => `numeric_uplus(${area})`,
    roundedUp: (area) => `ceil(${area} * 100) * 0.01`,
    // Without OFFSET the planner would write the inner expressions out again wherever they are named.
    apart: (select) => `(${select} OFFSET 0)`,
  },
  clickhouse: {
    name: (name) => `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``,
    longestName: 1000,
    figure: (value, digits) => ofClickHouse(`'${value.toFixed(digits.scale)}'`, digits),
    decimal: ofClickHouse,
    whole: (value) => `toInt64(${value})`,
    // It works out what lies under a NULL too, where a value too large would be an error.
    where: (condition, value) => where(condition, `CASE WHEN ${condition} THEN coalesce(${value}, 0) ELSE 0 END`),
    // Its remainder of a DECIMAL is that of the whole number.
    isWhole: (value) => `toInt64(${value}) = ${value}`,
    unknown: (digits) => ofClickHouse("CAST(NULL AS Nullable(Int32))", digits),
    day: (date) => `toDate('${date}')`,
    isDivision: (text) => `match(${text}, '^[0-9]{6}$')`,
    exact: (area) => where(`match(toTypeName(${area}), 'Int|Decimal')`, area),
    roundedUp: (area) => `ceil(${area}, 2)`,
    // One query, so that the shards of a Distributed table do all of it.
    apart: null,
  },
};

/** A name with those it lies in: a column of a table, a table of a schema. */
export function nameIn(dialect: Dialect, names: string | readonly string[], path: readonly string[]): string {
  return (typeof names === "string" ? [names] : names)
    .map((name) => {
      if (bytesOf(name) > dialect.longestName)
        throw planError("invalidQuery", [issue(path, `a name of at most ${dialect.longestName} bytes`, name)]);
      return dialect.name(name);
    })
    .join(".");
}

/** In UTF-8: every byte is one letter, or three with a percent sign. */
function bytesOf(name: string): number {
  return encodeURIComponent(name).replace(/%../g, "b").length;
}
