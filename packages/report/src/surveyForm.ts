import { Decimal, type Text } from "@plan/rules";
import { once, parseWith } from "@plan/rules/internal";
import { surveyHeadings } from "@plan/sizing/survey";
import * as z from "zod";
import { languageOf, type RenderOptions, renderOptionsSchema } from "./renderOptions.ts";
import {
  carriedHeading,
  choices,
  exampleSheet,
  formNotes,
  formRules,
  formTitle,
  general,
  notesHead,
  notesSheet,
  surveySheet,
  unit,
} from "./words/form.ts";
import { BookWriter } from "./xlsx/bookWriter.ts";
import type { CellContent } from "./xlsx/cellMarkup.ts";
import type { CellStyle } from "./xlsx/styleSheet.ts";
import type { Validation } from "./xlsx/validation.ts";

/** How a form is written. */
export interface FormOptions extends RenderOptions {
  /** Rows whose cells are checked as they are filled in, 1 to 100,000; 1,000 if not given. */
  rows?: number | undefined;
}

const optionsSchema = /* @__PURE__ */ once(() => renderOptionsSchema().extend({ rows: z.int().min(1).max(100_000).optional() }));

type Column = keyof typeof formNotes;
type Rule = Validation["rule"];
/** 2000-01-01 to 2099-12-31, as workbooks count days. */
const day: Rule = { kind: "date", least: "36526", most: "73050" };
const whole: Rule = { kind: "whole", least: "0", most: "1000000000" };
const area: Rule = { kind: "decimal", least: "0", most: "999999999999" };

/** How each column is filled in; what takes anything has no rule. */
const columns: Readonly<Record<Column, readonly [keyof typeof locked, Rule?]>> = {
  number: ["countToFill"],
  division: ["textToFill", { kind: "length", characters: 6 }],
  subDistrict: ["textToFill"],
  community: ["textToFill"],
  name: ["textToFill"],
  development: ["textToFill"],
  on: ["dayToFill", day],
  planningConditionsOn: ["dayToFill"],
  yearBuilt: ["countToFill"],
  households: ["countToFill", whole],
  householdsBasis: ["textToFill"],
  residents: ["countToFill", whole],
  residentialFloorArea: ["areaToFill", area],
  averageDwellingArea: ["areaToFill", area],
  settlement: ["textToFill"],
  inRenovationWorks: ["textToFill"],
  elderlyCare: ["areaToFill", area],
  infantCare: ["areaToFill", area],
  remarks: ["textToFill"],
};

/** The same looks for cells that are not to be filled in. */
const locked = { textToFill: "text", countToFill: "count", areaToFill: "area", dayToFill: "text" } as const;

/**
 * Writes the form of a survey (调查表) as a workbook, to be sent out and read back by `readXlsx`.
 *
 * Headings are locked, the cells below are open and checked as they are filled in; a second sheet says how, a third shows a row filled in.
 * There is no formula in it.
 *
 * @param options - The language, Chinese if not given, and for how many rows cells are checked.
 * @returns The bytes of the file, the same for the same options.
 * @throws PlanError `invalidTemplate` for malformed options.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readXlsx, surveyForm } from "@plan/report/xlsx";
 *
 * assert.equal([...readXlsx(surveyForm({ rows: 500 }))].length, 1); // headings, and nothing filled in yet
 * ```
 */
export function surveyForm(options: FormOptions = {}): Uint8Array {
  const { locale = "zh-CN", rows = 1000 } = parseWith(optionsSchema(), options, "invalidTemplate");
  const language = languageOf(locale);
  const names = Object.keys(columns) as Column[];
  const headings = names.map((column) => headingOf(column)[language]);
  const book = new BookWriter();
  book.sheet({
    name: surveySheet[language],
    title: formTitle[language],
    head: headings,
    columns: names.map((column) => columns[column][0]),
    form: {
      rows,
      validations: names.map((column, index) => {
        const rule = ruleOf(column, language);
        return { rule, title: headings[index] ?? "", prompt: formNotes[column].prompt[language] };
      }),
    },
  });
  const notes = book.sheet({
    name: notesSheet[language],
    title: formTitle[language],
    head: notesHead.map((text) => text[language]),
    columns: ["text", "text", "text"],
    form: { rows: 0, validations: [] },
  });
  for (const rule of formRules) notes.row([general[language], rule[language], null]);
  names.forEach((column, index) => {
    const { prompt, example } = formNotes[column];
    notes.row([headings[index] ?? "", prompt[language], example[language]]);
  });
  const looks = names.map((column) => locked[columns[column][0]]);
  const filledIn = book.sheet({
    name: exampleSheet[language],
    title: formTitle[language],
    head: headings,
    columns: looks,
    form: { rows: 0, validations: [] },
  });
  filledIn.row(names.map((column, index) => exampleContent(formNotes[column].example[language], looks[index])));
  return book.bytes();
}

/** A figure is a number, as it must be in the form; what is left empty is empty. */
function exampleContent(example: string, look: CellStyle | undefined): CellContent {
  if (example === "") return null;
  return look === "text" ? example : new Decimal(example);
}

/** A heading that `readXlsx` knows, with what it counts. */
function headingOf(column: Column): Text {
  if (isCarried(column)) return carriedHeading[column];
  const [zh, en] = surveyHeadings[column];
  const counted: Text = column in unit ? unit[column as keyof typeof unit] : { zh: "", en: "" };
  return { zh: zh + counted.zh, en: en + counted.en };
}

function ruleOf(column: Column, language: "zh" | "en"): Rule | null {
  const [, rule = null] = columns[column];
  return column in choices ? { kind: "list", choices: choices[column as keyof typeof choices][language] } : rule;
}

function isCarried(column: Column): column is keyof typeof carriedHeading {
  return column in carriedHeading;
}
