import type { Text } from "@plan/rules";

/** The line above a facility's table. */
export const annexClause = (term: string, name: string, area: string): Text => ({
  zh: `${term}最低面积${area}平方米的计算。`,
  en: `${name}: how the least area of ${area} m² is worked out.`,
});
/** The same for a yardstick. */
export const yardstickClause = (term: string, name: string, area: string): Text => ({
  zh: `${term}参考面积${area}平方米的计算。`,
  en: `${name}: how the ${area} m² to aim for are worked out.`,
});
export const caption = (term: string, name: string): Text => ({ zh: `${term}面积计算表`, en: `${name}: calculation` });

export const head: readonly Text[] = [
  { zh: "依据", en: "Standard" },
  { zh: "计算基数", en: "Counted on" },
  { zh: "指标", en: "Rate" },
  { zh: "计算式", en: "Arithmetic" },
  { zh: "面积（平方米）", en: "Area (m²)" },
  { zh: "适用", en: "Application" },
];
export const governs: Text = { zh: "采用", en: "governs" };
export const yardstick: Text = { zh: "参照", en: "yardstick" };
export const alsoApplies: Text = { zh: "同时适用", en: "also applies" };
