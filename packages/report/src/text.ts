import { type LocalisedClause, type LocalisedSection, localised } from "./localised.ts";
import type { RenderOptions } from "./renderOptions.ts";
import type { ReportDocument } from "./reportDocument.ts";
import { said } from "./standing.ts";

/**
 * Prints a document as plain text (纯文本), one clause a line; the cells of a table are parted by tabs.
 *
 * Line ends and tabs within names fold to a space, so that no name can begin a line or a cell of its own.
 *
 * @param document - From any builder, or read back from JSON.
 * @param options - The language, Chinese if not given.
 * @returns Lines that end in LF.
 * @throws PlanError `invalidTemplate` if it is not a document.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { landTransferConditions, toText } from "@plan/report";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "existing", households: 1234 });
 * assert.match(toText(landTransferConditions({ sizing }), { locale: "en" }), /not less than 185\.1 m²/);
 * ```
 */
export function toText(document: ReportDocument, options?: RenderOptions): string {
  const { title, number, sections, notes, signature } = localised(document, options);
  const lines = number === null ? [title] : [title, number];
  for (const section of sections)
    lines.push(
      "",
      said(section, "text", () => sectionText(section)),
    );
  if (notes !== null) lines.push("", notes.heading, ...notes.lines.map((line) => `- ${line}`));
  if (signature.length > 0) lines.push("", ...signature);
  return `${lines.join("\n")}\n`;
}

function sectionText({ heading, clauses }: LocalisedSection): string {
  return [heading, ...clauses.map(clauseText)].join("\n");
}

function clauseText({ number, mark, text, basis, table }: LocalisedClause): string {
  const line = number + mark + text + basis;
  if (table === null) return line;
  return `${line}\n  ${table.caption}\n${[table.head, ...table.rows].map((cells) => `  ${cells.join("\t")}`).join("\n")}`;
}
