import { PlanError } from "@plan/rules";

/** The error of a call, which must be a PlanError; null where the call answered. */
export function refusal(call: () => unknown): PlanError | null {
  try {
    call();
    return null;
  } catch (error) {
    if (!(error instanceof PlanError)) throw new Error("not a PlanError", { cause: error });
    return error;
  }
}

/** The same where an answer would be wrong. */
export function errorOf(call: () => unknown): PlanError {
  const error = refusal(call);
  if (error === null) throw new Error("Expected a PlanError");
  return error;
}

/** Its code. */
export function refused(call: () => unknown): PlanError["code"] | null {
  return refusal(call)?.code ?? null;
}

/** Its code, and the place and message of each fault. */
export function faultsOf(call: () => unknown): { code: PlanError["code"] | null; places: string[]; messages: string[] } {
  const { code = null, issues = [] } = refusal(call) ?? {};
  return { code, places: issues.map(({ path }) => path.join(".")), messages: issues.map(({ message }) => message) };
}
