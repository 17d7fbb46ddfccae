import { issue, type PlanErrorCode, planError } from "./planError.ts";

/**
 * A list from outside, read once, its entries not yet looked at: each is checked by itself, so that a list may be of any length.
 *
 * @internal
 */
export function entriesOf(input: unknown, code: PlanErrorCode, expected = "a list"): readonly unknown[] {
  try {
    if (Array.isArray(input)) return Array.from(input as readonly unknown[]);
  } catch {
    // A list that cannot be read is none.
  }
  throw planError(code, [issue([], expected, input)]);
}
