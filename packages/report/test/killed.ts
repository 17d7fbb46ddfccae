import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "../../sizing/test/seeded.ts";
import { replaceFile } from "../src/files.ts";

const writer = fileURLToPath(new URL("killedWriter.ts", import.meta.url));
const atOnce = 4;

/** What was found after so many writers were killed at random moments. */
export interface Found {
  /** Files that were one version from its first line to its last. */
  whole: number;
  /** Files that were anything else. */
  broken: string[];
  /** Temporary files that a killed writer left: the proof that it was killed while it wrote. */
  left: number;
  /** Temporary files after the next run. */
  stale: number;
}

/** Kills writers with SIGKILL, each at a moment of its own, and looks at what they leave. */
export async function killWriters(kills: number, seed: number): Promise<Found> {
  const draw = seeded(seed);
  const moments = Array.from({ length: kills }, () => draw.below(60_000) / 1000);
  const found: Found = { whole: 0, broken: [], left: 0, stale: 0 };
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) await killOne(moment, found);
    }),
  );
  return found;
}

async function killOne(milliseconds: number, found: Found): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plan-killed-"));
  const path = join(folder, "list.csv");
  const child = spawn(process.execPath, ["--conditions=@plan/source", "--import", "tsx", writer, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  await new Promise((done) => setTimeout(done, milliseconds));
  child.kill("SIGKILL");
  await ended;
  const lines = readFileSync(path, "utf8").split("\n");
  const [, number] = /^version ([0-9]+)$/.exec(lines[0] ?? "") ?? [];
  if (lines.length === 203 && lines[201] === `end of ${number}`) found.whole += 1;
  else found.broken.push(`${lines[0]} … ${lines.at(-2)}, ${lines.length} lines`);
  const temporaries = () => readdirSync(folder).filter((name) => name !== "list.csv").length;
  found.left += temporaries();
  await replaceFile(path, "next run");
  found.stale += temporaries();
  rmSync(folder, { recursive: true, force: true });
}
