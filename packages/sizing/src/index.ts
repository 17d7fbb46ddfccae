export type { Advisory, AdvisoryCode } from "./advisories.ts";
export type { HouseholdsBasis, NeighbourhoodInput } from "./neighbourhood.ts";
export type { Requirement } from "./requirement.ts";
export { type Sizing, type SizingOptions, sizeNeighbourhood } from "./sizeNeighbourhood.ts";
