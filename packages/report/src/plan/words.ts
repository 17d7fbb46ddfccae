import type { LeftOut, Text } from "@plan/rules";
import { day } from "@plan/rules/internal";

export const both = (zh: string, en: string): Text => ({ zh, en });

export const sizingTitle = both("养老托育设施应配面积", "Required elderly-care and infant-care floor area");
export const sizingsCaption = both("应配面积表", "Required areas");
export const asComputed = both("本次计算", "this computation");
export const sizedCount = (count: number): Text => both(`共计算小区${count}个。`, `Neighbourhoods sized: ${count}.`);

/** The columns of a list of required areas: stated as documents state them, and exact. */
export const sizingsHead: readonly Text[] = [
  both("序号", "No."),
  both("行号", "Line"),
  both("小区名称", "Neighbourhood"),
  both("行政区划代码", "Division"),
  both("适用日期", "Law as in force on"),
  both("建设类型", "Development"),
  both("总户数", "Households"),
  both("应配养老面积（平方米）", "Elderly care required (m²)"),
  both("应配养老面积（计算值）", "Elderly care required (exact)"),
  both("养老依据", "Elderly care rests on"),
  both("应配托育面积（平方米）", "Infant care required (m²)"),
  both("应配托育面积（计算值）", "Infant care required (exact)"),
  both("托育依据", "Infant care rests on"),
  both("问题", "Problem"),
];

/** The columns of a list of clauses. */
export const clausesHead: readonly Text[] = [
  both("序号", "No."),
  both("章节", "Section"),
  both("条款", "Clause"),
  both("性质", "Kind"),
  both("内容", "Text"),
  both("依据", "Basis"),
];

export const standardsTitle = both("适用标准查询", "Standards that apply");
export const inForceHeading = both("适用的面积标准", "Area standards in force");
export const leftOutHeading = both("未适用的面积标准", "Area standards left out");
export const ratioHeading = both("适用的比例和数量指标", "Ratio standards in force");
export const standardsCaption = both("标准", "Standards");
export const asLookedUp = both("本次查询", "this look-up");
export const lookedUp = (division: string, on: string): Text =>
  both(`行政区划代码${division}，${day(on).zh}。`, `Division ${division}, on ${on}.`);
export const noneLeftOut = both("没有未适用的面积标准。", "No area standard was left out.");
export const standardsHead: readonly Text[] = [
  both("设施", "Facility"),
  both("建设类型", "Development"),
  both("文件", "Document"),
  both("条目", "Item"),
  both("内容", "Summary"),
  both("状态", "State"),
];
export const applies = both("适用", "in force");
export const because: Record<LeftOut["because"], Text> = {
  draft: both("征求意见稿（D8）", "a draft (D8)"),
  reported: both("仅见于报道（D7）", "known from a report only (D7)"),
  notYetInForce: both("尚未施行", "not yet in force"),
  expired: both("已届满", "expired"),
  repealed: both("已废止", "repealed"),
  delegated: both("数值由其他文件规定", "its figure stands elsewhere"),
  dateUnknown: both("施行日期不明", "its effective date is not known"),
};
export const notFacility = both("—", "—");

/** What is said on the side, on standard error. */
export const told = {
  problem: (record: number, line: number | null, fault: Text): Text =>
    line === null
      ? both(`第${record}条：${fault.zh}`, `Record ${record}: ${fault.en}`)
      : both(`第${record}条（第${line}行）：${fault.zh}`, `Record ${record} (line ${line}): ${fault.en}`),
  more: (count: number): Text => both(`另有${count}条有误。`, `${count} more are faulty.`),
  none: both("输入中没有小区或者宗地。", "There is no neighbourhood or parcel in the input."),
  fault: (fault: Text): Text => both(`有误：${fault.zh}`, `Error: ${fault.en}`),
  progress: (rows: number): Text => both(`${rows}行`, `${rows} rows`),
};
