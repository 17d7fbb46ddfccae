import type { Facility, Text } from "@plan/rules";
import type { Sizing } from "@plan/sizing";
import { alike } from "../alike.ts";
import { basisClauses } from "../basis.ts";
import { requirementsOf } from "../citedLaw.ts";
import { areaClauses } from "../conditions/areas.ts";
import { wordedRequirements } from "../conditions/given.ts";
import { lawOf } from "../conditions/law.ts";
import { isEstimated } from "../counts.ts";
import { numbered, option, place } from "../outline.ts";
import { nameOf, projectClauses, projectName } from "../project.ts";
import { readingsOf, readingsTogether } from "../readings.ts";
import type { AnySizing, ReportDocument, ReportTable } from "../reportDocument.ts";
import { made } from "../stored.ts";
import { supplementClauses } from "../supplement.ts";
import { areasHeading, supplementHeading } from "../words/conditions.ts";
import { notChecked } from "../words/list.ts";
import { projectHeading } from "../words/review.ts";
import { developmentInList, empty, householdsEstimated } from "../words/survey.ts";
import { asComputed, sizedCount, sizingsCaption, sizingsHead, sizingTitle } from "./words.ts";

/** One sizing as a document: the project, the areas with their arithmetic, what they rest on. */
export function sizingSheet(sizing: Sizing): ReportDocument {
  const requirements = wordedRequirements(sizing);
  const given = { sizing, requirements, law: lawOf(requirements), parcel: {}, options: {} };
  return made({
    title: sizingTitle,
    number: null,
    sections: numbered([
      { heading: projectHeading, clauses: [...projectName(sizing), ...projectClauses(sizing, requirements)] },
      { heading: areasHeading, clauses: areaClauses(given) },
      { heading: supplementHeading, clauses: supplementClauses({ basis: given.law.basis, readings: readingsOf(sizing, requirements) }) },
    ]),
    advisories: sizing.advisories,
    signature: null,
  });
}

/** Many sizings in one table. */
export function sizingsSheet(rows: ReportTable["rows"], sizings: readonly Sizing[]): ReportDocument {
  const requirements = sizings.flatMap(requirementsOf);
  const readings = readingsTogether(sizings.map((sizing) => readingsOf(sizing, requirementsOf(sizing))));
  return made({
    title: sizingTitle,
    number: null,
    sections: numbered([
      {
        heading: areasHeading,
        clauses: [option(sizedCount(sizings.length), asComputed, { table: { caption: sizingsCaption, head: sizingsHead, rows } })],
      },
      { heading: supplementHeading, clauses: supplementClauses({ basis: basisClauses(requirements), readings }) },
    ]),
    advisories: [],
    signature: null,
  });
}

/** One sizing in a list. */
export function sizingRow(record: number, line: number | null, sizing: AnySizing): ReportTable["rows"][number] {
  const { neighbourhood } = sizing;
  const { division, on, development } = neighbourhood;
  const households = Object.values(sizing.requirements)[0]?.counts.households;
  return [
    alike(String(record)),
    line === null ? empty : alike(String(line)),
    alike(nameOf(neighbourhood) ?? ""),
    alike(division),
    alike(on),
    developmentInList[development],
    alike(households === undefined ? "" : String(households)),
    ...areas(sizing, "elderlyCare"),
    ...areas(sizing, "infantCare"),
    households !== undefined && isEstimated(neighbourhood) ? householdsEstimated : empty,
  ];
}

/** A row that could not be sized. */
export function faultRow(record: number, line: number | null, fault: Text): ReportTable["rows"][number] {
  return [alike(String(record)), line === null ? empty : alike(String(line)), ...sizingsHead.slice(2, -1).map(() => empty), fault];
}

function areas({ requirements }: AnySizing, facility: Facility): ReportTable["rows"][number] {
  const requirement = requirements[facility];
  if (requirement === undefined) return [notChecked, notChecked, notChecked];
  const { statedArea, floorArea, governing } = requirement;
  return [statedArea, alike(floorArea.toFixed()), place(governing.document, governing.standard.item)];
}
