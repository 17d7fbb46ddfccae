import * as fc from "fast-check";
import { describe, test } from "vitest";
import { parcels, sameInDocx, sameInText } from "../test/figures.ts";

describe("The same figures in every language and format", () => {
  test("text, paragraph, Markdown, HTML and JSON, for 1,000 random parcels", () =>
    fc.assert(fc.property(parcels, sameInText), { numRuns: 1000, seed: 20210718 }));

  test("DOCX in both profiles, for 50 of them; the longer run has 1,000", () =>
    fc.assert(fc.asyncProperty(parcels, sameInDocx), { numRuns: 50, seed: 20210718 }));
});
