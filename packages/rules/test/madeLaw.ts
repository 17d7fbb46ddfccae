import { areaStandardsInForce, documentById, parseDocument, type StandardDocument, type StandardQuery } from "@plan/rules";

export const guangxi = documentById("450000-2021-67");
export const noDates = {
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  planHorizonEnd: null,
  firstSeenOn: null,
  statedDates: null,
};

/** Guangxi's plan as another document. */
export const made = (id: string, parts: object = {}): StandardDocument =>
  parseDocument({ ...guangxi, ...noDates, issuedOn: "2021-07-18", id, ...parts });

export const query: StandardQuery = { division: "450203", on: "2022-03-01", facility: "elderlyCare", development: "new" };
/** What is in force. */
export const ids = (parts: Partial<StandardQuery>) =>
  areaStandardsInForce({ ...query, ...parts }).inForce.map(({ document }) => document.id);

/** Why a document does not answer, or "inForce". */
export function state(document: StandardDocument, parts: Partial<StandardQuery> = {}): string {
  const { leftOut } = lookup({ ...query, documents: [document], ...parts });
  return leftOut.find(({ citation }) => citation.document.id === document.id)?.because ?? "inForce";
}

/** The lookup with one document beside it that always answers. */
export function lookup({ documents: given = [], ...rest }: StandardQuery) {
  return areaStandardsInForce({ ...rest, documents: [...given, made("450000-0001-always", { issuedOn: "0001-01-01" })] });
}
