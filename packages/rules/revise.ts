/**
 * Writes every file of seeds/ anew in the order of the schema, with its revision: `pnpm run revise`.
 *
 * The words of a new file go into test/words.txt; those of the others stay there as they are, and a test holds the files to them.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseDocument } from "@plan/rules";
import { wordLines, words } from "./test/wordLines.ts";

const seeds = new URL("../../seeds/", import.meta.url);
for (const name of readdirSync(seeds).filter((file) => file.endsWith(".json"))) {
  const file = new URL(name, seeds);
  const before = readFileSync(file, "utf8");
  const after = `${JSON.stringify(parseDocument({ revision: "", ...JSON.parse(before) }), null, 2)}\n`;
  if (after !== before) writeFileSync(file, after);
}

const known = readFileSync(words, "utf8").trimEnd().split("\n");
const lines = [...wordLines()].flatMap(([id, found]) => {
  const kept = known.filter((line) => line.startsWith(`${id} `));
  return kept.length === 0 ? found : kept;
});
writeFileSync(words, `${lines.join("\n")}\n`);
