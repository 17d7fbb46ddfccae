import { PlanError } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import { parseNeighbourhood } from "./neighbourhood.ts";
import { lawFor, type Sizing, type SizingOptions } from "./sizeNeighbourhood.ts";

const mostRows = 2_000_000;

/** Sizings and errors by the place of their row; each row has one or the other. */
export interface ManySizings {
  /** One for each row; null where there is an error. */
  readonly results: readonly (Sizing | null)[];
  /** The error of each row that could not be sized. */
  readonly errors: ReadonlyMap<number, PlanError>;
}

/**
 * Sizes many neighbourhoods at once, in memory: the same figures as `sizeNeighbourhood`, and no row's fault stops another.
 *
 * @param rows - What `sizeNeighbourhood` takes, at most 2,000,000; holes and strangers are errors of their own row.
 * @param options - Facilities, documents, and whether reported standards may size.
 * @returns Results and errors by index: every index is in exactly one of the two.
 * @throws PlanError `invalidNeighbourhood` if the rows are no list; `tooLarge` beyond 2,000,000; `invalidQuery` for a malformed option;
 * `invalidDocument` for a faulty document of the caller's.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sizeMany } from "@plan/sizing";
 *
 * const liuzhou = { division: "450200", on: "2022-03-01", development: "new" };
 * const { results, errors } = sizeMany([{ ...liuzhou, households: 1234 }, { ...liuzhou, households: -1 }]);
 * assert.equal(results[0]?.requirements.infantCare.floorArea.toFixed(), "246.8");
 * assert.equal(results[1], null);
 * assert.equal(errors.get(1)?.code, "invalidNeighbourhood");
 * ```
 */
export function sizeMany(rows: readonly unknown[], options?: SizingOptions): ManySizings {
  const length = lengthOf(rows);
  const lawOf = lawFor(options);
  const results: (Sizing | null)[] = [];
  const errors = new Map<number, PlanError>();
  for (let index = 0; index < length; index += 1) {
    try {
      const neighbourhood = parseNeighbourhood(rowAt(rows, index));
      results.push(lawOf(neighbourhood).size(neighbourhood));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      results.push(null);
      errors.set(index, error);
    }
  }
  return { results, errors };
}

function lengthOf(rows: unknown): number {
  const length = isList(rows) ? rows.length : null;
  if (length === null) throw planError("invalidNeighbourhood", [issue(["rows"], "a list", rows)]);
  if (length > mostRows) throw planError("tooLarge", [issue(["rows"], `at most ${mostRows} rows`, length)]);
  return length;
}

/** A revoked Proxy throws even when it is only asked what it is. */
function isList(rows: unknown): rows is readonly unknown[] {
  try {
    return Array.isArray(rows) && Number.isSafeInteger(rows.length);
  } catch {
    return false;
  }
}

/** A row whose reading throws is no plain data. */
function rowAt(rows: readonly unknown[], index: number): unknown {
  try {
    return rows[index];
  } catch {
    throw planError("invalidNeighbourhood", [issue([], "plain data", {})]);
  }
}
