import { basisClauses } from "./basis.ts";
import { parseCheck } from "./check.ts";
import { findingClauses } from "./findings.ts";
import { numbered, option } from "./outline.ts";
import { projectClauses, projectName } from "./project.ts";
import { readingsOf } from "./readings.ts";
import type { AnyCheck, ReportDocument } from "./reportDocument.ts";
import { resultClauses, resultsTable } from "./results.ts";
import { made } from "./stored.ts";
import { supplementClauses } from "./supplement.ts";
import { supplementHeading } from "./words/conditions.ts";
import { byThisReview, conclusion } from "./words/results.ts";
import { conclusionHeading, findingsHeading, projectHeading, resultsHeading, title } from "./words/review.ts";

/**
 * Writes a reviewer's opinion (审查意见) from a check.
 *
 * Each finding is a clause with what it rests on; the conclusion is the verdict of the check, findings included, on full values (D19).
 *
 * @param check - From `checkProvision`, of one facility or both, or read back from JSON.
 * @returns A document for any renderer.
 * @throws PlanError `invalidProvision` if it is not a check, or a figure in it does not follow from its sizing; `invalidNeighbourhood` if the
 * sizing does not follow from its own standards.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { reviewOpinion, toText } from "@plan/report";
 * import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const opinion = toText(reviewOpinion(checkProvision(sizing, { elderlyCare: "200", infantCare: "250" })));
 * assert.match(opinion, /应配面积246\.8平方米，已有200平方米，缺口46\.8平方米，未达标/);
 * assert.match(opinion, /应配面积246\.8平方米，已有250平方米，富余3\.2平方米，达标/);
 * ```
 */
export function reviewOpinion(check: AnyCheck): ReportDocument {
  const checked = parseCheck(check);
  const { sizing, facilities, verdict } = checked;
  const requirements = facilities.map(({ requirement }) => requirement);
  return made({
    title,
    number: null,
    sections: numbered([
      { heading: projectHeading, clauses: [...projectName(sizing), ...projectClauses(sizing, requirements)] },
      { heading: resultsHeading, clauses: resultClauses(checked) },
      { heading: findingsHeading, clauses: findingClauses(checked.findings) },
      { heading: conclusionHeading, clauses: [option(conclusion[verdict], byThisReview, { table: resultsTable(checked) })] },
      {
        heading: supplementHeading,
        clauses: supplementClauses({ basis: basisClauses(requirements), readings: readingsOf(sizing, requirements, { judged: true }) }),
      },
    ]),
    advisories: sizing.advisories,
    signature: null,
  });
}
