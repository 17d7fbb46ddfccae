import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = (file: string) => `${root}packages/${file}`;

// Packages by their source beside this file, for Stryker works in a copy; and one module graph for all tests, which makes a run short.
export default defineConfig({
  root,
  resolve: {
    conditions: ["@plan/source"],
    alias: [
      { find: /^@plan\/(rules|sizing|report)$/, replacement: source("$1/src/index.ts") },
      { find: /^@plan\/(rules|sizing|report)\/(schema|geojson|survey|csv|docx|xlsx|plan)$/, replacement: source("$1/src/$2.ts") },
    ],
  },
  test: { include: (process.env.MUTATION_TESTS ?? "").split(" "), testTimeout: 60_000, isolate: false },
});
