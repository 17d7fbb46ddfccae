import { createHash } from "node:crypto";

const { MUTATED = "", MUTATION_RESULT = "", MUTATION_WORDS = "" } = process.env;
const worked = createHash("sha256").update(MUTATION_RESULT).digest("hex").slice(0, 8);

/** Read by Stryker; `mutate.ts` says what is mutated and where the result goes. */
export default {
  plugins: [new URL("runner.mjs", import.meta.url).href],
  testRunner: "fresh graphs",
  mutate: MUTATED.split(" "),
  mutator: { excludedMutations: MUTATION_WORDS === "yes" ? [] : ["StringLiteral"] },
  ignorePatterns: ["dist", "docs/api", ".ci", ".changeset", ".github", ".stryker", "coverage"],
  // A test, to Stryker, is a file of tests: a mutant is held against every file that comes by it.
  coverageAnalysis: "perTest",
  incremental: true,
  incrementalFile: MUTATION_RESULT,
  tempDirName: `.stryker/${worked}`,
  reporters: ["progress-append-only"],
  concurrency: 1,
  // A busy machine is no endless loop.
  timeoutMS: 20_000,
};
