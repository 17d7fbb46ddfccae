import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { test } from "vitest";
import { root } from "../.config/compiler.ts";

test("another system's test in shell holds against plan", () => {
  const PLAN = `${process.execPath} --conditions=@plan/source --import tsx packages/report/src/plan.ts`;
  const said = execFileSync("sh", ["examples/another-system.sh"], { cwd: root, encoding: "utf8", env: { ...process.env, PLAN } });
  assert.deepEqual(said.trimEnd().split("\n"), [
    "ok: 0 households, 0 m²",
    "ok: 1 households, 0.2 m²",
    "ok: 100 households, 20 m²",
    "ok: 1234 households, 246.8 m²",
    "ok: 29862 households, 5972.4 m²",
    "ok: a hundredth below is short",
    "ok: bad input is bad input",
  ]);
});
