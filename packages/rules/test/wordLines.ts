import { readdirSync, readFileSync } from "node:fs";

const seeds = new URL("../../../seeds/", import.meta.url);

/** Every text in two languages with its place, one a line. */
function linesIn(value: unknown, place: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [`${place}\t${value.zh}\t${value.en}`];
  return Object.entries(value).flatMap(([key, entry]) => (key === "sources" ? [] : linesIn(entry, `${place} ${key}`)));
}

/** Titles, issuers, units and summaries of every file of seeds/, by its id. */
export function wordLines(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(seeds).filter((name) => name.endsWith(".json"));
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, seeds), "utf8"));
  return new Map(files.sort().map((name) => [name.replace(".json", ""), linesIn(read(name), name.replace(".json", ""))]));
}

/** Where they stand once more. */
export const words = new URL("words.txt", import.meta.url);
