import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SqlDialect } from "@plan/sizing/sql";
import { apart } from "../../../.config/apart.ts";

/** A database that a test may ask; its tables are filled and read as CSV. */
export interface Engine {
  readonly name: string;
  readonly dialect: SqlDialect;
  /** Makes a table and fills it. The columns are SQL; an empty field is NULL. */
  readonly fill: (table: string, columns: string, csv: string) => Promise<void>;
  /** The rows of a query, each a list of texts; NULL is null. */
  readonly rows: (query: string) => Promise<(string | null)[][]>;
  readonly close: () => Promise<void>;
}

export const engines = apart("packages/sizing/engines");

/** Fields have no quotes but those around text, and no comma within. */
export const fields = (csv: string, missing: string): (string | null)[][] =>
  csv
    .trimEnd()
    .split("\n")
    .map((line) => line.split(",").map((field) => (field === missing ? null : field.replaceAll('"', ""))));

/** DuckDB on one thread, so that a benchmark may count its seconds. */
export async function duckdb(): Promise<Engine> {
  const { DuckDBInstance } = engines.load("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const folder = mkdtempSync(join(tmpdir(), "plan-duckdb-"));
  const file = join(folder, "rows.csv");
  return {
    name: "DuckDB",
    dialect: "duckdb",
    fill: async (table, columns, csv) => {
      writeFileSync(file, csv);
      await connection.run(`CREATE TABLE ${table} (${columns})`);
      await connection.run(`COPY ${table} FROM '${file}' (FORMAT csv, HEADER false)`);
    },
    rows: async (query) => {
      await connection.run(`COPY (${query}) TO '${file}' (FORMAT csv, HEADER false, NULLSTR '\\N')`);
      return fields(readFileSync(file, "utf8"), "\\N");
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

/** PostgreSQL in WebAssembly. */
export async function pglite(): Promise<Engine> {
  const { PGlite } = engines.load("@electric-sql/pglite");
  const database = await PGlite.create();
  return {
    name: "PGlite",
    dialect: "postgres",
    fill: async (table, columns, csv) => {
      await database.exec(`CREATE TABLE ${table} (${columns})`);
      await database.query(`COPY ${table} FROM '/dev/blob' (FORMAT csv)`, [], { blob: new Blob([csv]) });
    },
    rows: async (query) => {
      const { blob } = await database.query(`COPY (${query}) TO '/dev/blob' (FORMAT csv, NULL '\\N')`);
      return fields(await blob.text(), "\\N");
    },
    close: () => database.close(),
  };
}

/** ClickHouse within the process. */
export async function chdb(): Promise<Engine> {
  const { Session } = engines.load("chdb");
  const session = new Session();
  const folder = mkdtempSync(join(tmpdir(), "plan-chdb-"));
  const file = join(folder, "rows.csv");
  return {
    name: "chdb",
    dialect: "clickhouse",
    fill: async (table, columns, csv) => {
      writeFileSync(file, csv);
      session.query(`CREATE TABLE ${table} (${columns}) ENGINE = MergeTree ORDER BY tuple()`);
      session.query(`INSERT INTO ${table} FROM INFILE '${file}' SETTINGS input_format_csv_empty_as_default = 1 FORMAT CSV`);
    },
    rows: async (query) => fields(session.query(query, "CSV"), "\\N"),
    close: async () => {
      session.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Column types as an engine names them: those of a column that may be NULL. */
export function types(
  dialect: SqlDialect,
): Readonly<Record<"text" | "date" | "integer" | "bigint" | "double", string> & { decimal: (precision: number, scale: number) => string }> {
  if (dialect === "clickhouse") {
    const nullable = (type: string) => `Nullable(${type})`;
    return {
      text: nullable("String"),
      date: nullable("Date"),
      integer: nullable("Int32"),
      bigint: nullable("Int64"),
      double: nullable("Float64"),
      decimal: (precision, scale) => nullable(`Decimal(${precision}, ${scale})`),
    };
  }
  return {
    text: "TEXT",
    date: "DATE",
    integer: "INTEGER",
    bigint: "BIGINT",
    double: "DOUBLE PRECISION",
    decimal: (precision, scale) => `DECIMAL(${precision}, ${scale})`,
  };
}
