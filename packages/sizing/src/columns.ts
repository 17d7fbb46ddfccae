import { type Facility, PlanError } from "@plan/rules";
import { type Kind, type Line, sizeRows } from "./columnRows.ts";
import { type Columns, type ColumnsInput, outputOf, parseColumns, type SizedColumns } from "./columnsInput.ts";
import { fitsInt32, type Int32Facility, sizeInInt32 } from "./int32Lane.ts";
import type { Laws } from "./lawAt.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { proportionsOf } from "./proportions.ts";
import type { Applying } from "./requirement.ts";
import type { Asked } from "./sizeNeighbourhood.ts";

/** Whole numbers of 32 bits, whole numbers in doubles, or decimals: the fastest in which the law's figures are exact. */
export type Lane = "int32" | "float64" | "decimal";

/** Columns sized by one law. */
interface ColumnSizer {
  readonly lane: Lane;
  readonly size: (input: ColumnsInput, output?: SizedColumns) => SizedColumns;
}

/** Turns the law into whole numbers where they suffice, once. */
export function columnSizer(laws: Laws, { facilities, perHundred }: Asked): ColumnSizer {
  const lineOf = ({ facility, standards: cited }: Applying): Line => {
    const standards = cited.map(({ standard }) => standard);
    return { facility, standards, proportions: proportionsOf(standards, perHundred), perHundred };
  };
  const kindOf = (development: NeighbourhoodInput["development"]): Kind => {
    try {
      return laws({ development }).applying.map(lineOf);
    } catch (error) {
      if (error instanceof PlanError) return error;
      throw error;
    }
  };
  const kinds = [kindOf("new"), kindOf("existing")] as const;
  const [fault] = kinds;
  if (fault instanceof PlanError && kinds[1] instanceof PlanError) throw fault;
  const lane = laneOf(kinds);
  const parseOutput = outputOf(facilities);
  return {
    lane,
    size(input, output) {
      const columns = parseColumns(input);
      const out = output === undefined ? blank(facilities, columns.households.length) : parseOutput(output, columns);
      if (lane !== "int32" || !sizeAtOnce(kinds as [readonly Line[], readonly Line[]], columns, out)) sizeRows(kinds, columns, out);
      return output ?? out;
    },
  };
}

function laneOf(kinds: readonly Kind[]): Lane {
  const laws = kinds.flatMap((kind) => (kind instanceof PlanError ? [undefined] : kind.map(({ proportions }) => proportions)));
  if (laws.includes(null)) return "decimal";
  return laws.every((law) => fitsInt32(law)) ? "int32" : "float64";
}

function blank(facilities: readonly Facility[], rows: number): SizedColumns {
  const columns = () => Object.fromEntries(facilities.map((facility) => [facility, new Int32Array(rows)])) as SizedColumns["required"];
  return { required: columns(), shortfall: columns() };
}

function sizeAtOnce(
  kinds: readonly [readonly Line[], readonly Line[]],
  { households, development, provided }: Columns,
  out: SizedColumns,
): boolean {
  const facilities = kinds[0].map(({ facility }, index): Int32Facility => {
    const law = kinds.flatMap((lines) => (lines[index] as Line).proportions);
    return {
      law: law as unknown as Int32Facility["law"],
      provided: provided[facility] ?? new Int32Array(households.length).fill(-1),
      required: out.required[facility],
      shortfall: out.shortfall[facility],
    };
  });
  return sizeInInt32(households, development, facilities);
}
