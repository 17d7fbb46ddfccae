import type { Text } from "@plan/rules";

export const surveySheet: Text = { zh: "调查表", en: "Survey" };
export const notesSheet: Text = { zh: "填表说明", en: "How to fill it in" };
export const exampleSheet: Text = { zh: "填写示例", en: "Example" };
export const formTitle: Text = {
  zh: "社区养老服务设施和婴幼儿照护服务设施调查表",
  en: "Survey of elderly-care and infant-care facilities",
};
export const notesHead: readonly Text[] = [
  { zh: "栏目", en: "Column" },
  { zh: "填写要求", en: "What to put there" },
  { zh: "示例", en: "Example" },
];

/** Rules for the whole form. */
export const formRules: readonly Text[] = [
  {
    zh: "面积尚未查清的，留空，按“未填报”处理；确无设施的，填0。留空不等于0。",
    en: "Leave an area empty where it is not known: it counts as not reported. Put 0 where there is none. Empty is not 0.",
  },
  {
    zh: "每行填写一个小区。请勿合并单元格、使用公式或者在数字后加注单位。",
    en: "One row for each neighbourhood. No merged cells, no formulas, no units behind a number.",
  },
  {
    zh: "请勿改动首行标题和工作表名称。填妥后存为.xlsx格式。",
    en: "Leave the headings in the first row and the name of the sheet as they are. Save as .xlsx.",
  },
];
export const general: Text = { zh: "（全表）", en: "(the whole form)" };

/** What a person is told of each column, and what it may look like when it is filled in. */
export const formNotes = {
  number: note("顺序号，可不填。", "Running number; may be left empty.", "1"),
  division: note("所在县（市、区）的行政区划代码，六位数字。", "The division (GB/T 2260), six digits.", "450203"),
  subDistrict: note("所在街道或者乡镇。", "Sub-district or town.", { zh: "某某街道", en: "A Sub-district" }),
  community: note("所在社区。", "Community.", { zh: "某某社区", en: "A Community" }),
  name: note("小区或者项目的名称。", "Name of the neighbourhood or project.", { zh: "红光小区", en: "Hongguang" }),
  development: note("新建，或者既有（老城区、已建成居住区）。", "New, or existing (old districts and built areas).", {
    zh: "既有",
    en: "existing",
  }),
  on: note("适用规定的时点，如2022-03-01。", "The day whose rules apply, such as 2022-03-01.", "2022-03-01"),
  planningConditionsOn: note("规划条件的日期，不详的留空。", "Date of the planning conditions; empty where not known.", "1998-06-15"),
  yearBuilt: note("建成年份，不详的留空。", "Year built; empty where not known.", "2000"),
  households: note("住宅总套数，整数。", "Dwellings, a whole number.", "1234"),
  householdsBasis: note("总户数的来源，留空按规划确定处理。", "Where that number comes from; planned if empty.", {
    zh: "调查",
    en: "surveyed",
  }),
  residents: note("居住人口，整数；不详的留空。", "Residents, a whole number; empty where not known.", ""),
  residentialFloorArea: note("住宅总建筑面积，平方米；不详的留空。", "Residential floor area in m²; empty where not known.", ""),
  averageDwellingArea: note(
    "总户数不详时据以估算户数，平方米。",
    "Used to estimate the dwellings where their number is not known, m².",
    "",
  ),
  settlement: note("城镇或者农村，留空按城镇处理。", "Urban or rural; urban if empty.", { zh: "城镇", en: "urban" }),
  inRenovationWorks: note("既有小区是否列入改造工程。", "Existing areas: whether they are in renovation works.", { zh: "是", en: "yes" }),
  elderlyCare: note(
    "已有社区养老服务设施面积，平方米；不详的留空，没有的填0。",
    "Elderly-care area there is, m²; empty where not known, 0 where none.",
    "100.5",
  ),
  infantCare: note(
    "已有婴幼儿照护服务设施面积，平方米；不详的留空，没有的填0。",
    "Infant-care area there is, m²; empty where not known, 0 where none.",
    "",
  ),
  remarks: note("需要说明的情况。", "Anything to be said beside.", ""),
} as const satisfies Record<string, { readonly prompt: Text; readonly example: Text }>;

function note(zh: string, en: string, example: string | Text): { readonly prompt: Text; readonly example: Text } {
  return { prompt: { zh, en }, example: typeof example === "string" ? { zh: example, en: example } : example };
}

/** Columns that are carried along, as headings that are known. */
export const carriedHeading = {
  number: { zh: "序号", en: "No." },
  subDistrict: { zh: "街道（乡镇）", en: "Sub-district" },
  community: { zh: "社区", en: "Community" },
  yearBuilt: { zh: "建成年份", en: "Year built" },
  remarks: { zh: "备注", en: "Remarks" },
} as const satisfies Record<string, Text>;

/** What a column counts, behind its heading. */
export const unit = {
  households: { zh: "（户）", en: "" },
  residents: { zh: "（人）", en: "" },
  residentialFloorArea: { zh: "（平方米）", en: " (m²)" },
  averageDwellingArea: { zh: "（平方米）", en: " (m²)" },
  elderlyCare: { zh: "（平方米）", en: " (m²)" },
  infantCare: { zh: "（平方米）", en: " (m²)" },
} as const satisfies Record<string, Text>;

/** Words that can be chosen, as the reader of surveys takes them. */
export const choices = {
  development: { zh: ["新建", "既有"], en: ["new", "existing"] },
  householdsBasis: {
    zh: ["规划确定", "合同下限", "估算", "调查", "待方案审定"],
    en: ["planned", "contractMinimum", "estimated", "surveyed", "pendingScheme"],
  },
  settlement: { zh: ["城镇", "农村"], en: ["urban", "rural"] },
  inRenovationWorks: { zh: ["是", "否"], en: ["yes", "no"] },
} as const;
