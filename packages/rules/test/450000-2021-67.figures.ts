import { ratioFigures } from "./450000-2021-67.ratios.ts";
import { type Figure, figure, numerals, type Seed, told } from "./figure.ts";

/*
 * Every figure of 桂政办发〔2021〕67号, written out by hand from the text of the plan and not from its seeds file.
 * The tests beside this file hold the seeds file to it, digit by digit.
 */

const head: readonly Figure[] = [
  figure("the document is 450000-2021-67", ({ id }) => id, "450000-2021-67"),
  figure("its number (文号) is 桂政办发〔2021〕67号", ({ number }) => number, "桂政办发〔2021〕67号"),
  figure("its Chinese title ends in 2021—2023年", ({ title }) => title.zh, "广西促进养老托育服务健康发展三年行动方案（2021—2023年）"),
  figure("its English title ends in the same years", ({ title }) => numerals(title.en), ["2021", "2023"]),
  figure("its issuer is the General Office of the region", ({ issuer }) => issuer.zh, "广西壮族自治区人民政府办公厅"),
  figure("it binds 450000, the whole region (GB/T 2260)", ({ division }) => division, "450000"),
  figure("it is in force, and its own text was read (D7, D8)", ({ status, evidence }) => [status, evidence], ["inForce", "officialText"]),
  figure("it was issued on 2021-07-18 (D6)", ({ issuedOn }) => issuedOn, "2021-07-18"),
  figure("it states no effective date (D6)", ({ effectiveFrom, firstSeenOn }) => [effectiveFrom, firstSeenOn], [null, null]),
  figure("it states no end (D6)", ({ effectiveTo }) => effectiveTo, null),
  figure("its plan horizon is 2023-12-31 (D6)", ({ planHorizonEnd }) => planHorizonEnd, "2023-12-31"),
  figure("it repeals nothing (D5)", ({ repeals }) => repeals, []),
  figure(
    "its sources are the plan itself and one report of it",
    ({ sources }) => sources.map(({ title, url, seenOn }) => [numerals(title), url, seenOn]),
    [
      [["2021", "2023"], null, "2026-11-23"],
      [[], "http://3215787.com/xwpd/1401647.shtml", "2026-11-23"],
    ],
  ),
  figure(
    "it has four area standards and nineteen ratio standards",
    (all) => [all.areaStandards.length, all.ratioStandards.length],
    [4, 19],
  ),
];

const leadersOfItem7 = ["自然资源厅", "发展改革委", "民政厅", "卫生健康委", "各设区市人民政府"];
const areas = [
  {
    facility: "elderlyCare",
    development: "new",
    item: "三（二）7",
    area: "20",
    term: "社区养老服务设施",
    settlement: "urban",
    leaders: leadersOfItem7,
  },
  {
    facility: "infantCare",
    development: "new",
    item: "三（二）7",
    area: "20",
    term: "婴幼儿照护服务场地",
    settlement: "urban",
    leaders: leadersOfItem7,
  },
  {
    facility: "elderlyCare",
    development: "existing",
    item: "三（二）8",
    area: "15",
    term: "社区养老服务设施",
    settlement: "any",
    leaders: [],
  },
  { facility: "infantCare", development: "existing", item: "三（二）8", area: "15", term: "托育服务设施", settlement: "any", leaders: [] },
] as const;

const areaFigures: readonly Figure[] = areas.flatMap(({ facility, development, item, area, term, settlement, leaders }) => {
  const of = (all: Seed) => all.areaStandards.find((standard) => standard.facility === facility && standard.development === development);
  const name = `${item}, ${development} ${facility}`;
  // The duty of item 7 is written into transfer conditions; 15 m² binds in renovation works (D22), by purchase, exchange, lease and the like.
  const constraints =
    development === "new"
      ? [["instrument", ["landTransferConditions"], item, "must", [[], []]]]
      : [
          ["renovationWorksOnly", true, item, "must", [["15"], ["15"]]],
          ["meansOfProvision", ["purchase", "exchange", "lease"], item, "should", [[], []]],
        ];
  return [
    figure(`${name}: ${area} m² per 100 households (D1, D2)`, (all) => of(all)?.amount, {
      kind: "rate",
      floorArea: area,
      per: 100,
      base: "households",
    }),
    figure(`${name}: stands in item ${item}`, (all) => of(all)?.item, item),
    figure(`${name}: the text calls it ${term}`, (all) => of(all)?.term, term),
    figure(`${name}: binds ${settlement === "urban" ? "urban estates only" : "any settlement"}`, (all) => of(all)?.settlement, settlement),
    figure(`${name}: does not say gross or net (D23)`, (all) => of(all)?.measure, "unspecified"),
    figure(`${name}: states no least total and no least single area (D10)`, (all) => [of(all)?.minimumTotal, of(all)?.minimumSingle], [
      null,
      null,
    ]),
    figure(`${name}: its summary tells the same figures`, (all) => told(of(all)?.summary), [[area], [area, "100"]]),
    figure(`${name}: its lead departments`, (all) => of(all)?.leadDepartments, leaders),
    figure(
      `${name}: its constraints`,
      (all) =>
        of(all)?.constraints.map((constraint) => [
          constraint.kind,
          constraint.value,
          constraint.item,
          constraint.modality,
          told(constraint.summary),
        ]),
      constraints,
    ),
  ];
});

/** Kind, item, and the numerals of the summary. */
const obligations: readonly (readonly [string, string, readonly [readonly string[], readonly string[]]])[] = [
  ["idlePublicRentalHousing", "三（一）2", [[], []]],
  ["stateEnterprisePremises", "三（一）2", [[], []]],
  ["landSupplyPlan", "三（二）6", [[], []]],
  ["projectReserve", "三（二）6", [["2021"], ["2021"]]],
  ["landTransferConditions", "三（二）7", [[], []]],
  ["fourSynchronisations", "三（二）7", [[], []]],
  ["ancillaryRooms", "三（二）7", [[], []]],
  ["meansOfProvision", "三（二）8", [[], []]],
  ["survey", "三（二）8", [["2021"], ["2021"]]],
  ["rectificationPlan", "三（二）8", [[], []]],
  ["subDistrictCentre", "三（二）8", [[], []]],
  ["embeddedFacilities", "三（二）8", [[], []]],
  ["sharing", "三（二）8", [[], []]],
];

const obligationFigures: readonly Figure[] = obligations.map(([kind, item, numeralsTold], index) =>
  figure(
    `${item}: the obligation ${kind} stands in item ${item}`,
    (all) => [all.obligations[index]?.kind, all.obligations[index]?.item, told(all.obligations[index]?.summary)],
    [kind, item, numeralsTold],
  ),
);

export const figures: readonly Figure[] = [
  ...head,
  ...areaFigures,
  ...ratioFigures,
  ...obligationFigures,
  figure("it names thirteen obligations", (all) => all.obligations.length, obligations.length),
];
