import * as fc from "fast-check";
import { test } from "vitest";
import { conditions, parcels, sameInDocx } from "./figures.ts";

test("DOCX in both profiles and languages says the figures of the text, for 1,000 random parcels", () =>
  fc.assert(
    fc.asyncProperty(parcels, (parcel) => sameInDocx(conditions(parcel))),
    { numRuns: 1000, seed: 20210718 },
  ));
