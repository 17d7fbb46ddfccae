import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

/** A folder with a manifest and a lockfile of its own, so that nobody fetches what only a few runs need. */
export interface Apart {
  /** Fetches what its lockfile pins, unless it is there; no script of it runs. */
  readonly install: () => void;
  /** One of its packages. */
  // biome-ignore lint/suspicious/noExplicitAny: it is installed when it is needed, and so are its types
  readonly load: (name: string) => any;
}

/** What stands apart in a folder, told from the root. */
export function apart(folder: string): Apart {
  const home = new URL(`${folder}/`, root);
  return {
    install: () => {
      const args = ["-y", packageManager, "install", "--frozen-lockfile", "--ignore-scripts", "--prefer-offline"];
      try {
        execFileSync("npx", args, { cwd: fileURLToPath(home), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(`${folder} could not be installed\n${stdout}\n${stderr}`);
      }
    },
    load: createRequire(new URL("package.json", home)),
  };
}
