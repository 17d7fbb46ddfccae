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

/** Its code. */
export function refused(call: () => unknown): PlanError["code"] | null {
  return refusal(call)?.code ?? null;
}
