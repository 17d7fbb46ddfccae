import type { Citation, Facility, Text } from "@plan/rules";
import type { Finding, FindingCode } from "./finding.ts";
import { type Judgement, sentence } from "./judgement.ts";
import type { ServingRoom } from "./provision.ts";
import { roomName } from "./room.ts";

/** A place where a facility lies, as sentences name it. */
export interface Place extends Pick<ServingRoom, "room" | "area"> {
  readonly name: Text;
}

/** Where only areas were given, nothing is known of the rooms. */
export const unlisted: Place = { room: { serves: [], floorArea: null }, area: null, name: { zh: "各处用房", en: "Each room" } };

/** The places of a facility. A room that gives no area to it is none of them. */
export function placesOf(rooms: readonly ServingRoom[] | null): readonly Place[] {
  if (rooms === null) return [unlisted];
  return rooms.flatMap(({ room, index, area }) => (area?.isZero() === true ? [] : [{ room, area, name: roomName(room, index) }]));
}

/** A demand of a clause, and what there is to say about it. */
export interface Told {
  readonly code: FindingCode;
  readonly clause: Text;
  /** A duty (must), or advice (should). */
  readonly binds: boolean;
  /** On what. */
  readonly about: Text;
  readonly judgement: Judgement;
}

/** As findings: a broken duty is a violation, a missing fact leaves a duty open, advice is never more than advice. */
export function findingsTold(told: readonly Told[], citation: Citation, facility: Facility): Finding[] {
  return told.flatMap(({ code, clause, binds, about, judgement }): Finding[] => {
    const { state, measured, demanded } = judgement;
    if (!binds && state === "unknown") return [];
    const severity = state === "unknown" ? "unknown" : binds && state === "broken" ? "violation" : "advice";
    return [{ code, severity, message: sentence(judgement, about, clause, binds), citation, facility, measured, demanded }];
  });
}
