// Adds up vitest's JSON results, each file with the exit status of its run, and closes with `N passed, N failed`.
// Nothing run, or a run that broke off, is a failure.
import { existsSync, readFileSync } from "node:fs";

const words = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (let at = 0; at < words.length; at += 2) {
  const run = countOf(words[at]);
  const broken = words[at + 1] !== "0" || run.passed === 0;
  passed += run.passed;
  failed += broken ? Math.max(run.failed, 1) : run.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = words.length > 0 && failed === 0 ? 0 : 1;

/** A file that could not even be loaded has no test of its own to fail, so it counts as one. */
function countOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  const unloaded = testResults.filter(
    (result) => result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
