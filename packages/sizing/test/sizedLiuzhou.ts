import { documentById, type PlanError, parseDocument } from "@plan/rules";
import { type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import { refusalOf } from "./refusal.ts";

export const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: 1234 } as const satisfies NeighbourhoodInput;
export const guangxi = documentById("450000-2021-67");

/** What is required of each facility, in m². */
export const areas = (neighbourhood: NeighbourhoodInput, options?: SizingOptions) =>
  Object.values(sizeNeighbourhood(neighbourhood, options).requirements).map(({ floorArea }) => floorArea.toFixed());

/** What a person must know before relying on it. */
export const codes = (neighbourhood: NeighbourhoodInput, options?: SizingOptions) =>
  sizeNeighbourhood(neighbourhood, options).advisories.map(({ code }) => code);

/** Why it cannot be sized. */
export function refused(input: unknown, options?: unknown): PlanError {
  const error = refusalOf(() => sizeNeighbourhood(input as NeighbourhoodInput, options as SizingOptions));
  if (error === null) throw new Error("it was sized");
  return error;
}

/** What may be changed of Guangxi's document: item 7, elderly care first. */
interface Editable {
  division: string;
  status: string;
  evidence: string;
  issuedOn: string;
  areaStandards: [
    { amount: { floorArea: string }; measure: string; settlement: string },
    { amount: { floorArea: string }; settlement: string },
  ];
}

/** Guangxi's document with some of it changed, under an id of its own. */
export function variant(id: string, change: (json: Editable) => void) {
  const json: Editable = { ...JSON.parse(JSON.stringify(guangxi)), id };
  change(json);
  return parseDocument(json);
}
