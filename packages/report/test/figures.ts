import { landTransferConditions, parseReport, type ReportDocument, toHtml, toMarkdown, toParagraph, toText } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { sizeNeighbourhood } from "@plan/sizing";
import * as fc from "fast-check";
import { expect } from "vitest";
import { readHtml, readMarkdown } from "./readBack.ts";
import { readDocx } from "./readDocx.ts";

/** What Chinese writes in words and English in figures: 每百户, per 100 households; 每千平方米, per 1000 m²; 十四五, the years 2021 to 2025. */
const inFigures = (text: string) =>
  text
    .replace(/每([十百千万])/g, (_, unit: "十" | "百" | "千" | "万") => `每${{ 十: 10, 百: 100, 千: 1000, 万: 10_000 }[unit]}`)
    .replace(/十四五/g, "2021–2025");
/** Every area a reader finds, with its unit; capitals are words, not figures. */
export const areas = (text: string) =>
  [...inFigures(text).matchAll(/([0-9]+(?:\.[0-9]+)?)(?:平方米| \(?m²)/g)]
    .map(([, figure]) => figure)
    .sort()
    .join(" ");
/** Every run of digits. */
const digits = (text: string) => (text.match(/[0-9]+(?:\.[0-9]+)?/g) ?? []).sort().join(" ");
export const withoutTables = (text: string) =>
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

const locales = ["zh-CN", "en"] as const;
const profiles = ["gongwen", "planningSheet"] as const;

export const parcels = fc.record({
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
export type RandomParcel = typeof parcels extends fc.Arbitrary<infer T> ? T : never;

export function conditions({ households, development, basis, land }: RandomParcel): ReportDocument {
  const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development, households, householdsBasis: basis });
  return landTransferConditions({ sizing, parcel: { landArea: land, plotRatio: { max: "2.2" } } });
}

/** Figures of a cell; days lose the zeros that Chinese does not write. */
const figuresIn = (cell: string) => digits(inFigures(cell).replace(/[0-9]{4}-[0-9]{2}-[0-9]{2}/g, (date) => date.replace(/-0?/g, " ")));

/** Text, paragraph, Markdown, HTML and JSON of a document, each read back, hold the same figures in both languages. */
export function sameInFormats(document: ReportDocument): void {
  const stored = parseReport(JSON.parse(JSON.stringify(document)));
  const [zh = "", en = ""] = locales.map((locale) => toText(document, { locale }));
  expect(areas(en)).toBe(areas(zh));
  const [cells = [], others = []] = locales.map((locale) => readHtml(toHtml(document, { locale })).cells);
  // Retold law says 6万 where English says 60,000; it ends in a full stop, as no other cell does.
  const retold = (cell: string) => cell.endsWith("。");
  expect(others.map((cell, index) => (retold(cells[index] ?? "") ? "" : figuresIn(cell)))).toEqual(
    cells.map((cell) => (retold(cell) ? "" : figuresIn(cell))),
  );

  for (const [text, locale] of [
    [zh, "zh-CN"],
    [en, "en"],
  ] as const) {
    const figures = digits(text);
    expect(toText(stored, { locale })).toBe(text);
    expect(digits(readMarkdown(toMarkdown(document, { locale })).text)).toBe(figures);
    const [title = "", ...body] = readHtml(toHtml(document, { locale })).text.split(text.slice(0, text.indexOf("\n")));
    expect(title).toBe("");
    expect(digits(body.join(" "))).toBe(figures);
    expect(digits(toParagraph(document, { locale }))).toBe(digits(withoutTables(text)));
  }
}

/** The same of a parcel's conditions, and that the figures are the right ones. */
export function sameInText(parcel: RandomParcel): void {
  const document = conditions(parcel);
  sameInFormats(document);
  const zh = toText(document);
  const required = figure(BigInt(parcel.households) * (parcel.development === "new" ? 20n : 15n));
  expect(zh.match(new RegExp(`面积不少于${required.replace(".", "\\.")}平方米`, "g"))).toHaveLength(2);
  expect(areas(zh).split(" ")).toContain(parcel.land.replace(/\.?0+$/, ""));
}

/** DOCX in both profiles and languages, read back, holds the figures of the text; a plain sheet in Chinese numbers its clauses besides. */
export async function sameInDocx(document: ReportDocument): Promise<void> {
  for (const locale of locales) {
    const figures = digits(toText(document, { locale }));
    for (const profile of profiles) {
      const { paragraphs } = readDocx(await toDocx(document, { locale, profile }));
      expect(digits(paragraphs.map((words) => words.replace(/^[0-9]+、/, "")).join("\n"))).toBe(figures);
    }
  }
}
