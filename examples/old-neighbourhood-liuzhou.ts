/** An old neighbourhood in Liuzhou with five premises on offer: which of them close both shortfalls with the least left over. */
import assert from "node:assert/strict";
import { rectificationPlan, toText } from "@plan/report";
import { checkProvision, closeShortfall, type Room, sizeNeighbourhood } from "@plan/sizing";

const sizing = sizeNeighbourhood({
  name: "示例老旧小区",
  division: "450203",
  on: "2022-03-01",
  development: "existing",
  households: 1860,
  householdsBasis: "surveyed",
  inRenovationWorks: true,
});
// 1860 ÷ 100 × 15 = 279 m² of each (三（二）8). A day-care room of 96.5 m² is there already.
const check = checkProvision(sizing, { facilities: [{ name: "日间照料室", serves: ["elderlyCare"], floorArea: "96.5" }] });
assert.equal(check.results.elderlyCare.shortfall?.toFixed(), "182.5");
assert.equal(check.results.infantCare.shortfall?.toFixed(), "279");

const candidates: Room[] = [
  { name: "临街门面", serves: ["elderlyCare"], floorArea: "120", acquired: "purchase" },
  { name: "旧锅炉房", serves: ["infantCare"], floorArea: "160.5", acquired: "conversion" },
  { name: "国企仓库", serves: ["elderlyCare"], floorArea: "182.5", acquired: "lease", lessor: "stateOwned", leaseYears: 25 },
  // 400 m² of a cultural centre stay what they are; 62.5 and 60 m² of it are opened to the two services (D14).
  {
    name: "文化中心",
    serves: ["elderlyCare", "infantCare"],
    floorArea: "400",
    areaFor: { elderlyCare: "62.5", infantCare: "60" },
    acquired: "sharing",
  },
  { name: "闲置教学楼", serves: ["infantCare"], floorArea: "219", acquired: "freeUse" },
];
const closure = closeShortfall(check, candidates);

// The warehouse would fit exactly, but state-owned premises are leased for at most 20 years (三（一）2).
assert.deepEqual(
  closure.refused.map(({ candidate, findings }) => [candidate, findings[0]?.citation?.standard.item]),
  [[2, "三（一）2"]],
);
// 120 + 62.5 = 182.5 and 60 + 219 = 279: nothing is missing and nothing is left over; the boiler house is not needed.
assert.deepEqual(closure.candidates, [0, 3, 4]);
assert.equal(closure.results.elderlyCare.surplus?.toFixed(), "0");
assert.equal(closure.results.infantCare.surplus?.toFixed(), "0");
assert.equal(closure.verdict, "pass");

// Without the school 58.5 m² of infant care cannot be closed. That stays open, and is said.
const without = closeShortfall(check, candidates.slice(0, 4));
assert.deepEqual(without.candidates, [0, 1, 3]);
assert.equal(without.results.infantCare.shortfall?.toFixed(), "58.5");
assert.equal(without.verdict, "fail");

for (const { findings } of closure.refused) for (const { message } of findings) console.log(message.zh);
for (const { message } of without.findings) console.log(message.zh);
console.log(
  toText(
    rectificationPlan(
      check,
      closure.candidates.flatMap((index) => candidates[index] ?? []),
    ),
  ),
);
