import { Decimal } from "@plan/rules";
import { checkProvision, type NeighbourhoodInput, type Sizing, sizeMany, sizeNeighbourhood } from "@plan/sizing";
import { type SurveyEntry, type SurveySummary, sizeSurvey } from "@plan/sizing/survey";
import { beforeAll, describe, expect, test } from "vitest";
import { SurveyTally } from "../src/surveyTally.ts";
import { surveyHeadings, surveyRows } from "./survey.ts";

const count = 20_000;
const rows = surveyRows(count, 20_211_118);

async function read(options: Parameters<typeof sizeSurvey>[1], given = rows) {
  const survey = sizeSurvey([surveyHeadings, ...given], options);
  const entries: SurveyEntry[] = [];
  for await (const entry of survey) entries.push(entry);
  return { entries, summary: await survey.summary() };
}

/** A summary as plain data, without the words of its advisories. */
function told({ advisories, ...sums }: SurveySummary) {
  const cited = advisories.map(({ code, facility, citation }) => [code, facility, citation?.document.id, citation?.standard.id].join(" "));
  return { ...JSON.parse(JSON.stringify(sums)), advisories: cited.sort() };
}

/** What the same rows come to where each is looked at in full. */
function lookedAtInFull(entries: readonly SurveyEntry[]): SurveySummary {
  const tally = new SurveyTally();
  for (const { check } of entries) {
    if (check === null) tally.bad += 1;
    else tally.add(check);
  }
  return tally.summary(true, null);
}

describe("A survey of 20,000 rows, most of them judged at a glance", () => {
  let entries: readonly SurveyEntry[] = [];
  let summary: SurveySummary | null = null;
  beforeAll(async () => {
    ({ entries, summary } = await read({}));
  }, 240_000);
  const good = () => entries.flatMap((entry) => (entry.error === null ? entry : []));

  test("what a row is handed out with is what its check says, worked out apart", () => {
    expect(good().length).toBeGreaterThan(count / 2);
    const said = (neighbourhood: Readonly<NeighbourhoodInput>, verdict: string, results: object) =>
      JSON.stringify([Object.entries(neighbourhood).sort(), verdict, results]);
    const differing = good().flatMap(({ record, neighbourhood, verdict, results, check }) =>
      said(neighbourhood, verdict, results) === said(check.sizing.neighbourhood, check.verdict, check.results) ? [] : record,
    );
    expect(differing).toEqual([]);
  });

  test("the sums and advisories are those of full looks at the same rows", () => {
    expect(told(summary as SurveySummary)).toEqual(told(lookedAtInFull(entries)));
    expect(summary?.bad).toBeGreaterThan(count / 10);
  });

  test("the sums are those of the checks, added up apart", () => {
    for (const facility of ["elderlyCare", "infantCare"] as const) {
      for (const verdict of ["met", "short", "unknown"] as const) {
        const of = entries.flatMap(({ check }) => (check?.results[facility].verdict === verdict ? check.results[facility] : []));
        const sum = (area: "required" | "known" | "shortfall") =>
          of.reduce((total, result) => total.plus(result[area] ?? 0), new Decimal(0)).toFixed();
        const found = summary?.facilities[facility]?.[verdict];
        expect(of.length).toBeGreaterThan(0);
        expect(found?.neighbourhoods).toBe(of.length);
        expect([found?.required.toFixed(), found?.known.toFixed()]).toEqual([sum("required"), sum("known")]);
        if (verdict !== "unknown") expect(found?.shortfall?.toFixed()).toBe(sum("shortfall"));
      }
    }
  });

  test("where only problems are handed out, the sums are the same", async () => {
    const problems = await read({ only: ["problem"] });
    expect(told(problems.summary)).toEqual(told(summary as SurveySummary));
    expect(problems.entries.map(({ record }) => record)).toEqual(entries.flatMap(({ record, error }) => (error === null ? [] : record)));
  });

  test("one neighbourhood, many at once and a survey say the same, to the last digit; every eighth to the last word", () => {
    const neighbourhoods = rows.map(typed);
    const { results } = sizeMany(neighbourhoods);
    const isSame = (one: Sizing, other: Sizing) =>
      (["elderlyCare", "infantCare"] as const).every((facility) => {
        const [{ floorArea, governing }, { floorArea: area, governing: cited }] = [
          one.requirements[facility],
          other.requirements[facility],
        ];
        return floorArea.eq(area) && governing.standard === cited.standard;
      });
    const differing: number[] = [];
    for (const { record, check } of good()) {
      const index = record - 1;
      const many = results[index] as Sizing;
      const one = sizeNeighbourhood(neighbourhoods[index] as NeighbourhoodInput);
      if (!isSame(one, many) || !isSame(one, check.sizing)) differing.push(record);
      if (index % 8 > 0) continue;
      expect(JSON.stringify(check.sizing.requirements)).toBe(JSON.stringify(one.requirements));
      expect(JSON.stringify(many)).toBe(JSON.stringify(one));
      const [elderlyCare, infantCare] = [rows[index]?.[6]?.trim() || null, rows[index]?.[7]?.trim() || null];
      expect(JSON.stringify(checkProvision(one, { elderlyCare, infantCare }).results)).toBe(JSON.stringify(check.results));
    }
    expect(differing).toEqual([]);
  });
});

test("for one facility, with reported standards, the sums are those of full looks, too", async () => {
  const { entries, summary } = await read({ acceptReported: true, facilities: ["elderlyCare"] }, rows.slice(0, 5_000));
  expect(told(summary)).toEqual(told(lookedAtInFull(entries)));
  expect(summary.good).toBeGreaterThan(2_500);
});

/** A row as another program would hand it over: numbers and codes. */
function typed([division, name, development, on, households, works]: string[]): unknown {
  const given: Partial<Record<keyof NeighbourhoodInput, unknown>> = {
    division,
    on,
    development: ["新建", "new"].includes(development ?? "") ? "new" : "existing",
    households: new Decimal((households ?? "").trim()).toNumber(),
  };
  if (name?.trim()) given.name = name.trim();
  if (works) given.inRenovationWorks = works === "是";
  return given;
}
