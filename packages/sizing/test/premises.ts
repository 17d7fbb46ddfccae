import { checkProvision, closeShortfall, type Provision, type Room, sizeNeighbourhood } from "@plan/sizing";

export const place = { division: "450200", on: "2022-03-01", development: "existing" } as const;
export const liuzhou = (households: number) => sizeNeighbourhood({ ...place, households, inRenovationWorks: true });
export const room = (serves: "elderlyCare" | "infantCare", floorArea: string | null, facts: Partial<Room> = {}): Room => ({
  serves: [serves],
  floorArea,
  ...facts,
});
/** Premises that serve both. */
export const shared = (elderlyCare: string, infantCare: string, facts: Partial<Room> = {}): Room => ({
  serves: ["elderlyCare", "infantCare"],
  floorArea: "1000",
  areaFor: { elderlyCare, infantCare },
  acquired: "sharing",
  ...facts,
});
/** 800 households, what they have, and what could close their shortfall. */
export const close = (provision: Provision, ...candidates: Room[]) => closeShortfall(checkProvision(liuzhou(800), provision), candidates);
