import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { ranPlan } from "./ranPlan.ts";

/** A folder of its own for each test of a file, and the command run in it. */
export function planFolder() {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plan-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  return {
    at,
    written: (name: string) => readFileSync(at(name), "utf8"),
    /** Runs the command with what stands on standard input; @ stands for the folder. */
    plan: (args: string, input: string | Uint8Array | null = null, more: { isTTY?: boolean; fault?: string } = {}) =>
      ranPlan(
        args.split(" ").map((arg) => arg.replace("@", `${folder}/`)),
        { input, ...more },
      ),
  };
}

/** What the command is asked of, unless a test is about that. */
export const liuzhou = "--division 450200 --on 2022-03-01 --development new";
export const old = "--division 450203 --on 2022-03-01 --development existing";
/** One that has enough, one that is short and did not report all, and one that no sheet should hold. */
export const survey = [
  "小区名称,总户数,已有养老面积,已有托育面积",
  "红光小区,800,120,120",
  "河东小区,800,119.99,",
  "=1+1,四百,60,60",
  "",
].join("\n");
