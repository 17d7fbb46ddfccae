import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";
import { collector, runSuite } from "./collector.mjs";

/* A runner of tests for Stryker: all tests and what they test in one script, which is evaluated anew for each mutant. Nothing is left of the
   mutant before, a schema built once is built again, and no thread is started, which is what costs most elsewhere. The packages that the
   mutated one stands on are loaded once. */

const tests = (process.env.MUTATION_TESTS ?? "").split(" ");
const require = createRequire(import.meta.url);
/** The packages of others, loaded once. */
const installed = new Map();

const order = ["rules", "sizing", "report"];
const below = order.slice(0, order.indexOf((process.env.MUTATED ?? "").split("/")[1] ?? ""));

class FreshGraphs {
  #stryker;
  #graph;
  #time = new Map();

  constructor() {
    globalThis.__stryker__ ??= {};
    this.#stryker = globalThis.__stryker__;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const kept = evaluated(await keptScript(process.cwd()), {}, {});
    const script = await testScript(process.cwd());
    this.#graph = () => {
      const { root, vitest } = collector();
      return { files: evaluated(script, vitest, kept).files, root };
    };
  }

  /** Each file of tests in a graph of its own, so that whatever it causes to be built counts as asked by it. */
  async dryRun() {
    this.#stryker.activeMutant = undefined;
    this.#stryker.mutantCoverage = { static: {}, perTest: {} };
    const told = [];
    for (const file of tests) {
      this.#stryker.currentTestId = file;
      const start = performance.now();
      let failure;
      try {
        if ((await ranFile(this.#graph(), file)) === 0) throw new Error("no test");
      } catch (error) {
        failure = failureOf(error);
      }
      const timeSpentMs = performance.now() - start;
      this.#time.set(file, timeSpentMs);
      const test = { id: file, name: file, fileName: join(process.cwd(), file), timeSpentMs };
      told.push(failure === undefined ? { ...test, status: 0 } : { ...test, status: 1, failureMessage: failure });
    }
    this.#stryker.currentTestId = undefined;
    return { status: "complete", tests: told, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit: hundredfold }) {
    const hitLimit = hundredfold && Math.ceil(hundredfold / 10);
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, currentTestId: undefined });
    const own = basename(activeMutant.fileName).replace(".ts", ".test.ts");
    const cost = (file) => (basename(file) === own ? 0 : (this.#time.get(file) ?? 0));
    let nrOfTests = 0;
    let asked = "";
    try {
      const graph = this.#graph();
      for (const file of [...(testFilter ?? tests)].sort((a, b) => cost(a) - cost(b))) {
        asked = file;
        nrOfTests += await ranFile(graph, file);
      }
    } catch (error) {
      if (this.#stryker.hitCount > hitLimit) return { status: "timeout", reason: `asked ${hitLimit} times` };
      return { status: "killed", killedBy: [asked], failureMessage: failureOf(error), nrOfTests: nrOfTests + 1 };
    }
    return { status: "survived", nrOfTests };
  }
}

async function ranFile({ files, root }, file) {
  root.entries.length = 0;
  files[file]();
  return runSuite(root);
}

const failureOf = (error) => `${String(error)}\n${error?.stack ?? ""}`.slice(0, 2000) || "failed without a word";

function evaluated(script, vitest, kept) {
  const module = { exports: {} };
  script.runInThisContext()(require, module, module.exports, vitest, installed, kept);
  return module.exports;
}

/** The tests and the packages that they are about. */
const testScript = (root) =>
  scriptOf(
    root,
    `export const files = {${tests.map((file) => `${JSON.stringify(file)}: () => require("./${file}")`).join(",\n")}};`,
    below,
  );

/** Each entry of the packages below. */
function keptScript(root) {
  const entries = below.flatMap((name) => {
    const { exports } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
    const ofCode = Object.keys(exports).filter((path) => exports[path]["@plan/source"] !== undefined);
    return ofCode.map((path) => JSON.stringify(`@plan/${name}${path.slice(1)}`));
  });
  return scriptOf(root, entries.map((entry) => `exports[${entry}] = require(${entry});`).join("\n"), []);
}

/** Modules as one script; packages of others are required from where they are, and those kept are taken from what is given. */
async function scriptOf(root, contents, kept) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    conditions: ["@plan/source"],
    preserveSymlinks: true,
    logLevel: "error",
    plugins: [{ name: "tests", setup: resolving(root, kept) }],
  });
  return new vm.Script(`(function (require, module, exports, vitest, installed, kept) {${outputFiles[0].text}\n})`, {
    filename: join(root, "tests.cjs"),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

const resolving = (root, kept) => (esbuild) => {
  esbuild.onResolve({ filter: /^[^./]/ }, async ({ path, resolveDir, kind, pluginData }) => {
    if (pluginData === "asked") return;
    if (path === "vitest") return { path, namespace: "vitest" };
    const [, name, entry = "index"] = path.match(/^@plan\/(\w+)(?:\/(\w+))?$/) ?? [];
    if (kept.includes(name)) return { path, namespace: "kept" };
    if (name !== undefined) return { path: join(root, "packages", name, "src", `${entry}.ts`) };
    if (path.startsWith("node:")) return { path, external: true };
    const found = await esbuild.resolve(path, { resolveDir, kind, pluginData: "asked" });
    return found.external ? found : { path: found.path, namespace: "installed" };
  });
  esbuild.onLoad({ filter: /.*/, namespace: "vitest" }, () => ({ contents: "module.exports = vitest" }));
  esbuild.onLoad({ filter: /.*/, namespace: "kept" }, ({ path }) => ({ contents: `module.exports = kept[${JSON.stringify(path)}]` }));
  esbuild.onLoad({ filter: /.*/, namespace: "installed" }, async ({ path }) => {
    const from = await import(pathToFileURL(path).href);
    installed.set(path, path.includes("/fast-check/") ? fewer(from) : from);
    const names = Object.keys(installed.get(path)).map(
      (name, index) => `const e${index} = from[${JSON.stringify(name)}]; export { e${index} as ${name} };`,
    );
    return { contents: `const from = installed.get(${JSON.stringify(path)}); ${names.join(" ")}` };
  });
  esbuild.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    loader: "ts",
  }));
};

const mostDraws = 100;

/** fast-check that draws the same each time, and ends with the first draw that fails: a mutant is not to be explained. */
function fewer(fastCheck) {
  const assert = (property, given = {}) => {
    const draws = given.seed === undefined ? { seed: 67, numRuns: Math.min(given.numRuns ?? mostDraws, mostDraws) } : {};
    return fastCheck.assert(property, { ...given, ...draws, endOnFailure: true });
  };
  return { ...fastCheck, assert, default: { ...fastCheck.default, assert } };
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "fresh graphs", factory: Object.assign(() => new FreshGraphs(), { inject: [] }) },
];
