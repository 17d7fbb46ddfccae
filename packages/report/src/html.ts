import { escaped } from "./escaped.ts";
import { type LocalisedClause, localised } from "./localised.ts";
import type { RenderOptions } from "./renderOptions.ts";
import type { ReportDocument } from "./reportDocument.ts";

/**
 * Prints a document as a complete HTML page that prints on A4.
 *
 * It holds no script and asks for nothing from elsewhere; every text is escaped where it is written.
 *
 * @param document - From any builder, or read back from JSON.
 * @param options - The language, Chinese if not given.
 * @returns A page with its language, title, headings and table heads.
 * @throws PlanError `invalidTemplate` if it is not a document.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { landTransferConditions, toHtml } from "@plan/report";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ name: "<script>", division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const page = toHtml(landTransferConditions({ sizing }));
 * assert.match(page, /^<!doctype html>\n<html lang="zh-CN">/);
 * assert.ok(!page.includes("<script"));
 * ```
 */
export function toHtml(document: ReportDocument, options?: RenderOptions): string {
  const { locale, title, number, sections, notes, signature } = localised(document, options);
  return `${[
    "<!doctype html>",
    `<html lang="${locale}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escaped(title)}</h1>`,
    ...(number === null ? [] : [`<p class="number">${escaped(number)}</p>`]),
    ...sections.flatMap(({ heading, clauses }) => [
      "<section>",
      `<h2>${escaped(heading)}</h2>`,
      ...clauses.flatMap(clauseElements),
      "</section>",
    ]),
    ...(notes === null
      ? []
      : [
          "<section>",
          `<h2>${escaped(notes.heading)}</h2>`,
          "<ul>",
          ...notes.lines.map((line) => `<li>${escaped(line)}</li>`),
          "</ul>",
          "</section>",
        ]),
    ...(signature.length === 0 ? [] : ["<footer>", ...signature.map((line) => `<p>${escaped(line)}</p>`), "</footer>"]),
    "</main>",
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function clauseElements({ number, mark, text, basis, table }: LocalisedClause): readonly string[] {
  const line = `<p>${escaped(number)}<b>${escaped(mark)}</b>${escaped(text)}<small>${escaped(basis)}</small></p>`;
  if (table === null) return [line];
  const head = table.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`);
  const rows = table.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return [
    line,
    `<table${table.turned ? ' class="wide"' : ""}>`,
    `<caption>${escaped(table.caption)}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    "<tbody>",
    ...rows,
    "</tbody>",
    "</table>",
  ];
}

const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page wide { size: A4 landscape; margin: 15mm; }
body { max-width: 156mm; margin: 2em auto; padding: 0 1em; font: 16px/1.8 FangSong, "FangSong_GB2312", "Noto Serif CJK SC", serif; overflow-wrap: break-word; }
h1 { font-size: 1.5em; text-align: center; }
h2 { font-size: 1.1em; break-after: avoid; }
.number { text-align: center; }
p { margin: 0.4em 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.85em; margin: 0.8em 0; break-inside: avoid; }
.wide { page: wide; font-size: 0.6em; break-inside: auto; }
caption { font-weight: bold; }
th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: left; vertical-align: top; }
.wide th, .wide td { min-width: 2.2em; padding: 0.2em; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
footer { text-align: right; margin-top: 2em; break-inside: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 12pt; } }
`;
