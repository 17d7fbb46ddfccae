import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { PlanError, parseDocument } from "@plan/rules";
import { build } from "esbuild";
import { expect } from "vitest";
import { seedChanges } from "./seedChanges.ts";

const rules = new URL("../../rules/", import.meta.url);
const require = createRequire(new URL("package.json", rules));
const seedFile = /seeds\/([^/]+)\.json$/;

/** The test of one seeds file, and that of the words of all, with what they import, in one script; the seeds stay outside. */
async function bundled(id: string): Promise<Script> {
  const { outputFiles } = await build({
    stdin: { contents: `import "./words.test.ts"; import "./${id}.test.ts";`, resolveDir: fileURLToPath(new URL("test/", rules)) },
    bundle: true,
    // The package says that its files do nothing by themselves; its tests do.
    ignoreAnnotations: true,
    write: false,
    format: "cjs",
    target: "es2022",
    external: ["zod", "decimal.js", "vitest"],
    conditions: ["@plan/source"],
    platform: "node",
    define: { "import.meta.url": JSON.stringify(new URL("test/", rules).href) },
    plugins: [
      {
        name: "seeds",
        setup: ({ onResolve }) => onResolve({ filter: seedFile }, ({ path }) => ({ path: `seeds/${basename(path)}`, external: true })),
      },
    ],
  });
  return new Script(`(function (module, exports, require) {${outputFiles[0]?.text}\n})`);
}

type Body = (...row: unknown[]) => unknown;
let ran = 0;
const runNow = (_name: string, body: Body, row: readonly unknown[] = []) => {
  ran += 1;
  body(...row);
};
const each = (rows: readonly unknown[]) => (name: string, body: Body) => {
  for (const row of rows) runNow(name, body, Array.isArray(row) ? row : [row]);
};
/** Tests that run as soon as they are named, and throw where they fail. */
const atOnce = Object.assign(runNow, { each });
const vitest = { describe: atOnce, test: atOnce, expect };

/** Whether the test passes while the seeds file holds this text. */
function passes(script: Script, id: string, text: string): boolean {
  const textOf = (path: string) => {
    const name = seedFile.exec(path)?.[1];
    return name === id ? text : readFileSync(name === undefined ? path : new URL(`../../seeds/${name}.json`, rules), "utf8");
  };
  const wanted = (name: string) => {
    if (seedFile.test(name)) return JSON.parse(textOf(name));
    if (name === "vitest") return vitest;
    if (name === "node:fs") return { readdirSync, readFileSync: (path: string | URL) => textOf(String(path).replace(/^file:\/\//, "")) };
    return require(name);
  };
  try {
    script.runInThisContext()({ exports: {} }, {}, wanted);
    return true;
  } catch {
    return false;
  }
}

/** The file under a revision that is its own, so that the hash alone does not give a change away; null where it is no document any more. */
function rehashed(seed: object): string | null {
  try {
    const { revision: _, ...unhashed } = seed as { revision?: string };
    return JSON.stringify({ ...unhashed, revision: parseDocument(unhashed).revision });
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

/** Changes a seeds file in one place at a time and runs its tests. */
export async function tryChangesOf(id: string): Promise<{ tried: number; refused: number; unseen: readonly string[] }> {
  const script = await bundled(id);
  const text = readFileSync(new URL(`../../seeds/${id}.json`, rules), "utf8");
  ran = 0;
  if (!passes(script, id, text) || ran < 3) throw new Error(`The tests of ${id} fail on the file as it is, or do not run`);
  let [tried, refused] = [0, 0];
  const unseen: string[] = [];
  for (const { what, seed } of seedChanges(JSON.parse(text))) {
    tried += 1;
    const changed = rehashed(seed as object);
    if (changed === null) refused += 1;
    else if (passes(script, id, changed)) unseen.push(what);
  }
  return { tried, refused, unseen };
}
