import assert from "node:assert";
import { basename } from "node:path";
import ts from "typescript";
import { describe, test } from "vitest";
import { baseOptions, root } from "./compiler.ts";
import { entries } from "./entries.ts";
import { unused, wordless } from "./exports.ts";
import { type Rule, refusals, rules } from "./house.ts";
import { schemas } from "./schemas.ts";

const files = ts.sys
  .readDirectory(
    root,
    undefined,
    ["**/.git", "**/node_modules", "**/dist", "**/.generated", "coverage", "docs/api", "packages/rules/seeds"],
    ["**/*", ".*", ".config/**/*", ".ci/*", ".changeset/*", ".github/*"],
  )
  .map((path) => path.replace(root, ""));
/** Files of more than 200 lines, and why each is one file. */
const longOnPurpose: Readonly<Record<string, string>> = {
  "examples/surface/api.ts": "the whole public surface, as it was promised",
  "examples/calculator/style.css": "one sheet for one page, a declaration a line",
  "packages/rules/conformance/runner.py": "the second implementation, to be read beside the law from top to bottom",
  "packages/rules/conformance/checks.py": "a topic of the suite, its cases in the order they are printed in",
  "packages/rules/conformance/sizing.py": "a topic of the suite, its cases in the order they are printed in",
};
const read = (path: string) => ts.sys.readFile(root + path) ?? "";

/** Lines of a file that say something, as path:line: text. */
const linesWith = (pattern: RegExp, path: string, text: string) =>
  text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));

/** Asserts that a rule bites on its canary, looked at something, and has nothing to say of the house. */
function holds(canary: readonly string[], looked: readonly unknown[], faults: readonly string[]): void {
  assert.notDeepEqual(canary, [], "Expected the rule to refuse its canary");
  assert.notEqual(looked.length, 0, "Expected the rule to have looked at something");
  assert.deepEqual(faults, []);
}

describe("The habits of the house, in code", () => {
  const canaryPath = ({ canaries }: Rule, rule: number, index: number) => `${canaries.path}/canary-${rule}-${index}.ts`;
  const canaries = new Map(
    rules.flatMap((rule, at) => rule.canaries.code.map((code, index) => [root + canaryPath(rule, at, index), code])),
  );
  const innocent = `${root}packages/rules/src/innocent.ts`;
  canaries.set(
    innocent,
    `// parseFloat("1"), test.skip, new Date(), import { z } from "zod"\nconst words = "Math.random() Number(1) Intl";\nwords;\n`,
  );

  const sources = files.filter((path) => path.endsWith(".ts") && !path.startsWith("examples/surface/"));
  const options = baseOptions();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => canaries.has(path) || fileExists(path);
  host.getSourceFile = (path, language, ...rest) => {
    const code = canaries.get(path);
    return code === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, code, language, true);
  };
  const bare = `${root}packages/sizing/src/bare.ts`;
  const bareCode = `export interface Bare {\n  area: number;\n}\n/** Says too little. */\nexport function bare(area: number): Bare {\n  return { area };\n}\n`;
  canaries.set(bare, bareCode);
  const program = ts.createProgram([...sources.map((path) => root + path), ...canaries.keys()], options, host);
  const checker = program.getTypeChecker();
  const faultsIn = (rule: Rule, path: string) => {
    const file = program.getSourceFile(root + path);
    assert.ok(file, `Expected ${path} to be in the program`);
    return refusals(rule, file, path, checker);
  };

  for (const [at, rule] of rules.entries()) {
    test(rule.name, () => {
      const covered = sources.filter((path) => rule.covers.test(path) && !rule.except?.test(path));
      const silent = rule.canaries.code.filter((_, index) => faultsIn(rule, canaryPath(rule, at, index)).length === 0);
      assert.deepEqual(silent, [], "Expected the rule to refuse each of its canaries");
      assert.deepEqual(faultsIn(rule, innocent.replace(root, "")), [], "Expected comments and strings to be left alone");
      assert.notEqual(covered.length, 0, "Expected the rule to cover something");
      assert.deepEqual(
        covered.flatMap((path) => faultsIn(rule, path)),
        [],
      );
    });
  }

  test("every public name has its words: what it is, takes, gives and throws, and an example", () => {
    const lacks = ["@example", "@param area", "@returns", "@throws with a code"].map((tag) => `canary: bare lacks ${tag}`);
    assert.deepEqual(wordless(program, [{ name: "canary", path: bare }]).faults.toSorted(), [
      "canary: Bare lacks words",
      "canary: Bare lacks words for area",
      ...lacks,
    ]);
    const { looked, faults } = wordless(
      program,
      entries.map(({ name, file }) => ({ name, path: root + file })),
    );
    assert.ok(looked > 200, "Expected the rule to have looked at every entry");
    assert.deepEqual(faults, []);
  });

  test("schema.json of every package is what its schemas and types say", () => {
    const found = Object.entries(schemas(program));
    assert.equal(found.length, 3);
    for (const [name, schema] of found) {
      const written = JSON.parse(read(`packages/${name}/schema.json`));
      assert.deepEqual(
        JSON.parse(JSON.stringify(schema)),
        written,
        `Expected packages/${name}/schema.json to be written anew: pnpm run schema`,
      );
    }
  });

  test("no export that nothing imports", () => {
    const publicFiles = new Set(entries.map(({ file }) => root + file));
    const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(root) && !fileName.includes("/node_modules/"));
    const covers = (path: string) => /\/packages\/[^/]+\/src\//.test(path) && !publicFiles.has(path) && !canaries.has(path);
    assert.deepEqual(
      unused(own, (path) => path === bare).faults.map((fault) => fault.replace(root, "")),
      ["packages/sizing/src/bare.ts: Bare", "packages/sizing/src/bare.ts: bare"],
    );
    const { looked, faults } = unused(own, covers);
    assert.ok(looked > 200, "Expected the rule to have looked at the source");
    assert.deepEqual(
      faults.map((fault) => fault.replace(root, "")),
      [],
    );
  });
});

describe("The habits of the house, in files", () => {
  test("no drawers: a file's name says what is inside", () => {
    const drawers = (paths: readonly string[]) =>
      paths.filter((path) => /(^|\/)(utils?|helpers?|common|misc|constants?|types?)\.[cm]?tsx?$/.test(path));
    holds(drawers(["packages/rules/src/utils.ts"]), files, drawers(files));
  });

  test("no file of code over 200 lines, but those that say why", () => {
    const code = files.filter((path) => /\.(ts|mjs|py|css|html)$/.test(path));
    const long = (path: string, text: string) => (text.trimEnd().split("\n").length > 200 ? [path] : []);
    const found = code.flatMap((path) => long(path, read(path)));
    holds(
      long("canary", "line\n".repeat(201)),
      code,
      found.filter((path) => !(path in longOnPurpose)),
    );
    assert.deepEqual(
      Object.keys(longOnPurpose).filter((path) => !found.includes(path)),
      [],
      "Expected a reason only where a file is long",
    );
  });

  test("no word that only one machine or one workplace would understand", () => {
    const foreign = /shared\/|\/(work|tmp|root|home|farm|Users)\/[a-z.]|registry\.[a-z]/;
    const texts = files.filter((path) => path !== "pnpm-lock.yaml");
    const words = (path: string, text: string) => linesWith(foreign, path, text);
    for (const line of ["../shared" + "/a.json", "/home" + "/me/a.ts", "https://registry" + ".example.org"])
      assert.equal(words("canary", line).length, 1);
    holds(
      words("canary", "/tmp" + "/a"),
      texts,
      texts.flatMap((path) => words(path, read(path))),
    );
  });

  test("every document in seeds/ is shipped by the catalogue and has a test worked by hand", () => {
    const seeds = files.filter((path) => /^seeds\/.*\.json$/.test(path)).map((path) => basename(path, ".json"));
    const catalogue = ts.preProcessFile(read("packages/rules/src/catalogue.ts")).importedFiles.map(({ fileName }) => fileName);
    const orphans = (ids: readonly string[]) =>
      ids.filter(
        (id) => !catalogue.some((path) => path.endsWith(`/seeds/${id}.json`)) || !files.includes(`packages/rules/test/${id}.test.ts`),
      );
    holds(orphans(["000000-1900-canary"]), seeds, orphans(seeds));
  });
});
