/**
 * Drops and swaps every clause, word, rate and citation of the sources, one at a time, and names the changes that none of the documents
 * written out in full shows: what else holds them is for a reader to say.
 * Run: node --conditions=@plan/source --import tsx packages/report/bench/sources.ts [every nth]
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { build } from "tsup";
import { mutants } from "../test/mutants.ts";
import { written } from "../test/written.ts";

type Texts = Readonly<Record<string, string>>;
const require = createRequire(new URL("../../rules/package.json", import.meta.url));

/** The documents' own sources and the seeds in one script. */
async function bundled(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "plan-sources-"));
  await build({
    entry: [fileURLToPath(new URL("../test/documents.ts", import.meta.url))],
    outDir,
    format: "cjs",
    config: false,
    silent: true,
    external: ["zod", "decimal.js"],
    noExternal: [/^@plan\//],
    esbuildOptions: (options) => {
      options.conditions = ["@plan/source"];
      options.charset = "utf8";
    },
  });
  const code = readFileSync(join(outDir, "documents.cjs"), "utf8");
  rmSync(outDir, { recursive: true });
  return code;
}

/** What the sources print. */
function printed(code: string): Texts {
  const module: { exports: { texts?: () => Texts } } = { exports: {} };
  new Script(`(function (module, exports, require) {${code}\n})`).runInThisContext()(module, module.exports, require);
  return module.exports.texts?.() ?? {};
}

/** Whether the sources print what was written out by hand; those that fail altogether do not. */
function passes(code: string, expected: Texts): boolean {
  try {
    const given = printed(code);
    return Object.entries(expected).every(([name, text]) => given[name] === text);
  } catch {
    return false;
  }
}

const code = await bundled();
const expected = Object.fromEntries(Object.keys(printed(code)).map((name) => [name, written(name)]));
if (Object.keys(expected).length < 30 || !passes(code, expected)) throw new Error("The sources do not print what was written out");

const [, , stride = "1"] = process.argv;
let [found, tried, unseen] = [0, 0, 0];
for (const { what, code: mutated } of mutants(code)) {
  found += 1;
  if (found % JSON.parse(stride) !== 0) continue;
  tried += 1;
  if (!passes(mutated, expected)) continue;
  unseen += 1;
  console.log(what);
}
console.log(`${found} changes, ${tried} tried, ${unseen} unseen`);
