import {
  type AreaStandard,
  type Citation,
  documents,
  type Obligation,
  type RatioStandard,
  type StandardDocument,
  type Text,
} from "@plan/rules";
import type { Requirement } from "@plan/sizing";
import { departments } from "./words/departments.ts";
import { duties, leadDepartments } from "./words/duties.ts";

/** A duty beside an area, with a standard of the document it stands in. */
export interface CitedDuty {
  readonly obligation: Obligation;
  readonly citation: Citation<AreaStandard>;
}

/** Every standard that holds for the requirements, the governing ones first, each once. */
export function citationsOf(requirements: readonly Requirement[]): readonly Citation<AreaStandard>[] {
  const all = [...requirements.map(({ governing }) => governing), ...requirements.flatMap(({ alsoApplying }) => alsoApplying)];
  return firstOfEach(all, ({ document, standard }) => `${document.id} ${standard.id}`);
}

/** What the documents cited ask for beside the areas: all of an item that is cited, and of other items what conditions have words for. */
export function dutiesOf(citations: readonly Citation<AreaStandard>[]): readonly CitedDuty[] {
  const found = citations.flatMap((citation) =>
    (sourceOf(citation)?.obligations ?? [])
      .filter((obligation) => belongs(obligation, citation))
      .map((obligation) => ({ obligation, citation })),
  );
  return firstOfEach(found, ({ obligation, citation }) => `${citation.document.id} ${obligation.item} ${obligation.kind}`);
}

/** Targets set by the items cited. */
export function targetsOf(citations: readonly Citation<AreaStandard>[]): readonly Citation<RatioStandard>[] {
  return itemsOf(citations).flatMap((citation) => {
    const targets = sourceOf(citation)?.ratioStandards ?? [];
    return targets.filter(({ item }) => item === citation.standard.item).map((standard) => ({ standard, document: citation.document }));
  });
}

/** One citation for each item of each document. */
export function itemsOf(citations: readonly Citation<AreaStandard>[]): readonly Citation<AreaStandard>[] {
  return firstOfEach(citations, ({ document, standard }) => `${document.id} ${standard.item}`);
}

/** The departments an item names as leading, or null where it names none. */
export function leadersOf(names: readonly string[]): Text | null {
  if (names.length === 0) return null;
  return leadDepartments(names.join("、"), names.map((name) => departments[name] ?? name).join("; "));
}

export function firstOfEach<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const value of values) if (!first.has(key(value))) first.set(key(value), value);
  return [...first.values()];
}

/** An item that fixes no area speaks of new or existing areas as its duty does; one that does, of its own. */
function belongs({ kind, item }: Obligation, citation: Citation<AreaStandard>): boolean {
  if (item === citation.standard.item) return true;
  const elsewhere = sourceOf(citation)?.areaStandards.some((standard) => standard.item === item);
  return elsewhere === false && duties[kind]?.development === citation.standard.development;
}

/** The shipped document behind a citation; none where the citation is of a caller's own document or of other data. */
function sourceOf({ document: { id, revision } }: Citation): StandardDocument | undefined {
  return documents.find((document) => document.id === id && document.revision === revision);
}
