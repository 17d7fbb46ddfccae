import { parseDocument, type StandardDocument } from "@plan/rules";

const words = { zh: "试验文本", en: "made for a test" };
const noDates = { issuedOn: null, effectiveFrom: null, effectiveTo: null, planHorizonEnd: null, firstSeenOn: null };

/** JSON of a document made for a test: in force in all of Guangxi since 2021-07-18 unless told otherwise. */
export function madeDocument(parts: { areaStandards?: readonly object[]; ratioStandards?: readonly object[]; [header: string]: unknown }) {
  return {
    id: "450000-2021-test",
    title: words,
    number: null,
    issuer: words,
    division: "450000",
    status: "inForce",
    evidence: "officialText",
    ...noDates,
    issuedOn: "2021-07-18",
    repeals: [],
    sources: [{ title: "made for a test", url: null, seenOn: "2021-07-18" }],
    areaStandards: [],
    ratioStandards: [],
    obligations: [],
    ...parts,
  };
}

/** JSON of an area standard made for a test: elderly care in new estates, 20 m² per 100 households, unless told otherwise. */
export function madeStandard(parts: { amount?: object; [key: string]: unknown }) {
  return {
    id: "made",
    facility: "elderlyCare",
    development: "new",
    settlement: "any",
    term: "社区养老服务设施",
    item: "1",
    amount: perHouseholds("20"),
    measure: "unspecified",
    minimumTotal: null,
    minimumSingle: null,
    constraints: [],
    summary: words,
    leadDepartments: [],
    ...parts,
  };
}

export const perHouseholds = (floorArea: string, per = 100) => ({ kind: "rate", floorArea, per, base: "households" });

/** A document of one amount for both facilities, new and existing alike. */
export function documentAsking(amount: object, parts: { minimumTotal?: string; minimumSingle?: string } = {}): StandardDocument {
  const kinds = ["elderlyCare", "infantCare"].flatMap((facility) => ["new", "existing"].map((development) => ({ facility, development })));
  return parseDocument(
    madeDocument({
      areaStandards: kinds.map((kind) => madeStandard({ ...kind, ...parts, amount, id: `${kind.facility}-${kind.development}` })),
    }),
  );
}

/** JSON of a ratio standard made for a test: at least 53 of 100 unless told otherwise. */
export function madeRatio(parts: { part?: string; whole?: string; [key: string]: unknown }) {
  const { part = "53", whole = "100", ...rest } = parts;
  const unit = { zh: "张", en: "beds" };
  return {
    id: "made",
    item: "1",
    kind: "share",
    bound: "atLeast",
    target: { part, whole },
    unit,
    counted: true,
    by: null,
    summary: words,
    leadDepartments: [],
    ...rest,
  };
}
