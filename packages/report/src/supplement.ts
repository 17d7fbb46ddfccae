import { blank, type Draft, option } from "./outline.ts";
import { readingClauses } from "./readings.ts";
import type { Reading } from "./words/readings.ts";
import { issuedBy, whatIsWhat, whatIsWhatRests } from "./words/supplement.ts";

/** 附则: the documents relied on, the readings (D20), what the marks mean (D17), and who signs where nobody has yet. */
export function supplementClauses(given: {
  /** The documents, and duties of theirs that belong nowhere else. */
  basis: readonly Draft[];
  readings: readonly Reading[];
  /** After the readings. */
  further?: readonly Draft[];
  signed?: boolean;
}): readonly Draft[] {
  const { basis, readings, further = [], signed = false } = given;
  return [
    ...basis,
    ...readingClauses(readings),
    option(whatIsWhat, whatIsWhatRests),
    ...further,
    ...(signed ? [] : [blank(issuedBy, whatIsWhatRests)]),
  ];
}
