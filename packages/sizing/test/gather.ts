import { targets } from "./fuzzTargets.ts";
import { gatherAll } from "./fuzzTests.ts";

await gatherAll(targets, new URL("fixtures/corpus/", import.meta.url));
