// Reads vitest's JSON results and closes with `N passed, N failed`. Nothing run, or a run that broke off, is a failure.
import { readFileSync } from "node:fs";

const [file, status] = process.argv.slice(2);

/** A file that could not even be loaded has no test of its own to fail, so it counts as one. */
function countOf(text) {
  const { numPassedTests: passed, numFailedTests: failed, testResults } = JSON.parse(text);
  const unloaded = testResults.filter(
    (result) => result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed, failed: failed + unloaded.length };
}

const text = readFileSync(file, "utf8");
const { passed, failed } = text === "" ? { passed: 0, failed: 0 } : countOf(text);
const broken = status !== "0" || passed === 0;
const faults = broken ? Math.max(failed, 1) : failed;
console.log(`${passed} passed, ${faults} failed`);
process.exitCode = faults === 0 ? 0 : 1;
