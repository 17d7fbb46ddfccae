import { Decimal, type Facility } from "@plan/rules";
import { exactDecimal, issue, once, parseWith, planError, within } from "@plan/rules/schema";
import * as z from "zod";
import { compare, type FacilityResult } from "./areaFindings.ts";
import { parseSizing } from "./parseSizing.ts";
import type { Requirement } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

const resultSchema = /* @__PURE__ */ once(() =>
  z.looseObject({ required: exactDecimal(), provided: exactDecimal().nullable(), known: exactDecimal().optional() }),
);
const checkSchema = /* @__PURE__ */ once(() =>
  z.looseObject({
    sizing: z.unknown(),
    results: z.strictObject({ elderlyCare: resultSchema().optional(), infantCare: resultSchema().optional() }),
  }),
);

/** A check as others go on from it: its areas belong to its sizing, and all that follows from them is worked out again. */
export function parseCheck<F extends Facility>(input: unknown): { sizing: Sizing<F>; there: { readonly [K in F]: FacilityResult } } {
  const { sizing: given, results } = parseWith(checkSchema(), input, "invalidProvision");
  const sizing = within(["sizing"], () => parseSizing(given));
  const requirements: Requirement[] = Object.values(sizing.requirements);
  const there = requirements.map(({ facility, floorArea }) => {
    const result = results[facility];
    const path = ["results", facility];
    if (result === undefined) throw planError("invalidProvision", [issue(path, "a result for each facility sized", result)]);
    const { required, provided, known = provided ?? new Decimal(0) } = result;
    if (!required.eq(floorArea))
      throw planError("invalidProvision", [issue([...path, "required"], `${floorArea.toFixed()}, as sized`, required.toFixed())]);
    if (provided?.eq(known) === false)
      throw planError("invalidProvision", [issue([...path, "known"], `${provided.toFixed()}, as provided`, known.toFixed())]);
    return [facility, compare(required, { known, complete: provided !== null })] as const;
  });
  return { sizing: sizing as Sizing<F>, there: Object.fromEntries(there) as { [K in F]: FacilityResult } };
}
