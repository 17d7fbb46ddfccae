export { measureSchema } from "./amountSchema.ts";
export { asSchema } from "./asSchema.ts";
export { areaCitationSchema, citationSchema, isAreaCitation } from "./citation.ts";
export { meansSchema } from "./constraintSchema.ts";
export { day } from "./day.ts";
export { digitsOf, isSame, isValue, toDecimal } from "./decimal.ts";
export { developmentSchema } from "./development.ts";
export { documentSchema } from "./documentSchema.ts";
export { documentsGiven, prefixOf, startOf, whyNotInForce } from "./documentsInForce.ts";
export { parseWith } from "./edge.ts";
export { entriesOf } from "./entriesOf.ts";
export { everyFacility, facilitiesSchema, facilitySchema, isFacility } from "./facility.ts";
export { frozen } from "./frozen.ts";
export { hundredths } from "./hundredths.ts";
export { findAreaStandards, noStandardInForce } from "./inForce.ts";
export {
  calendarDate,
  count,
  decimalInput,
  divisionCode,
  exactDecimal,
  isCalendarDate,
  isCount,
  isDivisionCode,
  isPlainText,
  mostCounted,
  plainText,
} from "./leaves.ts";
export { documentOf } from "./load.ts";
export { once } from "./once.ts";
export { isAllOf, isPlain, mostIssues, plainList } from "./plainCopy.ts";
export { issue, planError } from "./planError.ts";
export { areaFor, countsShape, eachOf, perHundredSchema, type Term, termsOf, valueOf } from "./requiredArea.ts";
export { roundedUp } from "./stated.ts";
export { isBlank } from "./text.ts";
export { textSchema } from "./textSchema.ts";
export { within } from "./within.ts";
