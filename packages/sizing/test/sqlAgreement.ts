import type { StandardDocument } from "@plan/rules";
import { compileSql, type SqlDialect } from "@plan/sizing/sql";
import { type Engine, types } from "./engines.ts";
import { type Figures, facilities, metres, type NationRow } from "./nationRows.ts";

export const nation = (dialect: SqlDialect, among?: readonly StandardDocument[]) =>
  compileSql({
    division: { column: "division" },
    on: { column: "on" },
    development: { column: "development" },
    households: { column: "households" },
    residents: { column: "residents" },
    residentialFloorArea: { column: "floor area" },
    provided: { elderlyCare: { column: "elderly" }, infantCare: { column: "infant" } },
    acceptReported: true,
    documents: among,
    dialect,
  });

/** Fills a table of the nation, one row for each, with an `id` from 0. */
export async function fillNation(engine: Engine, table: string, rows: readonly NationRow[]): Promise<void> {
  const { text, date, integer, decimal } = types(engine.dialect);
  const quote = engine.dialect === "clickhouse" ? "`" : '"';
  const names = ["division", "on", "development", "households", "residents", "floor area", "elderly", "infant"];
  const of = [text, date, text, integer, integer, decimal(12, 2), decimal(12, 2), decimal(12, 2)];
  const id = engine.dialect === "clickhouse" ? "id Int32" : "id INTEGER";
  const csv = rows.map(({ division, on, development, households, residents, floorArea, provided }, index) => {
    const areas = facilities.map((facility) => provided[facility]).map((area) => (area === null ? "" : metres(area)));
    return [index, division, on, development, households, residents, metres(floorArea), ...areas].join(",");
  });
  await engine.fill(table, [id, ...names.map((name, index) => `${quote}${name}${quote} ${of[index]}`)].join(", "), `${csv.join("\n")}\n`);
}

const figureNames = ["required", "stated", "shortfall", "verdict"] as const;
const columns = ["elderly_care", "infant_care"].flatMap((kind) => figureNames.map((figure) => `${kind}_${figure}`));

/** What a query over the table says of each row, by its id; figures without the zeros at their end. */
export async function told(engine: Engine, select: string): Promise<Map<number, Figures>> {
  const rows = await engine.rows(`SELECT id, ${columns.join(", ")} FROM (${select}) AS told`);
  return new Map(
    rows.map(([id, ...figures]) => [Number(id), figures.map((figure) => figure?.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "") ?? null)]),
  );
}

/** Every difference between an engine and the packages, the first twenty of them. */
export function sqlDifferences(rows: readonly NationRow[], found: ReadonlyMap<number, Figures>, expected: readonly Figures[]): string[] {
  const differences = found.size === rows.length ? [] : [`${rows.length} rows, ${found.size} told`];
  for (const [index, row] of rows.entries()) {
    const got = JSON.stringify(found.get(index));
    if (differences.length < 20 && got !== JSON.stringify(expected[index]))
      differences.push(`${JSON.stringify(row)}: expected ${JSON.stringify(expected[index])}, got ${got}`);
  }
  return differences;
}
