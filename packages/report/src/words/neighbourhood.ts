import type { Development, Facility, Measure, Text } from "@plan/rules";
import type { HouseholdsBasis } from "@plan/sizing";

/** English names of the facilities; the Chinese name is the governing text's own. */
export const facilityName: Record<Facility, string> = {
  elderlyCare: "Community elderly-care facility",
  infantCare: "Infant-care facility",
};

/** The same within a sentence. */
export const facilitiesName: Record<Facility, string> = {
  elderlyCare: "community elderly-care facilities",
  infantCare: "infant-care facilities",
};

/** How an area is called, by what the text says it measures. Guangxi's does not say, so it is never called gross. */
export const measureName: Record<Measure, Text> = {
  gross: { zh: "建筑面积", en: "gross floor area" },
  net: { zh: "套内建筑面积", en: "net floor area" },
  unspecified: { zh: "面积", en: "floor area" },
};

export const developmentName: Record<Development, Text> = {
  new: { zh: "新建住宅小区", en: "new residential estate" },
  existing: { zh: "老城区、已建成居住区", en: "old district or built residential area" },
};

/** Where a household count comes from (D9). */
export const householdsBasisName: Record<HouseholdsBasis, Text> = {
  planned: { zh: "规划确定", en: "as planned" },
  contractMinimum: { zh: "出让合同约定的总套数下限", en: "the least number of dwellings in the transfer contract" },
  estimated: { zh: "估算", en: "estimated" },
  surveyed: { zh: "调查核定", en: "as surveyed" },
  pendingScheme: { zh: "暂定，待规划方案批准", en: "provisional, pending approval of the scheme" },
};

export const settlementName: Record<"urban" | "rural", Text> = { urban: { zh: "城镇", en: "urban" }, rural: { zh: "农村", en: "rural" } };
export const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const;
