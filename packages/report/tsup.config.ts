import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/docx.ts", "src/csv.ts", "src/plan.ts", "src/xlsx.ts"],
  format: ["esm", "cjs"],
  // tsup 8.5.1 hands baseUrl to the compiler, which TypeScript 6 reports as TS5101
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  platform: "neutral",
  target: "es2022",
  splitting: true,
  sourcemap: true,
  clean: true,
  silent: true,
});
