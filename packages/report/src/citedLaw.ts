import {
  type AreaStandard,
  type Citation,
  documents,
  type Obligation,
  type RatioStandard,
  type StandardDocument,
  type Text,
} from "@plan/rules";
import { documentOf, everyFacility } from "@plan/rules/internal";
import type { Requirement } from "@plan/sizing";
import { firstOfEach } from "./firstOfEach.ts";
import { joined } from "./joined.ts";
import type { AnySizing } from "./reportDocument.ts";
import { departmentNames } from "./words/departments.ts";
import { dutyWords, leadDepartments, topicDuties } from "./words/duties.ts";
import { facilitiesName } from "./words/neighbourhood.ts";

/** A duty beside an area, with the standards of the document it stands in that are cited. */
export interface CitedDuty {
  readonly obligation: Obligation;
  readonly citation: Citation<AreaStandard>;
  /** The facilities it speaks of, by the document's own names. */
  readonly facilities: Text;
}

/** The requirements of a sizing, elderly care first, whatever the order they were sized in. */
export function requirementsOf({ requirements }: AnySizing): readonly Requirement[] {
  return everyFacility.flatMap((facility) => requirements[facility] ?? []);
}

/** Every standard that holds for the requirements, the governing ones first, each once. */
export function citationsOf(requirements: readonly Requirement[]): readonly Citation<AreaStandard>[] {
  const all = [...requirements.map(({ governing }) => governing), ...requirements.flatMap(({ alsoApplying }) => alsoApplying)];
  return firstOfEach(all, ({ document, standard }) => `${document.id} ${standard.id}`);
}

/** What the documents cited ask for beside the areas: all of an item that is cited, and of other items what conditions have words for. */
export function dutiesOf(citations: readonly Citation<AreaStandard>[], given?: readonly StandardDocument[]): readonly CitedDuty[] {
  const found = new Map<string, { obligation: Obligation; citation: Citation<AreaStandard>; standards: AreaStandard[] }>();
  for (const citation of citations) {
    const source = sourceOf(citation, given);
    if (source === undefined) continue;
    for (const obligation of source.obligations) {
      if (!belongs(obligation, citation.standard, source)) continue;
      const key = `${citation.document.id} ${obligation.item} ${obligation.kind}`;
      const duty = found.get(key) ?? { obligation, citation, standards: [] };
      found.set(key, duty);
      duty.standards.push(citation.standard);
    }
  }
  return [...found.values()].map(({ obligation, citation, standards }) => ({ obligation, citation, facilities: namesOf(standards) }));
}

/** Elderly care first. */
function namesOf(standards: readonly AreaStandard[]): Text {
  const ordered = everyFacility.flatMap((facility) => standards.filter((standard) => standard.facility === facility));
  const names = firstOfEach(ordered, ({ facility, term }) => `${facility} ${term}`);
  return joined(
    names.map(({ term, facility }) => ({ zh: term, en: facilitiesName[facility] })),
    "、",
    " and ",
  );
}

/** Shares that the items cited set as targets: what a parcel can count towards. */
export function targetsOf(
  citations: readonly Citation<AreaStandard>[],
  given?: readonly StandardDocument[],
): readonly Citation<RatioStandard>[] {
  return itemsOf(citations).flatMap((citation) => {
    const shares = sourceOf(citation, given)?.ratioStandards.filter(
      ({ item, kind }) => item === citation.standard.item && kind === "share",
    );
    return shares?.map((standard) => ({ standard, document: citation.document })) ?? [];
  });
}

/** One citation for each item of each document. */
export function itemsOf(citations: readonly Citation<AreaStandard>[]): readonly Citation<AreaStandard>[] {
  return firstOfEach(citations, ({ document, standard }) => `${document.id} ${standard.item}`);
}

/** The departments an item names as leading, or null where it names none. */
export function leadersOf(names: readonly string[]): Text | null {
  return names.length === 0 ? null : leadDepartments(departmentNames(names));
}

/** A duty belongs to new or existing areas by its kind; of kinds without words here, those of the same item belong. */
function belongs({ kind, item }: Obligation, standard: AreaStandard, source: StandardDocument): boolean {
  const own = item === standard.item;
  const speaksOf = dutyWords(kind)?.development ?? topicDuties.get(kind);
  if (speaksOf === undefined) return own;
  if (speaksOf !== null && speaksOf !== standard.development) return false;
  return own || !source.areaStandards.some((other) => other.item === item);
}

/** The document behind a citation: the one it was looked up in, or, where it was read back from elsewhere, a known one of that revision. */
function sourceOf({ document: head }: Citation, given: readonly StandardDocument[] = documents): StandardDocument | undefined {
  const same = ({ id, revision }: StandardDocument) => id === head.id && revision === head.revision;
  return documentOf(head) ?? given.find(same) ?? documents.find(same);
}
