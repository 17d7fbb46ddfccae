import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apart } from "../apart.ts";
import { equivalents, type Figures, fold, page, type StrykerReport, sourceOf } from "./figures.ts";
import { type Group, packages } from "./groups.ts";

/* `pnpm run mutate <package> [group …] [--open]`: each group in turn; what a run that was broken off had found is not asked again. With
   `--open` only what survived without a reason is, in files that are as they were. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const figuresFile = `${root}.config/mutation/figures.json`;
const run = (command: string, args: readonly string[], more: Record<string, string> = {}) =>
  execFileSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...more } });

const [of = "", ...names] = process.argv.slice(2).filter((word) => word !== "--open");
const openAlone = process.argv.includes("--open");
const { groups, words } = packages[of] ?? { groups: [], words: true };
const wanted = groups.filter(({ name }) => names.length === 0 || names.includes(name));
if (wanted.length === 0) throw new RangeError(`One of ${Object.keys(packages).join(", ")}, and groups of it`);

apart(".config/mutation").install();
/** A survivor is told by its first line; the longest end some lines later. */
const longest = 12;

for (const group of wanted) {
  const places = openAlone ? group.mutate.flatMap(openIn) : group.mutate;
  if (places.length > 0) keep(group, mutated(group, places));
}

function known(): Figures {
  return existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, "utf8")) : {};
}

/** Where a file has open survivors; all of it where it has changed. */
function openIn(file: string): readonly string[] {
  const figures = known()[file];
  if (figures?.source !== sourceOf(readFileSync(root + file, "utf8"))) return [file];
  const reasons = equivalents();
  const open = figures.survived.filter(
    ({ code, became }) => !reasons.some((one) => one.file === file && one.code === code && one.became === became),
  );
  return [...new Set(open.map(({ line }) => `${file}:${line}-${line + longest}`))];
}

/** Mutates the files of a group, and gives back what Stryker found. */
function mutated({ name, tests }: Group, places: readonly string[]): StrykerReport {
  const result = `.stryker/${of}-${name}.json`;
  const stryker = ".config/mutation/node_modules/@stryker-mutator/core/bin/stryker.js";
  run(process.execPath, [stryker, "run", ".config/mutation/stryker.config.mjs"], {
    MUTATED: places.join(" "),
    MUTATION_TESTS: tests.join(" "),
    MUTATION_RESULT: result,
    MUTATION_WORDS: words ? "yes" : "no",
  });
  return JSON.parse(readFileSync(root + result, "utf8")) as StrykerReport;
}

/** The figures of a group beside those that are known, in this folder and in docs/mutation.md. */
function keep({ mutate }: Group, report: StrykerReport): void {
  const figures = { ...known(), ...fold(report, mutate) };
  writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(`${root}docs/mutation.md`, page(figures, equivalents()));
}
