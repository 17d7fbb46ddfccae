import type { Development, Facility } from "@plan/rules";
import { parseWith } from "@plan/rules/internal";
import { askedBy } from "./sizeNeighbourhood.ts";
import { countsInSql } from "./sqlCounts.ts";
import { dialects, nameIn } from "./sqlDialect.ts";
import { figuresInSql, type SizedInSql, type SqlFigures, selectInSql } from "./sqlFacility.ts";
import { type Asking, lawInSql } from "./sqlLaw.ts";
import { nameSchema, type SqlColumn, type SqlQuery, sqlQuerySchema } from "./sqlQuery.ts";
import { requiredInSql } from "./sqlRequired.ts";

export type { SqlDialect } from "./sqlDialect.ts";
export type { SqlFigures } from "./sqlFacility.ts";
export type { SqlColumn, SqlQuery } from "./sqlQuery.ts";

/** Sizing as SQL. */
export interface SqlSizer<F extends Facility = Facility> {
  /** Expressions to put into a query of one's own. */
  readonly facilities: { readonly [K in F]: SqlFigures };
  /**
   * A query: every column of the table, and those of each facility after it, such as `elderly_care_required`, `elderly_care_stated`,
   * `elderly_care_shortfall` and `elderly_care_verdict`. Each is worked out once, which is quicker than the expressions side by side.
   */
  select(table: string | readonly string[]): string;
}

/**
 * Writes the sizing of a table's rows as SQL: the figures of `sizeNeighbourhood` and `checkProvision` to the last digit, where the data lies.
 *
 * The standards in force are written into the expression as exact DECIMALs; of several the largest governs (D5). Place, day and kind hold
 * for all rows, or stand in columns; then every place, day and kind at which the law changes is a branch. Counts are columns of whole numbers
 * from 0 to 1,000,000,000, areas columns of whole numbers or DECIMAL in m². A row that `sizeNeighbourhood` would refuse has NULL for all four
 * figures: an unknown, negative, fractional or too large count, a place, day or kind without a standard (D15). A negative area leaves
 * shortfall and verdict NULL. Names are quoted, and nothing else of the caller's enters the text.
 *
 * @param query - Values for all rows or columns, and the options of `sizeNeighbourhood`.
 * @returns Four expressions for each facility, and a query over a whole table.
 * @throws PlanError `invalidQuery` for a malformed query or a name that the engine would cut; `noStandardInForce` for a facility that has no
 * standard for any row; `invalidNeighbourhood` if a column that the standards count is not named (null says that there is none);
 * `outOfRange` for figures of more than 34 digits; `invalidDocument` for a faulty document of the caller's.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compileSql } from "@plan/sizing/sql";
 *
 * const { facilities, select } = compileSql({
 *   division: "450200",
 *   on: "2022-03-01",
 *   development: { column: "kind" },
 *   households: { column: "households" },
 *   provided: { elderlyCare: { column: "elderly m²" } },
 *   facilities: ["elderlyCare"],
 * });
 * assert.match(facilities.elderlyCare.required, /WHEN "kind" = 'new' THEN CAST\('0.20' AS DECIMAL\(2, 2\)\)/);
 * assert.match(facilities.elderlyCare.shortfall, /"elderly m²"/);
 * assert.match(select("survey"), /^SELECT .* FROM "survey"/);
 * ```
 */
export function compileSql<const F extends Facility = Facility>(query: SqlQuery<F>): SqlSizer<F> {
  const {
    division,
    on,
    development,
    settlement = "urban",
    provided = {},
    dialect: named = "duckdb",
    ...given
  } = parseWith(sqlQuerySchema(), query, "invalidQuery");
  const asked = askedBy(given);
  const dialect = dialects[named];
  const nameOf = ({ column }: SqlColumn, ...path: string[]) => nameIn(dialect, column, [...path, "column"]);
  const read = <T extends string>(value: T | SqlColumn, key: string): T | { sql: string } =>
    typeof value === "string" ? value : { sql: nameOf(value, key) };
  const asking: Asking = {
    division: read(division, "division"),
    on: read(on, "on"),
    development: read<Development>(development, "development"),
    settlement,
  };
  const counts = countsInSql(given, nameOf, asked.perHundred, dialect);
  const sized = asked.facilities.map((facility): SizedInSql => {
    const column = provided[facility] ?? null;
    return {
      facility,
      required: requiredInSql(lawInSql(facility, asking, asked, dialect), counts, dialect),
      provided: column === null ? null : { sql: nameOf(column, "provided", facility), name: nameOf(lastOf(column)) },
    };
  });
  return {
    facilities: Object.fromEntries(sized.map((one) => [one.facility, figuresInSql(one, dialect)])) as SqlSizer<F>["facilities"],
    select: (table) => selectInSql(nameIn(dialect, parseWith(nameSchema(), table, "invalidQuery"), []), sized, dialect),
  };
}

/** A column by its own name alone, as it is known outside its table. */
function lastOf({ column }: SqlColumn): SqlColumn {
  return { column: typeof column === "string" ? column : column.slice(-1) };
}
