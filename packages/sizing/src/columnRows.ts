import { type AreaStandard, type Base, Decimal, type Facility, type PerHundred, PlanError, stated } from "@plan/rules";
import { areaFor, issue, planError } from "@plan/rules/internal";
import type { Columns, SizedColumns } from "./columnsInput.ts";
import { hundredthsOf, mostInColumn, mostInt32, type Proportion } from "./proportions.ts";

/** The standards for one facility in one kind of neighbourhood; as whole numbers too, where those suffice. */
export interface Line {
  readonly facility: Facility;
  readonly standards: readonly AreaStandard[];
  readonly proportions: readonly Proportion[] | null;
  readonly perHundred: PerHundred;
}
/** A line for each facility, or why there is none. */
export type Kind = readonly Line[] | PlanError;

const bases = ["households", "residents", "residentialFloorArea"] as const satisfies readonly Base[];
type Counted = Partial<Record<Base, number>>;

/** Sizes columns row by row, and names the first row that cannot be sized. */
export function sizeRows(kinds: readonly Kind[], columns: Columns, out: SizedColumns): void {
  for (let row = 0; row < columns.households.length; row += 1) {
    const kind = kinds[columns.development[row] as number];
    if (kind === undefined) throw outOfRange(["development", row], "0 (new) or 1 (existing)", columns.development[row]);
    if (kind instanceof PlanError) throw kind;
    const counted = countedIn(columns, row);
    for (const line of kind) {
      const { facility } = line;
      const need = needOf(line, counted);
      const provided = columns.provided[facility]?.[row] ?? -1;
      if (need > mostInt32) throw outOfRange(["required", facility, row], `at most ${mostInt32} hundredths of a m²`, need);
      if (provided < -1) throw outOfRange(["provided", facility, row], "hundredths of a m² from 0, or -1 where unknown", provided);
      out.required[facility][row] = need;
      // Nothing is missing where nothing is needed, whatever is unknown (D13).
      out.shortfall[facility][row] = provided === -1 && need > 0 ? -1 : Math.max(need - Math.max(provided, 0), 0);
    }
  }
}

function countedIn(columns: Columns, row: number): Counted {
  const counted: Counted = {};
  for (const base of bases) {
    const count = columns[base]?.[row];
    if (count === undefined) continue;
    if (count < 0 || count > mostInColumn[base]) throw outOfRange([base, row], `a whole number from 0 to ${mostInColumn[base]}`, count);
    counted[base] = count;
  }
  return counted;
}

/** Hundredths of a m², rounded up. */
function needOf({ standards, proportions, perHundred }: Line, counted: Counted): number {
  if (proportions === null) return exactNeed(standards, counted, perHundred);
  let need = 0;
  for (const proportion of proportions) {
    const count = counted[proportion.base];
    if (count === undefined) return exactNeed(standards, counted, perHundred);
    need = Math.max(need, hundredthsOf(proportion, count));
  }
  return need;
}

/** The same in decimals, which also says what is missing to be counted. */
function exactNeed(standards: readonly AreaStandard[], { residentialFloorArea, ...counts }: Counted, perHundred: PerHundred): number {
  const floorArea = residentialFloorArea === undefined ? {} : { residentialFloorArea: new Decimal(residentialFloorArea).div(100) };
  const areas = standards.map((standard) => areaFor(standard, { ...counts, ...floorArea }, perHundred));
  return stated(Decimal.max(...areas))
    .times(100)
    .toNumber();
}

function outOfRange(path: readonly (string | number)[], expected: string, received: unknown): PlanError {
  return planError("outOfRange", [issue(path, expected, received)]);
}
