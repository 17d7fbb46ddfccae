import type { RatioResult, RatioStandard, Text } from "@plan/rules";

export const title: Text = { zh: "养老托育服务目标完成情况报告", en: "Report on elderly-care and infant-care targets" };
export const summaryHeading: Text = { zh: "总体情况", en: "Summary" };
export const targetsHeading: Text = { zh: "各项目标", en: "Targets" };
export const openHeading: Text = { zh: "未达标和无数据的目标", en: "Targets missed or without data" };

/** Counts only: an empty report is no data, and 14 of 15 is never rounded into anything. */
export const tally = (all: number, met: number, missed: number, noData: number): Text =>
  all === 0
    ? { zh: "没有列入目标，无数据。", en: "No target is listed: no data." }
    : {
        zh: `列入目标${all}项：达标${met}项，未达标${missed}项，无数据${noData}项。`,
        en: `Targets listed: ${all}; met ${met}, missed ${missed}, without data ${noData}.`,
      };
export const asReported: Text = { zh: "编制单位填报的数据", en: "data as reported" };
export const targetsClause: Text = { zh: "各项目标的完成情况如下表。", en: "The targets and what was reached are in the table." };

export const caption: Text = { zh: "目标完成情况表", en: "Targets" };
export const head: readonly Text[] = [
  { zh: "序号", en: "No." },
  { zh: "内容", en: "Subject" },
  { zh: "目标", en: "Target" },
  { zh: "实际", en: "Reached" },
  { zh: "差距", en: "Gap" },
  { zh: "结论", en: "Verdict" },
  { zh: "完成时限", en: "Due by" },
  { zh: "牵头单位", en: "Lead departments" },
  { zh: "依据", en: "Basis" },
];

export function verdict(met: RatioResult["met"]): Text {
  if (met === null) return { zh: "无数据", en: "no data" };
  return met ? { zh: "达标", en: "met" } : { zh: "未达标", en: "missed" };
}

const boundName: Record<RatioStandard["bound"], Text> = {
  atLeast: { zh: "不低于", en: "at least" },
  atMost: { zh: "不超过", en: "at most" },
};

/** 不低于53%; 不低于3.5个托位（每1000）; 不低于0.2平方米; 不低于14个设区市（共14）; 不低于60家. */
export function target({ bound, kind, unit }: Pick<RatioStandard, "bound" | "kind" | "unit">, part: string, whole: string): Text {
  const { zh, en } = amount(kind, unit, part, whole);
  return { zh: `${boundName[bound].zh}${zh}`, en: `${boundName[bound].en} ${en}` };
}

/** 52.99%（5299张，共10000）; 每1000为3.28（3283个托位，共1000000）; 平均0.12（322平方米，共2600）; 59家. */
export function reached(
  { kind, unit }: Pick<RatioStandard, "kind" | "unit">,
  figure: string,
  per: string,
  pair: { part: string; whole: string },
): Text {
  const part = counted(unit, pair.part);
  if (kind === "count" || kind === "term") return part;
  const ofAll = { zh: `${part.zh}，共${pair.whole}`, en: `${part.en} of ${pair.whole}` };
  if (kind === "share") return { zh: `${figure}%（${ofAll.zh}）`, en: `${figure}% (${ofAll.en})` };
  const average =
    per === "1" ? { zh: `平均${figure}`, en: `${figure} on average` } : { zh: `每${per}为${figure}`, en: `${figure} per ${per}` };
  return { zh: `${average.zh}（${ofAll.zh}）`, en: `${average.en} (${ofAll.en})` };
}

export const none: Text = { zh: "—", en: "—" };
export const notStated: Text = { zh: "未载明", en: "not stated" };

/** A target missed, or one nobody reported on. */
export const missed = (summary: Text, reachedWords: Text, gapWords: Text, by: Text | null): Text => ({
  zh: `${summary.zh}实际${reachedWords.zh}，差距${gapWords.zh}，未达标${by === null ? "" : `；完成时限：${by.zh}`}。`,
  en: `${summary.en} Reached: ${reachedWords.en}; gap: ${gapWords.en}; missed${by === null ? "" : `; due by ${by.en}`}.`,
});
export const unreported = (summary: Text, by: Text | null): Text => ({
  zh: `${summary.zh}数据未填报，不作判定${by === null ? "" : `；完成时限：${by.zh}`}。`,
  en: `${summary.en} Not reported, no verdict${by === null ? "" : `; due by ${by.en}`}.`,
});

/** The document the targets stand in. */
export const basis = (title: Text, issuer: Text, dates: Text, revision: string): Text => ({
  zh: `目标依据《${title.zh}》；发文机关：${issuer.zh}；${dates.zh}；数据版本：${revision}。`,
  en: `The targets stand in the ${title.en}; issued by: ${issuer.en}; ${dates.en}; data revision ${revision}.`,
});

function amount(kind: RatioStandard["kind"], unit: Text, part: string, whole: string): Text {
  if (kind === "share" && whole === "100") return { zh: `${part}%`, en: `${part}%` };
  const { zh, en } = counted(unit, part);
  if (kind === "share") return { zh: `${zh}（共${whole}）`, en: `${part} of ${whole} ${unit.en}` };
  return kind === "rate" && whole !== "1" ? { zh: `${zh}（每${whole}）`, en: `${en} per ${whole}` } : { zh, en };
}

/** 217个托位; 1 (beds), as the data name beds in the plural; 1 m². */
export function counted(unit: Text, figure: string): Text {
  return { zh: `${figure}${unit.zh}`, en: figure === "1" && unit.en.endsWith("s") ? `1 (${unit.en})` : `${figure} ${unit.en}` };
}
