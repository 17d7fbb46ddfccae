/** A county's survey of old neighbourhoods, with blanks and mistakes, from an office that saves CSV in GB18030: its list and its sums. */
import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { readCsv, surveyList, surveySums, toCsv } from "@plan/report/csv";
import { sizeSurvey } from "@plan/sizing/survey";

const rows = readCsv(createReadStream(new URL("county.csv", import.meta.url)));
const survey = sizeSurvey(rows, { defaults: { on: "2022-03-01", development: "existing" } });

let list = "";
for await (const part of surveyList(survey)) list += part;
const summary = await survey.summary();

// 15 rows: four are faulty, and the other eleven met, short or not reported. Nothing is guessed, so the survey concludes nothing yet.
const { read, good, bad, verdict, verdicts, facilities } = summary;
assert.deepEqual([read, good, bad, verdict], [15, 11, 4, "incomplete"]);
assert.deepEqual(verdicts, { pass: 5, fail: 3, unknown: 3 });
assert.equal(facilities.elderlyCare?.short.shortfall?.toFixed(), "150.02"); // 0.01 + 150 + 0.01
assert.equal(facilities.elderlyCare?.unknown.neighbourhoods, 2); // an empty cell is not 0 (D13)
const lines = list.split("\r\n");
assert.match(lines[2] ?? "", /^2,3,450202,甲街道,甲一社区,河东小区,既有,800,120\.00,119\.99,0\.01,/);
assert.match(lines[6] ?? "", /^6,7,.*有误,"总户数：应为0至1000000000的整数户数，实为""四百"""/);
assert.match(lines[9] ?? "", /^9,11,/); // a blank row is none, and the lines of the file still count
assert.match(lines[13] ?? "", /'=HYPERLINK/); // no name is a formula

console.log(list);
console.log(toCsv(surveySums(summary)));
