import type { Decimal, DecimalInput, Facility } from "@plan/rules";
import { decimalInput, documentsGiven, once, parseWith, toDecimal } from "@plan/rules/internal";
import * as z from "zod";
import { type NeighbourhoodInput, neighbourhoodSchema } from "./neighbourhood.ts";
import { type SizingOptions, sizingOptionsSchema } from "./sizeNeighbourhood.ts";

/** How a map is checked. */
export interface DistrictOptions<F extends Facility = Facility> extends SizingOptions<F> {
  /**
   * What every neighbourhood shares where its own properties say nothing. `facilitiesComplete: false`: the map does not show every
   * facility, so that what is missing is unknown, not 0 (D13).
   */
  defaults?: (Partial<NeighbourhoodInput> & { facilitiesComplete?: boolean | undefined }) | undefined;
  /** A service radius of one's own for each facility (服务半径), straight-line metres above 0; what is farther is advice, not law. */
  serviceRadius?: { readonly [K in Facility]?: DecimalInput | undefined } | undefined;
}

/** The same, checked. */
export interface CheckedDistrictOptions {
  readonly sizing: SizingOptions;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly radii: readonly (readonly [Facility, Decimal])[];
}

const radius = () => decimalInput({ unit: "m", positive: true }).optional();
const optionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...sizingOptionsSchema().shape,
    defaults: z.strictObject({ ...neighbourhoodSchema().partial().shape, facilitiesComplete: z.boolean().optional() }).optional(),
    serviceRadius: z.strictObject({ elderlyCare: radius(), infantCare: radius() }).optional(),
  }),
);

/** Checks the options at the edge; documents of the caller's are read once for all neighbourhoods. */
export function parseDistrictOptions(options: DistrictOptions | undefined): CheckedDistrictOptions {
  const { defaults = {}, serviceRadius = {}, documents, ...sizing } = parseWith(optionsSchema(), options ?? {}, "invalidQuery");
  return {
    sizing: { ...sizing, ...(documents === undefined ? {} : { documents: documentsGiven(documents) }) },
    defaults,
    radii: (Object.entries(serviceRadius) as [Facility, DecimalInput][]).map(([facility, metres]) => [facility, toDecimal(metres)]),
  };
}
