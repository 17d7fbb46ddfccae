import { sizeSurvey } from "@plan/sizing/survey";
import { expect, test } from "vitest";
import { readCsv, surveyList } from "../src/csv.ts";
import { readXlsx } from "../src/readXlsx.ts";
import { countyWorkbook } from "./countyWorkbook.ts";

async function listOf(rows: Parameters<typeof sizeSurvey>[0]): Promise<string> {
  let list = "";
  for await (const part of surveyList(sizeSurvey(rows))) list += part;
  return list;
}

test("2,100 rows as CSV and as a workbook, two empty ones among them, give the same list byte by byte", async () => {
  const { file, csv } = countyWorkbook(2100, 0, 5);
  const list = await listOf(readXlsx(file));
  expect(list.split("\r\n")).toHaveLength(2102);
  expect(list).toBe(await listOf(readCsv(Buffer.from(csv))));
});
