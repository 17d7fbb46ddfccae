import { PlanError } from "@plan/rules";
import { expect } from "vitest";

const codes = [
  "invalidQuery",
  "invalidNeighbourhood",
  "invalidProvision",
  "invalidParcel",
  "invalidDocument",
  "invalidSurvey",
  "invalidTemplate",
  "unknownDocument",
  "noStandardInForce",
  "outOfRange",
  "tooLarge",
  "unreadableFile",
  "encoding",
];

/** The error of a call, which must be a PlanError in good form; null if the call answered. */
export function refusalOf(call: () => unknown): PlanError | null {
  try {
    call();
    return null;
  } catch (error) {
    if (!(error instanceof PlanError)) throw new Error(`not a PlanError but ${describe(error)}`, { cause: error });
    const faults = faultsIn(error);
    if (faults.length > 0) throw new Error(`a PlanError in bad form: ${faults.join("; ")}`, { cause: error });
    return error;
  }
}

/** The same where an answer would be wrong: the code, and the path of the first issue. */
export function refused(call: () => unknown): { code: string; path: string } {
  const error = refusalOf(call);
  expect(error, "an answer where a refusal was due").not.toBeNull();
  return { code: error?.code ?? "", path: error?.issues[0]?.path.join(".") ?? "" };
}

const describe = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message.slice(0, 100)}` : typeof error);

/** Code from the list, an issue at least, each "Expected …, got …" with a path and a short excerpt, and JSON without a stack. */
function faultsIn(error: PlanError): string[] {
  const json = JSON.parse(JSON.stringify(error)) as Record<string, unknown>;
  const faults = error.issues.flatMap(({ path, message, expected, received }) => [
    ...(Array.isArray(path) && path.every((key) => typeof key === "string" || typeof key === "number") ? [] : ["a path that is none"]),
    ...(message === `Expected ${expected}, got ${received}` ? [] : [`the message ${JSON.stringify(message)}`]),
    ...(received.length <= 40 ? [] : [`an excerpt of ${received.length} characters`]),
    ...(expected.length > 0 && !/undefined|\[object/.test(expected) ? [] : [`the expectation ${JSON.stringify(expected)}`]),
    ...(/[\p{Cc}\p{Cf}\p{Cs}]/u.test(message) ? [`raw control characters in ${JSON.stringify(message)}`] : []),
  ]);
  return [
    ...faults,
    ...(codes.includes(error.code) ? [] : [`the code ${error.code}`]),
    ...(error.issues.length > 0 && error.issues.length <= 20 ? [] : [`${error.issues.length} issues`]),
    ...(error.name === "PlanError" && error.message.includes("Expected ") && error.message.length < 2000
      ? []
      : [`the message ${error.message.slice(0, 100)}`]),
    ...("stack" in json || /\n\s*at |\.[jt]s:[0-9]/.test(JSON.stringify(json.message)) ? ["a stack in its JSON"] : []),
  ];
}
