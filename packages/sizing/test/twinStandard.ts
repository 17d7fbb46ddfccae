import { madeStandard } from "./madeDocument.ts";
import { type Amount, type Band, type Fraction, fraction, type Rate } from "./oracle.ts";
import type { Draw } from "./seeded.ts";

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
