/** A land bureau's day: 500 parcels from one CSV, to one file of land-transfer conditions each, and the list of what was worked out. */
import assert from "node:assert/strict";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { landTransferConditions, toMarkdown } from "@plan/report";
import { readCsv } from "@plan/report/csv";
import { sizeSurvey } from "@plan/sizing/survey";

/** Columns of the parcel beside those that are sized. */
const headings = { 宗地编号: null, 坐落: null, 用地性质: null, 出让面积: null, 容积率上限: null };

const folder = mkdtempSync(join(tmpdir(), "conditions-"));
const survey = sizeSurvey(readCsv(createReadStream(new URL("parcels.csv", import.meta.url)), { headings }), { headings });
for await (const row of survey) {
  if (row.error !== null) throw row.error;
  const said = Object.fromEntries(row.carried.map(([heading, text]) => [heading.replace("（平方米）", ""), text]));
  const conditions = landTransferConditions({
    sizing: row.check.sizing,
    parcel: {
      number: said.宗地编号,
      location: said.坐落,
      landUse: said.用地性质,
      landArea: said.出让面积,
      plotRatio: { max: said.容积率上限 },
    },
  });
  writeFileSync(join(folder, `${String(row.record).padStart(3, "0")}.md`), toMarkdown(conditions));
}

const { read, good, facilities } = await survey.summary();
assert.deepEqual([read, good], [500, 500]);
assert.equal(readdirSync(folder).length, 500);
const first = readFileSync(join(folder, "001.md"), "utf8");
assert.match(first, /P\\\(2022\\\)1/); // the parcel's number, escaped: no name is markup
assert.match(first, /不少于246\.8平方米/); // 1,234 households
// Conditions are written before anything is there: every area is unknown, and the required ones are summed under it.
const required = facilities.elderlyCare?.unknown.required.toFixed();
assert.equal(required, "166385.8"); // 831,929 households ÷ 100 × 20
rmSync(folder, { recursive: true });
console.log(`500 parcels, one file each; elderly care required in all: ${required} m²`);
