import { type Citation, Decimal, type Facility, type PlanErrorCode, type PlanIssue, type Text } from "@plan/rules";
import {
  areaCitationSchema,
  everyFacility,
  exactDecimal,
  issue,
  once,
  parseWith,
  plainText,
  planError,
  ratioCitationSchema,
} from "@plan/rules/schema";
import { type FacilityResult, findingCodes, parseSizing, type Requirement } from "@plan/sizing";
import * as z from "zod";
import { requirementsOf } from "./citedLaw.ts";
import { sameFigure } from "./figures.ts";
import type { AnyCheck, AnySizing } from "./reportDocument.ts";

/** A check as documents are written from it: every figure held against the sizing once more. */
export interface Checked {
  readonly sizing: AnySizing;
  readonly verdict: AnyCheck["verdict"];
  readonly facilities: readonly { readonly requirement: Requirement; readonly result: FacilityResult }[];
  readonly findings: AnyCheck["findings"];
}

const resultSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    required: exactDecimal(),
    provided: exactDecimal().nullable(),
    known: exactDecimal().optional(),
    shortfall: exactDecimal().nullable(),
    surplus: exactDecimal().nullable(),
    verdict: z.enum(["met", "short", "unknown"]),
  }),
);
const words = /* @__PURE__ */ once((): z.ZodType<Text> => z.strictObject({ zh: plainText(100_000), en: plainText(100_000) }));
const findingSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    code: z.enum(findingCodes),
    severity: z.enum(["violation", "advice", "unknown"]),
    message: words(),
    citation: z.union([areaCitationSchema(), ratioCitationSchema()]).nullable() as z.ZodType<Citation | null>,
    facility: z.enum(everyFacility).nullable(),
    measured: plainText().nullable(),
    demanded: plainText().nullable(),
  }),
);
const checkSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    sizing: z.unknown(),
    verdict: z.enum(["pass", "fail", "unknown"]),
    results: z.strictObject({ elderlyCare: resultSchema().optional(), infantCare: resultSchema().optional() }),
    findings: z.array(findingSchema()),
  }),
);

/** Reads a check, from `checkProvision` or stored as JSON; a figure that does not follow from the sizing is refused. */
export function parseCheck(input: unknown, path: readonly (string | number)[] = []): Checked {
  const { sizing: given, verdict, results, findings } = parseWith(checkSchema(), input, "invalidProvision");
  const sizing = parseSizing(given);
  const facilities = requirementsOf(sizing).map((requirement) => {
    const result = results[requirement.facility];
    const at = [...path, "results", requirement.facility];
    if (result === undefined) throw planError("invalidProvision", [issue(at, "a result for each facility sized", result)]);
    const checked = { ...result, known: result.known ?? result.provided ?? new Decimal(0) };
    const issues = faultsOf(requirement, checked, at);
    if (issues.length > 0) throw planError("invalidProvision", issues);
    return { requirement, result: checked };
  });
  const expected = facilities.length === Object.keys(results).length ? overall(facilities, findings) : null;
  if (expected !== verdict)
    throw planError("invalidProvision", [
      issue([...path, "verdict"], expected ?? "results of the facilities sized, and no other", verdict),
    ]);
  return { sizing, verdict, facilities, findings };
}

/** Every figure worked out again: what was changed on the way does not pass. */
function faultsOf(requirement: Requirement, result: FacilityResult, path: readonly (string | number)[]): readonly PlanIssue[] {
  const { required, provided, known, shortfall, surplus, verdict } = result;
  const zero = new Decimal(0);
  const enough = known.gte(requirement.floorArea);
  const whole = provided !== null;
  const follows: Readonly<Record<string, readonly [Decimal | null, Decimal | null]>> = {
    required: [required, requirement.floorArea],
    provided: [provided, whole ? known : null],
    shortfall: [shortfall, enough ? zero : whole ? requirement.floorArea.minus(known) : null],
    surplus: [surplus, whole ? (enough ? known.minus(requirement.floorArea) : zero) : null],
  };
  const issues = Object.entries(follows).flatMap(([key, [given, due]]) => {
    const same = sameFigure(given, due);
    return same ? [] : [issue([...path, key], due?.toFixed() ?? "null", given?.toFixed() ?? null)];
  });
  const due = enough ? "met" : whole ? "short" : "unknown";
  return verdict === due ? issues : [...issues, issue([...path, "verdict"], due, verdict)];
}

/** A shortfall or a violation fails, then an unknown leaves open. */
function overall(facilities: Checked["facilities"], findings: Checked["findings"]): Checked["verdict"] {
  const any = (verdict: FacilityResult["verdict"], severity: Checked["findings"][number]["severity"]) =>
    facilities.some(({ result }) => result.verdict === verdict) || findings.some((finding) => finding.severity === severity);
  if (any("short", "violation")) return "fail";
  return any("unknown", "unknown") ? "unknown" : "pass";
}

/** A list from outside, its entries not yet looked at: each is checked by itself, so that a list may be of any length. */
export function entriesOf(input: unknown, code: PlanErrorCode): readonly unknown[] {
  try {
    if (Array.isArray(input)) return Array.from(input as readonly unknown[]);
  } catch {
    // A list that cannot be read is none.
  }
  throw planError(code, [issue([], "a list", input)]);
}

/** The facilities that are not enough, or not known to be. */
export function lacking({ facilities }: Checked, verdict: Exclude<FacilityResult["verdict"], "met">): readonly Facility[] {
  return facilities.filter(({ result }) => result.verdict === verdict).map(({ requirement }) => requirement.facility);
}
