import { fuzzTests } from "../../sizing/test/fuzzTests.ts";
import { targets } from "./fuzzTargets.ts";

fuzzTests(targets, new URL("fixtures/corpus/", import.meta.url));
