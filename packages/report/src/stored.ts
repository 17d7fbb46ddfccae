import { calendarDate, citationSchema, exactDecimal, facilitySchema, frozen, once, parseWith, plainText } from "@plan/rules/internal";
import * as z from "zod";
import { docxLookSchema } from "./docxLook.ts";
import type { ReportDocument } from "./reportDocument.ts";
import { workedSchema } from "./worked.ts";

/** A clause may quote several texts of full length. */
const longest = 100_000;
export const longText = /* @__PURE__ */ once(() => z.strictObject({ zh: plainText(longest), en: plainText(longest) }));

export const tableSchema = /* @__PURE__ */ once(() =>
  z
    .strictObject({
      caption: longText(),
      head: z.array(longText()).min(1),
      rows: z.array(z.array(z.union([longText(), exactDecimal()]).nullable())),
      worked: workedSchema().optional(),
    })
    .refine(({ head, rows }) => rows.every((row) => row.length === head.length), { path: ["rows"], error: "rows as long as the head" }),
);

const documentSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    title: longText(),
    number: plainText(longest).nullable(),
    sections: z.array(
      z.strictObject({
        heading: longText(),
        clauses: z.array(
          z.strictObject({
            number: plainText(100),
            text: longText(),
            status: z.enum(["policy", "option", "blank"]),
            basis: citationSchema().nullable(),
            restsOn: longText().optional(),
            table: tableSchema().optional(),
          }),
        ),
      }),
    ),
    advisories: z.array(
      z.strictObject({
        code: z.string().max(100),
        message: longText(),
        facility: facilitySchema().nullable(),
        citation: citationSchema().nullable(),
      }),
    ),
    signature: z.strictObject({ office: plainText(longest), date: calendarDate() }).nullable(),
    docx: docxLookSchema().optional(),
  }),
);

const madeHere: WeakSet<ReportDocument> = /* @__PURE__ */ new WeakSet();

/** A document as the builders hand it out: frozen, and known to the renderers. */
export function made(document: ReportDocument): ReportDocument {
  madeHere.add(frozen(document));
  return document;
}

/**
 * Reads a stored document back (from JSON), or checks one that another program has put together.
 *
 * @param json - What `JSON.parse` made of a stored document, or a document itself.
 * @returns The document, its figures as Decimals.
 * @throws PlanError `invalidTemplate` if it is not a document.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { landTransferConditions, parseReport, toText } from "@plan/report";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const conditions = landTransferConditions({ sizing });
 * assert.equal(toText(parseReport(JSON.parse(JSON.stringify(conditions)))), toText(conditions));
 * ```
 */
export function parseReport(json: unknown): ReportDocument {
  if (madeHere.has(json as ReportDocument)) return json as ReportDocument;
  return made(parseWith(documentSchema(), json, "invalidTemplate") as ReportDocument);
}
