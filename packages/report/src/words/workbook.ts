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
  [/^an \.xlsx workbook$/, ".xlsx工作簿"],
  [/^the bytes of an \.xlsx file$/, ".xlsx文件的字节"],
  [/^a workbook with the part (.+)$/, "含有$1的工作簿"],
  [/^a workbook in one piece$/, "没有分卷的工作簿"],
  [/^a workbook without document types$/, "不含文档类型声明的工作簿"],
  [/^XML without document types$/, "不含文档类型声明的XML"],
  [/^XML to its end.*$/, "完整的XML：此文件不完整"],
  [/^well-formed XML$/, "格式正确的XML"],
  [/^XML 1\.0 in UTF-8$/, "UTF-8编码的XML 1.0"],
  [/^XML without control characters$/, "不含控制字符的XML"],
  [/^merged ranges that lie beside one another$/, "互不重叠的合并区域"],
  [/^texts, plain or in runs$/, "普通文字或者分段文字"],
  [/^attributes that rows and cells have$/, "行和单元格应有的属性"],
  [/^one value in each cell$/, "每个单元格只有一个值"],
  [/^a style that the workbook has$/, "工作簿中已有的样式"],
  [/^rows of cells$/, "由单元格组成的行"],
  [/^a value inside its element$/, "位于本元素之内的值"],
  [/^one root element$/, "只有一个根元素的XML"],
  [/^nothing outside the root element$/, "根元素之外没有内容的XML"],
  [/^each attribute once$/, "不重复的属性"],
  [/^the entities of XML and no others$/, "XML自带的实体"],
  [/^text in UTF-8$/, "UTF-8编码的文字"],
  [/^markup of at most (\d+) characters in one piece$/, "每段不超过$1个字符的标记"],
  [/^texts of at most (\d+) characters$/, "合计不超过$1个字符的文字"],
  [/^merged ranges such as A3:B4$/, "A3:B4这样的合并区域"],
  [/^rows in ascending order, each once$/, "按行号递增且不重复的行"],
  [/^cells in ascending order, each once and in its row$/, "按列递增、不重复且位于本行的单元格"],
  [/^a value as its cell's type says$/, "与单元格类型一致的值"],
  [/^a part for each sheet$/, "每张工作表各有其部件"],
  [
    /^(?:.*\bdirectory\b.*|an end record.*|each part of the workbook once|parts that .*|long sizes in full|deflated parts.*)$/,
    "完好的.xlsx文件：此文件已损坏",
  ],
];
