import * as fc from "fast-check";
import { describe, test } from "vitest";
import { parcels, sameInDocx, sameInFormats, sameInText } from "../test/figures.ts";
import { randomReports } from "../test/randomReports.ts";

describe("The same figures in every language and format", () => {
  test("text, paragraph, Markdown, HTML and JSON, for 1,000 random parcels", () =>
    fc.assert(fc.property(parcels, sameInText), { numRuns: 1000, seed: 20210718 }));

  test("and for 1,000 reports, 200 of each kind", () => {
    for (const report of randomReports(1000, 20210718)) sameInFormats(report);
  });

  test("DOCX in both profiles, for 50 reports, ten of each kind; the longer run has 1,000 parcels", async () => {
    for (const report of randomReports(50, 20210718)) await sameInDocx(report);
  });
});
