import type { Facility } from "@plan/rules";
import { calendarDate, divisionCode, once, parseWith } from "@plan/rules/internal";
import { columnSizer, type Lane } from "./columns.ts";
import type { ColumnsInput, SizedColumns } from "./columnsInput.ts";
import { lawsAt } from "./lawAt.ts";
import { type Place, parseNeighbourhoodAt, type Size } from "./neighbourhood.ts";
import { askedBy, type Sizing, type SizingOptions, sizingOptionsSchema } from "./sizeNeighbourhood.ts";

/** Where and when, and what `sizeNeighbourhood` takes as options. */
export interface SizerQuery<F extends Facility = Facility> extends Place, SizingOptions<F> {}

/** The law of one place and day, ready for many neighbourhoods: the same figures as `sizeNeighbourhood`, always. */
export interface Sizer<F extends Facility = Facility> {
  /** Sizes one neighbourhood: what `sizeNeighbourhood` gives for this place and day. */
  size(neighbourhood: Size): Sizing<F>;
  /**
   * Sizes columns in one call, in hundredths of a m²: required and shortfall rounded up, -1 where unknown (D3, D13).
   * Areas go into `out` where it is given; after an error its contents are of no meaning.
   */
  columns(input: ColumnsInput, out?: SizedColumns<F>): SizedColumns<F>;
  /** How `columns` works: whole numbers of 32 bits, whole numbers in doubles, or decimals. The figures are the same in each. */
  readonly lane: Lane;
}

const querySchema = /* @__PURE__ */ once(() => sizingOptionsSchema().extend({ division: divisionCode(), on: calendarDate() }));

/**
 * Looks up the standards of a place and a day once, to size many neighbourhoods by them.
 *
 * @param query - Where and when; the facilities, documents and readings that `sizeNeighbourhood` takes as options.
 * @returns A sizer whose `size` takes a neighbourhood without division and day, and whose `columns` takes typed arrays.
 * @throws PlanError `invalidQuery` for a malformed query; `noStandardInForce` if nothing holds there for new and for existing
 * neighbourhoods alike; `invalidDocument` for a faulty document of the caller's. `size` throws what `sizeNeighbourhood` throws; `columns`
 * `invalidNeighbourhood` or `invalidProvision` for what are no columns of one length, `noStandardInForce` for a kind without a standard, and
 * `outOfRange` for a cell out of its range, naming the row.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compileSizer } from "@plan/sizing";
 *
 * const sizer = compileSizer({ division: "450200", on: "2022-03-01" });
 * assert.equal(sizer.size({ development: "new", households: 1234 }).requirements.elderlyCare.floorArea.toFixed(), "246.8");
 *
 * const { required, shortfall } = sizer.columns({
 *   households: Int32Array.of(1234, 1000),
 *   development: Uint8Array.of(0, 1), // new, existing
 *   provided: { elderlyCare: Int32Array.of(24_679, -1) }, // 246.79 m², unknown
 * });
 * assert.deepEqual([...required.elderlyCare], [24_680, 15_000]);
 * assert.deepEqual([...shortfall.elderlyCare], [1, -1]);
 * ```
 */
export function compileSizer<const F extends Facility = Facility>(query: SizerQuery<F>): Sizer<F> {
  const { division, on, ...options } = parseWith(querySchema(), query, "invalidQuery");
  const place = { division, on };
  const asked = askedBy(options);
  const laws = lawsAt(place, asked);
  const columns = columnSizer(laws, asked);
  return {
    lane: columns.lane,
    size(neighbourhood) {
      const given = parseNeighbourhoodAt(place, neighbourhood);
      return laws(given).size(given) as Sizing<F>;
    },
    columns: (input, out) => columns.size(input, out as SizedColumns | undefined) as SizedColumns<F>,
  };
}
