import { escaped } from "./escaped.ts";
import { type LocalisedClause, localised } from "./localised.ts";
import type { RenderOptions } from "./renderOptions.ts";
import type { ReportDocument } from "./reportDocument.ts";

/**
 * Prints a document as Markdown.
 *
 * Every text is escaped where it is written: a name can be neither a heading, a link, an image, a table nor HTML.
 *
 * @param document - From any builder, or read back from JSON.
 * @param options - The language, Chinese if not given.
 * @returns Markdown with GitHub tables.
 * @throws PlanError `invalidTemplate` if it is not a document.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { landTransferConditions, toMarkdown } from "@plan/report";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ name: "# <b>", division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const markdown = toMarkdown(landTransferConditions({ sizing }));
 * assert.match(markdown, /^# 土地出让条件/);
 * assert.match(markdown, /\\# &lt;b&gt;/);
 * ```
 */
export function toMarkdown(document: ReportDocument, options?: RenderOptions): string {
  const { title, number, sections, notes, signature } = localised(document, options);
  const blocks = [
    `# ${inert(title)}`,
    ...(number === null ? [] : [inert(number)]),
    ...sections.flatMap(({ heading, clauses }) => [`## ${inert(heading)}`, ...clauses.flatMap(clauseBlocks)]),
    ...(notes === null ? [] : [`## ${inert(notes.heading)}`, notes.lines.map((line) => `- ${inert(line)}`).join("\n")]),
    ...signature.map(inert),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function clauseBlocks({ number, mark, text, basis, table }: LocalisedClause): readonly string[] {
  const block = `${inert(number)}**${inert(mark.trimEnd())}** ${inert(text)}${inert(basis)}`;
  if (table === null) return [block];
  const rule = table.head.map(() => "---");
  const rows = [table.head.map(inert), rule, ...table.rows.map((cells) => cells.map(inert))];
  return [block, `*${inert(table.caption.trim())}*`, rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")];
}

/** A point or a hyphen between digits and an equals sign between spaces stay: figures, dates and sums can be read and searched for. */
function inert(text: string): string {
  return escaped(text.replace(/[\\`*_{}[\]()#+!|~:@^$/]|(?<![0-9])[.-]|[.-](?![0-9])|(?<! )=|=(?! )/g, "\\$&"));
}
