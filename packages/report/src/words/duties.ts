import type { Development, Text } from "@plan/rules";
import type { ConditionSection } from "../conditionOptions.ts";

/** A duty as conditions word it, the section it belongs to, and the kind of development it speaks of. */
interface DutyWords {
  /** Under supervision stand who leads and what is aimed at, and no duty. */
  readonly section: Exclude<ConditionSection, "supervision">;
  readonly development: Development;
  readonly text: (facilities: Text) => Text;
}

/** Duties beside an area that a document fixes as it fixes the area. */
const duties: Readonly<Record<string, DutyWords>> = {
  landTransferConditions: {
    section: "areas",
    development: "new",
    text: ({ zh, en }) => ({
      zh: `${zh}的面积要求列入本宗地的土地出让条件。`,
      en: `The area of the ${en} is part of the land-transfer conditions of this parcel.`,
    }),
  },
  fourSynchronisations: {
    section: "phasing",
    development: "new",
    text: ({ zh, en }) => ({
      zh: `${zh}应当与住宅同步规划、同步建设、同步验收、同步交付（“四同步”）。`,
      en: `The ${en} shall be planned, built, accepted and delivered together with the housing (the four synchronisations).`,
    }),
  },
  ancillaryRooms: {
    section: "ownership",
    development: "new",
    text: ({ zh, en }) => ({
      zh: `${zh}的面积计入城乡社区配套用房的建设范围。`,
      en: `The area of the ${en} counts as community ancillary rooms.`,
    }),
  },
  meansOfProvision: {
    section: "phasing",
    development: "existing",
    text: ({ zh, en }) => ({
      zh: `${zh}可以通过盘活闲置资源，采取购置、置换、租赁等方式配置。`,
      en: `The ${en} may be provided from idle premises, by purchase, exchange, lease and the like.`,
    }),
  },
  sharing: {
    section: "siting",
    development: "existing",
    text: ({ zh, en }) => ({
      zh: `鼓励${zh}与社区服务、文化、养老等用房共建共享。`,
      en: `Sharing between the ${en} and premises for community service, culture and elderly care is encouraged.`,
    }),
  },
};

/** The words for a kind of duty, where there are any: a document may call its kinds as it likes. */
export function dutyWords(kind: string): DutyWords | undefined {
  return Object.hasOwn(duties, kind) ? duties[kind] : undefined;
}

/** Duties that settle what other texts leave open, and the development they speak of; null where it is any. */
export const topicDuties: ReadonlyMap<string, Development | null> = /* @__PURE__ */ new Map([
  ["site", "new"],
  ["schemeReview", "new"],
  ["acceptanceGate", "new"],
  ["handoverByLandSupply", "new"],
  ["penalty", "new"],
  ["replacement", null],
]);

/** Duties of the authorities, which bind no single parcel. */
export const publicDuties: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "survey",
  "rectificationPlan",
  "subDistrictCentre",
  "embeddedFacilities",
  "escalator",
  "deadline",
  "completion",
]);

/** A duty in the words of the data. */
export const otherDuty = (facilities: Text, summary: Text): Text => ({
  zh: `${facilities.zh}：${summary.zh}`,
  en: `For the ${facilities.en}: ${summary.en}`,
});

/** Printed as a blank where no document cited speaks of the four synchronisations. */
export const fourSynchronisations: Text = { zh: "“四同步”要求", en: "Four synchronisations" };

/** The regional target that the parcel counts towards. */
export const target = (summary: Text, by: Text | null): Text => ({
  zh: `本宗地计入下列目标的统计范围：${summary.zh}${by === null ? "" : `完成时限：${by.zh}。`}`,
  en: `The parcel counts towards this target: ${summary.en}${by === null ? "" : ` Due by ${by.en}.`}`,
});

export const leadDepartments = (names: Text): Text => ({ zh: `牵头单位：${names.zh}。`, en: `Lead departments: ${names.en}.` });
