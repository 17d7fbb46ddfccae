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
    `# ${escaped(title)}`,
    ...(number === null ? [] : [escaped(number)]),
    ...sections.flatMap(({ heading, clauses }) => [`## ${escaped(heading)}`, ...clauses.flatMap(clauseBlocks)]),
    ...(notes === null ? [] : [`## ${escaped(notes.heading)}`, notes.lines.map((line) => `- ${escaped(line)}`).join("\n")]),
    ...signature.map(escaped),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function clauseBlocks({ number, mark, text, basis, table }: LocalisedClause): readonly string[] {
  const block = `${escaped(number)}**${escaped(mark.trimEnd())}** ${escaped(text)}${escaped(basis)}`;
  if (table === null) return [block];
  const rule = table.head.map(() => "---");
  const rows = [table.head.map(escaped), rule, ...table.rows.map((cells) => cells.map(escaped))];
  return [block, `*${escaped(table.caption.trim())}*`, rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")];
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A point or a hyphen between digits and an equals sign between spaces stay: figures, dates and sums can be read and searched for. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|~:@^$/]|(?<![0-9])[.-]|[.-](?![0-9])|(?<! )=|=(?! )/g, "\\$&")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
