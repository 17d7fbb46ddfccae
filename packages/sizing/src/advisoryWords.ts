import type { AreaStandard, Base, Citation, Decimal, Development, Text } from "@plan/rules";
import { stated } from "@plan/rules";
import { day } from "@plan/rules/internal";
import { both } from "./both.ts";
import { documentName } from "./documentName.ts";

type Cited = Citation<AreaStandard>;

/** Asked where there is such a day. */
const dayIn = (date: string | null) => day(date as string).zh;

/** What a scheme settles once it is approved. */
const ofScheme: Record<Base, Text> = {
  households: both("总户数", "households"),
  residents: both("居住人口", "residents"),
  residentialFloorArea: both("住宅建筑面积", "residential floor area"),
};

/** What each advisory says, as sentences of a report. */
export const advisoryWords = {
  planHorizonPassed({ document }: Cited): Text {
    const { zh, en } = documentName(document);
    return both(
      `${zh}的规划期已于${dayIn(document.planHorizonEnd)}届满，未见废止，仍据以计算；请核实其现行效力。`,
      `The plan period of ${en} ended on ${document.planHorizonEnd}; no repeal is known and it still sizes. Check that it is still in force.`,
    );
  },
  reportedStandardUsed({ document }: Cited): Text {
    const { zh, en } = documentName(document);
    return both(
      `${zh}仅见于报道，未读到原文；请核对原文。`,
      `${en} is known from a report only; its text has not been read. Check the text.`,
    );
  },
  reportedStandardMayApply({ document }: Cited, asked: Decimal | null): Text {
    const { zh, en } = documentName(document);
    const figure =
      asked === null
        ? both("", "")
        : both(`，按其计算为${stated(asked).toFixed()}平方米`, ` and would ask for ${stated(asked).toFixed()} m²`);
    return both(
      `据报道，${zh}可能适用${figure.zh}；未读到原文，未据以计算（D7）。`,
      `${en} is reported and may apply${figure.en}; its text has not been read, so it does not size (D7).`,
    );
  },
  effectiveDateUncertain({ document }: Cited): Text {
    const { zh, en } = documentName(document);
    return both(
      `${zh}的施行日期不明，以资料首次显示其施行之日${dayIn(document.firstSeenOn)}起算。`,
      `The effective date of ${en} is not known; it is taken as in force from ${document.firstSeenOn}, when a source first shows it.`,
    );
  },
  outsideRenovationWorks({ document, standard }: Cited): Text {
    const { zh, en } = documentName(document);
    return both(
      `${zh}${standard.item}约束改造工程；本项目不在改造工程之内，所列面积为衡量标准（D22）。`,
      `${standard.item} of ${en} binds in renovation works; outside them the area is a yardstick (D22).`,
    );
  },
  poolingAdvised({ document, standard }: Cited): Text {
    const { zh, en } = documentName(document);
    return both(
      `${zh}${standard.item}允许与相邻小区统筹配置。`,
      `${standard.item} of ${en} allows neighbouring estates to share one facility.`,
    );
  },
  delegatedStandard({ document, standard }: Cited): Text {
    const { zh, en } = documentName(document);
    const { to } = standard.amount as Extract<AreaStandard["amount"], { kind: "delegated" }>;
    return both(
      `${zh}${standard.item}另有配建要求，数值由${to.zh}规定，未计入。`,
      `${standard.item} of ${en} sets a duty whose figure is left to ${to.en}; it is not counted here.`,
    );
  },
  measureUnspecified({ document }: Cited): Text {
    const { zh, en } = documentName(document);
    return both(`${zh}未说明是建筑面积还是套内建筑面积。`, `${en} does not say whether the area is gross or net.`);
  },
  measuresDiffer(): Text {
    return both(
      "所依据的标准面积口径不同，按原数比较，未作换算（D23）。",
      "The standards use different measures of area; they are compared as they stand, without conversion (D23).",
    );
  },
  /** Of new housing a scheme decides; in a built area there is none, and the households are there to be counted. */
  householdsEstimated(households: number | undefined, development: Development): Text {
    const decides =
      development === "new" ? both("批准的设计方案", "the approved scheme decides") : both("核实的户数", "a count of them decides");
    return both(
      `户数${households ?? ""}为估算值，以${decides.zh}为准（D9）。`,
      `The number of households${households === undefined ? "" : `, ${households},`} is an estimate; ${decides.en} (D9).`,
    );
  },
  householdsPending(bases: readonly Base[]): Text {
    const counted = bases.map((base) => ofScheme[base]);
    const [zh, en] = [counted.map((words) => words.zh).join("、"), counted.map((words) => words.en).join(" and the ")];
    return both(
      `设计方案未定：面积按批准方案${zh === "" ? "" : `的${zh}`}核定，且不低于所列面积（D9）。`,
      `The scheme is not approved yet: the area is fixed by the ${en === "" ? "" : `${en} of the `}approved scheme and is never below the one stated (D9).`,
    );
  },
  readingNotFromText(perHundred: "started" | "completed"): Text {
    const reading = perHundred === "started" ? both("不足百户按百户", "every hundred begun") : both("满百户", "completed hundreds only");
    return both(
      `按“${reading.zh}”计算是使用者的选择，并非文件原意（D2）。`,
      `Counting ${reading.en} is the user's choice and not from the text (D2).`,
    );
  },
};
