import { toHtml, toText } from "@plan/report";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areas, conditions, parcels, sameInDocx, sameInText, withoutTables } from "./figures.ts";
import { readHtml } from "./readBack.ts";

describe("The same figures in every language and format", () => {
  test("text, paragraph, Markdown, HTML and JSON, for 100 random parcels; the system tests have 1,000", () =>
    fc.assert(fc.property(parcels, sameInText), { numRuns: 100, seed: 20210718 }));

  test("DOCX in both profiles, for 5 of them", () => fc.assert(fc.asyncProperty(parcels, sameInDocx), { numRuns: 5, seed: 20210718 }));

  test("tables show two decimals at least, prose drops trailing zeros (D3)", () => {
    const document = conditions({ households: 1234, development: "new", basis: "planned", land: "1.000000" });
    expect(readHtml(toHtml(document)).cells.filter((cell) => cell === "246.80")).toHaveLength(4);
    expect(withoutTables(toText(document))).not.toContain("246.80");
    expect(areas(toText(document)).split(" ")).not.toContain("246.80");
  });
});
