import type { Base, Text } from "@plan/rules";

export const caption = (term: string, name: string): Text => ({ zh: `${term}面积核定表`, en: `${name}: how the area is fixed` });

export const head: readonly Text[] = [
  { zh: "设施", en: "Facility" },
  { zh: "计算基数", en: "Counted on" },
  { zh: "指标", en: "Rate" },
  { zh: "计算式", en: "Arithmetic" },
  { zh: "最低面积（平方米）", en: "Least area (m²)" },
];

/** The same where the figure is a yardstick: nobody is held to it. */
export const yardstickHead: readonly Text[] = [...head.slice(0, -1), { zh: "参考面积（平方米）", en: "Area to aim for (m²)" }];

export interface AreaWords {
  readonly term: string;
  readonly name: string;
  readonly counted: Text;
  readonly rate: Text;
  readonly steps: Text;
  readonly measure: Text;
  readonly area: string;
  readonly areaInCapitals: string;
}

/** The clause that fixes one facility's area. */
export const areaClause = {
  new: (words: AreaWords): Text => ({
    zh: `${words.term}：按${words.counted.zh}、${words.rate.zh}核定，配建${words.measure.zh}不少于${words.area}平方米（大写：${words.areaInCapitals}平方米）。本项面积单独核定，不与其他设施合并计算。`,
    en: `${words.name}: counted on ${words.counted.en} at ${words.rate.en}, the ${words.measure.en} built shall be not less than ${words.area} m². It is fixed on its own and not combined with that of any other facility.`,
  }),
  existing: (words: AreaWords): Text => ({
    zh: `${words.term}：按${words.counted.zh}、${words.rate.zh}核定，配置${words.measure.zh}不少于${words.area}平方米（大写：${words.areaInCapitals}平方米）。本项面积单独核定，不与其他设施合并计算。`,
    en: `${words.name}: counted on ${words.counted.en} at ${words.rate.en}, the ${words.measure.en} provided shall be not less than ${words.area} m². It is fixed on its own and not combined with that of any other facility.`,
  }),
  yardstick: (words: AreaWords): Text => ({
    zh: `${words.term}：本项目不属于改造工程，参照${words.rate.zh}的指标，按${words.counted.zh}测算，参考${words.measure.zh}为${words.area}平方米（大写：${words.areaInCapitals}平方米）。本项面积单独核定，不与其他设施合并计算。`,
    en: `${words.name}: this is not a renovation project; by the yardstick of ${words.rate.en}, on ${words.counted.en}, the ${words.measure.en} to aim for is ${words.area} m². It is fixed on its own and not combined with that of any other facility.`,
  }),
};

/** A least area of each facility of its own, where a standard in force states one. */
export const singleMinimum = (term: string, name: string, measure: Text, area: string): Text => ({
  zh: `${term}单处${measure.zh}不少于${area}平方米。`,
  en: `${name}: each single facility shall have a ${measure.en} of not less than ${area} m².`,
});

/** D9: while the scheme is not approved. */
export function fixedAgain(bases: readonly Base[]): Text {
  const by = bases.map((base) => ofScheme[base]);
  return {
    zh: `规划方案批准后，上述面积按批准方案的${by.map(({ zh }) => zh).join("、")}重新核定，且不低于本条件载明的面积。`,
    en: `Once the scheme is approved, these areas shall be fixed again by the ${by.map(({ en }) => en).join(" and the ")} of the approved scheme, and shall in no case be below the areas stated here.`,
  };
}
const ofScheme: Record<Base, Text> = {
  households: { zh: "户数", en: "households" },
  residents: { zh: "居住人口", en: "residents" },
  residentialFloorArea: { zh: "住宅建筑面积", en: "residential floor area" },
};

/** What is counted: households, residents, square metres of housing. */
export const counted = {
  households: (count: string): Text => ({ zh: `${count}户`, en: `${count} households` }),
  residents: (count: string): Text => ({ zh: `${count}人`, en: `${count} residents` }),
  residentialFloorArea: (area: string): Text => ({ zh: `住宅建筑面积${area}平方米`, en: `${area} m² of residential floor area` }),
  nothing: { zh: "固定面积", en: "a fixed area" },
} as const;

const hundreds: Record<number, string> = { 1: "每", 10: "每十", 100: "每百", 1000: "每千", 10000: "每万" };
const counter: Record<Base, Text> = {
  households: { zh: "户", en: "households" },
  residents: { zh: "人", en: "residents" },
  residentialFloorArea: { zh: "平方米住宅建筑面积", en: "m² of residential floor area" },
};
const oneOf: Record<Base, string> = {
  households: "household",
  residents: "resident",
  residentialFloorArea: "m² of residential floor area",
};

/** 每百户不低于20平方米 */
export const rate = (area: string, per: number, base: Base): Text => ({
  zh: `${hundreds[per]}${counter[base].zh}不低于${area}平方米`,
  en: `not less than ${area} m² per ${per === 1 ? oneOf[base] : `${per} ${counter[base].en}`}`,
});

export const amount = {
  /** By slabs the band of the whole count answers; by slices each part of the count its own (D11). */
  bands: {
    slab: ({ zh, en }: Text): Text => ({ zh: `按所在档次确定（${zh}）`, en: `the band it lies in (${en})` }),
    marginal: ({ zh, en }: Text): Text => ({ zh: `分段计算后相加（${zh}）`, en: `rates slice by slice (${en})` }),
  },
  /** 以上 includes the number, 超过 does not (D4). */
  band: (from: string, inclusive: boolean, base: Base, asked: Text): Text => ({
    zh: `${inclusive ? `${from}${counter[base].zh}以上` : `超过${from}${counter[base].zh}`}的，${asked.zh}`,
    en: `${inclusive ? "from" : "above"} ${from} ${counter[base].en}: ${asked.en}`,
  }),
  fixed: (area: string): Text => ({ zh: `不低于${area}平方米`, en: `not less than ${area} m²` }),
  minimumTotal: (area: string): Text => ({ zh: `总面积不低于${area}平方米`, en: `in all not less than ${area} m²` }),
  minimumSingle: (area: string): Text => ({ zh: `单处不低于${area}平方米`, en: `each facility not less than ${area} m²` }),
} as const;
