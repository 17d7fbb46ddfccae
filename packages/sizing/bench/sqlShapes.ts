import { compileSql } from "@plan/sizing/sql";
import { chdb, duckdb, type Engine, pglite, types } from "../test/engines.ts";
import type { Shape } from "./page.ts";
import { type BenchColumns, benchRow, liuzhou } from "./rows.ts";
import { inTurns } from "./turns.ts";

const byHand: Record<Engine["dialect"], string> = {
  duckdb: "households * CASE WHEN kind = 'new' THEN 0.20 ELSE 0.15 END",
  postgres: "households * CASE WHEN kind = 'new' THEN 0.20 ELSE 0.15 END",
  clickhouse: "households * CASE WHEN kind = 'new' THEN toDecimal64('0.20', 2) ELSE toDecimal64('0.15', 2) END",
};

/** Sizing in each engine beside the same arithmetic by hand: once as one would write it, once with the refusals that compileSql has. */
export async function* sqlShapes(columns: BenchColumns): AsyncGenerator<Shape> {
  for (const [open, rows] of [
    [duckdb, 1_000_000],
    [chdb, 1_000_000],
    [pglite, 30_000],
  ] as const) {
    const engine = await open();
    const { text, integer, decimal } = types(engine.dialect);
    const csv = Array.from({ length: rows }, (_, row) => {
      const { households, development, elderly, infant } = benchRow(columns, row);
      return [households, development, elderly ?? "", infant ?? ""].join(",");
    });
    await engine.fill(
      "survey",
      `households ${integer}, kind ${text}, elderly ${decimal(12, 2)}, infant ${decimal(12, 2)}`,
      `${csv.join("\n")}\n`,
    );
    const { select } = compileSql({
      ...liuzhou,
      development: { column: "kind" },
      households: { column: "households" },
      provided: { elderlyCare: { column: "elderly" }, infantCare: { column: "infant" } },
      dialect: engine.dialect,
    });
    const need = byHand[engine.dialect];
    const missing = (area: string, name: string) =>
      `CASE WHEN ${area} >= ${name}_required THEN 0 ELSE ${name}_required - ${area} END AS ${name}_shortfall, CASE WHEN ${area} IS NULL THEN 'unknown' WHEN ${area} >= ${name}_required THEN 'met' ELSE 'short' END AS ${name}_verdict`;
    const hand = `SELECT *, ${missing("elderly", "elderly_care")}, ${missing("infant", "infant_care")} FROM (SELECT *, ${need} AS elderly_care_required, ${need} AS infant_care_required FROM survey) AS sized`;
    const checked = (area: string, name: string) =>
      `CASE WHEN ${area} >= ${name}_required THEN 0 WHEN ${area} >= 0 THEN ${name}_required - ${area} WHEN ${area} IS NULL AND ${name}_required = 0 THEN 0 END AS ${name}_shortfall, CASE WHEN ${area} >= ${name}_required THEN 'met' WHEN ${area} >= 0 AND ${name}_required > 0 THEN 'short' WHEN ${area} IS NULL AND ${name}_required >= 0 THEN 'unknown' END AS ${name}_verdict`;
    const checkedNeed = `CASE WHEN households BETWEEN 0 AND 1000000000 AND kind IN ('new', 'existing') THEN ${need} END`;
    const handChecked = `SELECT *, ${checked("elderly", "elderly_care")}, ${checked("infant", "infant_care")} FROM (SELECT *, ${checkedNeed} AS elderly_care_required, ${checkedNeed} AS infant_care_required FROM survey) AS sized`;
    const summed = (query: string) =>
      `SELECT ${["elderly_care", "infant_care"].map((kind) => `sum(${kind}_required), sum(${kind}_shortfall), sum(CASE WHEN ${kind}_verdict = 'met' THEN 1 ELSE 0 END)`).join(", ")} FROM (${query}) AS told`;
    const figures = async (query: string) => JSON.stringify((await engine.rows(summed(query))).map((row) => row.map(Number)));
    const want = await figures(hand);
    for (const query of [select("survey"), handChecked]) {
      const got = await figures(query);
      if (want !== got) throw new Error(`${engine.name}: by hand ${want}, got ${got}`);
    }
    const found = await inTurns(15, {
      [`${engine.name}, compileSql`]: [rows, () => engine.rows(summed(select("survey")))],
      [`${engine.name}, by hand`]: [rows, () => engine.rows(summed(hand))],
      [`${engine.name}, by hand, refusing what compileSql refuses`]: [rows, () => engine.rows(summed(handChecked))],
    });
    yield { name: `SQL in ${engine.name}`, rates: found, exact: {} };
    await engine.close();
  }
}
