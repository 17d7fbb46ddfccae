import type { Text } from "@plan/rules";

export const textSheet: Text = { zh: "正文", en: "Text" };
export const clauseHead: readonly Text[] = [
  { zh: "条款", en: "Clause" },
  { zh: "内容", en: "What it says" },
  { zh: "依据", en: "Basis" },
];

/** Heads of columns that count things: what stands under them is a whole number, not text of digits. */
export const countedHeads: ReadonlySet<string> = /* @__PURE__ */ new Set(["序号", "行号", "总户数", "小区数"]);

export const problemSheet: Text = { zh: "问题", en: "Problems" };
export const problemHead: readonly Text[] = [
  { zh: "序号", en: "No." },
  { zh: "工作表", en: "Sheet" },
  { zh: "行号", en: "Line" },
  { zh: "列", en: "Column" },
  { zh: "应为", en: "Expected" },
  { zh: "实为", en: "Received" },
];

/** Chinese for what a workbook is expected to hold. */
export const expectedInWorkbook: readonly (readonly [RegExp, string])[] = [
  [/^a number, in a cell that holds a number$/, "数字单元格中的数"],
  [/^a number, in a cell that shows a number$/, "数字单元格中的数，而不是日期"],
  [/^text, in a cell that holds text$/, "文字单元格中的文字"],
  [/^a day, in a cell that holds a date.*$/, "日期单元格中的日期，或者2022-03-01这样的文字"],
  [/^a whole day of the calendar$/, "日历上有的一天，不带时刻"],
  [/^a value, not a formula$/, "数值，而不是公式"],
  [/^a value, not an error$/, "数值，而不是错误值"],
  [/^cells that are not merged$/, "没有合并的单元格"],
  [/^no cell without a heading above it$/, "上方有标题的单元格"],
  [/^a heading, as text$/, "文字标题"],
  [/^headings in the first row$/, "第一行为标题"],
  [/^a sheet named "([^"]+)" or "([^"]+)"$/, "名为“$1”的工作表"],
  [/^a sheet named "([^"]+)"$/, "名为“$1”的工作表"],
  [/^an \.xlsx file: open this one.*$/, ".xlsx文件：请打开后另存为.xlsx"],
  [/^an \.xlsx workbook, without macros.*$/, "不带宏的.xlsx工作簿：请另存为.xlsx"],
  [/^a workbook without a password.*$/, "没有密码的工作簿：请取消密码后重新保存"],
  [/^a whole \.xlsx file.*$/, "完整的.xlsx文件：此文件没有结尾，可能没有下载完"],
  [/^an \.xlsx file$/, ".xlsx文件"],
  [/^a workbook of at most (\d+) bytes$/, "不超过$1字节的工作簿"],
  [/^a workbook that unpacks to at most (\d+) bytes.*$/, "解压后不超过$1字节的工作簿"],
  [/^a workbook of at most (\d+) parts$/, "不超过$1个部分的工作簿"],
  [/^a workbook of at most (\d+) relations$/, "不超过$1个关系的工作簿"],
  [/^a workbook of at most (\d+) sheets$/, "不超过$1个工作表的工作簿"],
  [/^a workbook of at most (\d+) styles$/, "不超过$1种单元格格式的工作簿"],
  [/^a workbook of at most (\d+) texts$/, "不超过$1条文字的工作簿"],
  [/^a workbook of at most (\d+) merged ranges$/, "不超过$1处合并的工作簿"],
  [/^a workbook with at most (\d+) characters of text$/, "文字不超过$1个字符的工作簿"],
  [/^a sheet of at most (\d+) rows$/, "不超过$1行的工作表"],
];
