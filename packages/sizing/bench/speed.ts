/** Every shape of sizing beside its rivals, on the same rows; writes docs/benchmarks.md. `pnpm run bench`. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { engines } from "../test/engines.ts";
import { callShape } from "./callShape.ts";
import { columnShape } from "./columnShape.ts";
import { type Profile, page, type Shape } from "./page.ts";
import { rivals } from "./rivals.ts";
import { benchColumns } from "./rows.ts";
import { sqlShapes } from "./sqlShapes.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
rivals.install();
engines.install();

const columns = benchColumns(1_000_000, 67);
const shapes: Shape[] = [];
const show = (shape: Shape) => {
  shapes.push(shape);
  process.stderr.write(`${JSON.stringify(shape)}\n`);
};
show(await callShape(columns));
show(await columnShape(columns));
for await (const shape of sqlShapes(columns)) show(shape);

/** What another bench prints: rows, or imports, a CPU second. */
const told = (script: string): Record<string, number> =>
  JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, here(script)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
show({ name: "A survey of a million rows as CSV, 10,000 of them wrong", rates: told("../../report/bench/survey.ts"), exact: null });
show({ name: "Importing", rates: told("import.ts"), exact: null });

const profiled: Profile = JSON.parse(
  execFileSync(process.execPath, [...process.execArgv, here("profile.ts"), here("../dist/index.js")], { encoding: "utf8" }),
);
const before: Profile = JSON.parse(readFileSync(here("profileBefore.json"), "utf8"));
const text = page(shapes, before, profiled);
writeFileSync(here("../../../docs/benchmarks.md"), text);
process.stdout.write(text);
process.exit(0);
