import { targets } from "./fuzzTargets.ts";
import { fuzzTests } from "./fuzzTests.ts";

fuzzTests(targets, new URL("fixtures/corpus/", import.meta.url));
