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
  /** What both loops read and write; each takes it into names of its own. */
  const memory = () => ({
    households: columns.households,
    development: columns.development,
    elderly: columns.provided.elderlyCare,
    infant: columns.provided.infantCare,
    requiredE: plain.required.elderlyCare,
    requiredI: plain.required.infantCare,
    missingE: plain.shortfall.elderlyCare,
    missingI: plain.shortfall.infantCare,
  });
  const rateTable = () => {
    const { households, development, elderly, infant, requiredE, requiredI, missingE, missingI } = memory();
    for (let row = 0; row < most; row += 1) {
      const need = (households[row] as number) * (rates[development[row] as number] as number);
      const [hasE, hasI] = [elderly[row] as number, infant[row] as number];
      requiredE[row] = need;
      requiredI[row] = need;
      missingE[row] = hasE < 0 ? -1 : hasE >= need ? 0 : need - hasE;
      missingI[row] = hasI < 0 ? -1 : hasI >= need ? 0 : need - hasI;
    }
  };
  /** What the machine needs to read and write as much, with one addition in place of the arithmetic. */
  const memoryAlone = () => {
    const { households, development, elderly, infant, requiredE, requiredI, missingE, missingI } = memory();
    for (let row = 0; row < most; row += 1) {
      const sum = (households[row] as number) + (development[row] as number);
      requiredE[row] = sum;
      requiredI[row] = sum;
      missingE[row] = elderly[row] as number;
      missingI[row] = infant[row] as number;
    }
  };
  const inColumns = {
    "compileSizer(q).columns": () => sizer.columns(columns, ours),
    "Int32 rate table, a plain loop": rateTable,
    "reading and writing as much, without arithmetic": memoryAlone,
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
  const turns = 25;
  const columnRates = await inTurns(
    turns,
    Object.fromEntries(
      Object.entries(inColumns).map(([name, call]) => [name, [most * 4, () => void [call(), call(), call(), call()]] as const]),
    ),
  );
  const numpy = JSON.parse(
    execFileSync("/usr/bin/python3", [fileURLToPath(new URL("numpyTable.py", import.meta.url)), folder, String(most), String(turns)], {
      encoding: "utf8",
    }),
  );
  rmSync(folder, { recursive: true });
  const sum = (column: Int32Array) => column.reduce((total, one) => total + one, 0);
  const sums = [ours.required.elderlyCare, ours.required.infantCare, ours.shortfall.elderlyCare, ours.shortfall.infantCare].map(sum);
  if (JSON.stringify(sums) !== JSON.stringify(numpy.sums)) throw new Error(`numpy found ${numpy.sums}, expected ${sums}`);
  return { name: "Columns", rates: { ...columnRates, "numpy int32, table": most / numpy.seconds }, exact: {} };
}
