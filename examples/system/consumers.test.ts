import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, test } from "vitest";
import { root } from "../../.config/compiler.ts";
import { majors, nodeOf } from "../../.config/nodes.ts";
import { agreement, bivariant, programs, promisedNames, surface } from "../surface/agreement.ts";

const packages = ["rules", "sizing", "report"];
const folder = mkdtempSync(join(tmpdir(), "plan-consumer-"));
const consumer = join(folder, "consumer");

/** What a command prints; a failing one throws with all it said. */
function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(" ")} failed\n${stdout}\n${stderr}`);
  }
}
const node = (...args: string[]) => run(process.execPath, args, consumer).trim();
const tool = (path: string, ...args: string[]) => node(`${root}node_modules/${path}`, ...args);
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const pnpm = (...args: string[]) => run("npx", ["-y", packageManager, "--recursive", "--filter", "./packages/*", ...args], root);

/** Packs every package and returns what is in each tarball: a digest of every file, and the manifest, whose keys pnpm writes in any order. */
function pack(into: string): Record<string, Record<string, unknown>> {
  mkdirSync(into);
  pnpm("pack", "--pack-destination", into);
  return Object.fromEntries(readdirSync(into).map((name) => [name, contents(join(into, name))]));
}

function contents(tarball: string): Record<string, unknown> {
  const unpacked = mkdtempSync(join(folder, "unpacked-"));
  run("tar", ["-xzf", tarball, "-C", unpacked], folder);
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      const isManifest = path === join(unpacked, "package/package.json");
      return [path.slice(unpacked.length), isManifest ? JSON.parse(bytes.toString()) : createHash("sha256").update(bytes).digest("hex")];
    }),
  );
}

const liuzhou = `const { requirements } = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const text = toText(landTransferConditions({ sizing: sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 }) }));
console.log(requirements.elderlyCare.floorArea.toFixed(), text.includes("246.8"), documents.length > 0);
let thrown;
try { parseWith(count(), -1, "invalidQuery"); } catch (error) { thrown = error; }
console.log(thrown instanceof PlanError && thrown.constructor === PlanError);
console.log(compileSql({ division: "450200", on: "2022-03-01", development: "new", households: { column: "h" } }).select("t").startsWith("SELECT"));
const { issues } = NeighbourhoodInput["~standard"].validate({ division: "450200", on: "2022-03-01", development: "new", households: 1.5 });
console.log(issues[0].path.join(), Parcel.safeParse({ number: "1" }).success);
`;
/** What it prints: the area, that the words hold it, that errors are of one class across entries, that SQL is made, that forms are judged. */
const said = "246.8 true true\ntrue\ntrue\nhouseholds true";

/** What a program takes from each entry. */
const taken = {
  "@plan/rules": "documents, PlanError",
  "@plan/rules/internal": "count, parseWith",
  "@plan/sizing": "sizeNeighbourhood",
  "@plan/sizing/schema": "NeighbourhoodInput",
  "@plan/sizing/sql": "compileSql",
  "@plan/report": "landTransferConditions, toText",
  "@plan/report/schema": "Parcel",
};
const [firstSeed = ""] = readdirSync(`${root}seeds`).map((name) => name.replace(".json", ""));

const hardened = `import { isDeepStrictEqual } from "node:util";
import { answersFrom } from "./conformance.mjs";
const { cases, answer } = answersFrom(new URL("node_modules/@plan/rules/conformance/", import.meta.url));
const agreed = cases.filter((one) => isDeepStrictEqual(answer(one), one.expected));
const attempts = [() => new Function("return 1")(), () => ({}).__proto__, () => { "use strict"; Array.prototype.map = null; }];
const forbidden = attempts.filter((attempt) => { try { attempt(); return false; } catch { return true; } });
console.log(agreed.length, cases.length, forbidden.length);
`;

/** The same program in each form, and what tries the packages further. */
function writePrograms(): void {
  const entries = Object.entries(taken);
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const suite = readFileSync(`${root}packages/sizing/test/conformance.ts`, "utf8");
  const files = {
    "module.mjs": entries.map(([name, names]) => `import { ${names} } from "${name}";\n`).join("") + liuzhou,
    "script.cjs": entries.map(([name, names]) => `const { ${names} } = require("${name}");\n`).join("") + liuzhou,
    "conformance.mjs": ts.transpileModule(suite, { compilerOptions: options }).outputText,
    "hardened.mjs": hardened,
    "data.cjs": `const titles = ["rules", "sizing", "report"].map((name) => require(\`@plan/\${name}/schema.json\`).title);
console.log(require("@plan/rules/seeds/${firstSeed}.json").id, ...titles);`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(consumer, name), text);
  buildSync({
    ...{ absWorkingDir: consumer, entryPoints: ["module.mjs"], outfile: "bundled.mjs", bundle: true, minify: true },
    ...{ format: "esm", platform: "neutral", mainFields: ["module", "main"], target: "es2022" },
  });
  assert.doesNotMatch(readFileSync(join(consumer, "bundled.mjs"), "utf8"), /from ?"@plan/);
}

describe("A stranger's project, from the packed packages", () => {
  const packed = join(folder, "packed");
  let digests: ReturnType<typeof pack> = {};

  beforeAll(() => {
    mkdirSync(consumer);
    run(process.execPath, ["--import", "tsx", ".config/build.ts"], root);
    digests = pack(packed);
    writeFileSync(join(consumer, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
    const tarballs = Object.keys(digests).map((name) => `../packed/${name}`);
    run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", ...tarballs], consumer);
    writePrograms();
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

  test("packs the same files twice, byte for byte", () => {
    assert.equal(Object.keys(digests).length, packages.length);
    assert.deepEqual(pack(join(folder, "again")), digests);
  });

  for (const name of packages) {
    test(`@plan/${name} ships no source condition and no workspace version`, () => {
      const manifest = readFileSync(join(consumer, "node_modules/@plan", name, "package.json"), "utf8");
      assert.doesNotMatch(manifest, /@plan\/source"|workspace:|catalog:/);
    });

    test(`@plan/${name} is sound to publint and to attw, in every way a resolver may read it`, () => {
      const tarball = join(packed, Object.keys(digests).find((file) => file.includes(`-${name}-`)) ?? "");
      tool("publint/src/cli.js", "run", tarball, "--strict");
      tool("@arethetypeswrong/cli/dist/index.js", tarball);
    });
  }

  for (const major of majors) {
    describe(`with Node ${major}`, () => {
      const program: { path: string } = { path: "" };
      const runs = (...args: string[]) => run(program.path, args, consumer).trim();
      beforeAll(() => {
        program.path = nodeOf(major, folder);
        assert.match(runs("--version"), new RegExp(`^v${major}\\.`));
      }, 120_000);

      test("sizes and writes from an ECMAScript module", () => assert.equal(runs("module.mjs"), said));

      test("sizes and writes from one file, as a bundler makes it", () => assert.equal(runs("bundled.mjs"), said));

      test("sizes and writes from CommonJS", () => assert.equal(runs("script.cjs"), said));

      test("agrees with every case of the suite that it ships, where code from strings, __proto__ and loose intrinsics are forbidden", () => {
        const flags = ["--disallow-code-generation-from-strings", "--disable-proto=throw", "--frozen-intrinsics"];
        const [agreed, of, forbidden] = runs(...flags, "hardened.mjs").split(" ");
        assert.equal(agreed, of);
        assert.ok(Number(of) > 1000);
        assert.equal(forbidden, "3");
      });

      test("reads the data and the schemas themselves, as JSON", () => {
        assert.equal(runs("data.cjs"), `${firstSeed} StandardDocument @plan/sizing @plan/report`);
      });

      test("runs the command", () => {
        const where = ["--division", "450200", "--on", "2022-03-01", "--development", "new", "--households", "1234"];
        assert.match(runs("node_modules/@plan/report/dist/plan.js", "size", ...where), /246\.8/);
      });
    });
  }

  test("compiles under strict TypeScript, declarations checked, with the public surface kept", () => {
    const compilerOptions = {
      ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, allowImportingTsExtensions: true },
      ...{ target: "ES2022", module: "NodeNext", moduleResolution: "NodeNext", lib: ["ES2022", "DOM"], types: [] },
    };
    const names = promisedNames();
    const files = {
      "agreement.ts": agreement(names, "./api.ts"),
      "programs.ts": programs(names),
      "common.cts": `import { sizeNeighbourhood } from "@plan/sizing";\nexport const size: typeof sizeNeighbourhood = sizeNeighbourhood;\n`,
      "strict.json": JSON.stringify({ compilerOptions, files: ["programs.ts", "common.cts"] }),
      // The surface imports decimal.js's default, which NodeNext reads as a namespace in an ECMAScript module.
      "surface.json": JSON.stringify({
        extends: "./strict.json",
        compilerOptions: { ...bivariant, module: "ESNext", moduleResolution: "Bundler", skipLibCheck: true },
        files: ["agreement.ts"],
      }),
    };
    cpSync(surface, join(consumer, "api.ts"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(consumer, name), text);
    for (const project of ["strict.json", "surface.json"]) assert.equal(tool("typescript/bin/tsc", "--project", project), "");
  });
});
