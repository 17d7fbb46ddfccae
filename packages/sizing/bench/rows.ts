import { seeded } from "../test/seeded.ts";

/** Neighbourhoods of Liuzhou as columns: one provided area in four exactly on the limit, one in ten unknown. */
export function benchColumns(rows: number, seed: number) {
  const draw = seeded(seed);
  const households = new Int32Array(rows);
  const development = new Uint8Array(rows);
  const provided = { elderlyCare: new Int32Array(rows), infantCare: new Int32Array(rows) };
  for (let row = 0; row < rows; row += 1) {
    households[row] = 1 + draw.below(5000);
    development[row] = draw.below(2);
    const limit = (households[row] as number) * (development[row] === 0 ? 20 : 15);
    for (const area of Object.values(provided)) area[row] = draw.below(10) === 0 ? -1 : draw.below(4) === 0 ? limit : draw.below(limit * 2);
  }
  return { households, development, provided };
}
export type BenchColumns = ReturnType<typeof benchColumns>;

/** One row as an object, areas in m² as text and as floating point; null is unknown. */
export function benchRow({ households, development, provided }: BenchColumns, row: number) {
  const area = (hundredths: number) =>
    hundredths < 0 ? null : `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
  const [elderly, infant] = [area(provided.elderlyCare[row] as number), area(provided.infantCare[row] as number)];
  return {
    households: households[row] as number,
    development: development[row] === 0 ? ("new" as const) : ("existing" as const),
    elderly,
    infant,
    elderlyFloat: elderly === null ? null : Number(elderly),
    infantFloat: infant === null ? null : Number(infant),
  };
}
export type BenchRow = ReturnType<typeof benchRow>;

/** The oracle, in whole hundredths: required and the two shortfalls, -1 where unknown. */
export function oracleSays({ households, development, provided }: BenchColumns, row: number): readonly [number, number, number] {
  const required = (households[row] as number) * (development[row] === 0 ? 20 : 15);
  const missing = (area: number) => (area < 0 ? -1 : Math.max(required - area, 0));
  return [required, missing(provided.elderlyCare[row] as number), missing(provided.infantCare[row] as number)];
}

/** Where and when the rows are sized. */
export const liuzhou = { division: "450200", on: "2022-03-01" } as const;
