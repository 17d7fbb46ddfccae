/** Builds every package into its dist: ESM, CommonJS and the declarations of both. `pnpm run build`. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Options } from "tsup";
import ts from "typescript";
import { baseOptions, root, told } from "./compiler.ts";
import { entries, packages } from "./entries.ts";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];
type EsbuildOptions = Parameters<NonNullable<Options["esbuildOptions"]>>[0];

process.chdir(root);
for (const name of packages) await scripts(name);
declarations();
await seeds();

/** Both forms of the code. What entries share exists once: all of them throw the same PlanError. */
async function scripts(name: string): Promise<void> {
  const command = `packages/${name}/src/plan.ts`;
  const files = entries.filter((entry) => entry.package === name).map(({ file }) => file);
  await build({
    config: false,
    entry: existsSync(command) ? [...files, command] : files,
    outDir: `packages/${name}/dist`,
    format: ["esm", "cjs"],
    platform: "neutral",
    target: "es2022",
    tsconfig: "tsconfig.base.json",
    skipNodeModulesBundle: true,
    splitting: true,
    sourcemap: true,
    clean: true,
    silent: true,
    esbuildPlugins: [fewFiles(files), seedsAsText()],
    esbuildOptions: leanly,
  });
  if (files.some((file) => file.endsWith("/internal.ts")))
    for (const extension of ["js", "cjs"]) chunkAsEntry(`packages/${name}/dist/`, extension);
}

/**
 * An engine reads every character whenever the package is imported. Comments and white space stay in the source maps; names stay as they are.
 * CommonJS is left alone: what makes it out of the modules needs the white space.
 */
function leanly(options: EsbuildOptions, { format }: { readonly format: string }): void {
  if (format !== "esm") return;
  options.minifyWhitespace = true;
  options.lineLimit = 200;
}

/**
 * Each file that is loaded costs time. What entries share stands in one chunk for each package, not in one for every few of them: each entry
 * loads what the package itself loads. And a neighbour is taken whole from its internal entry.
 */
function fewFiles(files: readonly string[]): Plugin {
  const internal = files.find((file) => file.endsWith("/internal.ts"));
  const shared = `import "./index.ts";${internal === undefined ? "" : `import "./internal.ts";`}`;
  return {
    name: "fewFiles",
    setup({ onLoad }) {
      onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8").replace(/ from "@plan\/(rules|sizing)";/g, ' from "@plan/$1/internal";');
        const isEntry = (file: string | undefined) => file !== undefined && path.endsWith(file);
        const first = isEntry(internal) ? `export * from "./index.ts";` : files.some(isEntry) ? shared : "";
        return { contents: first + text, loader: "ts" };
      });
    },
  };
}

/** The chunk becomes the internal entry, which did nothing but hand on what stands in the chunk. */
function chunkAsEntry(dist: string, extension: string): void {
  const entry = `internal.${extension}`;
  const [, chunk] = /["']\.\/(chunk-[A-Z0-9]+)\.c?js["']/.exec(readFileSync(dist + entry, "utf8")) ?? [];
  const chunks = readdirSync(dist).filter((file) => file.startsWith("chunk-") && file.endsWith(`.${extension}`));
  if (chunk === undefined || chunks.length !== 1) throw new Error(`Expected one chunk behind ${dist}${entry}, got ${chunks}`);
  for (const end of [extension, `${extension}.map`]) renameSync(`${dist}${chunk}.${end}`, `${dist}internal.${end}`);
  for (const file of readdirSync(dist).filter((name) => name.endsWith(`.${extension}`)))
    writeFileSync(dist + file, readFileSync(dist + file, "utf8").replaceAll(chunk, "internal"));
}

/** A document is text until it is asked for: an engine reads a text faster than an expression, and one without apostrophes, which is no template, faster still. */
function seedsAsText(): Plugin {
  return {
    name: "seedsAsText",
    setup({ onLoad }) {
      onLoad({ filter: /\/seeds\/.*\.json$/ }, ({ path }) => {
        return { contents: JSON.stringify(JSON.parse(readFileSync(path, "utf8"))).replaceAll("'", "\\u0027"), loader: "text" };
      });
    },
  };
}

/** One program for all packages, and no second look at types that `check` has looked at. */
function declarations(): void {
  const options = { ...baseOptions(), types: [], noEmit: false, declaration: true, emitDeclarationOnly: true, noCheck: true };
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  );
  // Files of the source import one another by the names they have there; those of dist by the names that Node would look for.
  const importing = (text: string, extension: string) =>
    text.replace(/((?:from |import\()")(\.{1,2}\/[^"]+)\.ts"/g, (_, before, path) => `${before}${path}${extension}"`);
  const { diagnostics } = program.emit(undefined, (path, text) => {
    const target = path.replace(/(packages\/[^/]+)\/src\//, "$1/dist/");
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, importing(text, ".js"));
    writeFileSync(target.replace(/\.ts$/, ".cts"), importing(text, ".cjs"));
  });
  const faults = told(diagnostics);
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

/** The data ships as JSON too. It is checked here and in the tests, so that importing it costs nothing. */
async function seeds(): Promise<void> {
  const shipped = "packages/rules/seeds";
  rmSync(shipped, { recursive: true, force: true });
  cpSync("seeds", shipped, { recursive: true });
  const { parseDocument } = await import(pathToFileURL("packages/rules/dist/index.js").href);
  for (const name of readdirSync(shipped)) parseDocument(JSON.parse(readFileSync(`${shipped}/${name}`, "utf8")));
}
