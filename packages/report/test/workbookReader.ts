/** Reads, sizes and lists a workbook and writes it as another, in a process of its own, and prints what became of it. Without files it only starts. */
import { readFileSync, writeFileSync } from "node:fs";
import { tell } from "./apart.ts";

const [, , path, written] = process.argv;
let told: unknown = null;
if (path !== undefined && written !== undefined) {
  const { readXlsx, surveyWorkbook } = await import("../src/xlsx.ts");
  const { sizeSurvey } = await import("@plan/sizing/survey");
  try {
    const source = readXlsx(readFileSync(path));
    const survey = sizeSurvey(source);
    writeFileSync(written, await surveyWorkbook(survey, { source, locale: "en" }));
    const { read, good, bad, complete, verdict } = await survey.summary();
    told = { read, good, bad, complete, verdict };
  } catch (error) {
    told = error; // A PlanError is its code and its issues in JSON.
  }
}
tell(told);
