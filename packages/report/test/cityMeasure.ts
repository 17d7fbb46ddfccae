import { documentById, parseDocument, type StandardDocument } from "@plan/rules";

const rule = (kind: string, value: unknown, zh: string, en: string, modality: "must" | "should" = "must") => ({
  kind,
  value,
  item: "第九条",
  modality,
  summary: { zh, en },
});

/** A made-up measure of a city, known from a report only, that says more than the region does: every kind of constraint there is. */
export function cityMeasure(): StandardDocument {
  const region = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
  const standard = {
    ...region.areaStandards[0],
    id: "cityElderlyCare",
    item: "第八条",
    term: "居家养老服务用房",
    amount: { kind: "rate", floorArea: "30", per: 100, base: "households" },
    measure: "gross",
    minimumTotal: "360",
    minimumSingle: "300",
    leadDepartments: ["市民政局"],
    constraints: [
      rule("instrument", ["planningConditions"], "写入规划条件。", "Written into the planning conditions."),
      rule("serviceRadius", { atMost: "300" }, "服务半径不超过300米。", "The service radius is at most 300 m.", "should"),
      rule("storeys", { lowest: 1, highest: 2 }, "应设于一、二层。", "On storeys 1 and 2.", "should"),
      rule("noBasement", true, "不得设于地下。", "Not in a basement."),
      rule("noMezzanine", true, "不得设于夹层。", "Not on a mezzanine."),
      rule("ownEntrance", true, "应设独立出入口。", "With an entrance of its own."),
      rule("liftFromStorey", 2, "二层以上设电梯。", "With a lift from storey 2 up."),
      rule("storeyHeight", { atLeast: "2.8" }, "层高不低于2.8米。", "Storey height at least 2.8 m."),
      rule("splitting", { maximumFacilities: 1 }, "不得分散设置。", "Not to be split."),
      rule("phasing", { firstPhase: true }, "应安排在首期建设。", "Built in the first phase."),
      rule(
        "handover",
        { to: { zh: "民政部门", en: "civil affairs" }, withinMonths: 3, after: "acceptance", free: true },
        "验收后三个月内无偿移交民政部门。",
        "Handed over free of charge to civil affairs within three months of acceptance.",
      ),
    ],
  };
  return parseDocument({
    ...region,
    id: "450100-2022-made-up",
    title: { zh: "某市配建办法", en: "Measure of a City" },
    number: null,
    issuer: { zh: "某市人民政府", en: "People's Government of a City" },
    division: "450100",
    evidence: "report",
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: "2030-12-31",
    planHorizonEnd: null,
    firstSeenOn: "2022-02-01",
    statedDates: { zh: "自印发之日起施行。", en: "In force from the day of issue." },
    revision: undefined,
    ratioStandards: [],
    obligations: [],
    areaStandards: [
      standard,
      {
        ...standard,
        id: "cityInfantCare",
        facility: "infantCare",
        term: "托育用房",
        amount: { kind: "fixed", floorArea: "200" },
        measure: "net",
        minimumTotal: null,
        minimumSingle: null,
        constraints: [],
      },
    ],
  });
}
