/** Reads a survey in a process of its own and prints what became of it. Without a file it only starts. */
import { createReadStream } from "node:fs";
import { tell } from "./apart.ts";

const [, , path] = process.argv;
let told: unknown = null;
if (path !== undefined) {
  const { readCsv } = await import("../src/csv.ts");
  const { sizeSurvey } = await import("@plan/sizing/survey");
  const survey = sizeSurvey(readCsv(createReadStream(path)), { only: ["problem"] });
  const problems: [number, number | null, string][] = [];
  for await (const { record, line, error } of survey) problems.push([record, line, error?.issues[0]?.path.join(".") ?? "?"]);
  const { read, good, bad, complete, verdict } = await survey.summary();
  told = { problems, read, good, bad, complete, verdict };
}
tell(told);
