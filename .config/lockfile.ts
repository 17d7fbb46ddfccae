import { readFileSync } from "node:fs";
import { root } from "./compiler.ts";

/** One released package that the lockfile pins. */
export interface Pinned {
  readonly name: string;
  readonly version: string;
  /** Where its bytes come from and what they are, as the lockfile says it. */
  readonly resolution: string;
  /** Keys of what it needs, optional ones too. */
  readonly needs: readonly string[];
}

type Branch = { readonly [key: string]: Branch | string };

/** pnpm-lock.yaml as nested maps: it is written by pnpm, with two spaces a level, one key a line. */
export function lockfile(): Branch {
  const top: Record<string, Branch | string> = {};
  const open: Record<string, Branch | string>[] = [top];
  for (const line of readFileSync(`${root}pnpm-lock.yaml`, "utf8").split("\n")) {
    const [, indent = "", quoted, plain, value = ""] = /^( *)(?:'([^']+)'|([^\s'][^:]*)):(?: (.+))?$/.exec(line) ?? [];
    const key = quoted ?? plain;
    if (key === undefined) continue;
    const depth = indent.length / 2;
    const held = open[depth] as Record<string, Branch | string>;
    if (value !== "" && value !== "{}") held[key] = value.replace(/^'(.*)'$/, "$1");
    else {
      open[depth + 1] = {};
      held[key] = open[depth + 1] as Branch;
    }
  }
  return top;
}

const branch = (held: Branch | string | undefined): Branch => (typeof held === "object" ? held : {});
const keyOf = (name: string, version: Branch | string) => `${name}@${String(version)}`;

/** Every package that the lockfile pins, by its key. */
export function pinned(): ReadonlyMap<string, Pinned> {
  const { packages, snapshots } = lockfile();
  const found = Object.entries(branch(snapshots)).map(([key, snapshot]): [string, Pinned] => {
    const bare = key.replace(/\(.*$/, "");
    const at = bare.lastIndexOf("@");
    const { dependencies, optionalDependencies } = branch(snapshot);
    const needs = [dependencies, optionalDependencies].flatMap((list) =>
      Object.entries(branch(list)).map(([name, version]) => keyOf(name, version)),
    );
    const resolution = String(branch(branch(packages)[bare]).resolution);
    return [key, { name: bare.slice(0, at), version: bare.slice(at + 1), resolution, needs }];
  });
  return new Map(found);
}

/** Keys of the released packages that one of ours needs to run: its own, and theirs in turn, in order of their names. */
export function runtimeOf(name: string): { readonly direct: readonly string[]; readonly all: readonly string[] } {
  const listed = branch(branch(branch(lockfile().importers)[`packages/${name}`]).dependencies);
  const versions = Object.entries(listed).map(([dependency, entry]) => [dependency, String(branch(entry).version)] as const);
  const ours = versions.filter(([, version]) => version.startsWith("link:"));
  const direct = versions.filter(([, version]) => !version.startsWith("link:")).map(([dependency, version]) => `${dependency}@${version}`);
  const all = new Set([...direct, ...ours.flatMap(([dependency]) => runtimeOf(dependency.replace("@plan/", "")).all)]);
  const packages = pinned();
  for (const key of all) for (const needed of packages.get(key)?.needs ?? []) all.add(needed);
  return { direct, all: [...all].sort() };
}
