import type { Text } from "@plan/rules";
import type { Clause } from "../reportDocument.ts";

/** Words that every renderer prints around the clauses. */
export const page = {
  notReported: { zh: "未填报", en: "not reported" },
  advisories: { zh: "提示", en: "Notes" },
  number: { zh: "文号", en: "Document No." },
  office: { zh: "出具单位", en: "Issued by" },
  date: { zh: "日期", en: "Date" },
} as const;

/** What kind of clause it is, before its text (D17). */
export const mark: Record<Clause["status"], Text> = {
  policy: { zh: "【政策条款】", en: "[Policy] " },
  option: { zh: "【选用条款】", en: "[Option] " },
  blank: { zh: "【待填条款】", en: "[Blank] " },
};

/** What it rests on, behind its text: the last thing said of a clause. */
export const restsOn = (basis: Text): Text => ({ zh: `（依据：${basis.zh}）`, en: ` (basis: ${basis.en})` });
export const unstated: Text = { zh: "未注明", en: "not stated" };
export const notFixed: Text = { zh: "所引文件未作规定", en: "not fixed by the documents cited" };

/** A place to fill in, and by whom (D17). */
export const toFillIn = (label: Text): Text => ({
  zh: `${label.zh}：＿＿＿＿（由市、县填写）。`,
  en: `${label.en}: ＿＿＿＿ (to be filled in by the city or county).`,
});

/** 宗地编号：P(2022)1。 */
export const labelled = (label: Text, { zh, en }: Text): Text => ({ zh: `${label.zh}：${zh}。`, en: `${label.en}: ${en}.` });
