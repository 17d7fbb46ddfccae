import { parseDocument, type StandardDocument } from "@plan/rules";

/** A made-up measure of a district, in bands by residents and by floor area, with a duty for a topic and one that conditions have no words for. */
export function townMeasure(city: StandardDocument): StandardDocument {
  const json = JSON.parse(JSON.stringify(city));
  const [elderlyCare, infantCare] = json.areaStandards;
  const band = (from: string, fromInclusive: boolean, floorArea: string, per?: number) =>
    per === undefined ? { from, fromInclusive, floorArea } : { from, fromInclusive, rate: { floorArea, per } };
  const duty = (kind: string, zh: string, en: string) => ({ kind, item: "第三条", summary: { zh, en } });
  const standard = { ...elderlyCare, item: "第三条", minimumTotal: null, minimumSingle: "50", leadDepartments: ["区民政局"] };
  const radius = { ...elderlyCare.constraints[1], item: "第三条" };
  const means = {
    ...elderlyCare.constraints[0],
    item: "第三条",
    kind: "meansOfProvision",
    value: ["built", "purchase"],
    summary: { zh: "以建设、购置等方式取得。", en: "By building, purchase and the like." },
  };
  return parseDocument({
    ...json,
    id: "450102-2022-made-up",
    title: { zh: "某区配建办法", en: "Measure of a District" },
    number: "某政发〔2022〕1号",
    issuer: { zh: "某区人民政府", en: "People's Government of a District" },
    division: "450102",
    evidence: "officialText",
    issuedOn: "2022-01-10",
    effectiveFrom: "2022-02-01",
    effectiveTo: null,
    firstSeenOn: null,
    statedDates: null,
    revision: undefined,
    obligations: [
      duty("site", "设置位置在总平面图上标明。", "The location is shown on the site plan."),
      duty("signboard", "设施悬挂统一标识。", "The facilities carry one sign."),
    ],
    areaStandards: [
      {
        ...standard,
        id: "townElderlyCare",
        amount: {
          kind: "bands",
          base: "residents",
          semantics: "slab",
          bands: [band("0", true, "100"), band("3000", false, "1", 10), band("20000", true, "0.2", 1)],
        },
        constraints: [radius, means],
      },
      {
        ...standard,
        id: "townInfantCare",
        facility: "infantCare",
        term: infantCare.term,
        measure: "net",
        minimumSingle: null,
        amount: {
          kind: "bands",
          base: "residentialFloorArea",
          semantics: "marginal",
          bands: [band("0", true, "3", 1000), band("10000", false, "20", 10000), band("100000", false, "0.001", 1)],
        },
        constraints: [],
      },
    ],
  });
}
