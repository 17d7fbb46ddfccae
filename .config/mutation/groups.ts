import { readdirSync } from "node:fs";

/** Files that are mutated together. */
export interface Group {
  readonly name: string;
  readonly mutate: readonly string[];
  /** What each of their mutants is held against, as far as it comes by it. */
  readonly tests: readonly string[];
}
/** A package: its files by group. */
export interface Mutated {
  readonly groups: readonly Group[];
  /** Words are held by the golden documents, which are read by people. */
  readonly words: boolean;
}

const root = new URL("../../", import.meta.url);

/** Tests that take long, and the group that they are asked for, beside those named for groups below. */
const slow: Readonly<Record<string, string>> = {
  sha256: "rest",
  hundredths: "stated",
  inForce: "inForce",
  documentsInForce: "inForce",
  maxHouseholds: "most",
  neighbourhood: "advisories",
  quickSizing: "rest",
  plainSizing: "stored",
  "surveyRow.plain": "rows",
  provision: "checks",
  checkPhases: "phases",
  candidates: "shortfalls",
  closeShortfall: "shortfalls",
  leastSurplus: "shortfalls",
  district: "districts",
  geojson: "maps",
  areaWords: "documents",
  check: "documents",
  conditionTemplate: "conditions",
  landTransferConditions: "conditions",
  citedLaw: "conditions",
  "conditions/placeholders": "conditions",
  parcel: "conditions",
  paragraph: "conditions",
  shortfallList: "lists",
  rectificationPlan: "lists",
  stored: "stored",
  faultWords: "stored",
  standing: "rest",
  csvText: "records",
  csvRecords: "records",
  "csvRecords.chunks": "records",
  readCsv: "csv",
  readXlsx: "workbooks",
  "readXlsx.headings": "workbooks",
  toXlsx: "workbooks",
  "toXlsx.text": "workbooks",
  surveyForm: "workbooks",
  "surveyForm.rules": "workbooks",
  surveyWorkbook: "workbooks",
  "xlsx/archive": "archives",
  "xlsx/zipDirectory": "archives",
  "xlsx/inflate": "inflate",
  "xlsx/held": "archives",
  "xlsx/markup": "sheets",
  docx: "docx",
  docxTable: "docx",
  "docx.printed": "docx",
  printed: "renderers",
  html: "renderers",
  "plan/run": "commands",
  "plan/request": "commands",
  "plan/lists": "commands",
  "plan/survey.lists": "commands",
  "plan/template": "commands",
  "plan/survey": "commands",
  "plan/caseCommands": "commands",
};

/** What a package's files are about, by how their names begin; the first that fits has a file, and what none fits is the rest. */
function mutated(
  of: string,
  named: Readonly<Record<string, RegExp>>,
  more: Readonly<Record<string, readonly string[]>>,
  words = true,
): Mutated {
  const all = (readdirSync(new URL(`packages/${of}/src/`, root), { recursive: true }) as string[])
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const files = all.filter((file) => !file.endsWith(".test.ts")).map((file) => file.replace(".ts", ""));
  const nameOf = (file: string) => Object.keys(named).find((name) => named[name]?.test(file)) ?? "rest";
  const beside = all.filter((file) => file.endsWith(".test.ts")).map((file) => file.replace(".test.ts", ""));
  const groups = [...Object.keys(named), "rest"].map((name) => ({
    name,
    mutate: files.filter((file) => nameOf(file) === name).map((file) => `packages/${of}/src/${file}.ts`),
    tests: [
      ...beside.filter((file) => (slow[file] ?? name) === name).map((file) => `packages/${of}/src/${file}.test.ts`),
      ...[...(more.all ?? []), ...(more[name] ?? [])].map((file) => `packages/${file}.test.ts`),
    ],
  }));
  return { groups, words };
}

/** Groups of sizing that the conformance suite comes by. */
const judged = ["governs", "areas", "most", "stored", "arithmetic", "checks", "duties", "phases", "advisories", "rest"];

/** Figures and the choice of the governing standard first: of these nothing may survive. */
export const packages: Readonly<Record<string, Mutated>> = {
  rules: mutated(
    "rules",
    {
      stated: /^(?:stated|hundredths)$/,
      required: /^requiredArea$/,
      inForce: /^(?:documentsInForce|inForce|obligationsInForce)$/,
      ratio: /^evaluateRatio$/,
      decimal: /^decimal$/,
      edge: /^(?:edge|plainCopy|planError|within|once|frozen|text|phrase)$/,
      schemas: /Schema$|^(?:leaves|citation)$/,
    },
    {
      all: ["rules/test/catalogue", "sizing/src/sizeNeighbourhood", "sizing/src/requirement"],
      decimal: ["sizing/test/hostileDecimals", "sizing/test/limits"],
    },
  ),
  sizing: mutated(
    "sizing",
    {
      governs: /^(?:requirement|sizeNeighbourhood)$/,
      areas: /^(?:areaFindings|exactSum)$/,
      most: /^maxHouseholds$/,
      stored: /^(?:parse|plain)/,
      arithmetic: /^arithmetic$/,
      checks: /^(?:checkProvision|provision|judgement|room|roomFindings|rateFindings|finding)$/,
      duties: /^(?:siting|handover|leaseTerm|fourSynchronisations)$/,
      phases: /[pP]has|^(?:proportions|milestone)/,
      districts: /^(?:district|pool|checkPool|sizeParts|lawAt|compileSizer|documentName)$|[sS]ubDistrict/,
      advisories: /dvisor|^neighbourhood$/,
      shortfalls: /^(?:closeShortfall|leastSurplus|candidates)$/,
      stages: /^(?:compareStages|stageWords|told)$/,
      many: /^(?:sizeMany|column|int32Lane)/,
      rows: /^survey(?:Fields|Headings|Text|Glance|Tally|Summary|Row|Lane|Contexts)$|^surveyed$/,
      survey: /[sS]urvey/,
      sql: /^sql/,
      maps: /^geojson/,
    },
    Object.fromEntries(judged.map((name) => [name, ["sizing/test/conformance"]])),
  ),
  report: mutated(
    "report",
    {
      documents:
        /^(?:areaWords|basis|check|counts|findings|measures|results|supplement|targetReport|targetWords|reviewOpinion|words\/targets)$/,
      conditions: /^(?:condition|landTransfer|parcel|project|paragraph|outline|text|citedLaw|words\/(?:duties|topics))/,
      lists: /^(?:ownDocuments|shortfallList|listRow|rectification|joined|firstOfEach|numerals|figures|millionths)/,
      stored: /^(?:stored|worked|faultWords|readings|words\/(?:expected(?:InData)?|template))$/,
      renderers: /^(?:html|markdown|localised|escaped|docxWidths)/,
      docx: /^docx/,
      records: /^csv(?:Records|Quoted|Text)/,
      csv: /^(?:csv|readCsv|files)/,
      surveys: /^(?:surveyList|surveySums)/,
      workbooks: /^(?:isBytes|renderOptions|readXlsx|toXlsx|survey|words\/(?:form|workbook))/,
      inflate: /^xlsx\/(?:inflate|huffman|crc32)/,
      archives: /^xlsx\/(?:archive|zipDirectory|held)/,
      sheets: /^xlsx\//,
      commands: /^(?:plan|words\/survey)/,
      words: /^words/,
    },
    {
      all: ["report/test/documents"],
      documents: ["report/src/rectificationPlan"],
      conditions: ["report/src/standing"],
      lists: ["report/src/check"],
      inflate: ["report/src/xlsx/archive"],
      records: ["report/src/readCsv"],
      rest: ["report/test/standardSchema"],
      surveys: ["report/test/surveyListRow", "report/test/surveyList", "report/test/sameSurvey", "report/src/surveyWorkbook"],
      sheets: [
        "report/src/readXlsx",
        "report/src/readXlsx.headings",
        "report/src/toXlsx",
        "report/src/toXlsx.text",
        "report/src/surveyForm",
        "report/src/surveyForm.rules",
        "report/src/surveyWorkbook",
      ],
    },
    false,
  ),
};
