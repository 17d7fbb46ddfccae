import { documents as shipped } from "./catalogue.ts";
import { parseDocument } from "./parseDocument.ts";
import { issue, planError } from "./planError.ts";
import type { DocumentHeader, StandardDocument } from "./standardDocument.ts";
import { within } from "./within.ts";

/** Why a standard does not size: its document's state on the day, its evidence, or that it carries no figure. */
export type LeftOutReason = "draft" | "reported" | "notYetInForce" | "expired" | "repealed" | "delegated" | "dateUnknown";

/** The place and the day a document is looked at, among which others, and how much evidence is asked of it. */
interface Day {
  division: string;
  on: string;
  documents: readonly StandardDocument[];
  acceptReported?: boolean | undefined;
}

/**
 * The documents a query names, each checked unless it was loaded here; the shipped ones where it names none.
 *
 * @internal
 */
export function documentsGiven(given: readonly unknown[] | undefined): readonly StandardDocument[] {
  if (given === undefined) return shipped;
  const documents = given.map((document, index) => within(["documents", index], () => parseDocument(document)));
  const ids = new Set<string>();
  documents.forEach(({ id }, index) => {
    if (ids.has(id)) throw planError("invalidQuery", [issue(["documents", index, "id"], "an id used once", id)]);
    ids.add(id);
  });
  return documents;
}

/** The documents that bind a division: its own and those of the divisions it lies in, broadest first, then oldest first. */
export function documentsFor(division: string, documents: readonly StandardDocument[]): readonly StandardDocument[] {
  const { ofProvince, ofNation } = indexOf(documents);
  const bound = ofProvince.get(provinceOf(division)) ?? ofNation;
  return bound.filter(({ prefix }) => division.startsWith(prefix)).map(({ document }) => document);
}

/**
 * The first reason for which a document does not answer on the day, or null where it is in force (D6, D7, D8).
 *
 * @internal
 */
export function whyNotInForce(document: DocumentHeader, day: Day): Exclude<LeftOutReason, "delegated"> | null {
  if (document.status === "draft") return "draft";
  const start = startOf(document);
  if (start === null) return "dateUnknown";
  if (day.on < start) return "notYetInForce";
  if (document.effectiveTo !== null && day.on > document.effectiveTo) return "expired";
  if (isRepealed(document, day)) return "repealed";
  return document.evidence === "report" && day.acceptReported !== true ? "reported" : null;
}

/**
 * The first day of force: stated, else of issue, else the day a source first shows it (D6).
 *
 * @internal
 */
export function startOf({ effectiveFrom, issuedOn, firstSeenOn }: DocumentHeader): string | null {
  return effectiveFrom ?? issuedOn ?? firstSeenOn;
}

/** A repeal is by name, holds where the document that repeals binds, and lasts even when that one has itself ended. */
function isRepealed({ id }: DocumentHeader, day: Day): boolean {
  const named = indexOf(day.documents).repealing.get(id);
  if (named === undefined) return false;
  const repealers = repealersAt(day);
  return named.some((other) => (repealers.get(other) ?? never) <= day.on);
}

/** After any day of the calendar. */
const never = "~";

/**
 * The documents whose repeals hold in a division, with their first days: no draft's, and not of what was itself repealed before that day,
 * which never was in force. Oldest first, each is told by those before it.
 */
function repealersAt({ documents, division, acceptReported = false }: Day): ReadonlyMap<StandardDocument, string> {
  const index = indexOf(documents);
  if (index.last?.division === division && index.last.acceptReported === acceptReported) return index.last.repealers;
  const repealers = new Map<StandardDocument, string>();
  for (const { document, prefix, start } of index.byStart) {
    if (!division.startsWith(prefix) || document.status === "draft" || (document.evidence === "report" && !acceptReported)) continue;
    const isWithdrawn = index.repealing.get(document.id)?.some((other) => (repealers.get(other) ?? never) < start) === true;
    if (!isWithdrawn) repealers.set(document, start);
  }
  index.last = { division, acceptReported, repealers };
  return repealers;
}

/** A document, and what the codes of all divisions it binds begin with. */
interface Bound {
  readonly document: StandardDocument;
  readonly prefix: string;
}
/** The same documents by province, each with those of the nation, broadest first, then oldest first; and those that repeal. */
interface Index {
  readonly ofProvince: ReadonlyMap<string, readonly Bound[]>;
  readonly ofNation: readonly Bound[];
  /** By the ids that they repeal. */
  readonly repealing: ReadonlyMap<string, readonly StandardDocument[]>;
  /** With the day they begin on, oldest first; none without a day. */
  readonly byStart: readonly (Bound & { readonly start: string })[];
  /** Those whose repeals hold where it was asked last. */
  last: { readonly division: string; readonly acceptReported: boolean; readonly repealers: ReadonlyMap<StandardDocument, string> } | null;
}
const indexes: WeakMap<readonly StandardDocument[], Index> = /* @__PURE__ */ new WeakMap();

/** Made once for each list, which therefore must not change: lists from outside are copied at the edge. */
function indexOf(documents: readonly StandardDocument[]): Index {
  let index = indexes.get(documents);
  if (index === undefined) {
    const sorted = documents.toSorted(
      (a, b) => compareText(a.division, b.division) || compareText(startOf(a) ?? "", startOf(b) ?? "") || compareText(a.id, b.id),
    );
    const bound = sorted.map((document) => ({ document, prefix: prefixOf(document.division) }));
    const within = (province: string) => bound.filter(({ prefix }) => prefix === "" || prefix.startsWith(province));
    const repealing = new Map<string, StandardDocument[]>();
    for (const document of documents) for (const id of document.repeals) repealing.set(id, [...(repealing.get(id) ?? []), document]);
    const begun = bound.flatMap((one) => {
      const start = startOf(one.document);
      return start === null || one.document.repeals.length === 0 ? [] : [{ ...one, start }];
    });
    index = {
      ofProvince: new Map(bound.map(({ document }) => provinceOf(document.division)).map((province) => [province, within(province)])),
      ofNation: bound.filter(({ prefix }) => prefix === ""),
      repealing,
      byStart: begun.sort((a, b) => compareText(a.start, b.start)),
      last: null,
    };
    indexes.set(documents, index);
  }
  return index;
}

/**
 * What the codes of all divisions that lie in a division begin with.
 *
 * @internal
 */
export function prefixOf(division: string): string {
  return division.replace(/(?:00){1,3}$/, "");
}

function provinceOf(division: string): string {
  return division.slice(0, 2);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
