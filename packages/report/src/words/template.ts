/** Chinese for what a template must be, by the English phrase. */
export const expectedInTemplate: readonly (readonly [RegExp, string])[] = [
  [/^every brace in a closed placeholder, such as (.+)$/, "成对的花括号，内为占位符，如$1"],
  [/^one of the placeholders (.+)$/, "占位符$1之一"],
  [/^a value for (\{.+\})$/, "$1的内容"],
  [/^text of at most (\d+) characters when it is filled in$/, "填入后不超过$1个字符的文字"],
  [/^each section once$/, "每一部分各列一次"],
  [/^a list with the section (\w+) in it$/, "列有$1部分的列表"],
  [/^blanks only in (\w+)$/, "仅有待填条款的部分（$1）"],
  [/^a template for new areas$/, "用于新建住宅小区的模板"],
  [/^a template for existing areas$/, "用于老城区、已建成居住区的模板"],
  [/^the office that signs$/, "落款单位"],
  [/^the day it is signed$/, "落款日期"],
  [/^the name of a font$/, "字体名称"],
  [/^words$/, "文字"],
  [/^the command conditions, which prints on it$/, "用于命令conditions"],
];
