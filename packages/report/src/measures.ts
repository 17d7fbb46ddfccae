import { Decimal, stated, type Text } from "@plan/rules";
import { isBlank, toDecimal } from "@plan/rules/internal";
import { checkProvision, type Finding, type Room } from "@plan/sizing";
import { alike } from "./alike.ts";
import type { Checked } from "./check.ts";
import { figure } from "./figures.ts";
import { findingClause } from "./findings.ts";
import { blank, type Draft, option } from "./outline.ts";
import type { ReportTable } from "./reportDocument.ts";
import { none, open } from "./words/list.ts";
import { facilityName } from "./words/neighbourhood.ts";
import { asProposed, candidatesCaption, candidatesClause, candidatesHead, outcome, premises, remedy } from "./words/plan.ts";

/** What is to be done: the premises proposed and what they come to, or a blank for them. */
export function measureClauses(checked: Checked, candidates: readonly Room[]): readonly Draft[] {
  if (checked.facilities.every(({ result }) => result.verdict === "met")) return [];
  if (candidates.length === 0) return [blank(premises)];
  const added = checkProvision(checked.sizing as Parameters<typeof checkProvision>[0], { facilities: [...candidates] });
  const remarks = added.findings.filter(({ code }) => !areaCodes.has(code));
  return [
    option(candidatesClause, asProposed, { table: candidateTable(candidates) }),
    ...outcomes(checked, added),
    ...remarks.map(findingClause),
  ];
}

/** Whether the premises suffice is said by the outcomes, together with what is there already. */
const areaCodes: ReadonlySet<Finding["code"]> = /* @__PURE__ */ new Set(["areaShort", "areaUnknown"]);

/** What is there and what is proposed, summed exactly and held against what is required (D19). */
function outcomes({ facilities }: Checked, added: ReturnType<typeof checkProvision>): readonly Draft[] {
  return facilities.flatMap(({ requirement, result }) => {
    const more = added.results[requirement.facility];
    if (result.verdict === "met") return [];
    const words = [requirement.governing.standard.term, facilityName[requirement.facility], figure(more.known)] as const;
    const left = Decimal.max(0, result.required.minus(result.known).minus(more.known));
    if (left.isZero()) return [option(outcome.closed(...words), asProposed)];
    const open = result.provided === null || more.provided === null;
    return [option(open ? outcome.unknown(...words) : outcome.remaining(...words, figure(stated(left))), asProposed)];
  });
}

function candidateTable(candidates: readonly Room[]): ReportTable {
  return { caption: candidatesCaption, head: candidatesHead, rows: candidates.map(candidateRow) };
}

/** Provided areas in full; a shared room of known area says what of it serves each facility (D14). */
function candidateRow({ name, serves, floorArea, areaFor, acquired, leaseYears }: Room, index: number): ReportTable["rows"][number] {
  const area = floorArea === null ? null : toDecimal(floorArea);
  const share = (facility: Room["serves"][number]): Text | Decimal | null => {
    if (!serves.includes(facility)) return none;
    const part = areaFor?.[facility];
    return part === undefined ? area : toDecimal(part);
  };
  return [
    alike(String(index + 1)),
    name === undefined || isBlank(name) ? open : alike(name),
    area,
    share("elderlyCare"),
    share("infantCare"),
    acquired === undefined ? open : remedy[acquired],
    leaseYears === undefined ? none : alike(String(leaseYears)),
  ];
}
