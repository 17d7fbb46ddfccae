export { documentById, documents } from "./catalogue.ts";
export { Decimal, type DecimalInput } from "./decimal.ts";
export type { LeftOutReason } from "./documentsInForce.ts";
export { evaluateRatio, type RatioResult } from "./evaluateRatio.ts";
export { areaStandardsInForce, type LeftOut, ratioStandardsInForce, type StandardQuery, type StandardsInForce } from "./inForce.ts";
export { type ObligationCitation, obligationsInForce } from "./obligationsInForce.ts";
export { parseDocument } from "./parseDocument.ts";
export { PlanError, type PlanErrorCode, type PlanIssue } from "./planError.ts";
export { type Counts, type PerHundred, requiredArea } from "./requiredArea.ts";
export type {
  Amount,
  AreaStandard,
  Band,
  Base,
  Citation,
  Constraint,
  Development,
  DocumentHeader,
  Facility,
  Measure,
  Obligation,
  RatioStandard,
  StandardDocument,
  Text,
} from "./standardDocument.ts";
export { stated, statedDown } from "./stated.ts";
