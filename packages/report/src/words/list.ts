import type { Text } from "@plan/rules";

export const title: Text = { zh: "养老托育服务设施缺口清单", en: "List of shortfalls: elderly-care and infant-care facilities" };
export const summaryHeading: Text = { zh: "汇总", en: "Summary" };
export const listHeading: Text = { zh: "清单", en: "List" };
export const asChecked: Text = { zh: "本次核对", en: "the checks listed" };

/** How many were looked at. An empty set is no data, not full compliance. */
export const looked = (count: number): Text =>
  count === 0
    ? { zh: "本次没有核对任何小区。", en: "No neighbourhood was checked." }
    : { zh: `本次核对小区${count}个。`, en: `Neighbourhoods checked: ${count}.` };

export const tally = (facility: Text, met: number, short: number, unknown: number, shortfall: string): Text => ({
  zh: `${facility.zh}：达标${met}个，未达标${short}个，未填报${unknown}个；未达标小区缺口合计${shortfall}平方米。`,
  en: `${facility.en}: met ${met}, short ${short}, not reported ${unknown}; the short ones lack ${shortfall} m² in all.`,
});

export const listClause = (rows: number): Text => ({
  zh: rows === 0 ? "没有未达标或者未填报的小区。" : `下列小区未达标或者未填报，共${rows}个；空缺栏目由市、县填写。`,
  en:
    rows === 0
      ? "No neighbourhood is short or unreported."
      : `Neighbourhoods short or not reported: ${rows}. Empty columns are to be filled in by the city or county.`,
});
export const caption: Text = { zh: "缺口清单", en: "Shortfalls" };

export const head: readonly Text[] = [
  { zh: "序号", en: "No." },
  { zh: "县（市、区）", en: "County, city or district" },
  { zh: "街道（乡镇）", en: "Sub-district or town" },
  { zh: "社区", en: "Community" },
  { zh: "小区名称", en: "Neighbourhood" },
  { zh: "规划条件时间", en: "Date of planning conditions" },
  { zh: "建成年份", en: "Year built" },
  { zh: "总户数", en: "Households" },
  { zh: "应配养老面积（平方米）", en: "Elderly care required (m²)" },
  { zh: "已有养老面积（平方米）", en: "Elderly care provided (m²)" },
  { zh: "养老缺口（平方米）", en: "Elderly-care shortfall (m²)" },
  { zh: "应配托育面积（平方米）", en: "Infant care required (m²)" },
  { zh: "已有托育面积（平方米）", en: "Infant care provided (m²)" },
  { zh: "托育缺口（平方米）", en: "Infant-care shortfall (m²)" },
  { zh: "问题类型", en: "Problem" },
  { zh: "整改方式", en: "Remedy" },
  { zh: "责任单位", en: "Office in charge" },
  { zh: "责任人", en: "Person in charge" },
  { zh: "完成时限", en: "Due by" },
  { zh: "进展", en: "Progress" },
  { zh: "备注", en: "Remarks" },
];

/** Left for the city or county. */
export const open: Text = { zh: "＿＿＿＿", en: "＿＿＿＿" };
export const none: Text = { zh: "—", en: "—" };
export const notChecked: Text = { zh: "未核对", en: "not checked" };

export const facilityInList = {
  elderlyCare: { zh: "养老服务设施", en: "Elderly care" },
  infantCare: { zh: "托育服务设施", en: "Infant care" },
} as const satisfies Record<string, Text>;

/** The shortfall is in what was provided; whether it was planned, handed over or used is for the survey on the spot. */
export const problem = {
  short: (facilities: Text): Text => ({ zh: `${facilities.zh}配建不到位`, en: `${facilities.en}: provided area short` }),
  unknown: (facilities: Text): Text => ({ zh: `${facilities.zh}未填报`, en: `${facilities.en}: not reported` }),
} as const;

export const partlyKnown = (facility: Text, known: string): Text => ({
  zh: `${facility.zh}已知${known}平方米`,
  en: `${facility.en}: ${known} m² known`,
});
