import type { Text } from "@plan/rules";

/** The readings a person could contest (D20), each in one sentence. */
export const readings = {
  D1: {
    zh: "所称“分别”指养老、托育两类设施各自计算，两项面积相互独立。",
    en: "The text's “respectively” means each: elderly care and infant care are counted one by one, and the two areas stand apart.",
  },
  D2: {
    zh: "不足百户的部分按比例精确计算，户数不按百户取整。",
    en: "A part of a hundred households counts pro rata and exactly; households are not rounded to hundreds.",
  },
  D2started: {
    zh: "按编制单位选定的算法，不足百户的部分按一百户计算；所引文件未规定该算法。",
    en: "At the user's choice a started hundred of households counts as a hundred; the text cited does not say so.",
  },
  D2completed: {
    zh: "按编制单位选定的算法，不足百户的部分不予计算；所引文件未规定该算法。",
    en: "At the user's choice only completed hundreds of households count; the text cited does not say so.",
  },
  D3: {
    zh: "面积精确计算，仅在载明时取整一次：应配面积和缺口向上取至0.01平方米，富余面积和百分比向下取，已有面积照实载明。",
    en: "Areas are exact and are rounded once, where they are stated: required areas and shortfalls up to 0.01 m², surpluses and percentages down, provided areas in full.",
  },
  D5: {
    zh: "国家、自治区（省）、市、县（区）的最低标准同时适用，每类设施以其中最大者为准；新的或者下级的标准不当然废止其他标准。",
    en: "Least standards of nation, region, city and district hold together: for each facility the largest governs, and a newer or nearer one does not repeal the others.",
  },
  D6: {
    zh: "文件未载明施行日期的，自印发之日起适用；规划期届满而未明文废止的，继续适用并予以提示。",
    en: "A document that states no effective date applies from the day it was issued; past its plan period it still applies, with a note, until it is repealed by name.",
  },
  D7: {
    zh: "未见官方原文、仅据报道得知的标准，未经编制单位选用不作为核定依据，仅予提示。",
    en: "A standard known only from a report of it does not size unless the user accepts it, and is otherwise only noted.",
  },
  D9: {
    zh: "户数由编制单位提供并注明来源；户数系估算或者方案尚未批准的，以批准方案的户数重新核定，且不低于已载明的面积。",
    en: "Households come from the user with their basis; where they are estimated or the scheme is pending, the area is fixed again by the approved scheme and is never below the one stated.",
  },
  D16: {
    zh: "项目属于新建还是已建成居住区，以编制单位的认定为准。",
    en: "Whether a project is new or existing is the user's statement.",
  },
  D19: {
    zh: "是否达标按未经修约的全数值比较判定，不设容差。",
    en: "Verdicts compare full values, never rounded ones, and without tolerance.",
  },
  D21: {
    zh: "“到2023年”与“到2023年底”均按2023年12月31日理解。",
    en: "“By 2023” and “by the end of 2023” are both read as 2023-12-31.",
  },
  D22: {
    zh: "已建成居住区的指标在改造工程中具有约束力，在其他已建成区域仅作参照。",
    en: "The figure for built areas binds in renovation works and is a yardstick elsewhere in the built stock.",
  },
  D22plan: {
    zh: "所引文件要求制定整改方案的，依其要求制定；对部分缺口制定方案，属于本文件的延伸安排。",
    en: "Where the text asks for a rectification plan, the plan follows from it; a plan for a partial shortfall is this document's extension.",
  },
} as const satisfies Record<string, Text>;

/** The key under which a reading is worded; what is printed is its D-number. */
export type Reading = keyof typeof readings;

export const readingClause = (key: Reading): Text => ({
  zh: `释义${numberOf(key)}：${readings[key].zh}`,
  en: `Reading ${numberOf(key)}: ${readings[key].en}`,
});
export const readingRests: Text = {
  zh: "本文件对所引文件的理解，可由主管部门另行解释",
  en: "how this document reads the texts cited; the authority in charge may read them otherwise",
};

/** A reading by its number, where a clause rests on it. */
export const readingName = (key: Reading): Text => ({ zh: `释义${numberOf(key)}`, en: `reading ${numberOf(key)}` });

function numberOf(key: Reading): string {
  return /^D[0-9]+/.exec(key)?.[0] ?? key;
}
