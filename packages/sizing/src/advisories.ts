import { type AreaStandard, type Citation, type Decimal, type DocumentHeader, type Facility, type LeftOut, type PerHundred, stated, type Text } from "@plan/rules";
import { areaFor } from "@plan/rules/schema";
import { isEstimated, type NeighbourhoodInput } from "./neighbourhood.ts";
import type { Requirement, SizedFacility } from "./requirement.ts";

/** Every kind of warning; a closed list. */
export const advisoryCodes = [
  "planHorizonPassed",
  "reportedStandardMayApply",
  "reportedStandardUsed",
  "effectiveDateUncertain",
  "householdsEstimated",
  "householdsPending",
  "measureUnspecified",
  "measuresDiffer",
  "outsideRenovationWorks",
  "delegatedStandard",
  "poolingAdvised",
  "readingNotFromText",
] as const;

/** What kind of warning an {@link Advisory} is. */
export type AdvisoryCode = (typeof advisoryCodes)[number];

/** Something a person must know before relying on the number (提示). */
export interface Advisory {
  /** What kind of warning. */
  readonly code: AdvisoryCode;
  /** In words. */
  readonly message: Text;
  /** The facility it is about; null where it is about all. */
  readonly facility: Facility | null;
  /** What it rests on, or null. */
  readonly citation: Citation | null;
}

/** Every warning that the sized facilities call for; one that holds for all of them is said once. */
export function advisoriesOf(neighbourhood: Readonly<NeighbourhoodInput>, sized: readonly SizedFacility[]): readonly Advisory[] {
  const each = sized.flatMap((facility) => ofFacility(neighbourhood, facility));
  const first = (advisory: Advisory) => each.findIndex((other) => other.code === advisory.code && other.message.zh === advisory.message.zh);
  const said = each.filter((advisory, index) => first(advisory) === index);
  return said.map((advisory) => {
    const about = each.filter((other) => first(other) === first(advisory));
    return about.length === sized.length && sized.length > 1 ? { ...advisory, facility: null } : advisory;
  });
}

function ofFacility(neighbourhood: Readonly<NeighbourhoodInput>, { requirement, leftOut }: SizedFacility): Advisory[] {
  const { facility, governing, alsoApplying, perHundred } = requirement;
  const cited = [governing, ...alsoApplying];
  const say = (code: AdvisoryCode, citation: Citation<AreaStandard> | null, zh: string, en: string): Advisory => ({ code, message: { zh, en }, facility, citation });
  const advisories: Advisory[] = [];

  for (const citation of cited) {
    const { document, standard } = citation;
    const name = nameOf(document);
    if (document.planHorizonEnd !== null && neighbourhood.on > document.planHorizonEnd) {
      advisories.push(say("planHorizonPassed", citation, `${name.zh}的规划期已于${document.planHorizonEnd}届满，未见废止，仍据以计算；请核实其现行效力。`, `The plan period of ${name.en} ended on ${document.planHorizonEnd}; no repeal is known and it still sizes. Check that it is still in force.`));
    }
    if (document.evidence === "report") {
      advisories.push(say("reportedStandardUsed", citation, `${name.zh}仅见于报道，未读到原文；请核对原文。`, `${name.en} is known from a report only; its text has not been read. Check the text.`));
    }
    if (document.effectiveFrom === null && document.issuedOn === null) {
      advisories.push(say("effectiveDateUncertain", citation, `${name.zh}的施行日期不明，以资料首次显示其施行之日${document.firstSeenOn}起算。`, `The effective date of ${name.en} is not known; it is taken as in force from ${document.firstSeenOn}, when a source first shows it.`));
    }
    if (neighbourhood.inRenovationWorks === false && standard.constraints.some(({ kind }) => kind === "renovationWorksOnly")) {
      advisories.push(say("outsideRenovationWorks", citation, `${name.zh}${standard.item}约束改造工程；本项目不在改造工程之内，所列面积为衡量标准（D22）。`, `${standard.item} of ${name.en} binds in renovation works; outside them the area is a yardstick (D22).`));
    }
    if (standard.constraints.some((constraint) => constraint.kind === "pooling" && constraint.value.developments.includes(standard.development))) {
      advisories.push(say("poolingAdvised", citation, `${name.zh}${standard.item}允许与相邻小区统筹配置。`, `${standard.item} of ${name.en} allows neighbouring estates to share one facility.`));
    }
  }
  if (requirement.measure === "unspecified") {
    advisories.push(say("measureUnspecified", governing, `${nameOf(governing.document).zh}未说明是建筑面积还是套内建筑面积。`, `${nameOf(governing.document).en} does not say whether the area is gross or net.`));
  }
  if (cited.some(({ standard }) => standard.measure !== requirement.measure)) {
    advisories.push(say("measuresDiffer", governing, "所依据的标准面积口径不同，按原数比较，未作换算（D23）。", "The standards use different measures of area; they are compared as they stand, without conversion (D23)."));
  }
  if (isEstimated(neighbourhood)) {
    const households = requirement.counts.households;
    advisories.push(say("householdsEstimated", null, `户数${households === undefined ? "" : `${households}`}为估算值，以批准的设计方案为准（D9）。`, `The number of households${households === undefined ? "" : `, ${households},`} is an estimate; the approved scheme decides (D9).`));
  }
  if (neighbourhood.householdsBasis === "pendingScheme") {
    advisories.push(say("householdsPending", null, "设计方案未定：面积按批准方案的总户数核定，且不低于所列面积（D9）。", "The scheme is not approved yet: the area is fixed by the households of the approved scheme and is never below the one stated (D9)."));
  }
  if (perHundred !== "proRata") {
    const reading = perHundred === "started" ? { zh: "不足百户按百户", en: "every hundred begun" } : { zh: "满百户", en: "completed hundreds only" };
    advisories.push(say("readingNotFromText", governing, `按“${reading.zh}”计算是使用者的选择，并非文件原意（D2）。`, `Counting ${reading.en} is the user's choice and not from the text (D2).`));
  }
  return [...advisories, ...leftOut.flatMap((left) => ofLeftOut(left, requirement, say))];
}

type Say = (code: AdvisoryCode, citation: Citation<AreaStandard> | null, zh: string, en: string) => Advisory;

/** A reported standard that would ask for more, and a duty whose figure stands elsewhere, are said; the rest is not in force at all. */
function ofLeftOut({ citation, because }: LeftOut, requirement: Requirement, say: Say): Advisory[] {
  const { document, standard } = citation;
  const name = nameOf(document);
  if (because === "delegated") {
    const to = standard.amount.kind === "delegated" ? standard.amount.to : name;
    return [say("delegatedStandard", citation, `${name.zh}${standard.item}另有配建要求，数值由${to.zh}规定，未计入。`, `${standard.item} of ${name.en} sets a duty whose figure is left to ${to.en}; it is not counted here.`)];
  }
  if (because !== "reported") return [];
  const asked = areaIfCounted(standard, requirement.counts, requirement.perHundred);
  if (asked !== null && asked.lte(requirement.floorArea)) return [];
  const figure = asked === null ? { zh: "", en: "" } : { zh: `，按其计算为${stated(asked).toFixed()}平方米`, en: ` and would ask for ${stated(asked).toFixed()} m²` };
  return [say("reportedStandardMayApply", citation, `据报道，${name.zh}可能适用${figure.zh}；未读到原文，未据以计算（D7）。`, `${name.en} is reported and may apply${figure.en}; its text has not been read, so it does not size (D7).`)];
}

/** What a standard would ask for, or null where it cannot be said. */
function areaIfCounted(standard: AreaStandard, counts: Requirement["counts"], perHundred: PerHundred): Decimal | null {
  const { amount } = standard;
  const counted = amount.kind === "fixed" || (amount.kind !== "delegated" && counts[amount.base] !== undefined);
  return counted ? areaFor(standard, counts, perHundred) : null;
}

function nameOf({ number, title }: DocumentHeader): Text {
  return number === null ? { zh: `《${title.zh}》`, en: title.en } : { zh: number, en: number };
}
