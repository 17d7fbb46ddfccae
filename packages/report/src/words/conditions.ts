import type { Development, Text } from "@plan/rules";

export const title: Record<Development | "outsideWorks", Text> = {
  new: { zh: "土地出让条件（养老托育服务设施配建）", en: "Land-transfer conditions: elderly-care and infant-care facilities" },
  existing: { zh: "居住区改造条件（养老托育服务设施配置）", en: "Renovation conditions: elderly-care and infant-care facilities" },
  outsideWorks: {
    zh: "已建成居住区条件（养老托育服务设施配置）",
    en: "Conditions for a built area: elderly-care and infant-care facilities",
  },
};

/** Land is transferred for what is new; a built area is renovated as it stands, as a project. */
export const parcelHeading: Record<Development, Text> = {
  new: { zh: "宗地基本情况", en: "The parcel" },
  existing: { zh: "项目基本情况", en: "The project" },
};
export const areasHeading: Text = { zh: "养老托育配建要求", en: "Elderly-care and infant-care floor area" };
export const openHeading = {
  siting: { zh: "位置与建筑要求", en: "Siting and building" },
  /** Built areas have no four synchronisations to keep: the text asks for them of new estates. */
  phasing: {
    new: { zh: "“四同步”与分期", en: "Four synchronisations and phasing" },
    existing: { zh: "配置方式与分期", en: "Means of provision and phasing" },
  },
  handover: { zh: "核实、验收与移交", en: "Verification, acceptance and handover" },
  ownership: { zh: "产权与用途", en: "Ownership and use" },
  supervision: { zh: "监督与违约", en: "Supervision and breach" },
} as const;
export const supplementHeading: Text = { zh: "附则", en: "Supplementary provisions" };
export const annexHeading: Text = { zh: "附表", en: "Annex" };
