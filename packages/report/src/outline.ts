import type { Citation, DocumentHeader, Text } from "@plan/rules";
import { ordinal } from "./numerals.ts";
import type { Clause, ReportTable, Section } from "./reportDocument.ts";
import { notFixed, toFillIn } from "./words/page.ts";

/** A clause before its section numbers it. */
export type Draft = Omit<Clause, "number">;

/** A clause that a document in force fixes. */
export function policy(text: Text, basis: Citation, rest: { table?: ReportTable; restsOn?: Text } = {}): Draft {
  return { text, status: "policy", basis, ...rest };
}

/** A clause chosen here, on a basis of its own. */
export function option(text: Text, restsOn: Text, rest: { table?: ReportTable; basis?: Citation } = {}): Draft {
  return { text, status: "option", basis: null, restsOn, ...rest };
}

/** A place for the city or county to fill in; what it rests on says why it is open, where that is not the silence of the documents. */
export function blank(label: Text, restsOn: Text = notFixed): Draft {
  return { text: toFillIn(label), status: "blank", basis: null, restsOn };
}

/** Where a rule stands, as it can be searched for: document number and item, the same in both languages. */
export function place({ number, title }: Pick<DocumentHeader, "number" | "title">, item: string): Text {
  return { zh: `${number ?? `《${title.zh}》`} ${item}`, en: `${number ?? title.en}, item ${item}` };
}

/** Sections numbered 一、二、 with clauses numbered （一）（二）; a section without clauses is left out. */
export function numbered(parts: readonly { heading: Text; clauses: readonly Draft[]; annex?: boolean }[]): Section[] {
  return parts
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ heading, clauses, annex }, index) => ({
      heading: annex === true ? heading : { zh: `${ordinal(index + 1)}、${heading.zh}`, en: `${index + 1}. ${heading.en}` },
      clauses: clauses.map((draft, place) => ({ number: `（${ordinal(place + 1)}）`, ...draft })),
    }));
}
