import type { Decimal, Text } from "@plan/rules";
import { day, parseWith } from "@plan/rules/internal";
import { cellFigure } from "./figures.ts";
import { place } from "./outline.ts";
import { type RenderOptions, renderOptionsSchema } from "./renderOptions.ts";
import type { Clause, ReportDocument, ReportTable, Section } from "./reportDocument.ts";
import { said } from "./standing.ts";
import { parseReport } from "./stored.ts";
import { mark, page, restsOn, unstated } from "./words/page.ts";

/** A clause in one language, in the parts that every renderer prints; nothing is escaped yet. */
export interface LocalisedClause {
  /** （一）, 1(1) or 1.1, with the space that parts it from the mark. */
  readonly number: string;
  /** 【政策条款】 or [Policy], with the space that parts it from the text. */
  readonly mark: string;
  readonly text: string;
  /** （依据：…）, with the space that parts it from the text. */
  readonly basis: string;
  readonly table: LocalisedTable | null;
}

/** A table in one language. */
export interface LocalisedTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether it has too many columns for a page that stands upright. */
  readonly turned: boolean;
}

/** A section in one language. */
export interface LocalisedSection {
  readonly heading: string;
  readonly clauses: readonly LocalisedClause[];
}

/** A document in one language: plain strings, each on one line, for renderers to escape. */
export interface LocalisedDocument {
  readonly locale: "zh-CN" | "en";
  readonly title: string;
  readonly number: string | null;
  readonly sections: readonly LocalisedSection[];
  readonly notes: { readonly heading: string; readonly lines: readonly string[] } | null;
  readonly signature: readonly string[];
}

/** Takes one language of a document. Line ends and tabs in any text fold to a space, so that no name can begin a line. */
export function localised(document: ReportDocument, options?: RenderOptions): LocalisedDocument {
  const { locale = "zh-CN" } = options === undefined ? {} : parseWith(renderOptionsSchema(), options, "invalidTemplate");
  const say = (text: Text) => oneLine(locale === "en" ? text.en : text.zh);
  const labelled = (label: Text, value: string) => oneLine(locale === "en" ? `${label.en}: ${value}` : `${label.zh}：${value}`);
  const { title, number, sections, advisories, signature } = parseReport(document);
  return {
    locale,
    title: say(title),
    number: number === null ? null : labelled(page.number, number),
    sections: sections.map((section) => said(section, locale, () => sectionIn(section, locale, say))),
    notes: advisories.length === 0 ? null : { heading: say(page.advisories), lines: advisories.map(({ message }) => say(message)) },
    signature: signature === null ? [] : [labelled(page.office, signature.office), labelled(page.date, say(day(signature.date)))],
  };
}

function sectionIn({ heading, clauses }: Section, locale: "zh-CN" | "en", say: (text: Text) => string): LocalisedSection {
  return {
    heading: say(heading),
    clauses: clauses.map((clause, index) => clauseIn(clause, numberIn(locale, oneLine(clause.number), heading.en, index), locale, say)),
  };
}

function clauseIn(clause: Clause, number: string, locale: "zh-CN" | "en", say: (text: Text) => string): LocalisedClause {
  const { basis, text, status, table } = clause;
  const rests = clause.restsOn ?? (basis === null ? unstated : place(basis.document, basis.standard.item));
  return {
    number,
    mark: locale === "en" ? mark[status].en : mark[status].zh,
    text: say(text),
    basis: say(restsOn(rests)),
    table: table === undefined ? null : tableIn(table, say),
  };
}

const mostUpright = 8;

function tableIn({ caption, head, rows }: ReportTable, say: (text: Text) => string): LocalisedTable {
  const cell = (value: Text | Decimal | null) => (value === null ? say(page.notReported) : "zh" in value ? say(value) : cellFigure(value));
  return { caption: say(caption), head: head.map(say), rows: rows.map((row) => row.map(cell)), turned: head.length > mostUpright };
}

/** 1.1 is the same in both languages; for （一） English has 1(1), by the section's own number, or A in an annex, and the place of the clause. */
function numberIn(locale: "zh-CN" | "en", number: string, heading: string, index: number): string {
  if (/^[0-9A]/.test(number)) return `${number} `;
  return locale === "en" ? `${/^[0-9]+/.exec(heading)?.[0] ?? "A"}(${index + 1}) ` : number;
}

const breaks = /[\t\n\r]/;

function oneLine(text: string): string {
  return breaks.test(text) ? text.replace(/[\t\n\r]+/g, " ") : text;
}
