import type { Citation, DocumentHeader, Text } from "@plan/rules";
import { ordinal } from "./numerals.ts";
import type { Clause, ReportTable, Section } from "./reportDocument.ts";
import { sectionOf } from "./standing.ts";
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
export function place(document: Pick<DocumentHeader, "number" | "title">, item: string): Text {
  const { zh, en } = named(document);
  return { zh: `${zh} ${item}`, en: `${en}, item ${item}` };
}

/** A document by its number, else by its title. */
export function named({ number, title }: Pick<DocumentHeader, "number" | "title">): Text {
  return { zh: number ?? `《${title.zh}》`, en: number ?? title.en };
}

/** A section before it is numbered. An annex has no number of its own. */
export interface DraftSection {
  readonly heading: Text;
  readonly clauses: readonly Draft[];
  readonly annex?: boolean | undefined;
}

/** Sections numbered 一、二、 with clauses numbered （一）（二）, or 1. with 1.1; a section without clauses is left out. */
export function numbered(parts: readonly DraftSection[], numbering: "chinese" | "arabic" = "chinese"): Section[] {
  const arabic = numbering === "arabic";
  let count = 0;
  return parts
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ heading: { zh, en }, clauses, annex = false }) => {
      if (!annex) count++;
      const numberOf = (place: number) => (arabic ? `${annex ? "A" : count}.${place}` : `（${ordinal(place)}）`);
      const headed = annex ? { zh, en } : { zh: arabic ? `${count}. ${zh}` : `${ordinal(count)}、${zh}`, en: `${count}. ${en}` };
      return sectionOf(clauses, headed, () => ({
        heading: headed,
        clauses: clauses.map((draft, place) => ({ number: numberOf(place + 1), ...draft })),
      }));
    });
}
