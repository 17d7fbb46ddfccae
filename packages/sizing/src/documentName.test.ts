import { areaStandardsInForce } from "@plan/rules";
import { expect, test } from "vitest";
import { clauseName, documentName } from "./documentName.ts";

const [citation] = areaStandardsInForce({ division: "450200", on: "2022-03-01", facility: "elderlyCare", development: "new" }).inForce;

test("a document is named by its number, else by its title; a clause of a report stands beside it (D7)", () => {
  const cited = citation ?? expect.fail();
  const own = { ...cited, document: { ...cited.document, number: null, title: { zh: "办法", en: "Measures" } } };
  expect(documentName(own.document)).toEqual({ zh: "《办法》", en: "Measures" });
  expect(clauseName(cited)).toEqual({ zh: "桂政办发〔2021〕67号三（二）7", en: "三（二）7 of 桂政办发〔2021〕67号" });
  expect(clauseName(own, "第一条")).toEqual({ zh: "《办法》第一条", en: "第一条 of Measures" });
  const reported = { ...own, document: { ...own.document, evidence: "report" as const } };
  expect(clauseName(reported, "第一条")).toEqual({ zh: "《办法》（第一条）", en: "Measures (第一条)" });
});
