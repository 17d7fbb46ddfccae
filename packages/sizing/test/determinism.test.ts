import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const script = fileURLToPath(new URL("digest.ts", import.meta.url));
const places = [
  { TZ: "UTC", LANG: "C" },
  { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" },
  { TZ: "America/New_York", LANG: "de_DE.UTF-8" },
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
  { TZ: "Asia/Kathmandu", LANG: "ar_EG.UTF-8" },
] as const;

interface Digested {
  digests: Record<string, string>;
  surroundings: { midnight: string; number: string };
}

async function digestIn({ TZ, LANG }: (typeof places)[number]): Promise<Digested> {
  const env = { PATH: process.env.PATH, TZ, LANG, LC_ALL: LANG };
  const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=@plan/source", "--import", "tsx", script], {
    cwd: root,
    env,
  });
  return JSON.parse(stdout) as Digested;
}

describe("the same answers, to the byte, in any time zone and any language of the system", () => {
  let told: Digested[] = [];
  beforeAll(async () => {
    told = await Promise.all(places.map(digestIn));
  }, 120_000);

  test("a canary: the surroundings do differ; midnight and 1,234.5 are written otherwise", () => {
    expect(new Set(told.map(({ surroundings }) => surroundings.midnight)).size).toBeGreaterThan(2);
    expect(new Set(told.map(({ surroundings }) => surroundings.number)).size).toBeGreaterThan(1);
  });

  test("fourteen outputs, each with one digest everywhere", () => {
    const [first, ...others] = told.map(({ digests }) => digests);
    expect(Object.keys(first ?? {}).length).toBe(14);
    expect(new Set(Object.values(first ?? {})).size).toBe(14);
    for (const other of others) expect(other).toEqual(first);
  });
});
