/** What a choice comes to: what stays open, what is too much, how many premises; compared in this order. */
type Outcome = readonly [open: bigint, surplus: bigint, premises: number];

/** Areas by facility, in whole units. */
type Areas = readonly bigint[];

/**
 * Chooses the combination that leaves the least open, then has the least surplus, then the fewest premises, then comes first in the list.
 *
 * Every combination is looked at or shown to be no better than the best so far. Whole units keep it exact.
 *
 * @param gaps - What is missing of each facility.
 * @param candidates - What each candidate gives to each facility.
 * @param most - In how many premises each facility may lie.
 * @returns The places of the chosen candidates in the list, ascending.
 */
export function leastSurplus(gaps: Areas, candidates: readonly Areas[], most: readonly number[]): readonly number[] {
  const rest = sumsFromEach(candidates, gaps.length);
  const have = gaps.map(() => 0n);
  const premises = gaps.map(() => 0);
  const begun: number[] = [];
  let chosen: readonly number[] = [];
  let best: Outcome = [openOf(gaps, have), 0n, 0];

  function put(at: number, sign: 1 | -1): void {
    (candidates[at] as Areas).forEach((area, facility) => {
      if (area === 0n) return;
      have[facility] = (have[facility] as bigint) + (sign === 1 ? area : -area);
      premises[facility] = (premises[facility] as number) + sign;
    });
  }

  /** Goes on from what is begun with each later candidate in turn. */
  function extendFrom(from: number): void {
    const surplus = surplusOf(gaps, have);
    for (let at = from; at < candidates.length; at++) {
      // All that is left closes this much at best, and what is too much already stays too much.
      if (!isBetter([openOf(gaps, have, rest[at]), surplus, begun.length + 1], best)) return;
      put(at, 1);
      if (premises.every((count, facility) => count <= (most[facility] as number))) {
        begun.push(at);
        const outcome: Outcome = [openOf(gaps, have), surplusOf(gaps, have), begun.length];
        if (isBetter(outcome, best)) {
          best = outcome;
          chosen = [...begun];
        }
        if (outcome[0] > 0n) extendFrom(at + 1);
        begun.pop();
      }
      put(at, -1);
    }
  }

  extendFrom(0);
  return chosen;
}

/** The places of the candidates, best first: each by itself, by what it leaves open, its surplus, and its place in the list. */
export function ranked(gaps: Areas, candidates: readonly Areas[]): readonly number[] {
  const outcomes = candidates.map((areas): Outcome => [openOf(gaps, areas), surplusOf(gaps, areas), 1]);
  const places = candidates.map((_, at) => at);
  return places.sort((a, b) => {
    const [one, other] = [outcomes[a] as Outcome, outcomes[b] as Outcome];
    return isBetter(one, other) ? -1 : isBetter(other, one) ? 1 : 0;
  });
}

function openOf(gaps: Areas, have: Areas, more?: Areas): bigint {
  return gaps.reduce((open, gap, facility) => {
    const left = gap - (have[facility] as bigint) - (more?.[facility] ?? 0n);
    return left > 0n ? open + left : open;
  }, 0n);
}

function surplusOf(gaps: Areas, have: Areas): bigint {
  return gaps.reduce((surplus, gap, facility) => {
    const over = (have[facility] as bigint) - gap;
    return over > 0n ? surplus + over : surplus;
  }, 0n);
}

function isBetter([open, surplus, premises]: Outcome, than: Outcome): boolean {
  if (open !== than[0]) return open < than[0];
  return surplus === than[1] ? premises < than[2] : surplus < than[1];
}

/** For each place, what the candidates from there on give together. */
function sumsFromEach(candidates: readonly Areas[], facilities: number): readonly Areas[] {
  const sums: bigint[][] = [];
  candidates.forEach((_, at) => {
    const places = Array.from({ length: facilities }, (__, facility) => facility);
    sums.push(places.map((facility) => candidates.slice(at).reduce((sum, areas) => sum + (areas[facility] as bigint), 0n)));
  });
  return sums;
}
