import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileSizer } from "@plan/sizing";
import type { Shape } from "./page.ts";
import { type BenchColumns, liuzhou, oracleSays } from "./rows.ts";
import { inTurns } from "./turns.ts";

/** Columns in, columns out: beside a plain loop, beside numpy, and beside moving the same memory. Every cell is held against the oracle first. */
export async function columnShape(columns: BenchColumns): Promise<Shape> {
  const most = columns.households.length;
  const sizer = compileSizer(liuzhou);
  const rates = Int32Array.of(20, 15);
  const out = () => ({ elderlyCare: new Int32Array(most), infantCare: new Int32Array(most) });
  const [ours, plain] = [
    { required: out(), shortfall: out() },
    { required: out(), shortfall: out() },
  ];
  const rateTable = () => {
    const { households, development, provided } = columns;
    const { elderlyCare: elderly, infantCare: infant } = provided;
    const { elderlyCare: requiredE, infantCare: requiredI } = plain.required;
    const { elderlyCare: missingE, infantCare: missingI } = plain.shortfall;
    for (let row = 0; row < most; row += 1) {
      const need = (households[row] as number) * (rates[development[row] as number] as number);
      const [hasE, hasI] = [elderly[row] as number, infant[row] as number];
      requiredE[row] = need;
      requiredI[row] = need;
      missingE[row] = hasE < 0 ? -1 : hasE >= need ? 0 : need - hasE;
      missingI[row] = hasI < 0 ? -1 : hasI >= need ? 0 : need - hasI;
    }
  };
  /** What the machine takes for the outputs alone, copied from the columns that are read. */
  const copied = () => {
    for (const facility of ["elderlyCare", "infantCare"] as const) {
      plain.required[facility].set(columns.households);
      plain.shortfall[facility].set(columns.provided[facility]);
    }
  };
  const inColumns = {
    "compileSizer(q).columns": () => sizer.columns(columns, ours),
    "Int32 rate table, a plain loop": rateTable,
    "as many columns copied, without arithmetic": copied,
  };
  rateTable();
  sizer.columns(columns, ours);
  for (const part of ["required", "shortfall"] as const)
    for (const facility of ["elderlyCare", "infantCare"] as const)
      if (Buffer.compare(Buffer.from(ours[part][facility].buffer), Buffer.from(plain[part][facility].buffer)) !== 0)
        throw new Error(`${part} ${facility} is not what the plain loop says`);
  for (let row = 0; row < most; row += 1) {
    const [required, elderly, infant] = oracleSays(columns, row);
    if (
      ours.required.infantCare[row] !== required ||
      ours.shortfall.elderlyCare[row] !== elderly ||
      ours.shortfall.infantCare[row] !== infant
    )
      throw new Error(`row ${row} of the columns is not what the oracle says`);
  }
  const folder = mkdtempSync(join(tmpdir(), "plan-numpy-"));
  for (const [name, column] of Object.entries({
    households: columns.households,
    development: columns.development,
    elderly: columns.provided.elderlyCare,
    infant: columns.provided.infantCare,
  }))
    writeFileSync(join(folder, name), column);
  // Four calls a turn here and there, and numpy both before and after ours: none has the machine's better minutes to itself.
  const [turns, calls] = [25, 4];
  const numpySays = (): { seconds: number; sums: number[] } =>
    JSON.parse(
      execFileSync(
        "/usr/bin/python3",
        [fileURLToPath(new URL("numpyTable.py", import.meta.url)), folder, ...[most, turns, calls].map(String)],
        { encoding: "utf8" },
      ),
    );
  const before = numpySays();
  const columnRates = await inTurns(
    turns,
    Object.fromEntries(
      Object.entries(inColumns).map(([name, call]) => [name, [most * calls, () => void Array.from({ length: calls }, call)] as const]),
    ),
  );
  const numpy = numpySays();
  rmSync(folder, { recursive: true });
  const sum = (column: Int32Array) => column.reduce((total, one) => total + one, 0);
  const sums = [ours.required.elderlyCare, ours.required.infantCare, ours.shortfall.elderlyCare, ours.shortfall.infantCare].map(sum);
  if (JSON.stringify(sums) !== JSON.stringify(numpy.sums)) throw new Error(`numpy found ${numpy.sums}, expected ${sums}`);
  return { name: "Columns", rates: { ...columnRates, "numpy int32, table": most / Math.min(before.seconds, numpy.seconds) }, exact: {} };
}
