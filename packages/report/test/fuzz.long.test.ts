import { longFuzzTests } from "../../sizing/test/fuzzTests.ts";
import { targets } from "./fuzzTargets.ts";

longFuzzTests(targets);
