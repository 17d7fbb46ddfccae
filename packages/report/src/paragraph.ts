import { type LocalisedClause, localised } from "./localised.ts";
import type { RenderOptions } from "./renderOptions.ts";
import type { ReportDocument } from "./reportDocument.ts";

/**
 * Prints a document as one plain paragraph, for the free-text fields of land-market systems, which have no field of their own for it.
 *
 * Each clause begins with its mark, such as 【政策条款】; a name that holds one has it quoted, so that it makes no clause of its own.
 *
 * @param document - From any builder, or read back from JSON.
 * @param options - The language, Chinese if not given.
 * @returns Text without a line end.
 * @throws PlanError `invalidTemplate` if it is not a document.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { landTransferConditions, toParagraph } from "@plan/report";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const paragraph = toParagraph(landTransferConditions({ sizing }));
 * assert.ok(!paragraph.includes("\n"));
 * assert.match(paragraph, /246\.8平方米/);
 * ```
 */
export function toParagraph(document: ReportDocument, options?: RenderOptions): string {
  const { title, number, sections, notes, signature } = localised(document, options);
  const parts = [
    unmarked(title),
    ...(number === null ? [] : [unmarked(number)]),
    ...sections.flatMap(({ heading, clauses }) => [unmarked(heading), ...clauses.map(sentence)]),
    ...(notes === null ? [] : [notes.heading, ...notes.lines.map(unmarked)]),
    ...signature.map(unmarked),
  ];
  return parts.join(" ");
}

/** Tables say again what the sentences say; a free-text field carries the sentences. */
function sentence({ number, mark, text, basis }: LocalisedClause): string {
  return number + mark + unmarked(text) + unmarked(basis);
}

const marks = /[【［[]\s*(政策条款|选用条款|待填条款|Policy|Option|Blank)\s*[】］\]]/gi;

/** Where no line parts the clauses, their marks do: one in a text is a stranger's, and quoted it begins no clause. */
function unmarked(text: string): string {
  return text.replace(marks, "“$1”");
}
