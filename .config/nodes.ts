import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Every Node that the packages are promised for, by its major version. */
const versions: Readonly<Record<string, string>> = { 20: "20.20.2", 22: "22.23.3", 24: "24.21.0" };
export const majors = Object.keys(versions);

/** The program of a Node: the one that runs, or one that the registry has as a package, installed into the folder. */
export function nodeOf(major: string, folder: string): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const version = versions[major];
  const home = join(folder, `node-${major}`);
  execFileSync("npm", ["install", "--prefix", home, "--no-audit", "--no-fund", "--ignore-scripts", `${name}@${version}`], {
    stdio: "pipe",
  });
  return join(home, "node_modules", name, "bin/node");
}
