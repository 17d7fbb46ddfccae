export type { Advisory, AdvisoryCode } from "./advisories.ts";
export { arithmetic, type Step } from "./arithmetic.ts";
export { checkProvision, type FacilityResult, type Finding, type ProvisionCheck } from "./checkProvision.ts";
export type { HouseholdsBasis, NeighbourhoodInput } from "./neighbourhood.ts";
export { parseSizing } from "./parseSizing.ts";
export type { Provision, Room } from "./provision.ts";
export type { Requirement } from "./requirement.ts";
export { type Sizing, type SizingOptions, sizeNeighbourhood } from "./sizeNeighbourhood.ts";
