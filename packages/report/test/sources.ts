import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import type * as documents from "./documents.ts";
import { type Mutant, mutants } from "./mutants.ts";
import { written } from "./written.ts";

const require = createRequire(new URL("../../rules/package.json", import.meta.url));

/** The documents, the sources that they come from and the seeds in one script. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("documents.ts", import.meta.url))],
    absWorkingDir: fileURLToPath(new URL("../../..", import.meta.url)),
    bundle: true,
    write: false,
    format: "cjs",
    target: "es2022",
    external: ["zod", "decimal.js"],
    conditions: ["@plan/source"],
    charset: "utf8",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("Nothing was bundled");
  return file.text;
}

/** The documents of these sources. */
function documentsOf(code: string): typeof documents {
  const module = { exports: {} };
  new Script(`(function (module, exports, require) {${code}\n})`).runInThisContext()(module, module.exports, require);
  return module.exports as typeof documents;
}

/** The first of the documents that is not what was written out by hand, or fails altogether; null where all of them are. */
function firstToFail(code: string, names: readonly string[], expected: ReadonlyMap<string, string>): string | null {
  try {
    const { textOf } = documentsOf(code);
    return names.find((name) => !isWritten(() => textOf(name), expected.get(name))) ?? null;
  } catch {
    return names[0] ?? "";
  }
}

function isWritten(print: () => string, expected: string | undefined): boolean {
  try {
    return print() === expected;
  } catch {
    return false;
  }
}

/**
 * Changes the sources in one place at a time and holds every document against what was written out by hand.
 *
 * @param isTried - Which of the changes are tried, by their place among all.
 * @returns How many changes there are, how many were tried, and what no document shows.
 */
export async function tryChanges(
  isTried: (index: number, all: number) => boolean,
): Promise<{ all: number; tried: number; unseen: readonly string[] }> {
  const code = await bundled();
  let names = [...documentsOf(code).names];
  const expected = new Map(names.map((name) => [name, written(name)]));
  const failing = firstToFail(code, names, expected);
  if (names.length < 30 || failing !== null) throw new Error(`The sources do not print ${failing} as it was written out`);
  const changes: readonly Mutant[] = [...mutants(code)];
  const unseen: string[] = [];
  let tried = 0;
  for (const [index, { what, changed }] of changes.entries()) {
    if (!isTried(index, changes.length)) continue;
    tried += 1;
    const name = firstToFail(changed(code), names, expected);
    if (name === null) unseen.push(what);
    // What saw a change of one file sees most others of it.
    else names = [name, ...names.filter((other) => other !== name)];
  }
  return { all: changes.length, tried, unseen };
}
