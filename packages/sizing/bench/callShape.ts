import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compileSizer, sizeMany, sizeNeighbourhood } from "@plan/sizing";
import type { Shape } from "./page.ts";
import { decimalRival, floatRival, jsonRulesRival, publicodesRival, type Rival, zenRival } from "./rivals.ts";
import { type BenchColumns, type BenchRow, benchColumns, benchRow, liuzhou, oracleSays } from "./rows.ts";
import { inTurns } from "./turns.ts";

const count = 100_000;
const batch = 1000;

/** Objects in, results out. Every result of ours is held against the oracle before anything is timed, the rivals' first 500 answers too. */
export async function callShape(columns: BenchColumns): Promise<Shape> {
  const { calls, exact } = await prepared(columns);
  const rates: Record<string, number> = {};
  for (const name of Object.keys(calls)) {
    const args = [...process.execArgv, "--expose-gc", fileURLToPath(import.meta.url), name];
    rates[name] = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  }
  return { name: "One neighbourhood a call", rates, exact };
}

/** Rows a CPU second of one way, in a process of its own: what was compiled for one way is not what suits another. */
async function alone(name: string): Promise<number> {
  const { calls } = await prepared(benchColumns(1_000_000, 67));
  const call = calls[name];
  if (call === undefined) throw new RangeError(name);
  globalThis.gc?.();
  return (await inTurns(7, { [name]: call }))[name] as number;
}

/** Everything that is timed, with the rows of a call. */
async function prepared(columns: BenchColumns) {
  const rowsFor = (rows: number) => Array.from({ length: rows }, (_, row) => benchRow(columns, row));
  const rivals: Record<string, readonly [Rival, number]> = {
    "publicodes 1.10.3": [publicodesRival(), 400],
    "@gorules/zen-engine 0.54.0": [zenRival(), 2000],
    "json-rules-engine 7.3.1": [jsonRulesRival(), 2000],
    "decimal.js, straightforward": [decimalRival(), 50_000],
    "floating point, a plain loop": [floatRival(), 500_000],
  };
  const exact: Record<string, number> = {};
  for (const [name, [rival]] of Object.entries(rivals)) exact[name] = await exactShare(rival, rowsFor(500), columns);

  // As they come from outside: of one hidden class. Objects spread in optimised code of Node 20 have one each, and slow whatever reads them from then on.
  const sizes = rowsFor(count).map(({ households, development }) => ({ development, households }));
  const some: { division: string; on: string; development: "new" | "existing"; households: number }[] = JSON.parse(
    JSON.stringify(sizes.map((size) => ({ ...liuzhou, ...size }))),
  );
  const batches = Array.from({ length: count / batch }, (_, index) => some.slice(index * batch, (index + 1) * batch));
  const sizer = compileSizer(liuzhou);
  checkEach(
    "size",
    sizes.map((size) => sizer.size(size)),
    columns,
  );
  checkEach(
    "sizeNeighbourhood",
    some.map((row) => sizeNeighbourhood(row)),
    columns,
  );
  checkEach("sizeMany", sizeMany(some).results, columns);
  checkEach(
    "sizeMany in batches",
    batches.flatMap((rows) => sizeMany(rows).results),
    columns,
  );

  let kept: unknown;
  const keep = (value: unknown) => {
    kept = value ?? kept;
  };
  const calls: Record<string, readonly [number, () => unknown]> = {
    sizeNeighbourhood: [count, () => some.forEach((row) => void keep(sizeNeighbourhood(row)))],
    "compileSizer(q).size": [count, () => sizes.forEach((size) => void keep(sizer.size(size)))],
    "compileSizer(q).size, every result kept": [count, () => keep(sizes.map((size) => sizer.size(size)))],
    "compileSizer(q).size, 1,000 results kept": [
      count,
      () => {
        for (let from = 0; from < count; from += batch) keep(sizes.slice(from, from + batch).map((size) => sizer.size(size)));
      },
    ],
    "sizeMany, 1,000 rows a call": [count, () => batches.forEach((rows) => void keep(sizeMany(rows)))],
    "sizeMany, 100,000 rows a call": [count, () => keep(sizeMany(some))],
  };
  for (const [name, [rival, rows]] of Object.entries(rivals)) {
    const given = rowsFor(rows);
    calls[name] = [rows, () => rival(given, (_, answer) => keep(answer))];
  }
  return { calls, exact };
}

type Sized = { readonly requirements: Readonly<Record<string, { readonly floorArea: { times(by: number): { toNumber(): number } } }>> };

function checkEach(what: string, results: readonly (Sized | null)[], columns: BenchColumns): void {
  if (results.length !== count) throw new Error(`${what}: ${results.length} results`);
  for (const [row, result] of results.entries()) {
    const [required] = oracleSays(columns, row);
    const areas = Object.values(result?.requirements ?? {}).map(({ floorArea }) => floorArea.times(100).toNumber());
    if (areas.length !== 2 || areas.some((area) => area !== required))
      throw new Error(`${what}, row ${row}: expected ${required}, got ${areas}`);
  }
}

/** How many of a rival's answers have every digit of the oracle's. */
async function exactShare(rival: Rival, rows: readonly BenchRow[], columns: BenchColumns): Promise<number> {
  let exact = 0;
  const written = (hundredths: number) => (hundredths < 0 ? null : String(hundredths / 100));
  await rival(rows, (row, answer) => {
    const want = oracleSays(columns, row).map(written);
    if (answer.every((told, index) => (told === null ? null : String(told)) === want[index])) exact += 1;
  });
  return exact / rows.length;
}

const [, own, asked] = process.argv;
if (own === fileURLToPath(import.meta.url) && asked !== undefined) {
  process.stdout.write(JSON.stringify(await alone(asked)));
  process.exit(0);
}
