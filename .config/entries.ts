import { readdirSync, readFileSync } from "node:fs";
import { root } from "./compiler.ts";

/** A name that a package may be imported by, and the file of the source behind it. */
export interface Entry {
  readonly name: string;
  readonly package: string;
  readonly file: string;
}

export const packages = readdirSync(`${root}packages`);

/** Every entry of every package, as its package.json has it: whatever is built, documented or measured goes by this list. */
export const entries: readonly Entry[] = packages.flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(`${root}packages/${name}/package.json`, "utf8"));
  return Object.entries<Record<string, string>>(exports).flatMap(([subpath, { "@plan/source": path }]) =>
    path === undefined ? [] : [{ name: `@plan/${name}${subpath.slice(1)}`, package: name, file: `packages/${name}/${path.slice(2)}` }],
  );
});

/** What the packages say to one another is not for readers. */
export const documented = entries.filter(({ name }) => !name.endsWith("/internal"));
