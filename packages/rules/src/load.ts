import { Decimal, type DecimalInput, isGenuineDecimal, toDecimal } from "./decimal.ts";
import { frozen } from "./frozen.ts";
import { sha256 } from "./sha256.ts";
import type { DocumentHeader, StandardDocument } from "./standardDocument.ts";

/** The keys that hold decimals in a document; a test holds this list against the schema. */
export const decimalKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "floorArea",
  "from",
  "minimumTotal",
  "minimumSingle",
  "part",
  "whole",
  "beforeShareOfHousing",
  "atLeast",
  "atMost",
]);

/** What a loaded value is, where it is a part of its own that may be handed in again. */
export type Part = "document" | "header" | "areaStandard" | "ratioStandard" | "areaCitation" | "ratioCitation";

const loadedHere: WeakSet<object> = /* @__PURE__ */ new WeakSet();
const parts: WeakMap<object, Part> = /* @__PURE__ */ new WeakMap();
const headers: WeakMap<StandardDocument, DocumentHeader> = /* @__PURE__ */ new WeakMap();
const bodies: WeakMap<DocumentHeader, StandardDocument> = /* @__PURE__ */ new WeakMap();

/** Whether the value came out of {@link load}: checked, converted and frozen through and through, so it need not be checked again. */
export function isLoaded(value: unknown): boolean {
  return loadedHere.has(value as object);
}

/** Whether the value was loaded as this part: a title that was loaded is no document. */
export function isPart(value: unknown, part: Part): boolean {
  return parts.get(value as object) === part;
}

/** Checked data as the packages hold it, known from then on as the part it is. */
export function loadPart<T extends object>(checked: object, part: Part): T {
  const made = load<T>(checked);
  parts.set(made, part);
  return made;
}

/** Checked data as the packages hold it: texts of numbers become Decimals, and everything is frozen. */
export function load<T>(value: unknown, key = ""): T {
  if (typeof value !== "object" || value === null || isGenuineDecimal(value)) {
    return (value === null || !decimalKeys.has(key) ? value : frozen(new Decimal(toDecimal(value as DecimalInput)))) as T;
  }
  if (loadedHere.has(value)) return value as T;
  const made = Array.isArray(value)
    ? value.map((entry) => load(entry))
    : Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, load(entry, name)]));
  loadedHere.add(Object.freeze(made));
  return made as T;
}

/** A checked document, with its revision worked out where none is known. */
export function loadDocument(checked: object, revision?: string): StandardDocument {
  const document = loadPart<StandardDocument>({ ...checked, revision: revision ?? revisionOf(checked) }, "document");
  for (const standard of document.areaStandards) parts.set(standard, "areaStandard");
  for (const standard of document.ratioStandards) parts.set(standard, "ratioStandard");
  return document;
}

/** The head of a document, the same object each time it is asked for. */
export function headOf(document: StandardDocument): DocumentHeader {
  let header = headers.get(document);
  if (header === undefined) {
    const { areaStandards: _areas, ratioStandards: _ratios, obligations: _obligations, ...head } = document;
    header = loadPart<DocumentHeader>(head, "header");
    headers.set(document, header);
    bodies.set(header, document);
  }
  return header;
}

/**
 * The document that a head was taken from; undefined for a head that was read back from elsewhere.
 *
 * @internal
 */
export function documentOf(header: DocumentHeader): StandardDocument | undefined {
  return bodies.get(header);
}

/** The first 12 hexadecimal digits of SHA-256 over the data, whatever the order of its keys and the spelling of its numbers. */
export function revisionOf(checked: object): string {
  return sha256(canonical({ ...checked, revision: null })).slice(0, 12);
}

function canonical(value: unknown, key = ""): string {
  if (typeof value !== "object" || value === null || isGenuineDecimal(value)) {
    return JSON.stringify(decimalKeys.has(key) ? toDecimal(value as DecimalInput).toFixed() : value);
  }
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry)).join(",")}]`;
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== null && entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${canonical(entry, name)}`).join(",")}}`;
}
