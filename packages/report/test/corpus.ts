import { readFileSync } from "node:fs";

/** What the fuzzers kept, as JSON; what is none is left out. */
function kept(path: string): readonly Readonly<Record<string, unknown>>[] {
  const texts: readonly string[] = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
  return texts.flatMap((text) => {
    try {
      return [JSON.parse(text)];
    } catch {
      return [];
    }
  });
}

/** Inputs as strangers would break them, one of each kind of outcome. */
export const corpus = {
  neighbourhoods: kept("../../sizing/test/fixtures/corpus/neighbourhoods.json"),
  stored: kept("../../sizing/test/fixtures/corpus/stored.json"),
  standards: kept("../../sizing/test/fixtures/corpus/standards.json"),
  reports: kept("fixtures/corpus/report.json"),
} as const;
