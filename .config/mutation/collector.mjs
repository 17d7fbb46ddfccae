import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

/* What tests import from vitest, as far as they use it here; the assertions are vitest's own. */

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
expect.unreachable = (message) => chai.assert.fail(`expected${message ? ` "${message}"` : ""} not to be reached`);

/** A fresh vitest, and the suite that its `describe` and `test` fill. */
export function collector() {
  let suite = newSuite(null);
  const root = suite;
  const describe = (_name, inside) => {
    const outer = suite;
    suite = newSuite(outer);
    outer.entries.push(suite);
    inside();
    suite = outer;
  };
  const test = (name, ...rest) => {
    suite.entries.push({ name, run: rest.find((one) => typeof one === "function") });
  };
  const each =
    (of) =>
    (cases) =>
    (name, ...rest) => {
      if (cases.length === 0) throw new Error(`No case of ${name}`);
      const inside = rest.find((one) => typeof one === "function");
      const spread = cases.every(Array.isArray);
      for (const one of cases) of(name, () => inside(...(spread ? one : [one])));
    };
  describe.each = each(describe);
  test.each = each(test);
  const hook = (kind) => (run) => suite[kind].push(run);
  const hooks = Object.fromEntries(["beforeAll", "afterAll", "beforeEach", "afterEach"].map((kind) => [kind, hook(kind)]));
  return { root, vitest: { describe, test, it: test, expect, ...hooks } };
}

const newSuite = (outer) => ({ outer, entries: [], beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] });

/** Runs a suite to its end, or to the first test that fails, which it throws; returns how many ran. */
export async function runSuite(suite) {
  let ran = 0;
  for (const run of suite.beforeAll) await run();
  for (const entry of suite.entries) {
    if (entry.entries !== undefined) {
      ran += await runSuite(entry);
      continue;
    }
    for (const run of hooksAround(suite, "beforeEach")) await run();
    await entry.run({});
    for (const run of hooksAround(suite, "afterEach").reverse()) await run();
    ran += 1;
  }
  for (const run of suite.afterAll) await run();
  return ran;
}

const hooksAround = (suite, kind) => (suite === null ? [] : [...hooksAround(suite.outer, kind), ...suite[kind]]);
