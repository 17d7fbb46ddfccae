import { readFileSync } from "node:fs";
import { faultWords, parseTemplate } from "@plan/report";
import { areaStandardsInForce, documentById, evaluateRatio, obligationsInForce, ratioStandardsInForce } from "@plan/rules";
import {
  arithmetic,
  checkFourSynchronisations,
  checkParts,
  checkPhases,
  checkPool,
  checkProvision,
  checkSubDistricts,
  closeShortfall,
  compareStages,
  type NeighbourhoodInput,
  phaseSchedule,
  poolRequirements,
  sizeNeighbourhood,
  sizeParts,
  sumDistrict,
} from "@plan/sizing";
import { checkDistrict } from "@plan/sizing/geojson";
import { sizeSurvey } from "@plan/sizing/survey";
import { documentOf, kinds } from "./documents.ts";
import { errorOf } from "./refused.ts";

const place = { division: "450203", on: "2022-03-01" } as const;
const liuzhou: NeighbourhoodInput = { ...place, development: "new", households: 1234 };
const estate = sizeNeighbourhood(liuzhou);
const old = sizeNeighbourhood({ ...place, name: "红光小区", development: "existing", households: 800, inRenovationWorks: true });
const provisional = sizeNeighbourhood({ ...liuzhou, households: 1300, householdsBasis: "pendingScheme" });
const nanning = { division: "450100", on: "2023-03-01", development: "new" } as const;
const accepted = sizeNeighbourhood({ ...nanning, households: 333 }, { acceptReported: true, facilities: ["elderlyCare"] });
const shaoxing = ["50000", "60000"].map((residentialFloorArea) =>
  sizeNeighbourhood({ division: "330600", on: "2022-03-01", development: "new", residentialFloorArea }, { facilities: ["elderlyCare"] }),
);

const leased = { storey: 1, acquired: "lease", lessor: "stateOwned", leaseYears: 21 } as const;
const room = {
  serves: ["elderlyCare", "infantCare"],
  floorArea: "40",
  areaFor: { elderlyCare: "20", infantCare: "20" },
  ...leased,
} as const;
const short = checkProvision(old, { facilities: [room] });
const phases = [{ name: "一期", households: 234 }, { households: 1000 }];
const parts = sizeParts({
  ...place,
  parts: [
    { development: "new", households: 500 },
    { development: "existing", households: 300 },
  ],
});
const housing = { planned: "2022-03-01", built: "2024-05-01", accepted: "2024-06-01", delivered: null };
const measured = [{ part: "5299", whole: "10000" }, null];
const ratios = ratioStandardsInForce({ division: "450200", on: "2022-03-01" });
const ring = [
  [109.4, 24.3],
  [109.41, 24.3],
  [109.41, 24.31],
  [109.4, 24.3],
];
const drawn = {
  type: "Feature",
  geometry: { type: "Polygon", coordinates: [ring] },
  properties: { kind: "neighbourhood", ...liuzhou },
} as const;
const map = checkDistrict({ type: "FeatureCollection", features: [drawn] });
const survey = sizeSurvey([
  { ...place, development: "新建", households: "1234", elderlyCare: "246.8", infantCare: null },
  { ...place, development: "既有", households: "12.5" },
]);
const entries = [];
for await (const entry of survey) entries.push(entry);
const fault = errorOf(() => sizeNeighbourhood({ ...liuzhou, households: -1 }));

/** Results of the public functions, by the package and the name that its schema.json has for them. */
export const results: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  rules: {
    AreaStandard: documentById("450000-2021-67").areaStandards,
    ObligationCitation: obligationsInForce({ division: "450200", on: "2022-03-01" }),
    PlanError: [fault, errorOf(() => documentById("canary"))],
    RatioCitation: ratios,
    RatioResult: ratios.slice(0, 1).flatMap((citation) => measured.map((pair) => evaluateRatio(citation, pair))),
    StandardsInForce: [areaStandardsInForce({ ...nanning, facility: "elderlyCare" })],
  },
  sizing: {
    District: [parts, sumDistrict([estate, old])],
    DistrictCheck: [map],
    PartsCheck: [checkParts(parts, { elderlyCare: "145", infantCare: null })],
    PhaseSchedule: [phaseSchedule(estate, phases)],
    PhasesCheck: [checkPhases(estate, phases, { facilities: [{ ...room, phase: 2 }] })],
    Pool: [poolRequirements(shaoxing, "elderlyCare")],
    PoolCheck: [checkPool(shaoxing, "elderlyCare", { elderlyCare: "220" })],
    ProvisionCheck: [short, checkProvision(estate, { elderlyCare: "246.79" }), checkProvision(accepted, { facilities: [] })],
    ShortfallClosure: [closeShortfall(short, [{ ...room, leaseYears: 10 }, room])],
    Sizing: [estate, old, provisional, accepted, ...shaoxing],
    StageComparison: [compareStages(provisional, estate), compareStages(short, checkProvision(old, { elderlyCare: "130" }))],
    Step: arithmetic(estate.requirements.elderlyCare),
    SubDistrictsCheck: [
      checkSubDistricts({
        ...{ division: "450200", on: "2022-03-01" },
        subDistricts: [{ name: "城中街道", centre: { fullDayCare: true }, communities: [{ name: "东环", embeddedFacility: false }] }],
      }),
    ],
    SurveyProblem: entries.filter(({ error }) => error !== null),
    SurveySummary: [await survey.summary()],
    SurveyedNeighbourhood: entries.filter(({ error }) => error === null),
    SynchronisationCheck: [checkFourSynchronisations({ housing, facilities: { elderlyCare: { ...housing, built: "2024-07-01" } } })],
  },
  report: {
    ConditionTemplate: [
      parseTemplate(JSON.parse(readFileSync(new URL("../../../examples/bureau-template.json", import.meta.url), "utf8"))),
    ],
    ReportDocument: kinds.map(documentOf),
    Text: [faultWords(fault)],
  },
};
