import { Decimal, type Facility, type PlanIssue } from "@plan/rules";
import { exactDecimal, isSame, issue, once, parseWith, planError, within } from "@plan/rules/internal";
import * as z from "zod";
import { compare, type FacilityResult } from "./areaFindings.ts";
import type { DistrictSizing } from "./district.ts";
import { parseSizing } from "./parseSizing.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

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

/**
 * The results of a stored check, by facility.
 *
 * @internal
 */
export const resultsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({ elderlyCare: resultSchema().optional(), infantCare: resultSchema().optional() }),
);

type Results = { readonly [K in Facility]?: FacilityResult };
type GivenResults = z.infer<ReturnType<typeof resultsSchema>>;
type GivenResult = NonNullable<GivenResults[Facility]>;

const checkSchema = /* @__PURE__ */ once(() => z.looseObject({ sizing: z.unknown(), results: resultsSchema() }));

/** A check as others go on from it: its areas follow from its sizing, and nothing is said of facilities that were not sized. */
export function parseCheck<F extends Facility>(input: unknown): { sizing: Sizing<F>; there: { readonly [K in F]: FacilityResult } } {
  const { sizing: given, results } = parseWith(checkSchema(), input, "invalidProvision");
  const sizing = within(["sizing"], () => parseSizing(given)) as Sizing<F>;
  return { sizing, there: resultsOf(sizing, results) as { readonly [K in F]: FacilityResult } };
}

/**
 * The results of each facility sized, every figure worked out again: what was changed on the way does not pass.
 *
 * @internal
 */
export function resultsOf({ requirements }: Pick<DistrictSizing, "requirements">, given: GivenResults): Results {
  const sized = Object.values(requirements);
  const stranger = (Object.keys(given) as Facility[]).find((facility) => requirements[facility] === undefined);
  if (stranger !== undefined)
    throw planError("invalidProvision", [issue(["results", stranger], "results of the facilities sized, and no other", given[stranger])]);
  const results = sized.map(({ facility, floorArea }) => {
    const path = ["results", facility];
    const result = given[facility];
    if (result === undefined) throw planError("invalidProvision", [issue(path, "a result for each facility sized", result)]);
    const known = result.known ?? result.provided ?? new Decimal(0);
    const due = compare(floorArea, { known, complete: result.provided !== null });
    const issues = faultsOf({ ...result, known }, due, path);
    if (issues.length > 0) throw planError("invalidProvision", issues);
    return [facility, due] as const;
  });
  return Object.fromEntries(results);
}

function faultsOf(given: GivenResult & { known: Decimal }, due: FacilityResult, path: readonly string[]): readonly PlanIssue[] {
  const { required, provided, known, verdict } = given;
  const figure = (key: "shortfall" | "surplus") =>
    isSame(given[key], due[key]) ? [] : [issue([...path, key], due[key]?.toFixed() ?? "null", given[key]?.toFixed() ?? null)];
  return [
    ...(required.eq(due.required) ? [] : [issue([...path, "required"], `${due.required.toFixed()}, as sized`, required.toFixed())]),
    ...(provided === null || provided.eq(known) ? [] : [issue([...path, "known"], `${provided.toFixed()}, as provided`, known.toFixed())]),
    ...figure("shortfall"),
    ...figure("surplus"),
    ...(verdict === due.verdict ? [] : [issue([...path, "verdict"], due.verdict, verdict)]),
  ];
}
