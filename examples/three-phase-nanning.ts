/** An estate of three phases in Nanning: what each phase owes, and two schemes for it, one of which the reported city measures would not pass. */
import assert from "node:assert/strict";
import { checkFourSynchronisations, checkPhases, checkProvision, phaseSchedule, type Room, sizeNeighbourhood } from "@plan/sizing";

const estate = { name: "示例小区", division: "450103", on: "2021-09-01", development: "new", households: 1234 } as const;
const phases = [{ households: 400 }, { households: 400 }, { households: 434 }];

// By default only texts that were read size (D7): the region's 20 m² per 100 households. What a report says of Nanning is an advisory.
const byText = sizeNeighbourhood(estate);
assert.equal(byText.requirements.elderlyCare.floorArea.toFixed(), "246.8");
assert.ok(byText.advisories.some(({ code }) => code === "reportedStandardMayApply"));

// With the reported city measures: 30 m² per 100 households for elderly care, each facility 300 m² or more; infant care stays at 20.
const sizing = sizeNeighbourhood(estate, { acceptReported: true });
const due = phaseSchedule(sizing, phases).phases.map(({ due: { elderlyCare, infantCare } }) => [
  elderlyCare.statedArea.toFixed(),
  infantCare.statedArea.toFixed(),
]);
assert.deepEqual(due, [
  ["120", "80"],
  ["240", "160"],
  ["370.2", "246.8"],
]);

const sited = { storey: 1, mezzanine: false, storeyHeight: "3.6", ownEntrance: true, measure: "gross", handover: { free: true } } as const;
const elderly = (name: string, floorArea: string, phase: number): Room => ({ name, serves: ["elderlyCare"], floorArea, phase, ...sited });
const infant = (name: string, floorArea: string, phase: number): Room => ({ name, serves: ["infantCare"], floorArea, phase });
const nurseries = [infant("一期托育园", "80", 1), infant("二期托育园", "80", 2), infant("三期托育园", "86.8", 3)];

// A room in each phase keeps step with the housing, but none of them has 300 m².
const scattered = {
  facilities: [elderly("一期用房", "120", 1), elderly("二期用房", "120", 2), elderly("三期用房", "130.2", 3), ...nurseries],
};
assert.equal(checkPhases(sizing, phases, scattered).verdict, "pass");
const scatteredCheck = checkProvision(sizing, scattered);
assert.equal(scatteredCheck.results.elderlyCare.verdict, "met");
assert.equal(scatteredCheck.verdict, "fail");
assert.ok(
  scatteredCheck.findings.some(({ code, measured, demanded }) => code === "minimumSingle" && measured === "130.2" && demanded === "300"),
);

// All of it in the second phase is too late for the first 400 households.
const late = checkPhases(sizing, phases, { facilities: [elderly("二期用房", "370.2", 2), ...nurseries] });
assert.deepEqual(
  late.findings.map(({ code, measured, demanded }) => [code, measured, demanded]),
  [["behindHousing", "0", "120"]],
);

// One facility with the first phase passes both.
const together = { facilities: [elderly("一期用房", "370.2", 1), ...nurseries] };
assert.equal(checkPhases(sizing, phases, together).verdict, "pass");
assert.equal(checkProvision(sizing, together).verdict, "pass");

// The four synchronisations (四同步) of the first phase: accepted a day after the housing is too late; what is not reported is no pass.
const housing = { planned: "2021-12-01", built: "2023-09-01", accepted: "2023-10-20", delivered: "2023-11-30" };
const synchronised = checkFourSynchronisations({
  housing,
  facilities: { elderlyCare: { ...housing, accepted: "2023-10-21" }, infantCare: { ...housing, delivered: null } },
  sizing,
});
assert.deepEqual(
  synchronised.findings.map(({ facility, code }) => [facility, code]),
  [
    ["elderlyCare", "milestoneLate"],
    ["infantCare", "milestoneMissing"],
  ],
);

for (const { message } of [...scatteredCheck.findings, ...late.findings, ...synchronised.findings]) console.log(message.zh);
