import { type Facility, stated, type Text } from "@plan/rules";
import type { FacilitySums, SurveySummary, SurveySums } from "@plan/sizing/survey";
import type { ReportTable } from "./reportDocument.ts";
import { facilityInList } from "./words/list.ts";
import { allDivisions, sumsCaption, sumsHead, sumsVerdict } from "./words/survey.ts";

/**
 * What a survey comes to, as a table for any renderer: each division and all together, by facility and verdict, unknown apart (D13).
 *
 * Areas are summed exactly and stated once (D3).
 *
 * @param summary - From a survey.
 * @returns The table.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { surveySums, toCsv } from "@plan/report/csv";
 * import { sizeSurvey } from "@plan/sizing/survey";
 *
 * const rows = [["总户数", "已有养老面积"], ["800", "100"], ["400", ""]];
 * const survey = sizeSurvey(rows, { defaults: { division: "450203", on: "2022-03-01", development: "existing" } });
 * const table = surveySums(await survey.summary());
 * assert.match(toCsv(table), /450203,养老服务设施,未达标,1,120\.00,100\.00,20\.00/);
 * assert.match(toCsv(table), /450203,养老服务设施,未填报,1,60\.00,0\.00,未填报/);
 * ```
 */
export function surveySums(summary: SurveySummary): ReportTable {
  const all = summary.divisions.length === 1 ? [] : rowsOf(allDivisions, summary.facilities);
  const rows = [...summary.divisions.flatMap(({ division, facilities }) => rowsOf({ zh: division, en: division }, facilities)), ...all];
  return { caption: sumsCaption, head: sumsHead, rows };
}

function rowsOf(division: Text, sums: SurveySums): ReportTable["rows"] {
  return (Object.entries(sums) as [Facility, FacilitySums][]).flatMap(([facility, byVerdict]) =>
    (["met", "short", "unknown"] as const).map((verdict) => {
      const { neighbourhoods, required, known, shortfall } = byVerdict[verdict];
      const count = String(neighbourhoods);
      return [
        division,
        facilityInList[facility],
        sumsVerdict[verdict],
        { zh: count, en: count },
        stated(required),
        known,
        shortfall === null ? null : stated(shortfall),
      ];
    }),
  );
}
