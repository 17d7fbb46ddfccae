import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";

const config = fileURLToPath(new URL("../test/fixtures/broken.config.ts", import.meta.url));
const vitest = fileURLToPath(new URL("vitest.mjs", pathToFileURL(createRequire(import.meta.url).resolve("vitest/package.json"))));

/** Runs two files of this suite, or one of them, against sizing broken in one way; how vitest ended, and how many tests it says failed. */
function run(broken: string, ...files: string[]): Promise<{ code: number; failed: number; passed: number }> {
  const env = { PATH: process.env.PATH, PLAN_BROKEN: broken };
  return new Promise((settle) => {
    const child = execFile(
      process.execPath,
      [vitest, "run", ...files, "--config", config, "--reporter=json"],
      { env, maxBuffer: 2 ** 26 },
      (_error, stdout) => {
        const { numFailedTests: failed, numPassedTests: passed } = JSON.parse(stdout);
        settle({ code: child.exitCode ?? Number.NaN, failed, passed });
      },
    );
  });
}

describe("this suite can fail", () => {
  test("a control: with sizing as it is, it passes and says so", async () => {
    const { code, failed, passed } = await run("not at all");
    expect([code, failed]).toEqual([0, 0]);
    expect(passed).toBeGreaterThan(150);
  });

  test.each([
    ["floats", "adversarial", "areas worked in floats, the error of Math.ceil(h * 0.2 * 100) / 100"],
    ["tolerance", "adversarial", "a tolerance of 0.01 m² in verdicts (D19)"],
    ["unknownIsZero", "properties.judged", "a blank area taken for 0 m² (D13)"],
  ])("%s, %s: %s is caught, and the command ends with an error", async (broken, file) => {
    const { code, failed } = await run(broken, file);
    expect(code).toBe(1);
    expect(failed).toBeGreaterThan(0);
  });
});
