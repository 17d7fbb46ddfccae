import type { Development, Text } from "@plan/rules";
import type { ConditionSection } from "../conditionOptions.ts";

/** A duty as conditions word it, the section it belongs to, and the kind of development it speaks of. */
export interface DutyWords {
  readonly section: ConditionSection;
  readonly development: Development;
  readonly text: Text;
}

/** Duties beside an area that conditions carry. */
export const duties: Readonly<Record<string, DutyWords>> = {
  landTransferConditions: {
    section: "areas",
    development: "new",
    text: { zh: "上述面积要求列入本宗地的土地出让条件。", en: "These areas are part of the land-transfer conditions of this parcel." },
  },
  fourSynchronisations: {
    section: "phasing",
    development: "new",
    text: {
      zh: "上述设施应当与住宅同步规划、同步建设、同步验收、同步交付（“四同步”）。",
      en: "The facilities shall be planned, built, accepted and delivered together with the housing (the four synchronisations).",
    },
  },
  ancillaryRooms: {
    section: "ownership",
    development: "new",
    text: { zh: "上述设施的面积计入城乡社区配套用房的建设范围。", en: "The area of the facilities counts as community ancillary rooms." },
  },
  meansOfProvision: {
    section: "phasing",
    development: "existing",
    text: {
      zh: "上述设施可以通过盘活闲置资源，采取购置、置换、租赁等方式配置。",
      en: "The facilities may be provided from idle premises, by purchase, exchange, lease and the like.",
    },
  },
  sharing: {
    section: "siting",
    development: "existing",
    text: {
      zh: "鼓励上述设施与社区服务、文化、养老等用房共建共享。",
      en: "Sharing with premises for community service, culture and elderly care is encouraged.",
    },
  },
};

/** Duties of the authorities, which bind no single parcel. */
export const publicDuties: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "survey",
  "rectificationPlan",
  "subDistrictCentre",
  "embeddedFacilities",
]);

/** Printed as a blank where no document cited speaks of the four synchronisations. */
export const fourSynchronisations: Text = { zh: "“四同步”要求", en: "Four synchronisations" };

/** The regional target that the parcel counts towards. */
export const target = (summary: Text, by: Text | null): Text => ({
  zh: `本宗地计入下列目标的统计范围：${summary.zh}${by === null ? "" : `完成时限：${by.zh}。`}`,
  en: `The parcel counts towards this target: ${summary.en}${by === null ? "" : ` Due by ${by.en}.`}`,
});

export const leadDepartments = (zh: string, en: string): Text => ({ zh: `牵头单位：${zh}。`, en: `Lead departments: ${en}.` });
