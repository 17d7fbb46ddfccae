import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

interface Place {
  readonly line: number;
  readonly column: number;
}
interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: "Killed" | "Timeout" | "Survived" | "NoCoverage" | "Ignored" | "RuntimeError" | "CompileError";
  readonly location: { readonly start: Place; readonly end: Place };
}
/** What Stryker writes, as far as it is read here. */
export interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** A mutant that no test noticed. */
export interface Survivor {
  readonly line: number;
  /** Where it begins and ends, as Stryker is asked for it: lines from 1, columns from 0. */
  readonly at: string;
  readonly code: string;
  readonly became: string;
}
export interface FileFigures {
  /** The first 12 digits of SHA-256 of the file that was mutated. */
  readonly source: string;
  readonly killed: number;
  readonly survived: readonly Survivor[];
  /** Not asked, or broken by itself. */
  readonly leftOut: number;
}
export type Figures = Readonly<Record<string, FileFigures>>;

/** A mutant that does what the code does, and why no test can tell. */
export interface Equivalent extends Pick<Survivor, "code" | "became"> {
  readonly file: string;
  readonly reason: string;
  /** How often the file has these words, each time with this reason; once if not given. */
  readonly times?: number;
}

const here = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
export const equivalents = (): readonly Equivalent[] => JSON.parse(here("equivalents.json"));

/** Why a survivor of a file does what the code does; none where the same words survived more often than the reason was given for. */
export function reasonOf(file: string, survived: readonly Survivor[], known: readonly Equivalent[]): (one: Survivor) => string | undefined {
  const isAlike = (one: Pick<Survivor, "code" | "became">) => (other: Survivor) => one.code === other.code && one.became === other.became;
  return (one) => {
    const given = known.find((reason) => reason.file === file && isAlike(reason)(one));
    return given !== undefined && survived.filter(isAlike(given)).length === (given.times ?? 1) ? given.reason : undefined;
  };
}

/** The first 12 digits of a source's SHA-256. */
export const sourceOf = (source: string) => createHash("sha256").update(source).digest("hex").slice(0, 12);

/** The figures of each mutated file. */
export function fold({ files }: StrykerReport, mutated: readonly string[]): Figures {
  // A file that only passes names on has no mutants, and no line.
  const entries = mutated
    .filter((file) => files[file] !== undefined)
    .map((file) => {
      const { source, mutants } = files[file] as (typeof files)[string];
      const of = (...statuses: Mutant["status"][]) => mutants.filter(({ status }) => statuses.includes(status));
      const survived = of("Survived", "NoCoverage").map(({ location, replacement }) => survivor(source, location, replacement));
      const figures: FileFigures = {
        source: sourceOf(source),
        killed: of("Killed", "Timeout").length,
        survived,
        leftOut: of("Ignored", "RuntimeError", "CompileError").length,
      };
      return [file, figures] as const;
    });
  return Object.fromEntries(entries);
}

/** What a run over some places of a file says about all of it: other mutants are as they were found before. */
export function folded(before: FileFigures | undefined, now: FileFigures, asked: readonly Survivor[] | undefined): FileFigures {
  if (before === undefined || asked === undefined) return now;
  const places = new Set(asked.map(({ at }) => at));
  const survived = before.survived.filter(({ at }) => !places.has(at)).concat(now.survived.filter(({ at }) => places.has(at)));
  return { ...before, killed: before.killed + before.survived.length - survived.length, survived };
}

function survivor(source: string, { start, end }: Mutant["location"], replacement: string): Survivor {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines.push((lines.pop() ?? "").slice(0, end.column - 1));
  lines[0] = (lines[0] ?? "").slice(start.column - 1);
  return {
    line: start.line,
    at: `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
    code: brief(lines.join(" ")),
    became: brief(replacement),
  };
}

const brief = (code: string) => {
  const line = code.replace(/\s+/g, " ");
  return line.length <= 90 ? line : `${line.slice(0, 89)}…`;
};

/** Full tenths, downwards: nothing is claimed that is not there. */
const share = (part: number, whole: number) => (whole === 0 ? "no data" : `${Math.floor((part * 1000) / whole) / 10} %`);

/** Where nothing may survive: arithmetic, comparison, rounding, figures as they are printed, and which standard governs; in SQL too. */
const weighty = new RegExp(
  `/(?:${[
    ...["stated", "hundredths", "requiredArea", "decimal", "documentsInForce", "inForce", "evaluateRatio"],
    ...["requirement", "sizeNeighbourhood", "areaFindings", "exactSum", "maxHouseholds", "arithmetic"],
    ...["line", "quickSizing", "proportions", "int32Lane", "columnRows", "closeShortfall", "leastSurplus"],
    ...["sqlFigures", "sqlRequired", "sqlCounts", "sqlFacility"],
    ...["counts", "results", "figures", "millionths", "numerals"],
  ].join("|")})\\.ts$`,
);
const parts: readonly (readonly [string, RegExp])[] = [
  ["rules", /^packages\/rules\//],
  ["sizing", /^packages\/sizing\//],
  ["report, without string literals", /^packages\/report\//],
  ["arithmetic, comparison, rounding, choice of the governing standard", weighty],
];

/** docs/mutation.md. */
export function page(figures: Figures, known: readonly Equivalent[]): string {
  const files = Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1));
  const reasons = ([file, { survived }]: (typeof files)[number]) => survived.map(reasonOf(file, survived, known));
  const cellsOf = (some: typeof files) => {
    const killed = some.reduce((sum, [, one]) => sum + one.killed, 0);
    const survived = some.flatMap(reasons);
    const open = survived.filter((reason) => reason === undefined).length;
    const made = killed + survived.length;
    return [made, killed, survived.length - open, open, share(killed, made), share(killed, killed + open)];
  };
  const rows = files.map(
    ([file, one]) => `| ${[file.replace("packages/", ""), ...cellsOf([[file, one]]), one.leftOut, one.source].join(" | ")} |`,
  );
  const sums = parts.map(([name, which]) => {
    const some = files.filter(([file]) => which.test(file));
    return `| ${[name, some.length, ...cellsOf(some)].join(" | ")} |`;
  });
  const told = files.flatMap(([file, { survived }]) => {
    const reason = reasonOf(file, survived, known);
    return survived.map(
      (one) => `- ${file.replace("packages/", "")}:${one.line} \`${one.code}\` → \`${one.became}\`: ${reason(one) ?? "open."}`,
    );
  });
  return `${here("page.md").trim()}

| part | files run | mutants | killed | equivalent | open | score | score without equivalents |
| --- | --- | --- | --- | --- | --- | --- | --- |
${sums.join("\n")}

## Files

| file | mutants | killed | equivalent | open | score | score without equivalents | left out | SHA-256 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

## Survivors

${told.length === 0 ? "None." : told.join("\n")}
`;
}
