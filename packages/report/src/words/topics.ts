import type { AreaStandard, Constraint, Text } from "@plan/rules";
import { facilityName } from "./neighbourhood.ts";

/**
 * What real conditions settle and the region's text leaves open (D17), section by section.
 *
 * `speaksOf` names the constraints of standards in force that settle a topic; a topic that nothing settles prints as a blank.
 */
export interface Topic {
  readonly label: Text;
  readonly speaksOf: (constraint: Constraint) => boolean;
  /** Kinds of duties that settle it. */
  readonly duties?: readonly string[];
}

const nothing = () => false;
/** @__NO_SIDE_EFFECTS__ */
function kinds(...known: readonly Constraint["kind"][]): Topic["speaksOf"] {
  return ({ kind }) => known.includes(kind);
}

const siting = {
  location: { label: { zh: "设置位置", en: "Location within the site" }, speaksOf: kinds("serviceRadius"), duties: ["site"] },
  storeys: { label: { zh: "设置楼层", en: "Storeys" }, speaksOf: kinds("storeys", "noBasement", "noMezzanine") },
  entrance: { label: { zh: "出入口", en: "Entrance" }, speaksOf: kinds("ownEntrance") },
  access: { label: { zh: "电梯与无障碍", en: "Lift and step-free access" }, speaksOf: kinds("liftFromStorey") },
  storeyHeight: { label: { zh: "层高", en: "Storey height" }, speaksOf: kinds("storeyHeight") },
  grouping: { label: { zh: "集中与分散设置", en: "One place or several" }, speaksOf: kinds("splitting", "pooling") },
} as const satisfies Record<string, Topic>;

const phasing = {
  phase: { label: { zh: "建设分期", en: "Phase in which the facilities are built" }, speaksOf: kinds("phasing") },
} as const satisfies Record<string, Topic>;

const handover = {
  verification: {
    label: { zh: "规划核实与验收办法", en: "Planning verification and acceptance" },
    speaksOf: nothing,
    duties: ["schemeReview", "acceptanceGate"],
  },
  receiver: {
    label: { zh: "接收单位与移交方式", en: "Receiver and manner of handover" },
    speaksOf: (constraint: Constraint) =>
      constraint.kind === "handover" && (constraint.value.to !== null || constraint.value.free !== null),
    duties: ["handoverByLandSupply"],
  },
  deadline: {
    label: { zh: "移交期限", en: "Time limit for handover" },
    speaksOf: (constraint: Constraint) => constraint.kind === "handover" && constraint.value.withinMonths !== null,
  },
  papers: { label: { zh: "移交资料", en: "Papers handed over" }, speaksOf: nothing },
} as const satisfies Record<string, Topic>;

const ownership = {
  owner: { label: { zh: "产权归属与登记", en: "Ownership and registration" }, speaksOf: nothing },
  use: { label: { zh: "使用与用途管理", en: "Use and change of use" }, speaksOf: nothing, duties: ["replacement"] },
} as const satisfies Record<string, Topic>;

const supervision = {
  inspection: { label: { zh: "监督检查", en: "Inspection" }, speaksOf: nothing },
  breach: { label: { zh: "违约责任", en: "Liability for breach" }, speaksOf: nothing, duties: ["penalty"] },
} as const satisfies Record<string, Topic>;

export const topics = { siting, phasing, handover, ownership, supervision } as const;
/** The sections whose content the region's text leaves open. */
export type OpenSection = keyof typeof topics;

/** A constraint of a standard in force, for the facility it speaks of. */
export function constrained(
  { term, facility }: Pick<AreaStandard, "term" | "facility">,
  summary: Text,
  modality: Constraint["modality"],
): Text {
  const advice = modality === "should";
  return {
    zh: `${term}${advice ? "（引导性要求）" : ""}：${summary.zh}`,
    en: `${facilityName[facility]}${advice ? " (advice)" : ""}: ${summary.en}`,
  };
}
