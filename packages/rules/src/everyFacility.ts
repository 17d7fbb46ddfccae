import type { Facility } from "./standardDocument.ts";

/**
 * Every facility, in the order of the law.
 *
 * @internal
 */
export const everyFacility = ["elderlyCare", "infantCare"] as const satisfies readonly Facility[];
