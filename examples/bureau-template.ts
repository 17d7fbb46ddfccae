/** A made-up bureau's own sheet: its headings, order, clauses, fonts and signature are data; the policy clauses stay the law's. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { landTransferConditions, parseTemplate, toText } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { PlanError } from "@plan/rules";
import { sizeNeighbourhood } from "@plan/sizing";

const template = parseTemplate(JSON.parse(readFileSync(new URL("bureau-template.json", import.meta.url), "utf8")));
const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const conditions = landTransferConditions({
  sizing,
  parcel: { number: "2022-015", location: "示例路以东" },
  options: { signature: { date: "2022-03-05" } },
  template,
});

const text = toText(conditions);
assert.match(text, /^示例市国有建设用地使用权出让规划条件（养老托育部分）\n文号：示规条〔2022-015〕号\n\n1\. 应配面积\n1\.1 【政策条款】/);
assert.match(
  text,
  /【选用条款】宗地2022-015按1234户核定，社区养老服务设施246\.8平方米、婴幼儿照护服务场地246\.8平方米应在总平面图上分别标注。/,
);
assert.ok(!text.includes("移交期限"));
assert.equal((await toDocx(conditions)).slice(0, 2).join(), "80,75");

// A parcel without a number: the placeholder that has no value is named, and nothing is printed.
assert.throws(
  () => landTransferConditions({ sizing, template, options: { signature: { date: "2022-03-05" } } }),
  (error) => error instanceof PlanError && error.code === "invalidTemplate" && error.message.includes("{parcel.number}"),
);
console.log(text);
