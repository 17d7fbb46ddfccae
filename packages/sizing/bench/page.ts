/** One shape of work: rows a CPU second of everything measured, and the share of a rival's answers that have every digit. */
export interface Shape {
  readonly name: string;
  readonly rates: Readonly<Record<string, number>>;
  /** null where there are no answers. */
  readonly exact: Readonly<Record<string, number>> | null;
}

/** Where the time of one call goes, by function; shares below 2 % are left out. */
export interface Profile {
  readonly nanoseconds: number;
  readonly shares: readonly (readonly [name: string, share: number])[];
}

/** A goal: one thing measured, another it is held against, how many times as quick it is to be, and the experiment that tells why if it is not. */
const goals: readonly (readonly [of: string, than: string, times: number, experiment?: string])[] = [
  ["sizeNeighbourhood", "publicodes 1.10.3", 150],
  ["compileSizer(q).size", "publicodes 1.10.3", 400],
  ["compileSizer(q).size", "decimal.js, straightforward", 3],
  ["sizeMany, 1,000 rows a call", "compileSizer(q).size", 0.7, "sizeNeighbourhood"],
  ["sizeMany, 1,000 rows a call", "compileSizer(q).size, 1,000 results kept", 0.7, "sizeNeighbourhood"],
  ["sizeMany, 100,000 rows a call", "compileSizer(q).size", 0.7, "compileSizer(q).size, every result kept"],
  ["sizeMany, 100,000 rows a call", "compileSizer(q).size, every result kept", 0.7, "sizeMany, 1,000 rows a call"],
  ["compileSizer(q).columns", "numpy int32, table", 1.4, "as many columns copied, without arithmetic"],
  ["compileSizer(q).columns", "Int32 rate table, a plain loop", 1.5, "as many columns copied, without arithmetic"],
  ...["DuckDB", "chdb", "PGlite"].map(
    (engine) => [`${engine}, compileSql`, `${engine}, by hand`, 1 / 1.1, `${engine}, by hand, refusing what compileSql refuses`] as const,
  ),
  ["survey, problems and sums", "csv-parse alone", 1 / 1.5],
  [
    "survey, list of what is short, unknown or faulty",
    "csv-parse alone",
    1 / 1.5,
    "survey, what is short, unknown or faulty handed out, not printed",
  ],
  ["import of @plan/sizing", "import of zod and decimal.js", 1 / 1.15, "import of zod, decimal.js and the catalogue"],
];

const ratio = (value: number) => (value >= 100 ? String(Math.floor(value)) : String(Math.floor(value * 100) / 100));

/** The page of docs. Ratios are what counts: they are of one run, each the best of several turns. */
export function page(shapes: readonly Shape[], before: Profile, now: Profile): string {
  const rates = new Map(shapes.flatMap((shape) => Object.entries(shape.rates)));
  const tables = shapes.map((shape) => {
    const least = Math.min(...Object.values(shape.rates));
    const rows = Object.entries(shape.rates)
      .sort(([, a], [, b]) => b - a)
      .map(([name, rate]) => {
        if (shape.exact === null) return `| ${name} | ${ratio(rate / least)} |`;
        const share = shape.exact[name];
        return `| ${name} | ${ratio(rate / least)} | ${share === undefined ? "all" : share === 1 ? "all" : `${Math.floor(share * 100)} %`} |`;
      });
    const head =
      shape.exact === null ? "| | times the slowest |\n|---|---:|" : "| | times the slowest | answers with every digit |\n|---|---:|---:|";
    return `### ${shape.name}\n\n${head}\n${rows.join("\n")}\n`;
  });
  const rateOf = (name: string) => {
    const rate = rates.get(name);
    if (rate === undefined) throw new RangeError(`${name} was not measured`);
    return rate;
  };
  const met = goals.map(([of, than, times, experiment]) => {
    const found = rateOf(of) / rateOf(than);
    const why = experiment === undefined ? "" : `: ${experiment} is ${ratio(rateOf(experiment) / rateOf(than))}`;
    return `| ${of} | ${than} | ${ratio(times)} | ${ratio(found)} | ${found >= times ? "met" : `missed${why}`} |`;
  });
  const percent = (share: number) => `${Math.floor(share * 100)} %`;
  const profileOf = ({ nanoseconds, shares }: Profile) =>
    `${nanoseconds} ns a call: ${shares.map(([name, share]) => `${name} ${percent(share)}`).join(", ")}.`;
  return `# Benchmarks

\`pnpm run bench\` builds the packages, measures every shape of sizing beside its rivals and writes this page. The rows are the same for all: neighbourhoods of Liuzhou,
two facilities, what is required and what is missing; one provided area in four lies exactly on the limit, one in ten is unknown. Before
anything is timed, every answer of one sizing a call, of many and of columns is held against an oracle in whole hundredths, and sums of SQL are held against those of the query by hand.
It needs Debian's python3-numpy. CPU seconds, the best of several turns, one sizing a call and surveys each in a process of its own; each ratio is of one run on one machine.
SQL works a million rows in DuckDB and chdb, about as many neighbourhoods as a nation has, and 30,000 in PGlite.
sizeMany hands all its results back, and is held against size with its results dropped and with as many kept: whoever keeps 100,000 results pays for the memory, by size alone too (\`compileSizer(q).size, every result kept\`).
Beside a goal missed stands an experiment of the same run, held against the same rival: what the machine, or the same work done by hand, comes to.

## Goals

| | beside | goal, times | found, times | |
|---|---|---:|---:|---|
${met.join("\n")}

## Where the time of sizeNeighbourhood goes

From a profile of the processor over 1,200,000 calls, by function of the packages as built; inlined functions count for the one around them.

Before, on 2026-11-26, when each call looked the law up: ${profileOf(before)}

Now, with the law kept ready: ${profileOf(now)}

## Everything measured

${tables.join("\n")}`;
}
