import { parseWith } from "@plan/rules/internal";
import type { Room } from "@plan/sizing";
import { citedBy } from "@plan/sizing/internal";
import * as z from "zod";
import { basisClauses } from "./basis.ts";
import { type Checked, parseCheck } from "./check.ts";
import { type CitedDuty, citationsOf, dutiesOf, requirementsOf } from "./citedLaw.ts";
import { dutyText, leaders } from "./conditions/law.ts";
import { measureClauses } from "./measures.ts";
import { blank, type Draft, numbered, option, policy } from "./outline.ts";
import { type OwnDocuments, ownDocuments } from "./ownDocuments.ts";
import { projectClauses, projectName } from "./project.ts";
import { readingsOf } from "./readings.ts";
import type { AnyCheck, ReportDocument } from "./reportDocument.ts";
import { resultClauses, resultsTable } from "./results.ts";
import { made } from "./stored.ts";
import { supplementClauses } from "./supplement.ts";
import { supplementHeading } from "./words/conditions.ts";
import { facilityName } from "./words/neighbourhood.ts";
import {
  areasAsReported,
  measuresHeading,
  neighbourhoodHeading,
  reason,
  responsibility,
  responsibilityHeading,
  shortfallHeading,
  title,
} from "./words/plan.ts";
import { readingName } from "./words/readings.ts";
import { asReported } from "./words/results.ts";

/**
 * Writes the rectification plan (整改方案) of one neighbourhood.
 *
 * The text asks for a plan where a community has built none; a plan for a partial shortfall goes beyond it and says so (D22). What the
 * premises proposed come to is summed exactly and compared in full (D19); an area nobody reported gives no verdict (D13).
 *
 * @param check - From `checkProvision`, of one facility or both.
 * @param candidates - Premises proposed to make up the shortfall, m², with how they would be obtained.
 * @param options - The documents of one's own behind a check that was read back from JSON, where its duties are looked up.
 * @returns A document for any renderer.
 * @throws PlanError `invalidProvision` if it is not a check, a figure in it does not follow from its sizing, or a candidate is malformed;
 * `invalidQuery` for malformed options, `invalidDocument` for a document that is none.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { rectificationPlan, toText } from "@plan/report";
 * import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450203", on: "2022-03-01", development: "existing", households: 1234 });
 * const check = checkProvision(sizing, { elderlyCare: "0", infantCare: "185.1" });
 * const plan = toText(rectificationPlan(check, [{ name: "旧厂房", serves: ["elderlyCare"], floorArea: "150", acquired: "lease" }]));
 * assert.match(plan, /本小区未建设社区养老服务设施，按所引文件应当制定整改方案/);
 * assert.match(plan, /补充150平方米后仍缺35\.1平方米/);
 * ```
 */
export function rectificationPlan(check: AnyCheck, candidates: readonly Room[] = [], options: OwnDocuments = {}): ReportDocument {
  const checked = parseCheck(check);
  const rooms = parseWith(z.array(z.unknown()), candidates, "invalidProvision") as readonly Room[];
  const { sizing } = checked;
  const requirements = requirementsOf(sizing);
  const cited = dutiesOf(citationsOf(requirements), ownDocuments(options));
  return made({
    title,
    number: null,
    sections: numbered([
      { heading: neighbourhoodHeading, clauses: [...projectName(sizing), ...projectClauses(sizing, requirements)] },
      {
        heading: shortfallHeading,
        clauses: [
          ...resultClauses(checked),
          option(areasAsReported, asReported, { table: resultsTable(checked) }),
          ...reasons(checked, cited),
        ],
      },
      { heading: measuresHeading, clauses: [...meansClauses(cited), ...measureClauses(checked, rooms)] },
      { heading: responsibilityHeading, clauses: [...leaders(citationsOf(requirements)), ...responsibility.map((label) => blank(label))] },
      {
        heading: supplementHeading,
        clauses: supplementClauses({
          basis: basisClauses(requirements),
          readings: readingsOf(sizing, requirements, { judged: true, planned: true }),
        }),
      },
    ]),
    advisories: sizing.advisories,
    signature: null,
  });
}

/** Why there is a plan, facility by facility; only where nothing was built does the text ask for one (D22). */
function reasons({ facilities }: Checked, cited: readonly CitedDuty[]): readonly Draft[] {
  const plans = cited.filter(({ obligation }) => obligation.kind === "rectificationPlan");
  return facilities.map(({ requirement, result }) => {
    const words = [requirement.governing.standard.term, facilityName[requirement.facility]] as const;
    if (result.verdict === "met") return option(reason.met(...words), asReported);
    if (result.verdict === "unknown") return option(reason.unknown(...words), asReported);
    const asking = citedBy(requirement).find(({ document }) => plans.some(({ citation }) => citation.document.id === document.id));
    if (asking === undefined) return option(reason.notAsked(...words), readingName("D22"));
    if (!result.known.isZero()) return option(reason.partial(...words), readingName("D22"));
    return policy(reason.builtNone(...words), asking);
  });
}

function meansClauses(cited: readonly CitedDuty[]): readonly Draft[] {
  return cited
    .filter(({ obligation }) => obligation.kind === "meansOfProvision" || obligation.kind === "sharing")
    .map((duty) => policy(dutyText(duty), duty.citation));
}
