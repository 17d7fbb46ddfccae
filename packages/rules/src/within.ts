import { PlanError, planError } from "./planError.ts";

/**
 * Runs a check of one part of an input, so that its faults carry the place of the part.
 *
 * @internal
 */
export function within<T>(place: readonly (string | number)[], check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const issues = error.issues.map(({ path, ...rest }) => ({ ...rest, path: [...place, ...path] }));
    throw planError(error.code, issues);
  }
}
