import { type AreaStandard, evaluateRatio, parseDocument, requiredArea, stated } from "@plan/rules";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { madeDocument } from "./madeDocument.ts";
import { exactly, type Fraction, fraction, isEqual, judged, minus, plus, required, rounded, toPlaces, whole, zero } from "./oracle.ts";
import { madeRatios, ratioCase } from "./ratioCases.ts";
import { type Draw, seeded } from "./seeded.ts";
import { type TwinStandard, twinStandard } from "./twinStandard.ts";

/** What is put beside the oracle: the packages themselves, or something wrong on purpose. */
export interface Subject {
  requiredArea: typeof requiredArea;
  evaluateRatio: typeof evaluateRatio;
}

const mostNamed = 20;
const perDocument = 50;
const perStandard = 40;
const smallest = fraction("0.000001");

/**
 * Random cases, so many and always the same for a seed, each worked by the packages and by the oracle.
 * Of three thousand about 2,000 are required areas, 290 stated ones, 500 the two halves of a sized and checked neighbourhood, 250 ratios.
 * Returns the first twenty disagreements, and how many cases were compared.
 */
export function differences(cases: number, seed: number, wrong: Partial<Subject> = {}) {
  const subject: Subject = { requiredArea, evaluateRatio, ...wrong };
  const draw = seeded(seed);
  const found: string[] = [];
  let compared = 0;
  const compare = (what: () => string, expected: string, got: string) => {
    compared += 1;
    if (expected !== got && found.length < mostNamed) found.push(`${what()}: expected ${expected}, got ${got}`);
  };
  const enough = () => compared >= cases || found.length >= mostNamed;
  while (!enough()) {
    const twins = Array.from({ length: perDocument }, (_, index) => twinStandard(draw, `made-${index}`));
    const document = parseDocument(madeDocument({ areaStandards: twins.map(({ json }) => json) }));
    for (const [index, twin] of twins.entries()) {
      const standard = document.areaStandards[index] as AreaStandard;
      for (let turn = 0; turn < perStandard && !enough(); turn += 1) areaCase(draw, twin, standard, subject, compare);
    }
    for (let turn = 0; turn < (perDocument * perStandard) / 8; turn += 1) schemeCase(draw, compare);
    for (const citation of madeRatios(draw)) ratioCase(draw, citation, subject.evaluateRatio, compare);
  }
  return { compared, found };
}

/** Takes note of a case: what was worked, and both answers. */
export type Compare = (what: () => string, expected: string, got: string) => void;

/** A count of any size, at or one step beside a band edge one time in three. */
function countFor(draw: Draw, { base, edges }: TwinStandard): string {
  const isArea = base === "residentialFloorArea";
  const edge = edges.length > 0 && draw.below(3) === 0 ? fraction(draw.pick(edges)) : null;
  if (edge === null) return isArea ? draw.figure(8, 6) : String(draw.below(10 ** (1 + draw.below(9))));
  const step = isArea ? smallest : whole(1n);
  return exactly(draw.pick([edge, plus(edge, step), isEqual(edge, zero) ? edge : minus(edge, step)]));
}

function areaCase(draw: Draw, twin: TwinStandard, standard: AreaStandard, subject: Subject, compare: Compare): void {
  const count = countFor(draw, twin);
  const counts = { [twin.base]: twin.base === "residentialFloorArea" ? count : Number(count) };
  const expected = required(twin.amount, twin.minimums, fraction(count));
  const got = subject.requiredArea(standard, counts);
  const what = () => `${JSON.stringify(twin.json.amount)} of ${count} ${twin.base}`;
  compare(what, exactly(expected), got.toFixed());
  if (draw.below(7) === 0) compare(() => `${what()}, stated`, toPlaces(rounded(expected, 2, "ceil"), 2), stated(got).toFixed(2));
}

const rates = { new: { area: fraction("20"), per: 100n }, existing: { area: fraction("15"), per: 100n } };

/** A neighbourhood of Liuzhou with rooms that are close to what it needs; both facilities, so two cases. */
function schemeCase(draw: Draw, compare: Compare): void {
  const development = draw.pick(["new", "existing"] as const);
  const households = draw.below(10 ** (1 + draw.below(6)));
  const need = required(rates[development], [], whole(BigInt(households)));
  const rooms = { elderlyCare: roomsNear(draw, need), infantCare: roomsNear(draw, need) };
  const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development, households });
  const facilities = (["elderlyCare", "infantCare"] as const).flatMap((kind) =>
    rooms[kind].map((floorArea) => ({ serves: [kind], floorArea })),
  );
  const check = checkProvision(sizing, { facilities });
  for (const kind of ["elderlyCare", "infantCare"] as const) {
    const told = judged(
      need,
      rooms[kind].map((area) => (area === null ? null : fraction(area))),
    );
    const { verdict, required: asked, provided, shortfall, surplus } = check.results[kind];
    compare(
      () => `${households} households, ${development}, rooms ${rooms[kind].join(" + ")}`,
      [told.verdict, exactly(need), written(told.provided), written(told.shortfall), written(told.surplus)].join(" "),
      [verdict, asked.toFixed(), provided?.toFixed() ?? null, shortfall?.toFixed() ?? null, surplus?.toFixed() ?? null].join(" "),
    );
  }
}

const written = (value: Fraction | null) => (value === null ? null : exactly(value));

/** Up to four rooms that add up to the need, or to a millionth beside it, or to anything; one of them may be unknown. */
function roomsNear(draw: Draw, need: Fraction): (string | null)[] {
  const rooms: string[] = [];
  let rest = need;
  for (let count = draw.below(4); count > 0; count -= 1) {
    const room = rounded({ over: rest.over * BigInt(draw.below(1000)), under: rest.under * 1000n }, draw.below(3), "floor");
    rooms.push(exactly(room));
    rest = minus(rest, room);
  }
  const last = draw.pick([
    rest,
    rest,
    plus(rest, smallest),
    isEqual(rest, zero) ? rest : minus(rest, smallest),
    fraction(draw.figure(5, 3)),
  ]);
  return draw.below(10) === 0 ? [...rooms, exactly(last), null] : [exactly(last), ...rooms];
}
