import type { Requirement } from "@plan/sizing";
import { basisClauses } from "./basis.ts";
import { blank, type Draft, option } from "./outline.ts";
import { readingClauses } from "./readings.ts";
import type { Reading } from "./words/readings.ts";
import { issuedBy, whatIsWhat, whatIsWhatRests } from "./words/supplement.ts";

/** 附则: the documents relied on, the readings (D20), what the marks mean (D17), and who signs where nobody has yet. */
export function supplementClauses(given: {
  requirements: readonly Requirement[];
  readings: readonly Reading[];
  /** After the documents. */
  duties?: readonly Draft[];
  /** After the readings. */
  further?: readonly Draft[];
  signed?: boolean;
}): readonly Draft[] {
  const { requirements, readings, duties = [], further = [], signed = false } = given;
  return [
    ...basisClauses(requirements),
    ...duties,
    ...readingClauses(readings),
    option(whatIsWhat, whatIsWhatRests),
    ...further,
    ...(signed ? [] : [blank(issuedBy, whatIsWhatRests)]),
  ];
}
