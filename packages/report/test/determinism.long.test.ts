import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { majors, nodeOf } from "../../../.config/nodes.ts";
import { kinds, languages, printedIn, type Told, zones } from "./determinism.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const script = ["--conditions=@plan/source", "--import", "tsx", fileURLToPath(new URL("digest.ts", import.meta.url))];
const toldIn = async (zone: string, language: string, node: string): Promise<Told> =>
  JSON.parse(await printedIn(zone, language, node, script, root));

describe("one SHA-256 for each kind of output", () => {
  const folder = mkdtempSync(join(tmpdir(), "plan-nodes-"));
  let first: Told | undefined;
  beforeAll(async () => {
    first = await toldIn("UTC", "C", process.execPath);
  }, 3_600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 600_000);

  test.each(zones.flatMap((zone) => languages.map((language) => ({ zone, language }))))(
    "in $zone, in $language",
    async ({ zone, language }) => {
      const { digests } = await toldIn(zone, language, process.execPath);
      expect(Object.keys(digests)).toEqual(kinds);
      expect(digests).toEqual(first?.digests);
    },
  );

  test.each(majors.filter((major) => major !== "20"))("with Node %s, in six languages", async (major) => {
    const node = nodeOf(major, folder);
    for (const [index, language] of languages.entries()) {
      const { digests, surroundings } = await toldIn(zones[index % zones.length] as string, language, node);
      expect(surroundings.node).toMatch(new RegExp(`^v${major}\\.`));
      expect(digests).toEqual(first?.digests);
    }
  });
});
