import { Decimal, parseDocument, requiredArea, type StandardDocument, stated } from "@plan/rules";
import { compileSql, type SqlQuery } from "@plan/sizing/sql";
import { type Engine, types } from "./engines.ts";
import { madeDocument } from "./madeDocument.ts";
import { seeded } from "./seeded.ts";
import { twinStandard } from "./twinStandard.ts";

const liuzhou = { division: "450200", on: "2022-03-01" } as const;
const plain = (figure: string | null | undefined) => (figure === null || figure === undefined ? null : new Decimal(figure).toFixed());

/** Quotes as each engine's manual says, and not by our own code. */
export function quoted(engine: Engine, name: string): string {
  return engine.dialect === "clickhouse" ? `\`${name.replace(/[\\`]/g, "\\$&")}\`` : `"${name.split('"').join('""')}"`;
}

/** One household count and one provided area of one new neighbourhood of Liuzhou, in a table whose names are these. */
export async function hardNames(engine: Engine, table: string, households: string, provided: string): Promise<(string | null)[]> {
  const { integer, decimal } = types(engine.dialect);
  const columns = `${quoted(engine, households)} ${integer}, ${quoted(engine, provided)} ${decimal(12, 2)}`;
  await engine.fill(quoted(engine, table), columns, "1234,246.79\n");
  const { facilities, select } = compileSql({
    ...liuzhou,
    development: "new",
    households: { column: households },
    provided: { elderlyCare: { column: [table, provided] } },
    facilities: ["elderlyCare"],
    dialect: engine.dialect,
  });
  const { required, stated: rounded, shortfall, verdict } = facilities.elderlyCare;
  const [expressions] = await engine.rows(`SELECT ${[required, rounded, shortfall, verdict].join(", ")} FROM ${quoted(engine, table)}`);
  const [whole] = await engine.rows(select(table));
  return [...(expressions ?? []), ...(whole?.slice(2) ?? [])].map((told) => (/[0-9]/.test(told ?? "") ? plain(told) : told));
}

/** Rows of Liuzhou: households, kind and provided area as SQL of the given types; required, shortfall and verdict of each in their order. */
export async function judged(
  engine: Engine,
  table: string,
  [count, area]: readonly [string, string],
  csv: string,
  query: Partial<SqlQuery> = {},
) {
  const { text, integer } = types(engine.dialect);
  await engine.fill(table, `id ${integer}, households ${count}, kind ${text}, area ${area}`, csv);
  const { facilities } = compileSql({
    ...liuzhou,
    development: { column: "kind" },
    households: { column: "households" },
    provided: { elderlyCare: { column: "area" } },
    ...query,
    facilities: ["elderlyCare"],
    dialect: engine.dialect,
  });
  const { required, shortfall, verdict } = facilities.elderlyCare;
  const rows = await engine.rows(`SELECT ${required}, ${shortfall}, ${verdict} FROM ${table} ORDER BY id`);
  return rows.map(([one, other, word]) => [plain(one), plain(other), word ?? null].map((told) => told ?? "NULL").join(" "));
}

/** Documents of one to three random standards for elderly care, of every kind of amount and base. */
function madeDocuments(count: number, seed: number): StandardDocument[] {
  const draw = seeded(seed);
  return Array.from({ length: count }, () =>
    parseDocument(
      madeDocument({ areaStandards: Array.from({ length: 1 + draw.below(3) }, (_, at) => twinStandard(draw, `made-${at}`).json) }),
    ),
  );
}

/** Every amount, with least areas, alone and together, by each reading of a hundred: the first twenty differences from `requiredArea`. */
export async function madeDifferences(engine: Engine, count: number, seed: number): Promise<string[]> {
  const { integer, decimal } = types(engine.dialect);
  const draw = seeded(seed + 1);
  const edges = ["0", "1", "99", "100", "101", "1000000000"];
  const rows = Array.from({ length: 120 }, (_, index) => {
    const whole = () => edges[index] ?? String(draw.below(10 ** (1 + draw.below(9))));
    return {
      households: Number(whole()),
      residents: Number(whole()),
      residentialFloorArea: ["0", "0.000001", "999999999999.999999"][index] ?? draw.figure(12, 6),
    };
  });
  const csv = rows.map((row, index) => [index, ...Object.values(row)].join(",")).join("\n");
  await engine.fill(`made_${seed}`, `id ${integer}, households ${integer}, residents ${integer}, floor_area ${decimal(18, 6)}`, `${csv}\n`);
  const made = madeDocuments(count, seed).map((document) => ({
    document,
    perHundred: draw.pick(["proRata", "proRata", "started", "completed"] as const),
  }));
  const columns = made.flatMap(({ document, perHundred }) => {
    const { required, stated: rounded } = compileSql({
      ...liuzhou,
      development: "new",
      households: { column: "households" },
      residents: { column: "residents" },
      residentialFloorArea: { column: "floor_area" },
      facilities: ["elderlyCare"],
      documents: [document],
      perHundred,
      dialect: engine.dialect,
    }).facilities.elderlyCare;
    return [required, rounded];
  });
  const found = await engine.rows(`SELECT ${columns.map((column, at) => `${column} AS c${at}`).join(", ")} FROM made_${seed} ORDER BY id`);
  const differences = found.length === rows.length ? [] : [`${rows.length} rows, ${found.length} found`];
  for (const [index, row] of rows.entries()) {
    for (const [at, { document, perHundred }] of made.entries()) {
      const largest = Decimal.max(...document.areaStandards.map((standard) => requiredArea(standard, row, perHundred)));
      const want = [largest, stated(largest)].map((area) => area.toFixed()).join(" ");
      const got = found[index]
        ?.slice(at * 2, at * 2 + 2)
        .map(plain)
        .join(" ");
      if (want !== got && differences.length < 20)
        differences.push(
          `${JSON.stringify(document.areaStandards.map(({ amount }) => amount))} of ${JSON.stringify(row)}, ${perHundred}: expected ${want}, got ${got}`,
        );
    }
  }
  return differences;
}
