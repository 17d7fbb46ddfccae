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
  const chain = ["000000", `${division.slice(0, 2)}0000`, `${division.slice(0, 4)}00`, division];
  return documents
    .filter((document) => chain.includes(document.division))
    .sort((a, b) => compareText(a.division, b.division) || compareText(startOf(a) ?? "", startOf(b) ?? "") || compareText(a.id, b.id));
}

/** The first reason for which a document does not answer on the day, or null where it is in force (D6, D7, D8). */
export function whyNotInForce(document: StandardDocument, day: Day): Exclude<LeftOutReason, "delegated"> | null {
  if (document.status === "draft") return "draft";
  const start = startOf(document);
  if (start === null) return "dateUnknown";
  if (day.on < start) return "notYetInForce";
  if (document.effectiveTo !== null && day.on > document.effectiveTo) return "expired";
  if (day.documents.some((other) => repeals(other, document, day))) return "repealed";
  return document.evidence === "report" && day.acceptReported !== true ? "reported" : null;
}

/** The first day of force: stated, else of issue, else the day a source first shows it (D6). */
function startOf({ effectiveFrom, issuedOn, firstSeenOn }: DocumentHeader): string | null {
  return effectiveFrom ?? issuedOn ?? firstSeenOn;
}

/** A repeal is by name, and lasts even when the document that repealed has itself ended. */
function repeals(other: StandardDocument, document: StandardDocument, day: Day): boolean {
  if (!other.repeals.includes(document.id) || other.status === "draft") return false;
  if (other.evidence === "report" && day.acceptReported !== true) return false;
  const start = startOf(other);
  return start !== null && start <= day.on;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
