import type { AreaStandard, Citation, Facility, Text } from "@plan/rules";
import { day } from "@plan/rules/internal";
import { both } from "./both.ts";
import { clauseName } from "./documentName.ts";
import { type Finding, facilityName } from "./finding.ts";
import type { Milestones } from "./fourSynchronisations.ts";

type Cited = Citation<AreaStandard> | null;

const milestones = ["planned", "built", "accepted", "delivered"] as const;
const milestoneWords = {
  planned: { zh: "规划", en: "planned" },
  built: { zh: "建成", en: "built" },
  accepted: { zh: "验收", en: "accepted" },
  delivered: { zh: "交付", en: "delivered" },
} as const;

const terms = { elderlyCare: "社区养老服务设施", infantCare: "婴幼儿照护服务设施" } as const;

/** Where no facility was given, nothing was compared, and nothing has passed. */
export const nothingToCompare: Finding = {
  code: "milestoneMissing",
  severity: "unknown",
  message: {
    zh: "未填报任何设施的时间，无法核对“四同步”。",
    en: "No facility has any dates, so the four synchronisations cannot be checked.",
  },
  citation: null,
  facility: null,
  measured: null,
  demanded: null,
};

/** The milestones of one facility, beside those of the housing and among themselves. */
export function milestoneFindings(housing: Milestones, chain: Milestones, facility: Facility, citation: Cited): Finding[] {
  const name = both(citation?.standard.term ?? terms[facility], `The ${facilityName(facility)} facility`);
  return [
    ...milestones.flatMap((milestone) => compared(milestone, housing, chain, name, facility, citation)),
    ...outOfOrder(chain, name, facility, citation),
  ];
}

/** One milestone of a facility beside that of the housing; dates of one form compare as text. */
function compared(
  milestone: (typeof milestones)[number],
  housing: Milestones,
  chain: Milestones,
  name: Text,
  facility: Facility,
  citation: Cited,
): Finding[] {
  const [measured, demanded] = [chain[milestone] ?? null, housing[milestone] ?? null];
  const { zh, en } = milestoneWords[milestone];
  const clause = citation === null ? null : clauseName(citation);
  const source = clause === null ? both("", "") : both(`（${clause.zh}）`, ` (${clause.en})`);
  const about = { citation, facility, measured, demanded };
  if (measured === null || demanded === null) {
    const missing = measured === null ? name : both("住宅", "The housing");
    return [
      {
        ...about,
        code: "milestoneMissing",
        severity: "unknown",
        message: both(
          `${missing.zh}的${zh}日期未填报，无法核对${name.zh}是否与住宅同步${zh}${source.zh}。`,
          `${missing.en} has no date on which it was ${en}, so whether the ${facilityName(facility)} facility kept step with the housing cannot be checked${source.en}.`,
        ),
      },
    ];
  }
  if (measured <= demanded) return [];
  return [
    {
      ...about,
      code: "milestoneLate",
      severity: "violation",
      message: both(
        `${name.zh}于${day(measured).zh}${zh}，晚于住宅的${day(demanded).zh}，未与住宅同步${zh}${source.zh}。`,
        `${name.en} was ${en} on ${measured}, after the housing on ${demanded}: not together with it${source.en}.`,
      ),
    },
  ];
}

/** What comes later in a chain cannot have come first. Which of two dates is wrong is for a person to find. */
export function outOfOrder(chain: Milestones, name: Text, facility: Facility | null, citation: Cited): Finding[] {
  const known = milestones.flatMap((milestone) => (chain[milestone] == null ? [] : [{ milestone, on: chain[milestone] }]));
  return known.flatMap(({ milestone, on }, index): Finding[] => {
    const next = known[index + 1];
    if (next === undefined || on <= next.on) return [];
    const [before, after] = [milestoneWords[milestone], milestoneWords[next.milestone]];
    return [
      {
        code: "milestoneOrder",
        severity: "unknown",
        message: both(
          `${name.zh}的${after.zh}日期${day(next.on).zh}早于${before.zh}日期${day(on).zh}，相互矛盾，请核实。`,
          `${name.en} was ${after.en} on ${next.on}, before it was ${before.en} on ${on}: the dates contradict each other. Please check.`,
        ),
        citation,
        facility,
        measured: next.on,
        demanded: on,
      },
    ];
  });
}
