import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apart } from "../apart.ts";
import { equivalents, type Figures, fold, folded, page, reasonOf, type StrykerReport, type Survivor, sourceOf } from "./figures.ts";
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

for (const group of wanted) {
  const open = Object.fromEntries(openAlone ? group.mutate.flatMap((file) => openIn(file)) : []);
  const places = group.mutate.flatMap((file) => open[file]?.map(({ at }) => `${file}:${at}`) ?? [file]);
  if (places.length > 0) keep(group, mutated(group, [...new Set(places)]), open);
}

function known(): Figures {
  return existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, "utf8")) : {};
}

/** The open survivors of a file that is as it was. */
function openIn(file: string): readonly (readonly [string, readonly Survivor[]])[] {
  const figures = known()[file];
  if (figures?.source !== sourceOf(readFileSync(root + file, "utf8"))) return [];
  const reason = reasonOf(file, figures.survived, equivalents());
  return [[file, figures.survived.filter((one) => reason(one) === undefined)]];
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
function keep({ mutate }: Group, report: StrykerReport, open: Readonly<Record<string, readonly Survivor[]>>): void {
  const before = known();
  const found = Object.entries(fold(report, mutate)).map(([file, now]) => [file, folded(before[file], now, open[file])] as const);
  const figures = { ...before, ...Object.fromEntries(found) };
  writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(`${root}docs/mutation.md`, page(figures, equivalents()));
}
