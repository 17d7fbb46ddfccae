import { Decimal, type Facility, type StandardDocument, stated, type Text } from "@plan/rules";
import { entriesOf, within } from "@plan/rules/internal";
import { basisClauses } from "./basis.ts";
import { type Checked, parseCheck } from "./check.ts";
import { citationsOf, dutiesOf, requirementsOf } from "./citedLaw.ts";
import { figure } from "./figures.ts";
import { firstOfEach } from "./firstOfEach.ts";
import { listRow } from "./listRow.ts";
import { type Draft, numbered, option, policy } from "./outline.ts";
import { type OwnDocuments, ownDocuments } from "./ownDocuments.ts";
import { readingsOf, readingsTogether } from "./readings.ts";
import type { AnyCheck, ReportDocument } from "./reportDocument.ts";
import { made } from "./stored.ts";
import { supplementClauses } from "./supplement.ts";
import { supplementHeading } from "./words/conditions.ts";
import { asChecked, caption, facilityInList, head, listClause, listHeading, looked, summaryHeading, tally, title } from "./words/list.ts";
import { workedFrom } from "./worked.ts";

/**
 * Writes the list (清单) of neighbourhoods whose elderly-care or infant-care area is short or not reported.
 *
 * What is unknown stays unknown (未填报, D13); what the checks do not hold is left for the city or county to fill in.
 *
 * @param checks - Any checks, in the order they are to be listed; those that are met are counted and not listed.
 * @param options - The documents of one's own behind checks that were read back from JSON, where their duties are looked up.
 * @returns A document for any renderer, with one table of 21 columns.
 * @throws PlanError `invalidProvision` if one is not a check, or a figure in it does not follow from its sizing; `invalidQuery` for malformed
 * options, `invalidDocument` for a document that is none; `tooLarge` beyond 2,000,000 checks.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shortfallList, toText } from "@plan/report";
 * import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ name: "红光小区", division: "450203", on: "2022-03-01", development: "existing", households: 1234 });
 * const list = toText(shortfallList([checkProvision(sizing, { elderlyCare: "100" })]));
 * assert.match(list, /红光小区.*185\.10\t100\.00\t85\.10\t185\.10\t未填报\t未填报/);
 * ```
 */
export function shortfallList(checks: readonly AnyCheck[], options: OwnDocuments = {}): ReportDocument {
  const checked = entriesOf(checks, "invalidProvision").map((check, index) => within([index], () => parseCheck(check)));
  const requirements = checked.flatMap(({ sizing }) => requirementsOf(sizing));
  const readings = checked.map(({ sizing }) => readingsOf(sizing, requirementsOf(sizing), { judged: true }));
  return made({
    title,
    number: null,
    sections: numbered([
      {
        heading: summaryHeading,
        clauses: [option(looked(checked.length), asChecked), ...tallies(checked), ...listDuties(checked, ownDocuments(options))],
      },
      { heading: listHeading, clauses: [listOf(checked)] },
      {
        heading: supplementHeading,
        clauses: supplementClauses({ basis: basisClauses(requirements), readings: readingsTogether(readings) }),
      },
    ]),
    advisories: firstOfEach(
      checked.flatMap(({ sizing }) => sizing.advisories),
      ({ code, message }) => `${code} ${message.zh}`,
    ),
    signature: null,
  });
}

function listed(checked: readonly Checked[]): readonly Checked[] {
  return checked.filter(({ facilities }) => facilities.some(({ result }) => result.verdict !== "met"));
}

function listOf(checked: readonly Checked[]): Draft {
  const lacking = listed(checked);
  if (lacking.length === 0) return option(listClause(0), asChecked);
  const worked = workedFrom(lacking.map(({ facilities }) => facilities.map(({ requirement }) => requirement)));
  return option(listClause(lacking.length), asChecked, { table: { caption, head, rows: lacking.map(listRow), worked } });
}

/** How many are met, short or unknown, facility by facility; shortfalls are summed exactly and stated once (D3). */
function tallies(checked: readonly Checked[]): readonly Draft[] {
  return (Object.entries(facilityInList) as [Facility, Text][]).flatMap(([facility, name]) => {
    const results = checked.flatMap(({ facilities }) =>
      facilities.filter(({ requirement }) => requirement.facility === facility).map(({ result }) => result),
    );
    if (results.length === 0) return [];
    const having = (verdict: string) => results.filter((result) => result.verdict === verdict).length;
    const missing = results.reduce<Decimal>((sum, { shortfall }) => sum.plus(shortfall ?? 0), new Decimal(0));
    return [option(tally(name, having("met"), having("short"), having("unknown"), figure(stated(missing))), asChecked)];
  });
}

/** What the cited item says of surveys, lists and plans. */
function listDuties(checked: readonly Checked[], documents: readonly StandardDocument[] | undefined): readonly Draft[] {
  const citations = citationsOf(checked.flatMap(({ sizing }) => requirementsOf(sizing)));
  return dutiesOf(citations, documents)
    .filter(({ obligation: { kind } }) => kind === "survey" || kind === "rectificationPlan")
    .map(({ obligation, citation }) => policy(obligation.summary, citation));
}
