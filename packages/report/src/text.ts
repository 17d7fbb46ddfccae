import { type LocalisedClause, localised, type RenderOptions } from "./localised.ts";
import type { ReportDocument } from "./reportDocument.ts";

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
  const lines = [
    title,
    ...(number === null ? [] : [number]),
    ...sections.flatMap(({ heading, clauses }) => ["", heading, ...clauses.flatMap(clauseLines)]),
    ...(notes === null ? [] : ["", notes.heading, ...notes.lines.map((line) => `- ${line}`)]),
    ...(signature.length === 0 ? [] : ["", ...signature]),
  ];
  return `${lines.join("\n")}\n`;
}

function clauseLines({ number, mark, text, basis, table }: LocalisedClause): readonly string[] {
  const line = number + mark + text + basis;
  return table === null ? [line] : [line, `  ${table.caption}`, ...[table.head, ...table.rows].map((cells) => `  ${cells.join("\t")}`)];
}
