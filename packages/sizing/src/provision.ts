import { Decimal, type DecimalInput, type Facility } from "@plan/rules";
import { digitsOf, isAllOf, issue, once, parseWith, planError, toDecimal } from "@plan/rules/internal";
import * as z from "zod";
import { area, areaServing, checkShares, type Room, roomSchema } from "./room.ts";

export const provisionSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** The rooms there are, all of them; a facility that none serves has 0 m². */
    facilities: z.array(roomSchema()).readonly().optional(),
    /** m² of elderly care, without a list of rooms; null or left out where it is not known (D13). */
    elderlyCare: area().nullable().optional(),
    /** m² of infant care, likewise. */
    infantCare: area().nullable().optional(),
  }),
);

/** What a scheme or a neighbourhood has: a complete list of rooms, or one area for each facility, null or missing where unknown (D13). */
export type Provision = { facilities: readonly Room[] } | Partial<Record<Facility, DecimalInput | null | undefined>>;

/** A room at its place in the list, and what of it serves one facility. */
export interface ServingRoom {
  readonly room: Room;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** m² that serve the facility; null where unknown (D13). */
  readonly area: Decimal | null;
}

/** What is there for one facility. */
export interface Provided {
  /** m² of the rooms whose area is known. */
  readonly known: Decimal;
  /** Whether every area is known. */
  readonly complete: boolean;
  /** The rooms that serve it; null where only areas were given. */
  readonly rooms: readonly ServingRoom[] | null;
}

/** A provision that has been checked. */
export interface ParsedProvision {
  /** The list of rooms, or null where only areas were given. */
  readonly rooms: readonly Room[] | null;
  /** What is there for one facility, summed exactly. */
  readonly forFacility: (facility: Facility) => Provided;
}

/** Reads a provision: what of it serves each facility. */
export function parseProvision(input: unknown): ParsedProvision {
  const given = checkedProvision(input);
  return "facilities" in given ? ofRooms(given.facilities) : { rooms: null, forFacility: (facility) => ofArea(given[facility] ?? null) };
}

/** A provision that has been checked at the edge: the one form or the other, never both. */
export function checkedProvision(input: unknown): Provision {
  const { facilities, ...areas } = parseWith(provisionSchema(), input, "invalidProvision", { early: plainAreas });
  if (facilities === undefined) return areas;
  const [both] = Object.entries(areas);
  if (both !== undefined) throw planError("invalidProvision", [issue([both[0]], "no such key beside facilities", both[1])]);
  facilities.forEach((room, index) => {
    checkShares(room, ["facilities", index]);
  });
  return { facilities };
}

/** Rooms that have been checked. */
export function ofRooms(rooms: readonly Room[]): ParsedProvision {
  return { rooms, forFacility: (facility) => provided(servingRooms(rooms, facility)) };
}

/** Areas as text or numbers, as the schema gives them back; null where it is the schema that must say. */
export function plainAreas(given: object): z.infer<ReturnType<typeof provisionSchema>> | null {
  const { elderlyCare, infantCare } = given as Partial<Record<Facility, unknown>>;
  const taken = {
    ...(isPlainArea(elderlyCare) && { elderlyCare }),
    ...(isPlainArea(infantCare) && { infantCare }),
  };
  return isAllOf(given, taken) ? taken : null;
}

function isPlainArea(value: unknown): value is string | number | null {
  return value === null || (typeof value !== "object" && digitsOf(value) !== null);
}

/** The rooms that serve a facility. */
function servingRooms(rooms: readonly Room[], facility: Facility): readonly ServingRoom[] {
  return rooms.flatMap((room, index) => (room.serves.includes(facility) ? [{ room, index, area: areaServing(room, facility) }] : []));
}

/** What rooms come to: an unknown area is not zero (D13). */
export function provided(rooms: readonly ServingRoom[]): Provided {
  const known = rooms.reduce<Decimal>((sum, { area }) => (area === null ? sum : sum.plus(area)), new Decimal(0));
  return { known, complete: rooms.every(({ area }) => area !== null), rooms };
}

/** One area, null where unknown. */
export function ofArea(given: Room["floorArea"]): Provided {
  return { known: given === null ? new Decimal(0) : toDecimal(given), complete: given !== null, rooms: null };
}
