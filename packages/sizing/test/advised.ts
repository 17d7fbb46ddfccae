import { parseDocument } from "@plan/rules";
import { type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import { madeDocument, madeStandard } from "./madeDocument.ts";

/** Who, in both languages. */
export const words = { zh: "甲局", en: "bureau A" };
/** Where and when, and how many. */
export const place = { division: "450203", on: "2022-03-01", development: "new", households: 1000 } as const satisfies NeighbourhoodInput;
/** A document of one standard for elderly care, gross unless told otherwise. */
export const law = (standard: object = {}, header: object = {}) =>
  parseDocument(madeDocument({ areaStandards: [madeStandard({ measure: "gross", item: "第八条", ...standard })], ...header }));
/** The head of a city's own document. */
export const other = { id: "450200-2021-other", division: "450200", number: "乙〔2021〕2号" };
/** What is said: code, facility, both languages. */
export function said(documents: readonly ReturnType<typeof law>[], given: Partial<NeighbourhoodInput> = {}, options: SizingOptions = {}) {
  const sizing = sizeNeighbourhood({ ...place, ...given } as NeighbourhoodInput, { facilities: ["elderlyCare"], ...options, documents });
  return sizing.advisories.map(({ code, facility, message }) => [code, facility, message.zh, message.en]);
}
