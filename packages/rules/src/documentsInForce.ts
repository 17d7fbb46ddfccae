import { documents as shipped } from "./catalogue.ts";
import { parseDocument } from "./parseDocument.ts";
import { issue, planError } from "./planError.ts";
import type { DocumentHeader, StandardDocument } from "./standardDocument.ts";

/** Why a standard does not size: its document's state on the day, its evidence, or that it carries no figure. */
export type LeftOutReason = "draft" | "reported" | "notYetInForce" | "expired" | "repealed" | "delegated" | "dateUnknown";

/** The day a document is looked at, among which others, and how much evidence is asked of it. */
interface Day {
  on: string;
  documents: readonly StandardDocument[];
  acceptReported?: boolean | undefined;
}

/** The documents a query names, each checked unless it was loaded here; the shipped ones where it names none. */
export function documentsGiven(given: readonly unknown[] | undefined): readonly StandardDocument[] {
  if (given === undefined) return shipped;
  const documents = given.map(parseDocument);
  const ids = new Set<string>();
  documents.forEach(({ id }, index) => {
    if (ids.has(id)) throw planError("invalidQuery", [issue(["documents", index, "id"], "an id used once", id)]);
    ids.add(id);
  });
  return documents;
}

/** The documents that bind a division: its own and those of the divisions it lies in, broadest first, then oldest first. */
export function documentsFor(division: string, documents: readonly StandardDocument[]): readonly StandardDocument[] {
  const { of } = indexOf(documents);
  const chain = new Set(["000000", `${division.slice(0, 2)}0000`, `${division.slice(0, 4)}00`, division]);
  return [...chain].flatMap((place) => of.get(place) ?? []);
}

/** The first reason for which a document does not answer on the day, or null where it is in force (D6, D7, D8). */
export function whyNotInForce(document: StandardDocument, day: Day): Exclude<LeftOutReason, "delegated"> | null {
  if (document.status === "draft") return "draft";
  const start = startOf(document);
  if (start === null) return "dateUnknown";
  if (day.on < start) return "notYetInForce";
  if (document.effectiveTo !== null && day.on > document.effectiveTo) return "expired";
  if (
    indexOf(day.documents)
      .repealing.get(document.id)
      ?.some((other) => repeals(other, day)) === true
  )
    return "repealed";
  return document.evidence === "report" && day.acceptReported !== true ? "reported" : null;
}

/** The first day of force: stated, else of issue, else the day a source first shows it (D6). */
function startOf({ effectiveFrom, issuedOn, firstSeenOn }: DocumentHeader): string | null {
  return effectiveFrom ?? issuedOn ?? firstSeenOn;
}

/** A repeal is by name, and lasts even when the document that repealed has itself ended. */
function repeals(other: StandardDocument, day: Day): boolean {
  if (other.status === "draft") return false;
  if (other.evidence === "report" && day.acceptReported !== true) return false;
  const start = startOf(other);
  return start !== null && start <= day.on;
}

/** The same documents by division, oldest first, and by the ids they repeal. */
interface Index {
  readonly of: ReadonlyMap<string, readonly StandardDocument[]>;
  readonly repealing: ReadonlyMap<string, readonly StandardDocument[]>;
}
const indexes: WeakMap<readonly StandardDocument[], Index> = /* @__PURE__ */ new WeakMap();

/** Made once for each list, which therefore must not change: lists from outside are copied at the edge. */
function indexOf(documents: readonly StandardDocument[]): Index {
  let index = indexes.get(documents);
  if (index === undefined) {
    const oldestFirst = documents.toSorted((a, b) => compareText(startOf(a) ?? "", startOf(b) ?? "") || compareText(a.id, b.id));
    index = { of: grouped(oldestFirst, ({ division }) => [division]), repealing: grouped(documents, ({ repeals: ids }) => ids) };
    indexes.set(documents, index);
  }
  return index;
}

function grouped(documents: readonly StandardDocument[], names: (document: StandardDocument) => readonly string[]): Index["of"] {
  const groups = new Map<string, StandardDocument[]>();
  for (const document of documents) {
    for (const name of names(document)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [document]);
      else group.push(document);
    }
  }
  return groups;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
