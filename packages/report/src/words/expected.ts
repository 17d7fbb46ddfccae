import type { PlanIssue } from "@plan/rules";
import { once } from "@plan/rules/internal";
import { expectedInData } from "./expectedInData.ts";
import { expectedInTemplate } from "./template.ts";
import { expectedInWorkbook } from "./workbook.ts";

/** Chinese for what the packages expect, by the English phrase: `$1` stands for what the phrase holds there. */
const expectedPhrases: readonly (readonly [RegExp, string])[] = [
  ...expectedInTemplate,
  [/^a whole number of households from 0 to 1000000000$/, "0至1000000000的整数户数"],
  [/^a whole number of residents from 0 to 1000000000$/, "0至1000000000的整数人数"],
  [/^a number of m² above 0: .*$/, "大于0的面积（平方米）：整数最多12位、小数最多6位，不带正负号和分隔符"],
  [/^a number of m²: .*$/, "面积（平方米）：整数最多12位、小数最多6位，不带正负号和分隔符"],
  [/^a number above 0: .*$/, "大于0的数：整数最多12位、小数最多6位，不带正负号和分隔符"],
  [/^a number: .*$/, "数：整数最多12位、小数最多6位，不带正负号和分隔符"],
  [/^a calendar date written YYYY-MM-DD$/, "日历上有的日期，格式为YYYY-MM-DD"],
  [/^a division of six digits .*$/, "六位行政区划代码（GB/T 2260），如450200"],
  [/^text of at most (\d+) characters$/, "不超过$1个字符的文字"],
  [/^text without control characters$/, "不含控制字符的文字"],
  [/^text without lone surrogates$/, "不含残缺字符（单独的代理码元）的文字"],
  [/^text without non-characters$/, "不含非字符的文字"],
  [/^text without bidirectional controls$/, "不含双向控制字符的文字"],
  [/^text without invisible characters$/, "不含不可见字符的文字"],
  [/^新建 \(new\) or 既有 \(existing\)$/, "新建或既有"],
  [/^one of the known kinds$/, "已知的种类"],
  [/^one of (.+)$/, "$1之一"],
  [/^(\d+) cells, one for each heading$/, "$1个单元格，与标题一一对应"],
  [/^a known heading.*$/, "已知的标题，如总户数，或者自行指定其含义"],
  [/^one column for (\w+), which (.+) is$/, "$1只有一列，即“$2”"],
  [/^a column (.+) \((.+)\), or one \w+ for all rows$/, "有“$1”一列，或者对所有行统一指定"],
  [/^quotes only around a whole cell$/, "引号只在整个单元格两端"],
  [/^a quoted cell that ends with a quote.*$/, "带引号的单元格在逗号或行末之前以引号结束"],
  [/^rows to the end$/, "完整的数据"],
  [/^UTF-8, or GB18030 where it is declared$/, "UTF-8编码，或者注明的GB18030编码"],
  [/^GB18030 from this line on$/, "从本行起为GB18030编码"],
  [/^a file of at most (\d+) bytes$/, "不超过$1字节的文件"],
  [/^a row of at most (\d+) bytes$/, "不超过$1字节的行"],
  [/^at most (\d+) rows in one document;.*$/, "一份文件最多$1个小区；更长的清单请用.csv或.json"],
  [/^at most (\d+) rows.*$/, "最多$1行"],
  [/^\w+ that can be iterated$/, "可以逐行读取的数据"],
  [/^chunks of bytes$/, "分块的字节"],
  [/^rows of a workbook$/, "工作簿的各行"],
  [/^an entry of a survey$/, "调查的一条结果"],
  [/^a row that can be read$/, "可以读取的一行"],
  [/^a row of cells, as the first row is$/, "与第一行同样的一行单元格"],
  [/^a record, as the first row is$/, "与第一行同样的一条记录"],
  [/^one cell for (\w+)$/, "$1只有一个单元格"],
  [/^a file that can be read$/, "可以读取的文件"],
  [/^a file that can be written$/, "可以写入的文件"],
  [/^a folder that can be written$/, "可以写入的文件夹"],
  [/^UTF-8$/, "UTF-8编码"],
  ...expectedInWorkbook,
  [/^JSON$/, "JSON"],
  [/^households, which (.+) counts$/, "$1所计算的户数"],
  [/^residents, which (.+) counts$/, "$1所计算的居住人口"],
  [/^residentialFloorArea, which (.+) counts$/, "$1所计算的住宅建筑面积"],
  [/^(\w+), which (.+) counts$/, "$2所计算的$1"],
  [/^the number of households that the basis (\w+) speaks of$/, "户数依据$1所指的户数"],
  [/^the floor area that averageDwellingArea divides$/, "户均面积所除的住宅建筑面积"],
  [/^a standard for elderlyCare \(new\) in force in (\d+) on (.+)$/, "$2在$1有效的新建小区养老设施标准"],
  [/^a standard for elderlyCare \(existing\) in force in (\d+) on (.+)$/, "$2在$1有效的既有居住区养老设施标准"],
  [/^a standard for infantCare \(new\) in force in (\d+) on (.+)$/, "$2在$1有效的新建小区托育设施标准"],
  [/^a standard for infantCare \(existing\) in force in (\d+) on (.+)$/, "$2在$1有效的既有居住区托育设施标准"],
  [/^no such key$/, "没有这一项"],
  [/^an option that plan --help names$/, "plan --help所列的选项"],
  [/^an option with its value$/, "带值的选项"],
  [/^an option given once$/, "只出现一次的选项"],
  [/^a file, or - for standard input$/, "文件，或者表示标准输入的-"],
  [/^a file, - for standard input, or --households$/, "文件、表示标准输入的-，或者--households"],
  [/^one file$/, "一个文件"],
  [/^no file$/, "没有文件：标准只按地点和日期查询"],
  [/^one file for a list$/, "一个文件：清单不分存"],
  [/^a column of the file$/, "文件中的一列"],
  [/^a heading and what it says.*$/, "列名及其含义，如住户=households"],
  [/^a folder, such as conditions\/, for several documents$/, "文件夹（如conditions/），以存放多份文件"],
  [/^a command: (.+)$/, "命令：$1"],
  [/^an object$/, "一个对象"],
  [/^a list$/, "一个列表"],
  [/^text$/, "文字"],
  [/^a number$/, "数"],
  [/^true or false$/, "true或false"],
  ...expectedInData,
];

/** Chinese for what was got, where it is not the value itself. */
const receivedPhrases: readonly (readonly [RegExp, string])[] = [
  [/^(?:nothing|null)$/, "空"],
  [/^an object$/, "一个对象"],
  [/^a list$/, "一个列表"],
  [/^a quote within a cell$/, "单元格中的引号"],
  [/^the end of the file$/, "文件末尾"],
  [/^text after its closing quote$/, "引号之后的文字"],
  [/^an empty file$/, "空文件"],
  [/^a file of another kind$/, "另一种文件"],
  [/^an object that cannot be read$/, "无法读取的对象"],
  [/^byte (0x[0-9A-F]+)$/, "字节$1"],
];

/** Whether a phrase of what was expected has its words. */
export function isInChinese(expected: string): boolean {
  return expectedPhrases.some(([known]) => known.test(expected));
}

/** What was expected and what was got, in Chinese; a phrase without words stays as it is. */
export function inChinese({ expected, received }: PlanIssue): readonly [expected: string, received: string] {
  return [expectedInChinese(expected), translated(receivedPhrases, received)];
}

const mostKept = 1000;
const kept = /* @__PURE__ */ once(() => new Map<string, string>());

/** Each phrase is looked for once, while there are not too many. */
function expectedInChinese(expected: string): string {
  const words = kept().get(expected) ?? translated(expectedPhrases, expected);
  if (kept().size < mostKept) kept().set(expected, words);
  return words;
}

function translated(phrases: typeof expectedPhrases, phrase: string): string {
  const known = phrases.find(([pattern]) => pattern.test(phrase));
  return known === undefined ? phrase : phrase.replace(known[0], known[1]);
}
