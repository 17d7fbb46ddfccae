import type { Text } from "@plan/rules";
import type { ProvisionCheck } from "@plan/sizing";

/** The columns of the list of a survey (清单): every row of it, in order. */
export const surveyListHead: readonly Text[] = [
  { zh: "序号", en: "No." },
  { zh: "行号", en: "Line" },
  { zh: "行政区划代码", en: "Division" },
  { zh: "街道（乡镇）", en: "Sub-district or town" },
  { zh: "社区", en: "Community" },
  { zh: "小区名称", en: "Neighbourhood" },
  { zh: "建设类型", en: "Development" },
  { zh: "总户数", en: "Households" },
  { zh: "应配养老面积（平方米）", en: "Elderly care required (m²)" },
  { zh: "已有养老面积（平方米）", en: "Elderly care provided (m²)" },
  { zh: "养老缺口（平方米）", en: "Elderly-care shortfall (m²)" },
  { zh: "应配托育面积（平方米）", en: "Infant care required (m²)" },
  { zh: "已有托育面积（平方米）", en: "Infant care provided (m²)" },
  { zh: "托育缺口（平方米）", en: "Infant-care shortfall (m²)" },
  { zh: "结论", en: "Verdict" },
  { zh: "问题", en: "Problem" },
  { zh: "备注", en: "Remarks" },
];

export const surveyVerdict: Record<ProvisionCheck["verdict"] | "problem", Text> = {
  pass: { zh: "达标", en: "met" },
  fail: { zh: "未达标", en: "short" },
  unknown: { zh: "未填报", en: "not reported" },
  problem: { zh: "有误", en: "faulty" },
};

export const developmentInList = { new: { zh: "新建", en: "new" }, existing: { zh: "既有", en: "existing" } } as const satisfies Record<
  string,
  Text
>;
/** A check of areas tells nothing of siting, handover and the like. */
export const dutiesOpen: Text = { zh: "面积之外的要求待核对", en: "duties beside the area are to be checked" };
/** Households worked from floor area, or given as an estimate (D9). */
export const householdsEstimated: Text = { zh: "户数为估算值", en: "households are estimated" };
export const empty: Text = { zh: "", en: "" };

export const sumsCaption: Text = { zh: "调查汇总表", en: "What the survey comes to" };
export const sumsHead: readonly Text[] = [
  { zh: "行政区划代码", en: "Division" },
  { zh: "设施", en: "Facility" },
  { zh: "结论", en: "Verdict" },
  { zh: "小区数", en: "Neighbourhoods" },
  { zh: "应配面积（平方米）", en: "Required (m²)" },
  { zh: "已有面积（平方米）", en: "Provided (m²)" },
  { zh: "缺口（平方米）", en: "Shortfall (m²)" },
];
export const sumsVerdict = {
  met: { zh: "达标", en: "met" },
  short: { zh: "未达标", en: "short" },
  unknown: { zh: "未填报", en: "not reported" },
} as const satisfies Record<string, Text>;
export const allDivisions: Text = { zh: "合计", en: "All" };

export const surveyTitle: Text = { zh: "养老托育服务设施调查汇总", en: "Survey of elderly-care and infant-care facilities: summary" };
export const surveyHeading: Text = { zh: "汇总", en: "Summary" };
export const listHeading: Text = { zh: "清单", en: "List" };
export const asSurveyed: Text = { zh: "本次调查", en: "this survey" };
/** How many rows were read, and whether all of them. */
export const surveyRead = (read: number, good: number, bad: number, complete: boolean): Text => ({
  zh: `读入${read}行：可核算${good}行，有误${bad}行。${complete ? "" : "数据未读完，调查不完整。"}`,
  en: `Rows read: ${read}; sized: ${good}; faulty: ${bad}.${complete ? "" : " The rows broke off: the survey is incomplete."}`,
});
export const surveyConclusion: Record<"pass" | "fail" | "unknown" | "incomplete", Text> = {
  pass: { zh: "结论：全部达标。", en: "Conclusion: all met." },
  fail: { zh: "结论：有小区未达标。", en: "Conclusion: some neighbourhoods are short." },
  unknown: { zh: "结论：没有已知缺口，但不能认定全部达标。", en: "Conclusion: no known shortfall, but not known to be all met." },
  incomplete: { zh: "结论：数据有误或者未读完，不作结论。", en: "Conclusion: none, for some rows are faulty or missing." },
};
export const listClause: Text = { zh: "列入清单的小区如下表。", en: "The neighbourhoods listed are in the table." };
export const listCaption: Text = { zh: "小区清单", en: "Neighbourhoods" };
