/** One shape of work: rows a CPU second of everything measured, and the share of a rival's answers that have every digit. */
export interface Shape {
  readonly name: string;
  readonly rates: Readonly<Record<string, number>>;
  readonly exact: Readonly<Record<string, number>>;
}

/** A goal: one thing measured, another it is held against, and how many times as quick it is to be. */
const goals: readonly (readonly [of: string, than: string, times: number, reason: string])[] = [
  ["sizeNeighbourhood", "publicodes 1.10.3", 150, "each call reads its place and day and looks the law up anew"],
  ["compileSizer(q).size", "publicodes 1.10.3", 400, "each result carries citations and advisories"],
  [
    "compileSizer(q).size",
    "decimal.js, straightforward",
    3,
    "each result carries citations, advisories and a copy of the neighbourhood, which decimal.js alone does not make",
  ],
  ["sizeMany", "compileSizer(q).size", 0.7, "it keeps every result, and each row names its own place and day"],
  [
    "compileSizer(q).columns",
    "numpy int32, table",
    1.4,
    "every cell is range-checked, which the table form leaves out, and numpy adds in vectors of the machine",
  ],
  ["compileSizer(q).columns", "Int32 rate table, a plain loop", 1.5, "both move the same memory, and every cell is range-checked besides"],
  ["DuckDB, compileSql", "DuckDB, by hand", 1 / 1.1, "counts are checked against their range, which the arithmetic by hand leaves out"],
  ["chdb, compileSql", "chdb, by hand", 1 / 1.1, "counts are checked against their range, which the arithmetic by hand leaves out"],
  [
    "PGlite, compileSql",
    "PGlite, by hand",
    1 / 1.1,
    "counts are checked against their range, and areas for floating point, which the arithmetic by hand leaves out",
  ],
];

const ratio = (value: number) => (value >= 100 ? String(Math.floor(value)) : String(Math.floor(value * 100) / 100));

/** The page of docs. Ratios are what counts: they are of one run, each the best of several turns. */
export function page(shapes: readonly Shape[]): string {
  const rates = new Map(shapes.flatMap((shape) => Object.entries(shape.rates)));
  const tables = shapes.map((shape) => {
    const least = Math.min(...Object.values(shape.rates));
    const rows = Object.entries(shape.rates)
      .sort(([, a], [, b]) => b - a)
      .map(([name, rate]) => {
        const share = shape.exact[name];
        return `| ${name} | ${ratio(rate / least)} | ${share === undefined ? "all" : share === 1 ? "all" : `${Math.floor(share * 100)} %`} |`;
      });
    return `### ${shape.name}\n\n| | times the slowest | answers with every digit |\n|---|---:|---:|\n${rows.join("\n")}\n`;
  });
  const met = goals.map(([of, than, times, reason]) => {
    const found = (rates.get(of) ?? 0) / (rates.get(than) ?? Number.NaN);
    const isMet = found >= times;
    return `| ${of} | ${than} | ${ratio(times)} | ${ratio(found)} | ${isMet ? "met" : `missed; perhaps: ${reason}`} |`;
  });
  return `# Benchmarks

\`pnpm run bench\` builds the packages, measures every shape of sizing beside its rivals and writes this page. The rows are the same for all: neighbourhoods of Liuzhou,
two facilities, what is required and what is missing; one provided area in four lies exactly on the limit, one in ten is unknown. Before
anything is timed, the answers of one sizing a call and of columns are held against an oracle in whole hundredths, and sums of SQL against those of the query by hand.
It needs Debian's python3-numpy. CPU seconds, in turns, the best turn of each; ratios are of one run on one machine, which other work shared.
What is given as the cause of a goal missed is where to look first; no experiment has shown it.

## Goals

| | beside | goal, times | found, times | |
|---|---|---:|---:|---|
${met.join("\n")}

## Everything measured

${tables.join("\n")}`;
}
