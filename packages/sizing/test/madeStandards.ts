import { parseDocument, type StandardDocument } from "@plan/rules";
import { type Amount, type Band, type Fraction, fraction, type Rate } from "./oracle.ts";
import type { Draw } from "./seeded.ts";

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

/** One random standard twice: as the packages read it, and as the oracle does. */
export interface TwinStandard {
  readonly json: ReturnType<typeof madeStandard>;
  readonly base: "households" | "residents" | "residentialFloorArea";
  readonly amount: Amount;
  readonly minimums: readonly Fraction[];
  /** Counts at which something changes: band edges. */
  readonly edges: readonly string[];
}

export function twinStandard(draw: Draw, id: string): TwinStandard {
  const make = draw.pick([rateTwin, rateTwin, rateTwin, slabTwin, marginalTwin, fixedTwin]);
  const base = make === fixedTwin ? "households" : draw.pick(["households", "households", "residents", "residentialFloorArea"] as const);
  const minimums = { minimumTotal: draw.pick([null, null, draw.figure(4, 2)]), minimumSingle: draw.pick([null, null, draw.figure(3, 2)]) };
  const { json, amount, edges = [] } = make(draw, base);
  return {
    json: madeStandard({ id, amount: json, ...minimums }),
    base,
    amount,
    minimums: Object.values(minimums).flatMap((minimum) => (minimum === null ? [] : [fraction(minimum)])),
    edges,
  };
}

interface Twin {
  readonly json: object;
  readonly amount: Amount;
  readonly edges?: readonly string[];
}

function rateOf(draw: Draw): { json: { floorArea: string; per: number }; rate: Rate } {
  const json = { floorArea: draw.figure(3, 6), per: draw.pick([1, 10, 100, 100, 100, 1000, 10000]) };
  return { json, rate: { area: fraction(json.floorArea), per: BigInt(json.per) } };
}

function rateTwin(draw: Draw, base: string): Twin {
  const { json, rate } = rateOf(draw);
  return { json: { kind: "rate", ...json, base }, amount: rate };
}

function fixedTwin(draw: Draw): Twin {
  const floorArea = draw.figure(5, 6);
  return { json: { kind: "fixed", floorArea }, amount: { fixed: fraction(floorArea) } };
}

/** Ascending marks from 0, so that every count lies in a band. */
function marks(draw: Draw): string[] {
  const found = [0];
  for (let more = 1 + draw.below(4); more > 0; more -= 1) found.push((found.at(-1) ?? 0) + 1 + draw.below(4000));
  return found.map(String);
}

function slabTwin(draw: Draw, base: string): Twin {
  const bands = marks(draw).map((from, index) => {
    const including = index === 0 || draw.below(2) === 0;
    const { json, rate } = rateOf(draw);
    const area = draw.figure(5, 6);
    const flat = draw.below(2) === 0;
    const band: Band = { from: fraction(from), including, takes: flat ? fraction(area) : rate };
    return { band, json: { from, fromInclusive: including, ...(flat ? { floorArea: area } : { rate: json }) } };
  });
  const json = { kind: "bands", base, semantics: "slab", bands: bands.map((made) => made.json) };
  return { json, amount: { slabs: bands.map(({ band }) => band) }, edges: bands.map((made) => made.json.from) };
}

function marginalTwin(draw: Draw, base: string): Twin {
  const bands = marks(draw).map((from, index) => {
    const including = index === 0 || draw.below(2) === 0;
    const { json, rate } = rateOf(draw);
    return { band: { from: fraction(from), including, takes: rate }, json: { from, fromInclusive: including, rate: json } };
  });
  const json = { kind: "bands", base, semantics: "marginal", bands: bands.map((made) => made.json) };
  return { json, amount: { marginal: bands.map(({ band }) => band) }, edges: bands.map((made) => made.json.from) };
}
