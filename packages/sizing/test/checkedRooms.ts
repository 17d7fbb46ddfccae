import { type Constraint, parseDocument } from "@plan/rules";
import { checkProvision, type Finding, type Provision, type Room, type Sizing, sizeNeighbourhood } from "@plan/sizing";
import { expect } from "vitest";
import { madeDocument, madeStandard } from "./madeDocument.ts";

export const place = { division: "450200", on: "2022-03-01", development: "new" } as const;
export const words = { zh: "试验条款", en: "made for a test" };

/** 300 households in a place whose standard has the constraint: 60 m² of elderly care. */
export function under(constraint: Pick<Constraint, "kind" | "value"> & { modality?: "must" | "should" }, parts: object = {}): Sizing {
  const constraints = [{ item: "第八条", modality: "must", summary: words, ...constraint }];
  const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ constraints, ...parts })] }))];
  return sizeNeighbourhood({ ...place, households: 300 }, { documents, facilities: ["elderlyCare"] }) as Sizing;
}

/** A room of 60 m² for elderly care, unless told otherwise. */
export const room = (facts: Partial<Room> = {}): Room => ({ serves: ["elderlyCare"], floorArea: "60", ...facts });

/** What is found of rooms: code, severity and the figures. */
export const outcome = (sizing: Sizing, ...facilities: Room[]) =>
  checkProvision(sizing, { facilities }).findings.map(({ code, severity, measured, demanded }) => [code, severity, measured, demanded]);

export const verdict = (sizing: Sizing, provision: Provision) => checkProvision(sizing, provision).verdict;

/** The one finding there is. */
export function one(sizing: Sizing, provision: Provision): Finding {
  const { findings } = checkProvision(sizing, provision);
  expect(findings).toHaveLength(1);
  return findings[0] as Finding;
}
