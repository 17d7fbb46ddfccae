import { toHtml, toText } from "@plan/report";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areas, conditions, parcels, sameInDocx, sameInFormats, sameInText, withoutTables } from "./figures.ts";
import { randomReports } from "./randomReports.ts";
import { readHtml } from "./readBack.ts";

describe("The same figures in every language and format", () => {
  test("text, paragraph, Markdown, HTML and JSON, for 50 random parcels; the system tests have 1,000", () =>
    fc.assert(fc.property(parcels, sameInText), { numRuns: 50, seed: 20210718 }));

  test("and for 50 reports, ten of each kind; the system tests have 1,000", () => {
    for (const report of randomReports(50, 20210718)) sameInFormats(report);
  });

  test("DOCX in both profiles, for one report of each kind", async () => {
    for (const report of randomReports(5, 20210718)) await sameInDocx(report);
  });

  test("tables show two decimals at least, prose drops trailing zeros (D3)", () => {
    const document = conditions({ households: 1234, development: "new", basis: "planned", land: "1.000000" });
    expect(readHtml(toHtml(document)).cells.filter((cell) => cell === "246.80")).toHaveLength(4);
    expect(withoutTables(toText(document))).not.toContain("246.80");
    expect(areas(toText(document)).split(" ")).not.toContain("246.80");
  });
});
