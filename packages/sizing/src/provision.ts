import type { Facility } from "@plan/rules";
import { Decimal } from "@plan/rules";
import { decimalInput, issue, meansSchema, measureSchema, once, parseWith, plainText, planError, toDecimal } from "@plan/rules/schema";
import * as z from "zod";

const area = () => decimalInput({ unit: "m²" });

const roomSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Its name, for findings. */
    name: plainText().optional(),
    /** The facilities it serves, each once. */
    serves: z
      .array(z.enum(["elderlyCare", "infantCare"]))
      .min(1)
      .refine((list) => new Set(list).size === list.length, { error: "each facility once" }),
    /** m²; null where it is not known (D13). */
    floorArea: area().nullable(),
    /** How many m² of a shared room serve each facility; together at most its area (D14). */
    areaFor: z.strictObject({ elderlyCare: area().optional(), infantCare: area().optional() }).optional(),
    /** How the area was measured. */
    measure: measureSchema().optional(),
    /** Storey; 1 is the ground floor, below 1 is underground. */
    storey: z.int().min(-20).max(300).optional(),
    /** Whether it has an entrance of its own. */
    ownEntrance: z.boolean().optional(),
    /** Whether a lift or a ramp leads to it. */
    lift: z.boolean().optional(),
    /** The phase of the scheme that builds it, from 1. */
    phase: z.int().min(1).max(1000).optional(),
    /** By which means it was or will be obtained. */
    acquired: meansSchema().optional(),
    /** Term of a lease, years. */
    leaseYears: z.number().min(0).max(1000).optional(),
    /** Whose premises are leased. */
    lessor: z.enum(["stateOwned", "other"]).optional(),
  }),
);

const listSchema = /* @__PURE__ */ once(() => z.strictObject({ facilities: z.array(roomSchema()) }));
const shortSchema = /* @__PURE__ */ once(() =>
  z.strictObject({ elderlyCare: area().nullable().optional(), infantCare: area().nullable().optional() }),
);

/** A room or premises that serves elderly care, infant care or both. */
export interface Room extends z.infer<ReturnType<typeof roomSchema>> {}
/** What a scheme or a neighbourhood has: a complete list of rooms, or one area for each facility, null or missing where unknown (D13). */
export type Provision = z.infer<ReturnType<typeof listSchema>> | z.infer<ReturnType<typeof shortSchema>>;

/** What is there for one facility. */
export interface Provided {
  /** m² of the rooms whose area is known. */
  readonly known: Decimal;
  /** Whether every area is known. */
  readonly complete: boolean;
  /** The rooms, where the provision lists them. */
  readonly rooms: readonly Room[];
}

/** A provision checked, and the areas of one facility summed exactly. */
export function parseProvision(input: unknown): (facility: Facility) => Provided {
  const plain = parseWith(z.looseObject({}), input, "invalidProvision");
  if (!Object.hasOwn(plain, "facilities")) {
    const given = parseWith(shortSchema(), plain, "invalidProvision");
    return (facility) => {
      const known = given[facility] ?? null;
      return { known: known === null ? new Decimal(0) : toDecimal(known), complete: known !== null, rooms: [] };
    };
  }
  const { facilities: rooms } = parseWith(listSchema(), plain, "invalidProvision");
  rooms.forEach(checkShares);
  return (facility) => {
    const serving = rooms.filter(({ serves }) => serves.includes(facility));
    const areas = serving.map((room) => areaServing(room, facility));
    return {
      known: areas.reduce<Decimal>((sum, each) => (each === null ? sum : sum.plus(each)), new Decimal(0)),
      complete: !areas.includes(null),
      rooms: serving,
    };
  };
}

/** The m² of a room that serve one facility, or null where unknown (D13, D14). */
export function areaServing({ serves, floorArea, areaFor }: Room, facility: Facility): Decimal | null {
  const share = areaFor?.[facility] ?? (serves.length === 1 ? floorArea : null);
  return share === null ? null : toDecimal(share);
}

/** A shared room counts once (D14): its parts are stated, serve what it serves, and fit into it. */
function checkShares({ serves, floorArea, areaFor }: Room, index: number): void {
  const path = ["facilities", index, "areaFor"];
  const parts = Object.entries(areaFor ?? {}) as [Facility, NonNullable<Room["floorArea"]>][];
  const stranger = parts.find(([facility]) => !serves.includes(facility));
  if (stranger !== undefined)
    throw planError("invalidProvision", [issue([...path, stranger[0]], "areas for facilities that the room serves", stranger[1])]);
  if (floorArea === null) return;
  if (serves.length > 1 && serves.some((facility) => areaFor?.[facility] === undefined)) {
    throw planError("invalidProvision", [issue(path, "the m² that serve each facility of a shared room (D14)", areaFor)]);
  }
  const sum = parts.reduce<Decimal>((total, [, part]) => total.plus(toDecimal(part)), new Decimal(0));
  if (sum.gt(toDecimal(floorArea)))
    throw planError("invalidProvision", [
      issue(path, `parts of at most ${toDecimal(floorArea).toFixed()} m² together (D14)`, `${sum.toFixed()} m²`),
    ]);
}
