import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compileSizer, sizeMany, sizeNeighbourhood } from "@plan/sizing";
import type { Shape } from "./page.ts";
import { decimalRival, floatRival, jsonRulesRival, publicodesRival, type Rival, zenRival } from "./rivals.ts";
import { type BenchColumns, type BenchRow, benchColumns, benchRow, liuzhou, oracleSays } from "./rows.ts";
import { inTurns } from "./turns.ts";

const count = 100_000;
const batch = 1000;
/** A machine that others share is slow for a minute at a time: every way comes round again, so that none is measured in such a minute alone. */
const rounds = 4;

/** Each rival with the rows of a call. */
const rivals: Readonly<Record<string, readonly [make: () => Rival, rows: number]>> = {
  "publicodes 1.10.3": [publicodesRival, 400],
  "@gorules/zen-engine 0.54.0": [zenRival, 2000],
  "json-rules-engine 7.3.1": [jsonRulesRival, 2000],
  "decimal.js, straightforward": [decimalRival, 50_000],
  "floating point, a plain loop": [floatRival, 500_000],
};

const rowsOf = (columns: BenchColumns, rows: number) => Array.from({ length: rows }, (_, row) => benchRow(columns, row));

/** Objects in, results out. Every result of ours is held against the oracle before anything is timed, the rivals' first 500 answers too. */
export async function callShape(columns: BenchColumns): Promise<Shape> {
  const exact: Record<string, number> = {};
  for (const [name, [make]] of Object.entries(rivals)) exact[name] = await exactShare(make(), rowsOf(columns, 500), columns);
  const own = ownWays(columns);
  for (const [name, way] of Object.entries(own)) checkEach(name, way(), columns);
  const rates: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const name of [...Object.keys(own), ...Object.keys(rivals)]) {
      const args = [...process.execArgv, fileURLToPath(import.meta.url), name];
      rates[name] = Math.max(rates[name] ?? 0, JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
    }
  return { name: "One neighbourhood a call", rates, exact };
}

/** Rows a CPU second of one way, in a process of its own: what was compiled for one way is not what suits another. */
async function alone(name: string): Promise<number> {
  const columns = benchColumns(1_000_000, 67);
  const rival = rivals[name];
  let kept: unknown;
  const keep = (value: unknown) => {
    kept = value ?? kept;
  };
  const call = () => {
    if (rival === undefined) return [count, ownWays(columns, keep)[name] as () => unknown] as const;
    const [make, rows] = rival;
    const [answer, given] = [make(), rowsOf(columns, rows)];
    return [rows, () => answer(given, (_, each) => keep(each))] as const;
  };
  const rates = await inTurns(6, { [name]: call() });
  if (kept === undefined) throw new Error(`${name} worked nothing out`);
  return rates[name] as number;
}

/** Our ways over all rows. What `keep` does not take is dropped at once; without it every result is handed back. */
function ownWays(columns: BenchColumns, keep?: (result: unknown) => void): Record<string, () => readonly (Sized | null)[]> {
  // As they come from outside: of one hidden class. Objects spread in optimised code of Node 20 have one each, and slow whatever reads them from then on.
  const sizes = rowsOf(columns, count).map(({ households, development }) => ({ development, households }));
  const some: { division: string; on: string; development: "new" | "existing"; households: number }[] = JSON.parse(
    JSON.stringify(sizes.map((size) => ({ ...liuzhou, ...size }))),
  );
  const sizer = compileSizer(liuzhou);
  const each = <T>(rows: readonly T[], size: (row: T) => Sized): readonly Sized[] => {
    if (keep === undefined) return rows.map(size);
    for (const row of rows) keep(size(row));
    return [];
  };
  const handed = (results: readonly (Sized | null)[]) => {
    keep?.(results);
    return results;
  };
  const inBatches = <T>(rows: readonly T[], size: (batch: readonly T[]) => readonly (Sized | null)[]) => {
    const batches = Array.from({ length: count / batch }, (_, index) => rows.slice(index * batch, (index + 1) * batch));
    return () => {
      if (keep === undefined) return batches.flatMap(size);
      for (const one of batches) keep(size(one));
      return [];
    };
  };
  return {
    sizeNeighbourhood: () => each(some, (row) => sizeNeighbourhood(row)),
    "compileSizer(q).size": () => each(sizes, (size) => sizer.size(size)),
    "compileSizer(q).size, 1,000 results kept": inBatches(sizes, (list) => list.map((size) => sizer.size(size))),
    "compileSizer(q).size, every result kept": () => handed(sizes.map((size) => sizer.size(size))),
    "sizeMany, 1,000 rows a call": inBatches(some, (list) => sizeMany(list).results),
    "sizeMany, 100,000 rows a call": () => handed(sizeMany(some).results),
  };
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
