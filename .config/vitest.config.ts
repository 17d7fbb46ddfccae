import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const conditions = ["@plan/source"];
const source = { root, resolve: { conditions }, ssr: { resolve: { conditions } } };
const results = process.env.TEST_RESULTS;
const long = ["packages/*/test/**/*.long.test.ts"];

export default defineConfig({
  root,
  test: {
    // By default one core is left idle, which on a machine of two is half of it.
    maxWorkers: "100%",
    // .ci/run counts from a file of its own; anybody else reads the screen.
    reporters: results === undefined ? ["default"] : ["default", ["json", { outputFile: results }]],
    coverage: { provider: "v8", include: ["packages/*/src/**/*.ts"], reporter: ["text", "html"], reportsDirectory: "coverage" },
    projects: [
      {
        ...source,
        test: {
          name: "quick",
          include: ["packages/*/{src,test}/**/*.test.ts", "docs/*.test.ts", "examples/*.test.ts", ".config/*.test.ts"],
          exclude: ["**/node_modules/**", ...long],
          // Files share what they import: no test changes it.
          isolate: false,
          testTimeout: 240_000,
        },
      },
      {
        ...source,
        test: {
          name: "system",
          include: ["packages/*/system/**/*.test.ts", "docs/system/*.test.ts", "examples/{calculator,system}/*.test.ts"],
          testTimeout: 300_000,
        },
      },
      { ...source, test: { name: "long", include: long, testTimeout: 3_600_000 } },
    ],
  },
});
