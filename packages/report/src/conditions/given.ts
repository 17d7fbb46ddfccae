import type { Requirement } from "@plan/sizing";
import { alike } from "../alike.ts";
import { areaWords } from "../areaWords.ts";
import { requirementsOf } from "../citedLaw.ts";
import { type ChosenClause, type ConditionOptions, type ConditionSection, wordsOf } from "../conditionOptions.ts";
import { type Draft, option } from "../outline.ts";
import type { Parcel } from "../parcel.ts";
import type { AnySizing, Worked } from "../reportDocument.ts";
import { unstated } from "../words/page.ts";
import type { AreaWords } from "../words/requirement.ts";
import { workedFrom } from "../worked.ts";
import type { Law } from "./law.ts";

/** A requirement with its words, once for the clause and for the annex. */
export interface WordedRequirement extends Requirement {
  readonly words: AreaWords;
  /** What its area follows from. */
  readonly worked: Worked;
}

/** The requirements of a sizing with their words. */
export function wordedRequirements(sizing: AnySizing): readonly WordedRequirement[] {
  return requirementsOf(sizing).map((requirement) => ({
    ...requirement,
    words: areaWords(requirement, sizing.neighbourhood),
    worked: workedFrom([[requirement]]),
  }));
}

/** All that the sections of land-transfer conditions are written from, checked. */
export interface Given {
  readonly sizing: AnySizing;
  readonly requirements: readonly WordedRequirement[];
  readonly law: Law;
  readonly parcel: Parcel;
  readonly options: ConditionOptions;
}

/** Further clauses of the caller's for a section. */
export function extraClauses(section: ConditionSection, { options }: Given): readonly Draft[] {
  return (options.extraClauses ?? []).filter((clause) => clause.section === section).map(chosen);
}

/** A clause of the caller's: an option, on the basis given with it. */
export function chosen(clause: ChosenClause): Draft {
  return option(wordsOf(clause), clause.basis === undefined ? unstated : alike(clause.basis));
}
