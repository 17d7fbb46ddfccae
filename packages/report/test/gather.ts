import { gatherAll } from "../../sizing/test/fuzzTests.ts";
import { targets } from "./fuzzTargets.ts";

await gatherAll(targets, new URL("fixtures/corpus/", import.meta.url));
