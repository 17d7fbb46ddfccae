import { type Figure, figure, type Seed, told } from "./figure.ts";

/* The nineteen ratio standards of 桂政办发〔2021〕67号, written out by hand from the text of the plan. */

const endOf2023 = "2023-12-31";
type Told = readonly [zh: readonly string[], en: readonly string[]];
const same = (...texts: string[]): Told => [texts, texts];

/** Id, item, kind, bound, part, whole, last day, unit, and the numerals of its summary, in the order of the text. */
const ratios: readonly (readonly [string, string, string, string, string, string, string | null, string, Told])[] = [
  ["nursingBedShare", "二", "share", "atLeast", "53", "100", endOf2023, "beds", same("53")],
  ["subDistrictCentreCoverage", "二", "share", "atLeast", "80", "100", endOf2023, "sub-districts", same("80")],
  [
    "childcarePlaceRate",
    "二",
    "rate",
    "atLeast",
    "3.5",
    "1000",
    endOf2023,
    "places",
    [
      ["3", "3.5"],
      ["3.5", "1,000"],
    ],
  ],
  [
    "completeCommunityChildcareCoverage",
    "二",
    "share",
    "atLeast",
    "60",
    "100",
    endOf2023,
    "communities",
    [
      ["5000", "12000", "60"],
      ["60", "5,000", "12,000"],
    ],
  ],
  ["stateEnterpriseLeaseTerm", "三（一）2", "term", "atMost", "20", "1", null, "years", same("20")],
  ["newEstateCompliance", "三（二）7", "share", "atLeast", "100", "100", endOf2023, "estates", [["100"], ["100"]]],
  [
    "conversionProjects",
    "三（二）10",
    "count",
    "atLeast",
    "10",
    "1",
    endOf2023,
    "projects",
    [
      ["10", "2021", "2022"],
      ["10", "2021", "2022"],
    ],
  ],
  ["elderlyCareTraining", "三（三）12", "count", "atLeast", "60000", "1", endOf2023, "person-times", [["6"], ["60,000"]]],
  ["childcareTraining", "三（三）12", "count", "atLeast", "40000", "1", endOf2023, "person-times", [["4"], ["40,000"]]],
  ["trainedStaffShare", "三（三）12", "share", "atLeast", "90", "100", endOf2023, "persons", same("90")],
  ["collegeProgrammeSites", "三（三）12", "count", "atLeast", "30", "1", endOf2023, "programme sites", same("30")],
  ["infantCareGuidanceCentresOfCities", "三（三）13", "share", "atLeast", "14", "14", endOf2023, "prefecture-level cities", same("14")],
  ["elderlyCareGuidanceCentresOfCities", "三（三）13", "share", "atLeast", "14", "14", endOf2023, "prefecture-level cities", same("14")],
  [
    "infantCareGuidanceCentresOfCounties",
    "三（三）13",
    "share",
    "atLeast",
    "50",
    "100",
    endOf2023,
    "counties, cities and districts",
    same(),
  ],
  ["demonstrationChildcareInstitutions", "三（三）14", "count", "atLeast", "60", "1", endOf2023, "institutions", same("60")],
  ["regionalSmartHomes", "三（三）20", "count", "atLeast", "10", "1", endOf2023, "homes", same("10")],
  ["citySmartHomes", "三（三）20", "count", "atLeast", "30", "1", endOf2023, "homes", same("30")],
  ["ageFriendlyCommunities", "三（三）21", "count", "atLeast", "50", "1", endOf2023, "communities", same("50")],
  ["welfareLotteryShare", "四（二）", "share", "atLeast", "60", "100", null, "yuan", same("60")],
];

export const ratioFigures: readonly Figure[] = [
  figure(
    "the ratio standards are these nineteen, in the order of the text",
    (all) => all.ratioStandards.map(({ id }) => id),
    ratios.map(([id]) => id),
  ),
  ...ratios.flatMap(([id, item, kind, bound, part, whole, by, unit, numeralsTold]) => {
    const of = (all: Seed) => all.ratioStandards.find((standard) => standard.id === id);
    return [
      figure(`${item} ${id}: ${bound} ${part} of ${whole} (D4)`, (all) => [of(all)?.kind, of(all)?.bound, of(all)?.target], [
        kind,
        bound,
        { part, whole },
      ]),
      figure(`${item} ${id}: due by ${by ?? "no day"} (D21)`, (all) => of(all)?.by, by),
      figure(`${item} ${id}: stands in item ${item} and counts ${unit}`, (all) => [of(all)?.item, of(all)?.unit.en], [item, unit]),
      figure(`${item} ${id}: its summary tells the same figures`, (all) => told(of(all)?.summary), numeralsTold),
    ];
  }),
  figure(
    "三（二）7 newEstateCompliance: its lead departments",
    (all) => all.ratioStandards.find(({ id }) => id === "newEstateCompliance")?.leadDepartments,
    ["自然资源厅", "发展改革委", "民政厅", "卫生健康委", "各设区市人民政府"],
  ),
];
