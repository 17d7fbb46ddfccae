import { basisClauses } from "../basis.ts";
import { blank, type Draft, option } from "../outline.ts";
import { readingClauses, readingsOf } from "../readings.ts";
import { issuedBy, whatIsWhat, whatIsWhatRests } from "../words/supplement.ts";
import { dutyClauses, extraClauses, type Given } from "./given.ts";

/** 八、附则: the documents relied on, the readings (D20), and who signs. */
export function supplementClauses(given: Given): readonly Draft[] {
  const { sizing, requirements, options } = given;
  return [
    ...basisClauses(requirements),
    ...dutyClauses("supplement", given),
    ...readingClauses(readingsOf(sizing, requirements)),
    option(whatIsWhat, whatIsWhatRests),
    ...extraClauses("supplement", given),
    ...(options.signature === undefined ? [blank(issuedBy, whatIsWhatRests)] : []),
  ];
}
