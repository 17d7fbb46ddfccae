import type { Facility } from "@plan/rules";
import { compileSizer, sizeMany } from "@plan/sizing";
import { type Figures, facilities, type NationRow, neighbourhoodOf } from "./nationRows.ts";

/** Of text with at most two decimals. */
const hundredths = (text: string) => {
  const [whole = "", decimals = ""] = text.split(".");
  return Number(whole + decimals.padEnd(2, "0"));
};

/** Every difference of `compileSizer` (size and columns) and `sizeMany` from what is expected, the first twenty; and how many rows each worked. */
export function laneDifferences(rows: readonly NationRow[], expected: readonly Figures[]) {
  const differences: string[] = [];
  const worked = { size: 0, sizeMany: 0, columns: 0 };
  const compare = (what: string, row: NationRow, want: unknown, got: unknown) => {
    if (want !== got && differences.length < 20) differences.push(`${what}, ${JSON.stringify(row)}: expected ${want}, got ${got}`);
  };
  for (const [at, facility] of facilities.entries()) {
    const wanted = expected.map((figures) => figures.slice(at * 4, at * 4 + 4));
    const sized = rows.flatMap((row, index) => (wanted[index]?.[0] === null ? [] : [{ row, want: wanted[index] as Figures }]));
    const many = sizeMany(
      sized.map(({ row }) => neighbourhoodOf(row)),
      { facilities: [facility], acceptReported: true },
    );
    for (const [index, { row, want }] of sized.entries()) {
      compare("sizeMany", row, want[0], many.results[index]?.requirements[facility].floorArea.toFixed());
      worked.sizeMany += 1;
    }
    const groups = new Map<string, Sized[]>();
    for (const one of sized) {
      const key = `${one.row.division} ${one.row.on}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
    for (const group of groups.values()) worked.size += groupDifferences(facility, group, compare);
    worked.columns = worked.size;
  }
  return { differences, worked };
}

type Sized = { readonly row: NationRow; readonly want: Figures };

/** Rows of one place and day by one sizer. */
function groupDifferences(
  facility: Facility,
  group: readonly Sized[],
  compare: (what: string, row: NationRow, want: unknown, got: unknown) => void,
): number {
  const { division, on } = (group[0] as Sized).row;
  const sizer = compileSizer({ division, on, facilities: [facility], acceptReported: true });
  const numbers = (of: (row: NationRow) => number) => Int32Array.from(group, ({ row }) => of(row));
  const columns = sizer.columns({
    households: numbers(({ households }) => households),
    residents: numbers(({ residents }) => residents),
    residentialFloorArea: numbers(({ floorArea }) => floorArea),
    development: Uint8Array.from(group, ({ row }) => (row.development === "new" ? 0 : 1)),
    provided: { [facility]: numbers(({ provided }) => provided[facility] ?? -1) },
  });
  for (const [index, { row, want }] of group.entries()) {
    const { division: _division, on: _on, ...size } = neighbourhoodOf(row);
    const { floorArea, statedArea } = sizer.size(size).requirements[facility];
    compare("size", row, want[0], floorArea.toFixed());
    compare("columns, required", row, hundredths(statedArea.toFixed()), columns.required[facility][index]);
    const provided = row.provided[facility];
    const missing = provided === null ? (want[2] === null ? -1 : 0) : Math.max(hundredths(statedArea.toFixed()) - provided, 0);
    compare("columns, shortfall", row, missing, columns.shortfall[facility][index]);
  }
  return group.length;
}
