import type { Text } from "@plan/rules";
import type { Parcel } from "../parcel.ts";

/** Labels of what is known of a parcel, in the order of a planning-condition sheet. */
export const parcelLabel: Record<keyof Parcel, Text> = {
  number: { zh: "宗地编号", en: "Parcel number" },
  location: { zh: "坐落", en: "Location" },
  bounds: { zh: "四至", en: "Bounds" },
  landUse: { zh: "用地性质", en: "Land use" },
  landArea: { zh: "出让面积", en: "Land area transferred" },
  plotRatio: { zh: "容积率", en: "Plot ratio" },
  floorAreaInPlotRatio: { zh: "计容建筑面积", en: "Floor area counted in the plot ratio" },
};

export const neighbourhoodLabel = {
  name: { zh: "项目名称", en: "Project" },
  division: { zh: "行政区划代码", en: "Division code (GB/T 2260)" },
  development: { zh: "建设类型", en: "Kind of development" },
  settlement: { zh: "城乡属性", en: "Settlement" },
  inRenovationWorks: { zh: "是否纳入改造工程", en: "In renovation works" },
  on: { zh: "适用规定的时点", en: "Law as in force on" },
  planningConditionsOn: { zh: "规划条件日期", en: "Date of the planning conditions" },
  households: { zh: "户数", en: "Households" },
  residents: { zh: "居住人口", en: "Residents" },
  residentialFloorArea: { zh: "住宅建筑面积", en: "Residential floor area" },
  averageDwellingArea: { zh: "户均住宅建筑面积", en: "Average dwelling" },
} as const satisfies Record<string, Text>;

/** What clauses of this section rest on. */
export const rests = {
  parcelData: { zh: "编制单位提供的宗地资料", en: "parcel data as supplied" },
  projectData: { zh: "编制单位提供的项目资料", en: "project data as supplied" },
  notSupplied: { zh: "宗地资料未提供", en: "not among the parcel data supplied" },
} as const satisfies Record<string, Text>;

/** 不低于1且不高于2.2 */
export function plotRatioRange(min: string | null, max: string | null): Text {
  if (min !== null && max !== null) return { zh: `不低于${min}且不高于${max}`, en: `not less than ${min} and not more than ${max}` };
  return min !== null ? { zh: `不低于${min}`, en: `not less than ${min}` } : { zh: `不高于${max}`, en: `not more than ${max}` };
}

export const squareMetres = (area: string): Text => ({ zh: `${area}平方米`, en: `${area} m²` });
/** Contracts write areas in capitals beside the figures. */
export const squareMetresInCapitals = (area: string, inCapitals: string): Text => ({
  zh: `${area}平方米（大写：${inCapitals}平方米）`,
  en: `${area} m²`,
});
