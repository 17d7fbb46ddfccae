import { type SurveyEntry, type SurveyOptions, sizeSurvey } from "@plan/sizing/survey";

export const shared = { division: "450203", on: "2022-03-01", development: "existing" } as const;
export const headings = ["小区名称", "总户数", "已有养老面积", "已有托育面积"];

/** A survey read to its end. */
export async function read(rows: Parameters<typeof sizeSurvey>[0], options: SurveyOptions = { defaults: shared }) {
  const survey = sizeSurvey(rows, options);
  const entries: SurveyEntry[] = [];
  for await (const entry of survey) entries.push(entry);
  return { entries, summary: await survey.summary() };
}

/** The verdict of each row, or where its faults are. */
export const told = (entries: readonly SurveyEntry[]) =>
  entries.map((entry) => (entry.error === null ? entry.check.verdict : entry.error.issues.map(({ path }) => path.join("."))));
