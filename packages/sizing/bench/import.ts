/** What importing @plan/sizing, built, costs beside zod and decimal.js alone, each in a process of its own: imports a CPU second. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const rounds = 60;
const cwd = fileURLToPath(new URL("..", import.meta.url));
const timed = (imports: string) => `
const begun = process.cpuUsage();
${imports}
const { user, system } = process.cpuUsage(begun);
console.log(user + system);
`;
const dependencies = `await import("zod"); await import("decimal.js");`;
const kinds = {
  "import of zod and decimal.js": timed(dependencies),
  "import of zod, decimal.js and the catalogue": timed(`${dependencies} await import("@plan/rules");`),
  "import of @plan/sizing": timed(`${dependencies} await import("./dist/index.js");`),
};
const least: Record<string, number> = {};
for (let round = 0; round < rounds; round += 1)
  for (const [kind, script] of Object.entries(kinds)) {
    const microseconds = Number(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd, encoding: "utf8" }));
    least[kind] = Math.min(least[kind] ?? Number.POSITIVE_INFINITY, microseconds);
  }
process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(least).map(([kind, microseconds]) => [kind, 1e6 / microseconds]))));
