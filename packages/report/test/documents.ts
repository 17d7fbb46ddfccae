import {
  landTransferConditions,
  type ReportDocument,
  rectificationPlan,
  reviewOpinion,
  shortfallList,
  targetReport,
  toText,
} from "@plan/report";
import { documentById, evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { checkProvision, type NeighbourhoodInput, sizeNeighbourhood } from "@plan/sizing";
import { furtherDocuments, unsettled } from "./furtherDocuments.ts";
import { liuzhouParcel } from "./liuzhouParcel.ts";

const region = { division: "450200", on: "2022-03-01" } as const;
const liuzhou: NeighbourhoodInput = { division: "450200", on: "2022-03-01", development: "new", households: 1234 };
const hongguang: NeighbourhoodInput = {
  name: "红光小区",
  division: "450203",
  on: "2022-03-01",
  development: "existing",
  households: 1234,
  householdsBasis: "surveyed",
  inRenovationWorks: true,
};
const [newEstate, renovated] = [sizeNeighbourhood(liuzhou), sizeNeighbourhood(hongguang)];
const thousand = sizeNeighbourhood({ ...region, development: "new", households: 1000 });
const measured: Readonly<Record<string, readonly [string, string] | null>> = {
  nursingBedShare: ["5299", "10000"],
  childcarePlaceRate: ["3283", "1000000"],
  stateEnterpriseLeaseTerm: ["20.5", "1"],
  newEstateCompliance: ["24999", "25000"],
  infantCareGuidanceCentresOfCities: ["13", "14"],
  regionalSmartHomes: ["10", "1"],
  ageFriendlyCommunities: null,
  welfareLotteryShare: null,
};

/**
 * Documents of every kind, for which the texts in documents/ were written out from 桂政办发〔2021〕67号: 1234 × 20 ÷ 100 = 246.8; 1234 × 15 ÷ 100 = 185.1; 333 × 20 ÷ 100 = 66.6;
 * 246.8 − 200 = 46.8; 250.125 − 246.8 = 3.325, stated down 3.32; 185.1 + 46.8 = 231.9; 53 % of 10000 beds less 5299 is 1;
 * 3.5 ‰ of 1000000 less 3283 is 217; 24999 of 25000 is 99.996 %, stated down 99.99; 50360.2 × 2 ÷ 1000 = 100.7204, stated up
 * 100.73; 50360.2 ÷ 95.5 is 527 and a part.
 */
const documents: Readonly<Record<string, () => ReportDocument>> = {
  liuzhou: () =>
    landTransferConditions({
      sizing: newEstate,
      parcel: liuzhouParcel,
      options: { number: "柳规条字〔2022〕1号", signature: { office: "柳州市自然资源和规划局", date: "2022-03-05" } },
    }),
  renovation: () =>
    landTransferConditions({
      sizing: sizeNeighbourhood({ ...hongguang, on: "2024-05-01", planningConditionsOn: "1998-07-01" }),
      parcel: { location: "柳南区红光路" },
    }),
  pending: () =>
    landTransferConditions({
      sizing: unsettled("pendingScheme"),
      options: {
        siting: {
          storeys: {
            text: { zh: "婴幼儿照护服务场地设于一至三层。", en: "The infant-care premises lie on storeys 1 to 3." },
            basis: "托育机构设置标准 第八条",
          },
        },
        handover: { deadline: { text: { zh: "竣工验收合格之日起三个月内移交。" } } },
        extraClauses: [
          {
            section: "supervision",
            text: { zh: "建设进度每季度报告一次。", en: "Progress is reported every quarter." },
            basis: "市政府2022年第3号会议纪要",
          },
        ],
      },
    }),
  estimated: () => landTransferConditions({ sizing: unsettled("estimated") }),
  review: () =>
    reviewOpinion(checkProvision(sizeNeighbourhood({ ...liuzhou, name: "锦绣家园" }), { elderlyCare: "200", infantCare: "250.125" })),
  list: () =>
    shortfallList([
      checkProvision(renovated, { elderlyCare: "0" }),
      checkProvision(newEstate, { elderlyCare: "200", infantCare: "250.125" }),
      checkProvision(newEstate, { elderlyCare: "246.8", infantCare: "246.8" }),
      checkProvision(renovated, {
        facilities: [
          { serves: ["elderlyCare"], floorArea: "100" },
          { serves: ["elderlyCare"], floorArea: null },
        ],
      }),
      checkProvision(sizeNeighbourhood({ ...hongguang, planningConditionsOn: "2001-05-20" }, { facilities: ["elderlyCare"] }), {
        elderlyCare: "185",
      }),
    ]),
  plan: () =>
    rectificationPlan(checkProvision(renovated, { elderlyCare: "0", infantCare: "100" }), [
      {
        name: "旧厂房",
        serves: ["elderlyCare", "infantCare"],
        floorArea: "300",
        areaFor: { elderlyCare: "200", infantCare: "50" },
        acquired: "lease",
        leaseYears: 25,
        lessor: "stateOwned",
      },
      { serves: ["infantCare"], floorArea: null },
    ]),
  shaoxing: () =>
    landTransferConditions({
      sizing: sizeNeighbourhood(
        {
          division: "330600",
          on: "2022-03-01",
          development: "new",
          residentialFloorArea: "50360.2",
          averageDwellingArea: "95.5",
          residents: 1500,
          householdsBasis: "estimated",
        },
        { facilities: ["elderlyCare"], documents: [documentById("330600-2021-home-care")] },
      ),
    }),
  yardstick: () =>
    landTransferConditions({
      sizing: sizeNeighbourhood(
        {
          ...region,
          division: "450203",
          development: "existing",
          households: 1000,
          householdsBasis: "contractMinimum",
          settlement: "rural",
          inRenovationWorks: false,
        },
        { perHundred: "completed" },
      ),
    }),
  "review-pass": () => reviewOpinion(checkProvision(thousand, { elderlyCare: "200", infantCare: "200" })),
  "review-unknown": () =>
    reviewOpinion(
      checkProvision(thousand, {
        facilities: [
          { serves: ["elderlyCare"], floorArea: "300", measure: "gross" },
          { serves: ["elderlyCare"], floorArea: null },
          { serves: ["infantCare"], floorArea: "1" },
          { serves: ["infantCare"], floorArea: null },
        ],
      }),
    ),
  "plan-new": () => rectificationPlan(checkProvision(thousand, { elderlyCare: "0" })),
  "plan-premises": () =>
    rectificationPlan(
      checkProvision(sizeNeighbourhood({ ...region, development: "existing", households: 1000 }), { elderlyCare: "150", infantCare: "1" }),
      (["built", "purchase", "exchange", "lease", "conversion", "freeUse", "transfer", "sharing"] as const).map((acquired) => ({
        serves: ["infantCare"],
        floorArea: "1",
        acquired,
      })),
    ),
  "list-empty": () => shortfallList([]),
  "targets-empty": () => targetReport([]),
  targets: () =>
    targetReport(
      ratioStandardsInForce({ division: "450000", on: "2022-03-01" }).flatMap((citation) => {
        const pair = measured[citation.standard.id];
        return pair === undefined ? [] : [evaluateRatio(citation, pair === null ? null : { part: pair[0], whole: pair[1] })];
      }),
    ),
  "targets-average": () =>
    targetReport(
      ratioStandardsInForce({ division: "370200", on: "2022-03-01" })
        .filter(({ standard }) => standard.id === "landPerResident")
        .map((citation) => evaluateRatio(citation, { part: "3114", whole: "15575" })), // 15575 × 0.2 = 3115
    ),
  ...furtherDocuments,
};

/** Their names. */
export const kinds: readonly string[] = Object.keys(documents);
/** The names of the files that hold them, in both languages. */
export const names: readonly string[] = kinds.flatMap((kind) => [`${kind}.zh-CN`, `${kind}.en`]);

const made = new Map<string, ReportDocument>();

/** One of them. */
export function documentOf(kind: string): ReportDocument {
  const document = made.get(kind) ?? documents[kind]?.();
  if (document === undefined) throw new Error(`No document ${kind}`);
  made.set(kind, document);
  return document;
}

/** One of them as text. */
export function textOf(name: string): string {
  const [kind = "", locale] = name.split(".");
  return toText(documentOf(kind), { locale: locale === "en" ? "en" : "zh-CN" });
}
