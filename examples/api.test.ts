import assert from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, test } from "vitest";
import { baseOptions, root, typeFaults } from "../.config/compiler.ts";
import { agreement, bivariant, programs, promisedNames } from "./surface/agreement.ts";

/** Every name of the public surface, and the entry it comes from. */
const names = promisedNames();
const folder = `${root}examples/.generated/`;
mkdirSync(folder, { recursive: true });
const files = { agreement: `${folder}agreement.ts`, programs: `${folder}programs.ts` };
writeFileSync(files.agreement, agreement(names, "../surface/api.ts"));
writeFileSync(files.programs, programs(names));

describe("The public surface", () => {
  test("is exported, every name of it", () => {
    assert.notEqual(names.length, 0);
    assert.deepEqual(
      names.filter(({ from }) => from === null).map(({ name }) => name),
      [],
    );
  });

  test("is kept: inputs take no less, results give no less", () => {
    assert.deepEqual(typeFaults(Object.values(files), { ...baseOptions(), ...bivariant }), []);
  });

  test("reads as its three programs do", async () => {
    const { planningSoftware, landBureau, anotherSystemsTest } = await import(pathToFileURL(files.programs).href);
    assert.equal(planningSoftware(), "246.8");
    assert.equal(anotherSystemsTest(), true);
    const neighbourhood = { division: "450200", on: "2022-03-01", development: "new", households: 1234 };
    const [conditions] = landBureau([{ land: { number: "P(2022)1" }, neighbourhood }]);
    assert.match(conditions, /P\(2022\)1[\s\S]*246\.8/);
  });
});
