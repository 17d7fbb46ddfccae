import assert from "node:assert";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, test } from "vitest";
import { root } from "../.config/compiler.ts";

/** What a browser downloads for a program, on top of zod and decimal.js: bytes, gzipped, and the files they come from. */
async function bundle(
  program: string,
): Promise<{ readonly bytes: number; readonly files: readonly string[]; readonly imports: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: `${root}examples` },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    // As most bundlers write it: Chinese as it is, not escaped.
    charset: "utf8",
    format: "esm",
    target: "es2022",
    platform: "browser",
    conditions: ["@plan/source"],
    external: ["zod", "decimal.js"],
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const [file] = outputFiles;
  assert.ok(output !== undefined && file !== undefined);
  return {
    bytes: gzipSync(file.contents, { level: 9 }).length,
    files: Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    imports: [...new Set(output.imports.map(({ path }) => path))].sort(),
  };
}

const using = (...names: readonly [entry: string, ...names: string[]][]) =>
  `${names.map(([entry, ...of]) => `import { ${of.join(", ")} } from "${entry}";`).join("\n")}\nconsole.log(${names.flatMap(([, ...of]) => of).join(", ")});`;
const catalogue = /^seeds\//;
const words = /^packages\/report\/|Words\.ts$/;
const formats = /node_modules\/|packages\/report\/src\/(docx(?!Look)|xlsx|csv|plan)|packages\/sizing\/src\/(geojson|sql|survey)/;

/** What each program may weigh, with room for a document or two. A change that makes one heavier says so here, and in docs/bundle-size.md. */
const budgets = [
  {
    what: "one standard",
    program: using(["@plan/rules", "requiredArea"]),
    most: 6_200,
    without: [catalogue, words, /^packages\/sizing\//, formats],
  },
  { what: "the catalogue", program: using(["@plan/rules", "documents"]), most: 22_500, without: [words, /^packages\/sizing\//, formats] },
  {
    what: "the form of a neighbourhood",
    program: using(["@plan/sizing/schema", "NeighbourhoodInput"]),
    most: 4_900,
    without: [catalogue, words, formats],
  },
  { what: "a printed document", program: using(["@plan/report", "toText"]), most: 7_900, without: [catalogue, formats] },
  { what: "a sizing", program: using(["@plan/sizing", "sizeNeighbourhood"]), most: 34_000, without: [/^packages\/report\//, formats] },
  {
    what: "a check",
    program: using(["@plan/sizing", "sizeNeighbourhood", "checkProvision"]),
    most: 41_000,
    without: [/^packages\/report\//, formats],
  },
  {
    what: "a sizing and its land-transfer conditions",
    program: using(["@plan/sizing", "sizeNeighbourhood"], ["@plan/report", "landTransferConditions", "toText"]),
    most: 52_500,
    without: [formats],
  },
  {
    what: "everything in the three main entries",
    program: `export * as rules from "@plan/rules"; export * as sizing from "@plan/sizing"; export * as report from "@plan/report";`,
    most: 83_500,
    without: [formats],
  },
];

describe("What a bundler takes", () => {
  test.each(budgets)("for $what: no more than $most bytes gzipped, and nothing it does not use", async ({ program, most, without }) => {
    const { bytes, files, imports } = await bundle(program);
    assert.notEqual(files.length, 0);
    for (const unused of without)
      assert.deepEqual(
        files.filter((path) => unused.test(path)),
        [],
      );
    assert.deepEqual(
      imports.filter((path) => path !== "zod" && path !== "decimal.js"),
      [],
    );
    assert.ok(bytes <= most, `Expected no more than ${most} bytes, got ${bytes}`);
    // A budget that nothing comes near keeps nothing.
    assert.ok(bytes > most * 0.9, `Expected a budget close to ${bytes} bytes, got ${most}`);
  });

  test("and the page says the same of each", () => {
    const page = readFileSync(`${root}docs/bundle-size.md`, "utf8");
    const rows = [...page.matchAll(/^\| ([^|]+) \| ([0-9]+\.[0-9]) kB \|/gm)].map(([, what, most]) => `${what} ${most}`);
    assert.deepEqual(
      rows,
      budgets.map(({ what, most }) => `${what} ${Math.floor(most / 1000)}.${(most % 1000) / 100}`),
    );
  });

  test("and takes what is used: the patterns above are awake", async () => {
    const { files } = await bundle(
      `${using(["@plan/sizing", "sizeNeighbourhood"], ["@plan/report", "toText"])}\nimport "@plan/sizing/geojson";`,
    );
    for (const used of [catalogue, words]) assert.ok(files.some((path) => used.test(path)));
    const { files: maps } = await bundle(using(["@plan/sizing/geojson", "checkDistrict"]));
    assert.ok(maps.some((path) => formats.test(path)));
  });
});
