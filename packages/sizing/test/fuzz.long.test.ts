import { targets } from "./fuzzTargets.ts";
import { longFuzzTests } from "./fuzzTests.ts";

longFuzzTests(targets);
