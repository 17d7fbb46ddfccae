import { createHash } from "node:crypto";
import {
  landTransferConditions,
  type ReportDocument,
  rectificationPlan,
  reviewOpinion,
  shortfallList,
  targetReport,
  toHtml,
  toMarkdown,
  toParagraph,
  toText,
} from "@plan/report";
import { surveyList, surveySums, toCsv } from "@plan/report/csv";
import { toDocx } from "@plan/report/docx";
import { surveyForm, surveyWorkbook, toXlsx } from "@plan/report/xlsx";
import { documents, evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import {
  arithmetic,
  checkProvision,
  compileSizer,
  maxHouseholds,
  phaseSchedule,
  type Sizing,
  sizeMany,
  sizeNeighbourhood,
} from "@plan/sizing";
import { checkDistrict } from "@plan/sizing/geojson";
import { sizeSurvey } from "@plan/sizing/survey";
import { seeded } from "../../sizing/test/seeded.ts";
import { strangers } from "../../sizing/test/strangers.ts";
import { surveyHeadings, surveyRows } from "../../sizing/test/survey.ts";

/* Prints one SHA-256 for each kind of output, and what the surroundings make of a date and a number. Run by determinism.ts. */

const bytesOf = (value: unknown) =>
  typeof value === "string" || value instanceof Uint8Array ? value : JSON.stringify(value instanceof Map ? [...value] : value);
function digest(values: readonly unknown[]): string {
  const hash = createHash("sha256");
  for (const value of values) hash.update(bytesOf(value) ?? "undefined").update("\n");
  return hash.digest("hex");
}
const draw = seeded(450200);
const facilities = ["elderlyCare", "infantCare"] as const;
const locales = ["zh-CN", "en"] as const;

const neighbourhoods = Array.from({ length: 60 }, () => ({
  name: draw.pick(["柳州某小区", "Ångström Zürich", "ılgaz İ"]),
  division: draw.pick(["450200", "450103", "450000"]),
  on: draw.pick(["2021-07-18", "2022-03-01", "2023-12-31", "2024-01-01"]),
  development: draw.pick(["new", "existing"] as const),
  households: draw.below(100_000),
  householdsBasis: draw.pick(["planned", "pendingScheme", "estimated"] as const),
}));
const sizings: Sizing[] = neighbourhoods.map((one) => sizeNeighbourhood(one));
const checks = sizings.map((sizing) =>
  checkProvision(sizing, { elderlyCare: draw.figure(5, 3), infantCare: draw.pick([null, draw.figure(4, 2)]) }),
);
const targets = ratioStandardsInForce({ division: "450000", on: "2022-03-01" });
const ratios = targets.map((citation) => evaluateRatio(citation, { part: "9.999", whole: "10000" }));
const refusals = strangers.map(({ make }) => {
  try {
    return sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: make() as number });
  } catch (error) {
    return error;
  }
});
const square = [[[109.4, 24.3], [109.41, 24.3], [109.41, 24.31], [109.4, 24.31], [109.4, 24.3]]]; // biome-ignore format: a ring
const district = checkDistrict(
  {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        id: "A",
        geometry: { type: "Polygon", coordinates: square },
        properties: { kind: "neighbourhood", households: 1234 },
      },
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [109.405, 24.305] },
        properties: { kind: "facility", serves: ["elderlyCare"], floorArea: "246.8" },
      },
    ],
  },
  { defaults: { division: "450203", on: "2022-03-01", development: "new" }, serviceRadius: { elderlyCare: "300" } },
);
const few = checks.slice(0, 2);
const rooms = [{ name: "旧厂房", serves: ["infantCare" as const], floorArea: "300", acquired: "lease" as const }];
const reports: readonly ReportDocument[] = [
  ...few.map(({ sizing }) => landTransferConditions({ sizing, parcel: { number: "P(2022)1", landArea: "50360.2" } })),
  ...few.map((check) => reviewOpinion(check)),
  ...few.map((check) => rectificationPlan(check, rooms)),
  shortfallList(checks.slice(0, 20)),
  targetReport(ratios),
];
const tables = reports.flatMap(({ sections }) => sections.flatMap(({ clauses }) => clauses.flatMap(({ table }) => table ?? [])));
const rows = [surveyHeadings, ...surveyRows(100, 7)];
const eachLocale = <T>(write: (locale: (typeof locales)[number]) => readonly T[]) => locales.flatMap(write);
async function collected<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
const columns = compileSizer({ division: "450200", on: "2022-03-01" }).columns({
  households: Int32Array.from({ length: 1000 }, () => draw.below(100_000)),
  development: Uint8Array.from({ length: 1000 }, () => draw.below(2)),
});
const counted = { division: "450200", on: "2022-03-01", facility: "elderlyCare", development: "new" } as const;

const outputs: Readonly<Record<string, readonly unknown[]>> = {
  documents,
  sizings,
  batch: [...sizeMany([...neighbourhoods, { households: -1 }]).results, ...sizeMany([{ households: -1 }]).errors],
  columns: [columns.required.elderlyCare, columns.required.infantCare].map((column) => new Uint8Array(column.buffer)),
  arithmetic: sizings.flatMap(({ requirements }) => facilities.map((facility) => arithmetic(requirements[facility]))),
  phases: sizings.slice(0, 9).map((sizing) => phaseSchedule(sizing, [{ households: sizing.neighbourhood.households ?? 0 }])),
  mostHouseholds: Array.from({ length: 100 }, () => maxHouseholds({ ...counted, floorArea: draw.figure(5, 6) })),
  checks,
  ratios,
  refusals,
  geojson: [district],
  survey: await collected(sizeSurvey(rows)),
  text: eachLocale((locale) => reports.map((report) => toText(report, { locale }))),
  paragraph: eachLocale((locale) => reports.map((report) => toParagraph(report, { locale }))),
  markdown: eachLocale((locale) => reports.map((report) => toMarkdown(report, { locale }))),
  html: eachLocale((locale) => reports.map((report) => toHtml(report, { locale }))),
  json: reports,
  csv: eachLocale((locale) => tables.map((table) => toCsv(table, { locale }))),
  surveyCsv: [...(await collected(surveyList(sizeSurvey(rows)))), toCsv(surveySums(await sizeSurvey(rows).summary()))],
  xlsx: eachLocale((locale) => reports.map((report) => toXlsx(report, { locale }))),
  surveyXlsx: [await surveyWorkbook(sizeSurvey(rows)), ...eachLocale((locale) => [surveyForm({ locale })])],
  docx: await Promise.all(
    eachLocale((locale) =>
      (["gongwen", "planningSheet"] as const).flatMap((profile) =>
        [0, 2, 6, 7].map((index) => reports[index] as ReportDocument).map((report) => toDocx(report, { locale, profile })),
      ),
    ),
  ),
};

console.log(
  JSON.stringify({
    digests: Object.fromEntries(Object.entries(outputs).map(([name, values]) => [name, digest(values)])),
    surroundings: { midnight: new Date("2021/07/18").toISOString(), number: (1234.5).toLocaleString(), node: process.version },
  }),
);
