import type { Decimal, Facility, Text } from "@plan/rules";
import { day } from "@plan/rules/internal";
import { alike } from "./alike.ts";
import { type Checked, lacking } from "./check.ts";
import { figure } from "./figures.ts";
import { joined } from "./joined.ts";
import { nameOf } from "./project.ts";
import type { ReportTable } from "./reportDocument.ts";
import { upwards } from "./results.ts";
import { departmentNames } from "./words/departments.ts";
import { facilityInList, none, notChecked, open, partlyKnown, problem } from "./words/list.ts";

/** One neighbourhood in the list; its number is its place. */
export function listRow(checked: Checked, index: number): ReportTable["rows"][number] {
  const { neighbourhood } = checked.sizing;
  const { division, planningConditionsOn } = neighbourhood;
  const name = nameOf(neighbourhood);
  const households = checked.facilities[0]?.requirement.counts.households;
  return [
    alike(String(index + 1)),
    alike(division),
    open,
    open,
    name === null ? open : alike(name),
    planningConditionsOn === undefined ? open : day(planningConditionsOn),
    open,
    households === undefined ? open : alike(String(households)),
    ...areas(checked, "elderlyCare"),
    ...areas(checked, "infantCare"),
    joined([...problems(checked)], "；", "; "),
    open,
    inCharge(checked),
    open,
    open,
    open,
    remarks(checked),
  ];
}

/** Required, provided, shortfall; what nobody reported stays empty (D13). */
function areas({ facilities }: Checked, facility: Facility): readonly (Text | Decimal | null)[] {
  const found = facilities.find(({ requirement }) => requirement.facility === facility);
  if (found === undefined) return [notChecked, notChecked, notChecked];
  return [found.requirement.statedArea, found.result.provided, upwards(found.result.shortfall)];
}

function problems(checked: Checked): readonly Text[] {
  return (["short", "unknown"] as const).flatMap((verdict) => {
    const facilities = lacking(checked, verdict).map((facility) => facilityInList[facility]);
    return facilities.length === 0 ? [] : [problem[verdict](joined(facilities, "、", ", "))];
  });
}

/** The departments that the governing items name, where they name any. */
function inCharge({ facilities }: Checked): Text {
  const names = [...new Set(facilities.flatMap(({ requirement }) => requirement.governing.standard.leadDepartments))];
  return names.length === 0 ? open : departmentNames(names);
}

/** What is known in part is not lost. */
function remarks({ facilities }: Checked): Text {
  const known = facilities.filter(({ result }) => result.provided === null && !result.known.isZero());
  if (known.length === 0) return none;
  return joined(
    known.map(({ requirement, result }) => partlyKnown(facilityInList[requirement.facility], figure(result.known))),
    "；",
    "; ",
  );
}
