import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/schema.ts"],
  format: ["esm", "cjs"],
  // tsup 8.5.1 hands baseUrl to the compiler, which TypeScript 6 reports as TS5101
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  platform: "neutral",
  target: "es2022",
  // Both entries throw the same PlanError: each class exists once.
  splitting: true,
  sourcemap: true,
  clean: true,
  silent: true,
  // The data ships as JSON too. It is checked here and in the tests, so that importing it costs nothing.
  onSuccess: async () => {
    rmSync("seeds", { recursive: true, force: true });
    cpSync("../../seeds", "seeds", { recursive: true });
    const { parseDocument } = await import(pathToFileURL("dist/index.js").href);
    for (const name of readdirSync("seeds")) parseDocument(JSON.parse(readFileSync(`seeds/${name}`, "utf8")));
  },
});
