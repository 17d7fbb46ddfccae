import { checkPhases, type PhaseInput, phaseSchedule, type Room, type Sizing, sizeNeighbourhood } from "@plan/sizing";

export const place = { division: "450103", on: "2021-09-01", development: "new" } as const;
export const three: PhaseInput[] = [{ households: 400 }, { households: 400 }, { households: 434 }];
export const room = (floorArea: string | null, phase?: number, facts: Partial<Room> = {}): Room => ({
  serves: ["elderlyCare"],
  floorArea,
  ...(phase === undefined ? {} : { phase }),
  ...facts,
});
/** m² due with each phase. */
export const due = (sizing: Sizing, phases: readonly PhaseInput[]) =>
  phaseSchedule(sizing, phases).phases.map((phase) => phase.due.elderlyCare.floorArea.toFixed());
/** What is found of rooms in phases: code, severity and the figures. */
export const found = (sizing: Sizing, phases: readonly PhaseInput[], ...facilities: Room[]) =>
  checkPhases(sizing, phases, { facilities }).findings.map(({ code, severity, measured, demanded }) => [
    code,
    severity,
    measured,
    demanded,
  ]);
export const elderly = (households = 1234, acceptReported = false) =>
  sizeNeighbourhood({ ...place, households }, { facilities: ["elderlyCare"], acceptReported }) as Sizing;
