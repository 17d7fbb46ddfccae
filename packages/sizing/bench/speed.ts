/** Every shape of sizing beside its rivals, on the same rows; writes docs/benchmarks.md. `pnpm run bench`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileSizer, sizeMany, sizeNeighbourhood } from "@plan/sizing";
import { compileSql } from "@plan/sizing/sql";
import { chdb, duckdb, type Engine, installEngines, pglite, types } from "../test/engines.ts";
import { page, type Shape } from "./page.ts";
import { decimalRival, floatRival, jsonRulesRival, publicodesRival, type Rival, zenRival } from "./rivals.ts";
import { type BenchRow, benchColumns, benchRow, oracleSays } from "./rows.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { packageManager } = JSON.parse(readFileSync(here("../../../package.json"), "utf8"));
execFileSync("npx", ["-y", packageManager, "install", "--frozen-lockfile", "--ignore-scripts", "--prefer-offline"], {
  cwd: here("rivals"),
  stdio: "ignore",
});
installEngines();

const most = 1_000_000;
const columns = benchColumns(most, 67);
const liuzhou = { division: "450200", on: "2022-03-01" } as const;
const shapes: Shape[] = [];
const show = (shape: Shape) => {
  shapes.push(shape);
  process.stderr.write(`${JSON.stringify(shape)}\n`);
};

/** CPU seconds of a call. */
async function seconds(call: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

/** Rows a CPU second of each, in turns, the best of them. */
async function inTurns(turns: number, calls: Readonly<Record<string, readonly [number, () => unknown]>>): Promise<Record<string, number>> {
  const best: Record<string, number> = {};
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, [rows, call]] of Object.entries(calls)) best[name] = Math.max(best[name] ?? 0, rows / (await seconds(call)));
  return best;
}

/** How many of a rival's answers have every digit of the oracle's. */
async function exactShare(rival: Rival, rows: readonly BenchRow[]): Promise<number> {
  let exact = 0;
  const written = (hundredths: number) => (hundredths < 0 ? null : String(hundredths / 100));
  await rival(rows, (row, answer) => {
    const want = oracleSays(columns, row).map(written);
    if (answer.every((told, index) => (told === null ? null : String(told)) === want[index])) exact += 1;
  });
  return exact / rows.length;
}

/* One call a row. */
const rowsFor = (count: number) => Array.from({ length: count }, (_, row) => benchRow(columns, row));
const rivals: Record<string, readonly [Rival, number]> = {
  "publicodes 1.10.3": [publicodesRival(), 400],
  "@gorules/zen-engine 0.54.0": [zenRival(), 2000],
  "json-rules-engine 7.3.1": [jsonRulesRival(), 2000],
  "decimal.js, straightforward": [decimalRival(), 50_000],
  "floating point, a plain loop": [floatRival(), 500_000],
};
const exact: Record<string, number> = {};
for (const [name, [rival]] of Object.entries(rivals)) exact[name] = await exactShare(rival, rowsFor(500));
const some = rowsFor(100_000).map(({ households, development }) => ({ ...liuzhou, development, households }));
const sizes = some.map(({ development, households }) => ({ development, households }));
const sizer = compileSizer(liuzhou);
for (const [row, size] of sizes.entries()) {
  const [required] = oracleSays(columns, row);
  for (const { floorArea } of Object.values(sizer.size(size).requirements))
    if (floorArea.times(100).toNumber() !== required) throw new Error(`row ${row}: expected ${required}, got ${floorArea}`);
}
let kept: unknown;
const keep = (value: unknown) => {
  kept = value ?? kept;
};
const each = <T>(rows: readonly T[], call: (row: T) => unknown) => {
  for (const row of rows) keep(call(row));
};
const calls: Record<string, readonly [number, () => unknown]> = {
  sizeNeighbourhood: [some.length, () => each(some, (row) => sizeNeighbourhood(row))],
  "compileSizer(q).size": [sizes.length, () => each(sizes, (size) => sizer.size(size))],
  sizeMany: [some.length, () => keep(sizeMany(some))],
};
for (const [name, [rival, count]] of Object.entries(rivals)) {
  const rows = rowsFor(count);
  calls[name] = [count, () => rival(rows, (_, answer) => keep(answer))];
}
show({ name: "One neighbourhood a call", rates: await inTurns(3, calls), exact });

/* Columns. */
const rates = Int32Array.of(20, 15);
const out = () => ({ elderlyCare: new Int32Array(most), infantCare: new Int32Array(most) });
const [ours, plain] = [
  { required: out(), shortfall: out() },
  { required: out(), shortfall: out() },
];
const rateTable = () => {
  const { households, development, provided } = columns;
  const [elderly, infant] = [provided.elderlyCare, provided.infantCare];
  const [requiredE, requiredI] = [plain.required.elderlyCare, plain.required.infantCare];
  const [missingE, missingI] = [plain.shortfall.elderlyCare, plain.shortfall.infantCare];
  for (let row = 0; row < most; row += 1) {
    const need = (households[row] as number) * (rates[development[row] as number] as number);
    const [hasE, hasI] = [elderly[row] as number, infant[row] as number];
    requiredE[row] = need;
    requiredI[row] = need;
    missingE[row] = hasE < 0 ? -1 : hasE >= need ? 0 : need - hasE;
    missingI[row] = hasI < 0 ? -1 : hasI >= need ? 0 : need - hasI;
  }
};
const inColumns = { "compileSizer(q).columns": () => sizer.columns(columns, ours), "Int32 rate table, a plain loop": rateTable };
rateTable();
sizer.columns(columns, ours);
for (const part of ["required", "shortfall"] as const)
  for (const facility of ["elderlyCare", "infantCare"] as const)
    if (Buffer.compare(Buffer.from(ours[part][facility].buffer), Buffer.from(plain[part][facility].buffer)) !== 0)
      throw new Error(`${part} ${facility}`);
for (let row = 0; row < most; row += 1) {
  const [required, elderly, infant] = oracleSays(columns, row);
  if (
    ours.required.infantCare[row] !== required ||
    ours.shortfall.elderlyCare[row] !== elderly ||
    ours.shortfall.infantCare[row] !== infant
  )
    throw new Error(`row ${row} of the columns`);
}
const folder = mkdtempSync(join(tmpdir(), "plan-numpy-"));
for (const [name, column] of Object.entries({
  households: columns.households,
  development: columns.development,
  elderly: columns.provided.elderlyCare,
  infant: columns.provided.infantCare,
}))
  writeFileSync(join(folder, name), column);
const turns = 7;
const columnRates = await inTurns(
  turns,
  Object.fromEntries(Object.entries(inColumns).map(([name, call]) => [name, [most * 4, () => each([1, 2, 3, 4], call)] as const])),
);
const numpy = JSON.parse(
  execFileSync("/usr/bin/python3", [here("numpyTable.py"), folder, String(most), String(turns)], { encoding: "utf8" }),
);
rmSync(folder, { recursive: true });
const sum = (column: Int32Array) => column.reduce((total, one) => total + one, 0);
const sums = [ours.required.elderlyCare, ours.required.infantCare, ours.shortfall.elderlyCare, ours.shortfall.infantCare].map(sum);
if (JSON.stringify(sums) !== JSON.stringify(numpy.sums)) throw new Error(`numpy found ${numpy.sums}, expected ${sums}`);
show({ name: "Columns", rates: { ...columnRates, "numpy int32, table": most / numpy.seconds }, exact: {} });

/* SQL. */
const byHand: Record<Engine["dialect"], (area: string) => string> = {
  duckdb: () => "households * CASE WHEN kind = 'new' THEN 0.20 ELSE 0.15 END",
  postgres: () => "households * CASE WHEN kind = 'new' THEN 0.20 ELSE 0.15 END",
  clickhouse: () => "households * CASE WHEN kind = 'new' THEN toDecimal64('0.20', 2) ELSE toDecimal64('0.15', 2) END",
};
for (const [open, rows] of [
  [duckdb, 300_000],
  [chdb, 300_000],
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
  const need = byHand[engine.dialect]("");
  const missing = (area: string, name: string) =>
    `CASE WHEN ${area} >= ${name}_required THEN 0 ELSE ${name}_required - ${area} END AS ${name}_shortfall, CASE WHEN ${area} IS NULL THEN 'unknown' WHEN ${area} >= ${name}_required THEN 'met' ELSE 'short' END AS ${name}_verdict`;
  const hand = `SELECT *, ${missing("elderly", "elderly_care")}, ${missing("infant", "infant_care")} FROM (SELECT *, ${need} AS elderly_care_required, ${need} AS infant_care_required FROM survey) AS sized`;
  const summed = (query: string) =>
    `SELECT ${["elderly_care", "infant_care"].map((kind) => `sum(${kind}_required), sum(${kind}_shortfall), sum(CASE WHEN ${kind}_verdict = 'met' THEN 1 ELSE 0 END)`).join(", ")} FROM (${query}) AS told`;
  const figures = async (query: string) => JSON.stringify((await engine.rows(summed(query))).map((row) => row.map(Number)));
  const [want, got] = [await figures(hand), await figures(select("survey"))];
  if (want !== got) throw new Error(`${engine.name}: by hand ${want}, got ${got}`);
  const found = await inTurns(3, {
    [`${engine.name}, compileSql`]: [rows, () => engine.rows(summed(select("survey")))],
    [`${engine.name}, by hand`]: [rows, () => engine.rows(summed(hand))],
  });
  show({ name: `SQL in ${engine.name}`, rates: found, exact: {} });
  await engine.close();
}

const text = page(shapes);
writeFileSync(here("../../../docs/benchmarks.md"), text);
process.stdout.write(text);
if (kept === undefined) throw new Error("nothing was worked out");
process.exit(0);
