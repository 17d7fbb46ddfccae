import { areaCitationSchema, countsShape, facilitySchema, once, perHundredSchema } from "@plan/rules/internal";
import type { Requirement } from "@plan/sizing";
import { citedBy } from "@plan/sizing/internal";
import * as z from "zod";
import type { Worked } from "./reportDocument.ts";

export const workedSchema = /* @__PURE__ */ once(() =>
  z
    .strictObject({
      standards: z.array(areaCitationSchema()),
      rows: z.array(
        z.array(
          z.strictObject({
            facility: facilitySchema(),
            counts: z.strictObject(countsShape()),
            perHundred: perHundredSchema(),
            standards: z.array(z.int().min(0)).min(1),
          }),
        ),
      ),
    })
    .refine(({ standards, rows }) => rows.every((row) => row.every((area) => area.standards.every((place) => place < standards.length))), {
      path: ["rows"],
      error: "places of the standards given",
    }),
);

/** Gathers what required areas follow from, row by row; each standard is told once for all rows. */
export class Working {
  readonly #places = new Map<Requirement["governing"], number>();

  /** The standards met so far, in the order of their places. */
  get standards(): Worked["standards"] {
    return [...this.#places.keys()];
  }

  /** What the areas of one row follow from. */
  of(requirements: readonly Requirement[]): Worked["rows"][number] {
    return requirements.map((requirement) => {
      const { facility, counts, perHundred } = requirement;
      return { facility, counts, perHundred, standards: citedBy(requirement).map((citation) => this.#placeOf(citation)) };
    });
  }

  #placeOf(citation: Requirement["governing"]): number {
    const place = this.#places.get(citation) ?? this.#places.size;
    this.#places.set(citation, place);
    return place;
  }
}

/** What the required areas of each row follow from. */
export function workedFrom(requirements: readonly (readonly Requirement[])[]): Worked {
  const working = new Working();
  const rows = requirements.map((row) => working.of(row));
  return { standards: working.standards, rows };
}
