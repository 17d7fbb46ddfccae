import type { Text } from "@plan/rules";
import type { FacilityResult, Finding, ProvisionCheck } from "@plan/sizing";

/** Words about what is there, held against what must be there. */
export const resultsCaption: Text = { zh: "面积核对表", en: "Areas required and provided" };
export const resultsHead: readonly Text[] = [
  { zh: "设施", en: "Facility" },
  { zh: "应配面积（平方米）", en: "Required (m²)" },
  { zh: "已有面积（平方米）", en: "Provided (m²)" },
  { zh: "缺口（平方米）", en: "Shortfall (m²)" },
  { zh: "富余（平方米）", en: "Surplus (m²)" },
  { zh: "结论", en: "Verdict" },
];

export const resultVerdict: Record<FacilityResult["verdict"], Text> = {
  met: { zh: "达标", en: "met" },
  short: { zh: "未达标", en: "short" },
  unknown: { zh: "未填报，不作判定", en: "not reported, no verdict" },
};

export interface ResultWords {
  readonly term: string;
  readonly name: string;
  readonly measure: Text;
  readonly required: string;
  /** In full. */
  readonly known: string;
  readonly shortfall: string | null;
  readonly surplus: string | null;
}

/** One facility, by what is known of it (D13). */
export const resultClause = {
  met: ({ term, name, measure, required, known, surplus }: ResultWords): Text => ({
    zh: `${term}：应配${measure.zh}${required}平方米，已有${known}平方米，富余${surplus}平方米，达标。`,
    en: `${name}: ${measure.en} required ${required} m², provided ${known} m², surplus ${surplus} m²; met.`,
  }),
  metByKnown: ({ term, name, measure, required, known }: ResultWords): Text => ({
    zh: `${term}：应配${measure.zh}${required}平方米，已填报部分为${known}平方米，其余未填报；已填报部分已经达标。`,
    en: `${name}: ${measure.en} required ${required} m², reported in part ${known} m², the rest not reported; what is reported suffices.`,
  }),
  short: ({ term, name, measure, required, known, shortfall }: ResultWords): Text => ({
    zh: `${term}：应配${measure.zh}${required}平方米，已有${known}平方米，缺口${shortfall}平方米，未达标。`,
    en: `${name}: ${measure.en} required ${required} m², provided ${known} m², shortfall ${shortfall} m²; short.`,
  }),
  notReported: ({ term, name, measure, required }: ResultWords): Text => ({
    zh: `${term}：应配${measure.zh}${required}平方米，已有面积未填报，不作判定。`,
    en: `${name}: ${measure.en} required ${required} m², the area provided is not reported; no verdict.`,
  }),
  unknown: ({ term, name, measure, required, known }: ResultWords): Text => ({
    zh: `${term}：应配${measure.zh}${required}平方米，已有面积未填报齐全（已知${known}平方米），不作判定。`,
    en: `${name}: ${measure.en} required ${required} m², the area provided is not reported in full (known: ${known} m²); no verdict.`,
  }),
};
export const asReported: Text = { zh: "编制单位填报的已有面积", en: "provided areas as reported" };

export const severityName: Record<Finding["severity"], Text> = {
  violation: { zh: "不符合", en: "Violation" },
  advice: { zh: "建议", en: "Advice" },
  unknown: { zh: "未填报", en: "Not reported" },
};
export const finding = (severity: Text, message: Text): Text => ({
  zh: `${severity.zh}：${message.zh}`,
  en: `${severity.en}: ${message.en}`,
});
export const nothingFound: Text = { zh: "未发现不符合事项。", en: "Nothing was found that does not comply." };
export const byThisReview: Text = { zh: "本次核对", en: "this review" };

export const conclusion: Record<ProvisionCheck["verdict"], Text> = {
  pass: { zh: "综合结论：符合所引标准的要求。", en: "Conclusion: complies with the standards cited." },
  fail: {
    zh: "综合结论：不符合所引标准的要求，事项见前列审查发现。",
    en: "Conclusion: does not comply with the standards cited, for the findings above.",
  },
  unknown: { zh: "综合结论：资料未填报齐全，暂不作结论。", en: "Conclusion: not everything needed is reported; no conclusion yet." },
};
