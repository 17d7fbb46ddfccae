import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { kinds, languages, printedIn, type Told, zones } from "../test/determinism.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const script = (path: string) => ["--conditions=@plan/source", "--import", "tsx", path];

describe("the same bytes in five time zones and six languages of the system", () => {
  const told: (Told & { conditions: string })[] = [];
  beforeAll(async () => {
    for (const [index, language] of languages.entries()) {
      const zone = zones[index % zones.length] as string;
      const printed = (path: string) => printedIn(zone, language, process.execPath, script(root + path), root);
      const [digests, conditions] = await Promise.all([printed("packages/report/test/digest.ts"), printed("examples/liuzhou.ts")]);
      told.push({ ...JSON.parse(digests), conditions });
    }
  }, 600_000);

  test("a canary: the surroundings do differ; midnight and 1,234.5 are written otherwise", () => {
    expect(new Set(told.map(({ surroundings }) => surroundings.midnight)).size).toBe(zones.length);
    expect(new Set(told.map(({ surroundings }) => surroundings.number)).size).toBeGreaterThan(2);
  });

  test(`${kinds.length} kinds of output, every renderer among them, each with one digest everywhere`, () => {
    const [first, ...others] = told.map(({ digests }) => digests);
    expect(Object.keys(first ?? {})).toEqual(kinds);
    expect(new Set(Object.values(first ?? {})).size).toBe(kinds.length);
    expect(others.length).toBe(languages.length - 1);
    for (const other of others) expect(other).toEqual(first);
  });

  test("the conditions of the Liuzhou parcel, as the first command of the README prints them", () => {
    const [first, ...others] = told.map(({ conditions }) => conditions);
    expect(first).toContain("246.8");
    for (const other of others) expect(other).toBe(first);
  });
});
