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
