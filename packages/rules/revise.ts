/** Writes every file of seeds/ anew in the order of the schema, with its revision: `pnpm run revise`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseDocument } from "@plan/rules";

const seeds = new URL("../../seeds/", import.meta.url);
for (const name of readdirSync(seeds).filter((file) => file.endsWith(".json"))) {
  const file = new URL(name, seeds);
  const before = readFileSync(file, "utf8");
  const after = `${JSON.stringify(parseDocument({ revision: "", ...JSON.parse(before) }), null, 2)}\n`;
  if (after !== before) writeFileSync(file, after);
}
