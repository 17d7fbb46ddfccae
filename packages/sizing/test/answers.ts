import { readFileSync } from "node:fs";
import { answersFrom, type Case } from "./conformance.ts";

/* The packages as a system under the suite's compare.py: a case a line in, an answer a line out. */

const { answer } = answersFrom(new URL("../../rules/conformance/", import.meta.url));
const lines = readFileSync(0, "utf8").trimEnd().split("\n");
for (const line of lines) console.log(JSON.stringify(answer(JSON.parse(line) as Case)));
