import type { Facility } from "@plan/rules";
import { citationSchema, facilitySchema, issue, once, parseWith, plainText, planError, within } from "@plan/rules/internal";
import { type FacilityResult, findingCodes, parseSizing, type Requirement } from "@plan/sizing";
import { resultsOf, resultsSchema } from "@plan/sizing/internal";
import * as z from "zod";
import { requirementsOf } from "./citedLaw.ts";
import type { AnyCheck, AnySizing } from "./reportDocument.ts";
import { longText } from "./stored.ts";

/** A check as documents are written from it: every figure held against the sizing once more. */
export interface Checked {
  readonly sizing: AnySizing;
  readonly verdict: AnyCheck["verdict"];
  readonly facilities: readonly { readonly requirement: Requirement; readonly result: FacilityResult }[];
  readonly findings: AnyCheck["findings"];
}

const findingSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    code: z.enum(findingCodes),
    severity: z.enum(["violation", "advice", "unknown"]),
    message: longText(),
    citation: citationSchema().nullable(),
    facility: facilitySchema().nullable(),
    measured: plainText().nullable(),
    demanded: plainText().nullable(),
  }),
);
const checkSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    sizing: z.unknown(),
    verdict: z.enum(["pass", "fail", "unknown"]),
    results: resultsSchema(),
    findings: z.array(findingSchema()),
  }),
);

/** Reads a check, from `checkProvision` or stored as JSON; a figure that does not follow from the sizing is refused. */
export function parseCheck(input: unknown): Checked {
  const { sizing: given, verdict, results, findings } = parseWith(checkSchema(), input, "invalidProvision");
  const sizing = within(["sizing"], () => parseSizing(given));
  const checked = resultsOf(sizing, results);
  const facilities = requirementsOf(sizing).map((requirement) => ({
    requirement,
    result: checked[requirement.facility] as FacilityResult,
  }));
  const due = overall(facilities, findings);
  if (due !== verdict) throw planError("invalidProvision", [issue(["verdict"], due, verdict)]);
  return { sizing, verdict, facilities, findings };
}

/** A shortfall or a violation fails, then an unknown leaves open. */
function overall(facilities: Checked["facilities"], findings: Checked["findings"]): Checked["verdict"] {
  const any = (verdict: FacilityResult["verdict"], severity: Checked["findings"][number]["severity"]) =>
    facilities.some(({ result }) => result.verdict === verdict) || findings.some((finding) => finding.severity === severity);
  if (any("short", "violation")) return "fail";
  return any("unknown", "unknown") ? "unknown" : "pass";
}

/** The facilities that are not enough, or not known to be. */
export function lacking({ facilities }: Checked, verdict: Exclude<FacilityResult["verdict"], "met">): readonly Facility[] {
  return facilities.filter(({ result }) => result.verdict === verdict).map(({ requirement }) => requirement.facility);
}
