import assert from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, test } from "vitest";
import { root } from "./compiler.ts";
import { lockfile, pinned, runtimeOf } from "./lockfile.ts";
import { bill, manifestOf, sbom } from "./sbom.ts";

const read = (path: string) => readFileSync(root + path, "utf8");
const workspace = read("pnpm-workspace.yaml");

/** What may be needed to run, by name; nothing else comes in without a change here. */
const allowed = {
  rules: { direct: ["decimal.js", "zod"], all: 2 },
  sizing: { direct: ["@turf/boolean-point-in-polygon", "@turf/centroid", "@turf/distance", "decimal.js", "zod"], all: 12 },
  report: { direct: ["csv-parse", "csv-stringify", "docx", "fflate", "zod"], all: 37 },
};
const permissive = ["0BSD", "Apache-2.0", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT", "Unlicense", "Zlib"];
const nameOf = (key: string) => key.slice(0, key.lastIndexOf("@"));

describe("What is installed beside the packages", () => {
  for (const [name, { direct, all }] of Object.entries(allowed)) {
    test(`@plan/${name} needs ${direct.length} packages to run, ${all} with theirs, and no other`, () => {
      const runtime = runtimeOf(name);
      assert.deepEqual(runtime.direct.map(nameOf), direct);
      assert.equal(runtime.all.length, all, runtime.all.join(" "));
      assert.deepEqual(runtime.all.map(nameOf), [...new Set(runtime.all.map(nameOf))], "Expected one version of each");
    });
  }

  test("what is needed to run has a permissive licence", () => {
    const packages = pinned();
    const licences = runtimeOf("report").all.map((key) => String(manifestOf(packages.get(key) ?? { name: key, version: "" }).license));
    const bound = licences.filter(
      (licence) =>
        !licence
          .replace(/[()]/g, "")
          .split(" OR ")
          .some((one) => one.split(" AND ").every((part) => permissive.includes(part))),
    );
    assert.ok(licences.length > 30);
    assert.deepEqual(bound, []);
  });

  test("no install script runs: the one package that has any is refused by name", () => {
    const store = readdirSync(`${root}node_modules/.pnpm`).filter((entry) => /.@[0-9]/.test(entry));
    const scripted = store.flatMap((entry) => {
      const name = nameOf(entry.replace(/_.*$/, "")).replace("+", "/");
      const folder = `${root}node_modules/.pnpm/${entry}/node_modules/${name}`;
      if (!existsSync(`${folder}/package.json`)) return [];
      const { scripts = {} } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const runs = ["preinstall", "install", "postinstall"].some((step) => step in scripts) || existsSync(`${folder}/binding.gyp`);
      return runs ? [name] : [];
    });
    assert.ok(store.length > 200, `Expected the whole lockfile to be installed, got ${store.length} packages`);
    assert.deepEqual([...new Set(scripted)], ["esbuild"]);
    assert.match(workspace, /^allowBuilds:\n {2}esbuild: false$/m);
  });

  test("our own packages have none either", () => {
    const steps = ["preinstall", "install", "postinstall", "prepare", "prepublish"];
    for (const path of ["package.json", ...Object.keys(allowed).map((name) => `packages/${name}/package.json`)]) {
      const { scripts = {} } = JSON.parse(read(path));
      assert.deepEqual(
        Object.keys(scripts).filter((step) => steps.includes(step)),
        [],
      );
    }
  });
});

describe("The lockfile", () => {
  test("pins every package by the SHA-512 of its bytes, from no address of its own", () => {
    const packages = [...pinned().values()];
    const loose = packages.filter(({ resolution }) => !/^\{integrity: sha512-[A-Za-z0-9+/]{86}==\}$/.test(resolution));
    assert.ok(packages.length > 250);
    assert.deepEqual(loose, []);
    assert.doesNotMatch(read("pnpm-lock.yaml"), /https?:|git\+|[ {]file:|tarball/);
  });

  test("holds the versions that the manifests name, exactly; zod and decimal.js by the one range of the catalogue", () => {
    const manifests = ["", "examples/", ...Object.keys(allowed).map((name) => `packages/${name}/`)].map(
      (folder) => `${folder}package.json`,
    );
    const named = manifests.flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path));
      return Object.entries({ ...dependencies, ...devDependencies }) as [string, string][];
    });
    const loose = named.filter(([name, range]) => !/^([0-9]+\.[0-9]+\.[0-9]+|workspace:.|catalog:)$/.test(range) && name !== "@types/node");
    assert.ok(named.length > 30);
    assert.deepEqual(loose, []);
    assert.deepEqual(Object.keys((lockfile().catalogs as { default: object }).default), ["decimal.js", "zod"]);
  });

  test("takes in nothing younger than a week, and nothing that is not from the registry", () => {
    assert.match(workspace, /^minimumReleaseAge: 10080$/m);
    assert.match(workspace, /^blockExoticSubdeps: true$/m);
  });
});

test("the bill of materials is that of the lockfile: pnpm run sbom", () => {
  assert.equal(readFileSync(bill, "utf8"), sbom());
});

test("SECURITY.md says where to report, and what counts", () => {
  const text = read(".github/SECURITY.md");
  assert.match(text, /Report a vulnerability/);
  assert.match(text, /PlanError/);
});
