import { areaCitationSchema, countsShape, facilitySchema, once, perHundredSchema } from "@plan/rules/schema";
import type { Requirement } from "@plan/sizing";
import { citedBy } from "@plan/sizing/schema";
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

/** What the required areas of each row follow from, its standards told once for all rows. */
export function workedFrom(rows: readonly (readonly Requirement[])[]): Worked {
  const places = new Map<Requirement["governing"], number>();
  const placeOf = (citation: Requirement["governing"]) => {
    const place = places.get(citation) ?? places.size;
    places.set(citation, place);
    return place;
  };
  const worked = rows.map((requirements) =>
    requirements.map((requirement) => {
      const { facility, counts, perHundred } = requirement;
      return { facility, counts, perHundred, standards: citedBy(requirement).map(placeOf) };
    }),
  );
  return { standards: [...places.keys()], rows: worked };
}
