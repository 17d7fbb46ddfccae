import { type Facility, PlanError, stated, type Text } from "@plan/rules";
import { count, divisionCode, exactDecimal, once, parseWith } from "@plan/rules/internal";
import type { FacilitySums, SurveySummary } from "@plan/sizing/survey";
import * as z from "zod";
import { alike } from "./alike.ts";
import type { ReportTable } from "./reportDocument.ts";
import { facilityInList } from "./words/list.ts";
import { allDivisions, sumsCaption, sumsHead, sumsVerdict } from "./words/survey.ts";

const summarySchema = /* @__PURE__ */ once(() => {
  const sum = z.strictObject({
    neighbourhoods: count(),
    required: exactDecimal(),
    known: exactDecimal(),
    shortfall: exactDecimal().nullable(),
  });
  const byVerdict = z.strictObject({ met: sum, short: sum, unknown: sum });
  const facilities = z.strictObject({ elderlyCare: byVerdict.optional(), infantCare: byVerdict.optional() });
  return z.looseObject({ facilities, divisions: z.array(z.looseObject({ division: divisionCode(), facilities })) });
});

/** Why a survey broke off is part of its summary, and no plain data. */
const isLeaf = (value: object) => value instanceof PlanError;

/**
 * What a survey comes to, as a table for any renderer: each division and all together, by facility and verdict, unknown apart (D13).
 *
 * Areas are summed exactly and stated once (D3).
 *
 * @param summary - From a survey, or read back from JSON.
 * @returns The table.
 * @throws PlanError `invalidSurvey` if it is no summary.
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
  const { divisions, facilities: together } = parseWith(summarySchema(), summary, "invalidSurvey", { isLeaf });
  const all = divisions.length === 1 ? [] : rowsOf(allDivisions, together);
  const rows = [...divisions.flatMap(({ division, facilities }) => rowsOf(alike(division), facilities)), ...all];
  return { caption: sumsCaption, head: sumsHead, rows };
}

function rowsOf(division: Text, sums: Readonly<Partial<Record<Facility, FacilitySums | undefined>>>): ReportTable["rows"] {
  return (Object.entries(sums) as [Facility, FacilitySums][]).flatMap(([facility, byVerdict]) =>
    (["met", "short", "unknown"] as const).map((verdict) => {
      const { neighbourhoods, required, known, shortfall } = byVerdict[verdict];
      const count = String(neighbourhoods);
      return [
        division,
        facilityInList[facility],
        sumsVerdict[verdict],
        alike(count),
        stated(required),
        known,
        shortfall === null ? null : stated(shortfall),
      ];
    }),
  );
}
