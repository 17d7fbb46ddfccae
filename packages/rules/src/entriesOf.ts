import { issue, type PlanErrorCode, planError } from "./planError.ts";

const mostEntries = 2_000_000;

/**
 * A list from outside, read once, its entries not yet looked at: each is checked by itself, so that a list may be long.
 *
 * @throws PlanError with `code` for what is no list; `tooLarge` beyond 2,000,000 entries.
 * @internal
 */
export function entriesOf(input: unknown, code: PlanErrorCode, expected = "a list"): readonly unknown[] {
  let length = 0;
  try {
    if (Array.isArray(input)) {
      ({ length } = input);
      if (length <= mostEntries) return Array.from(input as readonly unknown[]);
    }
  } catch {
    // A list that cannot be read is none.
  }
  if (length > mostEntries) throw planError("tooLarge", [issue([], `a list of at most ${mostEntries} entries`, length)]);
  throw planError(code, [issue([], expected, input)]);
}
