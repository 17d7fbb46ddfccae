import * as z from "zod";
import { once } from "./once.ts";
import type { Facility } from "./standardDocument.ts";

/**
 * Every facility, in the order of the law.
 *
 * @internal
 */
export const everyFacility = ["elderlyCare", "infantCare"] as const satisfies readonly Facility[];

/**
 * One facility.
 *
 * @internal
 */
export const facilitySchema = /* @__PURE__ */ once(() => z.enum(everyFacility));

/**
 * Facilities that are asked about or served, each once.
 *
 * @internal
 */
export const facilitiesSchema = /* @__PURE__ */ once(() =>
  z
    .array(facilitySchema())
    .min(1)
    .refine((list) => new Set(list).size === list.length, { error: "each facility once" }),
);

/**
 * What {@link facilitySchema} takes.
 *
 * @internal
 */
export function isFacility(value: unknown): value is Facility {
  return everyFacility.some((facility) => facility === value);
}
