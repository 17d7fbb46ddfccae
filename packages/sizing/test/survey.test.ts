import { Decimal } from "@plan/rules";
import { checkProvision, type NeighbourhoodInput, sizeMany, sizeNeighbourhood } from "@plan/sizing";
import { type SurveyEntry, type SurveySummary, sizeSurvey } from "@plan/sizing/survey";
import { expect, test } from "vitest";
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
  const cited = advisories.map(({ code, facility, citation }) => [code, facility, citation?.document.id, citation?.standard.id]);
  return { ...JSON.parse(JSON.stringify(sums)), advisories: cited.sort() };
}

test("rows judged at a glance and rows looked at in full come to the same sums", async () => {
  for (const options of [{}, { acceptReported: true, facilities: ["elderlyCare"] as const }]) {
    const [glanced, full] = [await read({ ...options, only: ["problem"] }), await read(options)];
    expect(told(glanced.summary)).toEqual(told(full.summary));
    expect(glanced.entries.map(({ record }) => record)).toEqual(
      full.entries.flatMap(({ record, error }) => (error === null ? [] : record)),
    );
    expect(full.summary.good).toBeGreaterThan(count / 2);
    expect(full.summary.bad).toBeGreaterThan(count / 10);
  }
});

test("what a row is handed out with is what its check says, worked out apart", async () => {
  const { entries } = await read({});
  const good = entries.flatMap((entry) => (entry.error === null ? entry : []));
  expect(good.length).toBeGreaterThan(count / 2);
  for (const { neighbourhood, verdict, results, check } of good)
    expect({ neighbourhood, verdict, results }).toEqual({
      neighbourhood: check.sizing.neighbourhood,
      verdict: check.verdict,
      results: check.results,
    });
});

test("the sums are those of the checks handed out, worked out apart", async () => {
  const { entries, summary } = await read({});
  for (const facility of ["elderlyCare", "infantCare"] as const) {
    for (const verdict of ["met", "short", "unknown"] as const) {
      const of = entries.flatMap(({ check }) => (check?.results[facility].verdict === verdict ? check.results[facility] : []));
      const sum = (area: "required" | "known" | "shortfall") =>
        of.reduce((total, result) => total.plus(result[area] ?? 0), new Decimal(0)).toFixed();
      const told = summary.facilities[facility]?.[verdict];
      expect(told?.neighbourhoods).toBe(of.length);
      expect([told?.required.toFixed(), told?.known.toFixed()]).toEqual([sum("required"), sum("known")]);
      if (verdict !== "unknown") expect(told?.shortfall?.toFixed()).toBe(sum("shortfall"));
    }
  }
});

test("one neighbourhood, many at once and a survey say the same, to the last digit", async () => {
  const { entries } = await read({});
  const neighbourhoods = rows.map(typed);
  const many = sizeMany(neighbourhoods);
  let compared = 0;
  entries.forEach((entry, index) => {
    if (entry.error !== null) return;
    const neighbourhood = neighbourhoods[index] as NeighbourhoodInput;
    const one = sizeNeighbourhood(neighbourhood);
    expect(JSON.stringify(entry.check.sizing.requirements)).toBe(JSON.stringify(one.requirements));
    expect(JSON.stringify(many.results[index])).toBe(JSON.stringify(one));
    const [elderlyCare, infantCare] = [rows[index]?.[6] || null, rows[index]?.[7] || null];
    if (index % 20 === 0)
      expect(JSON.stringify(checkProvision(one, { elderlyCare, infantCare }).results)).toBe(JSON.stringify(entry.check.results));
    compared += 1;
  });
  expect(compared).toBeGreaterThan(count / 2);
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
