import { expect, test } from "vitest";
import { localised } from "./localised.ts";
import type { Clause, ReportDocument } from "./reportDocument.ts";

const alike = (text: string) => ({ zh: text, en: text });
const clause = (number: string, change: Partial<Clause> = {}): Clause => ({
  ...{ number, text: alike("甲"), status: "policy", basis: null, restsOn: alike("乙") },
  ...change,
});
const table = (columns: number) => ({
  caption: alike("表"),
  head: Array.from({ length: columns }, () => alike("列")),
  rows: [Array.from({ length: columns }, () => null)],
});
const document: ReportDocument = {
  title: alike("题"),
  number: null,
  sections: [
    { heading: { zh: "十二、节", en: "12. Section 3" }, clauses: [clause("（一）"), clause("1.1"), clause("A.1"), clause("（1）")] },
    { heading: { zh: "附表", en: "Annex 3" }, clauses: [clause("（一）", { table: table(8) }), clause("（二）", { table: table(9) })] },
    { heading: alike("一、"), clauses: [clause("（一）", { text: alike("甲\r\n\t乙\n丙"), restsOn: undefined })] },
  ],
  advisories: [],
  signature: null,
};
const said = (locale: "zh-CN" | "en") => localised(document, { locale }).sections.map(({ clauses }) => clauses);

test("（一） is 12(1) in English, A(1) in an annex; what is numbered in figures is the same in both", () => {
  const numbers = (locale: "zh-CN" | "en") => said(locale).map((clauses) => clauses.map(({ number }) => number));
  expect(numbers("en").slice(0, 2)).toEqual([
    ["12(1) ", "1.1 ", "A.1 ", "12(4) "],
    ["A(1) ", "A(2) "],
  ]);
  expect(numbers("zh-CN").slice(0, 2)).toEqual([
    ["（一）", "1.1 ", "A.1 ", "（1）"],
    ["（一）", "（二）"],
  ]);
});

test("a table of more than eight columns lies on its side", () =>
  expect(said("en")[1]?.map(({ table }) => table?.turned)).toEqual([false, true]));

test("line ends alone are a space", () => {
  const [section] = document.sections;
  const given = { ...document, title: alike("\n\r\n"), sections: section === undefined ? [] : [section] };
  expect(localised(given).title).toBe(" ");
});

test("text is one line, and what rests on nothing says so", () =>
  expect(said("zh-CN")[2]).toMatchObject([{ text: "甲 乙 丙", basis: "（依据：未注明）" }]));
