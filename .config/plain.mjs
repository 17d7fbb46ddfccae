/** Runs TypeScript as the compiler leaves it: tsx wraps every function in a call that names it, which a benchmark would measure. `node --import ./.config/plain.mjs <file>`. */
import { readFile } from "node:fs/promises";
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";
import ts from "typescript";

if (isMainThread) register(import.meta.url);

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };

export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return next(url, context);
  const { outputText } = ts.transpileModule(await readFile(new URL(url), "utf8"), { compilerOptions });
  return { format: "module", source: outputText, shortCircuit: true };
}
