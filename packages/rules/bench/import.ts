/** What importing @plan/rules, built, costs beside zod and decimal.js alone: `node --import ./.config/plain.mjs packages/rules/bench/import.ts` after a build. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const rounds = 15;
const measured = `
const start = performance.now();
await import("zod");
await import("decimal.js");
const middle = performance.now();
await import("./dist/index.js");
console.log(JSON.stringify([middle - start, performance.now() - middle]));
`;

const cwd = fileURLToPath(new URL("..", import.meta.url));
const runs = Array.from({ length: rounds }, (): [number, number] =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", measured], { cwd, encoding: "utf8" })),
);
const alone = Math.min(...runs.map(([dependencies]) => dependencies));
const ours = Math.min(...runs.map(([, rules]) => rules));
console.log(
  `zod and decimal.js ${alone.toFixed(1)} ms, @plan/rules ${ours.toFixed(1)} ms more: ratio ${((alone + ours) / alone).toFixed(3)} (goal 1.15)`,
);
