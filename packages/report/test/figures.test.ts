import { landTransferConditions, type ReportDocument, toHtml, toMarkdown, toParagraph, toText } from "@plan/report";
import { sizeNeighbourhood } from "@plan/sizing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHtml, readMarkdown } from "./readBack.ts";

/** Every area a reader finds, with its unit; capitals are words, not figures. */
const areas = (text: string) => [...text.matchAll(/([0-9]+(?:\.[0-9]+)?)(?:平方米| m²)/g)].map(([, figure]) => figure).sort();
/** Every run of digits. */
const digits = (text: string) => (text.match(/[0-9]+(?:\.[0-9]+)?/g) ?? []).sort();
const withoutTables = (text: string) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith("  "))
    .join("\n");

/** Hundredths of a m² as figures: worked with integers, apart from the packages. */
function figure(hundredths: bigint): string {
  const [whole, rest] = [hundredths / 100n, hundredths % 100n];
  const decimals = rest.toString().padStart(2, "0").replace(/0+$/, "");
  return decimals === "" ? `${whole}` : `${whole}.${decimals}`;
}

const parcels = fc.record({
  households: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1_000_000_000 })),
  development: fc.constantFrom("new" as const, "existing" as const),
  basis: fc.constantFrom(
    "planned" as const,
    "contractMinimum" as const,
    "estimated" as const,
    "surveyed" as const,
    "pendingScheme" as const,
  ),
  land: fc
    .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(6, "0")}`),
});

function conditions({ households, development, basis, land }: typeof parcels extends fc.Arbitrary<infer T> ? T : never): ReportDocument {
  const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development, households, householdsBasis: basis });
  return landTransferConditions({ sizing, parcel: { landArea: land, plotRatio: { max: "2.2" } } });
}

describe("The same figures in every language and format", () => {
  test("for 1,000 random parcels", () => {
    fc.assert(
      fc.property(parcels, (parcel) => {
        const document = conditions(parcel);
        const [zh, en] = [toText(document), toText(document, { locale: "en" })];
        expect(areas(en)).toEqual(areas(zh));

        const required = figure(BigInt(parcel.households) * (parcel.development === "new" ? 20n : 15n));
        expect(zh.match(new RegExp(`面积不少于${required.replace(".", "\\.")}平方米`, "g"))).toHaveLength(2);
        expect(areas(zh)).toContain(parcel.land.replace(/\.?0+$/, ""));

        for (const locale of ["zh-CN", "en"] as const) {
          const text = toText(document, { locale });
          expect(digits(readMarkdown(toMarkdown(document, { locale })).text)).toEqual(digits(text));
          const [title = "", ...body] = readHtml(toHtml(document, { locale })).text.split(text.split("\n")[0] ?? "");
          expect(title).toBe("");
          expect(digits(body.join(" "))).toEqual(digits(text));
          expect(digits(toParagraph(document, { locale }))).toEqual(digits(withoutTables(text)));
        }
      }),
      { numRuns: 1000, seed: 20210718 },
    );
  });

  test("tables show two decimals at least, prose drops trailing zeros (D3)", () => {
    const document = conditions({ households: 1234, development: "new", basis: "planned", land: "1.000000" });
    expect(readHtml(toHtml(document)).cells.filter((cell) => cell === "246.80")).toHaveLength(4);
    expect(withoutTables(toText(document))).not.toContain("246.80");
    expect(areas(toText(document))).not.toContain("246.80");
  });
});
