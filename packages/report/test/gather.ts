import { gather } from "../../sizing/test/fuzz.ts";
import { targets } from "./fuzzTargets.ts";

/* Fills the corpus anew: one small input of each kind of outcome. */

for (const target of targets) {
  const kept = await gather(new URL("fixtures/corpus/", import.meta.url), target, 1500, 20_260_303);
  console.log(`${target.name}: ${kept}`);
}
