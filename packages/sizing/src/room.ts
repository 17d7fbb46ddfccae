import type { Decimal, Facility, Text } from "@plan/rules";
import {
  decimalInput,
  facilitiesSchema,
  isBlank,
  issue,
  meansSchema,
  measureSchema,
  once,
  plainText,
  planError,
  toDecimal,
} from "@plan/rules/internal";
import * as z from "zod";

export const area = () => decimalInput({ unit: "m²" });

const handoverSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Who receives it. */
    to: plainText().optional(),
    /** Within how many months. */
    withinMonths: z.int().min(0).max(1200).optional(),
    /** Counted from which event. */
    after: z.enum(["acceptance", "acceptanceFiling", "completion"]).optional(),
    /** Whether it is handed over free of charge (无偿). */
    free: z.boolean().optional(),
  }),
);

export const roomSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Its name, for findings. */
    name: plainText().optional(),
    /** The facilities it serves, each once. */
    serves: facilitiesSchema().readonly(),
    /** m²; null where it is not known (D13). */
    floorArea: area().nullable(),
    /** How many m² of a shared room serve each facility; together at most its area (D14). */
    areaFor: z.strictObject({ elderlyCare: area().optional(), infantCare: area().optional() }).optional(),
    /** How the area was measured. */
    measure: measureSchema().optional(),
    /** Storey; 1 is the ground floor, below 1 is underground or half underground. */
    storey: z.int().min(-20).max(300).optional(),
    /** Whether it lies on a mezzanine (夹层). */
    mezzanine: z.boolean().optional(),
    /** Storey height (层高), m. */
    storeyHeight: decimalInput({ unit: "m" }).optional(),
    /** Whether it is a building of its own (独立设置). */
    ownBuilding: z.boolean().optional(),
    /** Whether it has an entrance of its own. */
    ownEntrance: z.boolean().optional(),
    /** Whether a lift or a ramp leads to it. */
    lift: z.boolean().optional(),
    /** Straight-line metres from the farthest home it serves. */
    distance: decimalInput({ unit: "m" }).optional(),
    /** What is agreed about handing it over (移交). */
    handover: handoverSchema().optional(),
    /** The phase of the scheme that builds it, from 1. */
    phase: z.int().min(1).max(1000).optional(),
    /** Why it cannot be in the first phase, where it is not. */
    phaseReason: plainText().optional(),
    /** By which means it was or will be obtained; `sharing` leaves it to another use and opens part of it (item 8). */
    acquired: z.enum([...meansSchema().options, "sharing"]).optional(),
    /** Term of a lease, years. */
    leaseYears: z.number().min(0).max(1000).optional(),
    /** Whose premises are leased. */
    lessor: z.enum(["stateOwned", "other"]).optional(),
  }),
);

/** A room or premises that serves elderly care, infant care or both. */
export interface Room extends z.infer<ReturnType<typeof roomSchema>> {}

/** The m² of a room that serve one facility, or null where unknown (D13, D14). */
export function areaServing({ serves, floorArea, areaFor }: Room, facility: Facility): Decimal | null {
  const share = areaFor?.[facility] ?? (serves.length === 1 ? floorArea : null);
  return share === null ? null : toDecimal(share);
}

/** A shared room counts once (D14): its parts are stated, serve what it serves, and fit into it. */
export function checkShares({ serves, floorArea, areaFor }: Room, at: readonly (string | number)[]): void {
  const path = [...at, "areaFor"];
  const parts = Object.entries(areaFor ?? {}) as [Facility, NonNullable<Room["floorArea"]>][];
  const stranger = parts.find(([facility]) => !serves.includes(facility));
  if (stranger !== undefined)
    throw planError("invalidProvision", [issue([...path, stranger[0]], "areas for facilities that the room serves", stranger[1])]);
  if (floorArea === null) return;
  if (serves.length > 1 && serves.some((facility) => areaFor?.[facility] === undefined)) {
    throw planError("invalidProvision", [issue(path, "the m² that serve each facility of a shared room (D14)", areaFor)]);
  }
  if (parts.length === 0) return;
  const whole = toDecimal(floorArea);
  const sum = parts.reduce((total, [, part]) => total.plus(toDecimal(part)), whole.minus(whole));
  if (sum.gt(whole))
    throw planError("invalidProvision", [issue(path, `parts of at most ${whole.toFixed()} m² together (D14)`, `${sum.toFixed()} m²`)]);
}

/** How a room is named in a sentence: by its name, else by its place in the list. */
export function roomName({ name }: Room, index: number): Text {
  return name === undefined || isBlank(name)
    ? { zh: `第${index + 1}处用房`, en: `Room ${index + 1}` }
    : { zh: `“${name}”`, en: `Room “${name}”` };
}
