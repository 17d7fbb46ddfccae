import { createHash } from "node:crypto";

const { MUTATED = "", MUTATION_RESULT = "" } = process.env;
const worked = createHash("sha256").update(MUTATION_RESULT).digest("hex").slice(0, 8);

/** Read by Stryker; `mutate.ts` says what is mutated and where the result goes. */
export default {
  plugins: [import.meta.resolve("@stryker-mutator/vitest-runner")],
  testRunner: "vitest",
  vitest: { configFile: ".config/mutation/vitest.config.ts" },
  mutate: MUTATED.split(" "),
  ignorePatterns: ["dist", "docs", "examples", ".ci", ".changeset", ".github", ".stryker", "packages/report", "coverage"],
  // Schemas and citations are built once, by whichever test asks first: each mutant is held against all tests of its group.
  coverageAnalysis: "all",
  incremental: true,
  incrementalFile: MUTATION_RESULT,
  tempDirName: `.stryker/${worked}`,
  reporters: ["progress-append-only"],
  concurrency: 1,
  // A busy machine is no endless loop.
  timeoutMS: 120_000,
};
