import {
  dividedBy,
  estimatedHouseholds,
  exactly,
  type Fraction,
  fraction,
  hundreds,
  isEqual,
  judged,
  minus,
  plus,
  type Rounding,
  required,
  rounded,
  strictly,
  sum,
  times,
  toPlaces,
  whole,
} from "./oracle.ts";

type Given = Readonly<Record<string, string>> & {
  readonly provided: string[];
  readonly modes: Rounding[];
  readonly values?: string[];
  readonly weights: string[];
};
export interface AdversarialCase {
  readonly id: string;
  readonly op: string;
  readonly in: Given;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly why: string;
}

const at = (given: Given, key: string) => fraction(given[key] ?? "");
const needed = (given: Given) => required({ area: at(given, "area"), per: BigInt(given.per ?? "") }, [], at(given, "households"));
const inModes = (value: Fraction, places: number, modes: readonly Rounding[], name = (mode: Rounding) => `${mode}@${places}`) =>
  Object.fromEntries(modes.map((mode) => [name(mode), toPlaces(rounded(value, places, mode), places)]));

function verdict(given: Given, need: Fraction) {
  const told = judged(need, given.provided.map(fraction));
  return { provided: exactly(told.known), pass: told.verdict === "met", shortfall: told.shortfall && exactly(told.shortfall) };
}

/** Shares down to 10^-places, the units left over to the largest remainders, earlier first. */
function allocate(given: Given) {
  const weights = given.weights.map(fraction);
  const places = Number(given.dp);
  const exact = weights.map((weight) => dividedBy(times(at(given, "total"), weight), sum(weights)));
  const parts = exact.map((share) => rounded(share, places, "floor"));
  const unit = { over: 1n, under: 10n ** BigInt(places) };
  const byRemainder = exact.map((share, index) => ({ index, rest: minus(share, parts[index] as Fraction) }));
  byRemainder.sort((a, b) => Number(b.rest.over * a.rest.under - a.rest.over * b.rest.under) || a.index - b.index);
  for (const { index } of byRemainder) {
    if (isEqual(sum(parts), at(given, "total"))) break;
    parts[index] = plus(parts[index] as Fraction, unit);
  }
  return { parts: parts.map((part) => toPlaces(part, places)), sum: toPlaces(sum(parts), places) };
}

/** What the oracle answers to each operation of the cases; the few that are no arithmetic are not here. */
export const oracleSays: Readonly<Record<string, (given: Given) => Record<string, unknown>>> = {
  required: (given) => ({ exact: exactly(needed(given)), ...inModes(needed(given), Number(given.dp), given.modes) }),
  verdict: (given) => ({ ...verdict(given, needed(given)), required: exactly(needed(given)) }),
  verdictAgainst: (given) => verdict(given, at(given, "required")),
  sum: (given) => ({ exact: exactly(given.values ? sum(given.values.map(fraction)) : times(at(given, "value"), at(given, "repeat"))) }),
  round: (given) => inModes(at(given, "value"), Number(given.dp), given.modes, (mode) => mode),
  doubleRound: (given) => {
    const [mode, places] = [given.mode as Rounding, Number(given.dp)];
    const once = rounded(at(given, "value"), places, mode);
    const twice = rounded(rounded(at(given, "value"), Number(given.via), mode), places, mode);
    return { once: toPlaces(once, places), twiceIsWrong: toPlaces(twice, places) };
  },
  ratioMeets: (given) => {
    const percent = times(dividedBy(at(given, "part"), at(given, "whole")), whole(100n));
    return { meets: !isEqual(percent, at(given, "thresholdPercent")) ? "not at the threshold" : true, exactPercent: exactly(percent) };
  },
  ratioDisplay: (given) => {
    const percent = times(dividedBy(at(given, "part"), at(given, "whole")), whole(100n));
    const places = Number(given.dp);
    return { meets100: isEqual(percent, whole(100n)), display: `${toPlaces(rounded(percent, places, "floor"), places)}%` };
  },
  splitShare: (given) => {
    const each = dividedBy(at(given, "total"), at(given, "parts"));
    const together = times(each, at(given, "parts"));
    return { each: exactly(each), sum: exactly(together), sumEqualsTotal: isEqual(together, at(given, "total")) };
  },
  allocate,
  mu: (given) => {
    const area = dividedBy(times(at(given, "mu"), whole(2000n)), whole(3n));
    return { exact: exactly(area), ...inModes(area, 2, ["half-up", "ceil"]) };
  },
  gfa: (given) => {
    const area = times(at(given, "siteArea"), at(given, "far"));
    return { exact: exactly(area), ...inModes(area, 2, ["ceil"]) };
  },
  households: (given) => {
    const [population, persons] = [at(given, "population"), at(given, "personsPerHousehold")];
    return { exact: exactly(dividedBy(population, persons)), households: exactly(estimatedHouseholds(population, persons)) };
  },
  steps: (given) => {
    const asked = (households: Fraction) => exactly(required({ area: at(given, "area"), per: 100n }, [], households));
    const [started, completed] = [hundreds(at(given, "households"), "started"), hundreds(at(given, "households"), "completed")];
    return { prorata: asked(at(given, "households")), perStartedUnit: asked(started), perFullUnit: asked(completed) };
  },
  parse: ({ text = "" }) => readStrictly(text.replace(/^\u3000/, "")),
  cell: ({ rawV = "" }) => readStrictly(rawV),
};

/** Survey readers trim white space of the width of an ideograph before this; the functions do not. */
function readStrictly(text: string) {
  const value = strictly(text);
  return value === null ? { accept: false } : { accept: true, value: exactly(value) };
}
