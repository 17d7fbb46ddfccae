import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a program of these tests told, and the most memory it held. */
export interface Apart<T> {
  readonly told: T;
  readonly megabytes: number;
}

/** Runs a program of this folder in a process of its own; without arguments it only starts. */
export function apart<T>(program: string, ...given: readonly string[]): Apart<T> {
  return apartWith([], program, ...given);
}

/** The same with flags of Node's. */
export function apartWith<T>(flags: readonly string[], program: string, ...given: readonly string[]): Apart<T> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const args = [...flags, "--conditions=@plan/source", "--import", "tsx", path, ...given];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 }));
}

/** Ends such a program: prints what it has to tell, and the most memory that its process held. */
export function tell(told: unknown): void {
  process.stdout.write(JSON.stringify({ told, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Apart<unknown>));
}
