import type { AreaStandard, Citation, Counts, Decimal, Facility, PerHundred, Text } from "@plan/rules";
import type { Advisory, FacilityResult, ProvisionCheck, Requirement, Sizing } from "@plan/sizing";
import type { DocxLook } from "./docxLook.ts";

/** One numbered clause (条款) of a document. */
export interface Clause {
  /** Number within its section: （一）, which English prints as 1(1), or 1.1. */
  readonly number: string;
  /** What it says. */
  readonly text: Text;
  /** `policy`: a cited document fixes it. `option`: chosen here, on a basis of its own. `blank`: left for the city or county (D17). */
  readonly status: "policy" | "option" | "blank";
  /** The standard it rests on, or null. */
  readonly basis: Citation | null;
  /** What it rests on in words, where that is not the item of `basis`: a citation given by the caller, parcel data, a reading. */
  readonly restsOn?: Text | undefined;
  /** The table that belongs to it. */
  readonly table?: ReportTable | undefined;
}

/** A table; a Decimal is an area already stated (D3), null is a value nobody reported (未填报, D13). */
export interface ReportTable {
  /** What it shows. */
  readonly caption: Text;
  /** Column heads. */
  readonly head: readonly Text[];
  /** Rows, each as long as the head. */
  readonly rows: readonly (readonly (Text | Decimal | null)[])[];
  /** What its required areas follow from, where it states any; no renderer prints it. */
  readonly worked?: Worked | undefined;
}

/** Enough to work every required area of a table out again (复核依据). */
export interface Worked {
  /** The standards that apply to any row, each once. */
  readonly standards: readonly Citation<AreaStandard>[];
  /** For each row its facilities. */
  readonly rows: readonly (readonly WorkedArea[])[];
}

/** What one required area follows from: the largest that its standards ask for (D5), stated once (D3). */
export interface WorkedArea {
  /** Whose area. */
  readonly facility: Facility;
  /** What was counted. */
  readonly counts: Readonly<Counts>;
  /** How a rate per 100 households was read (D2). */
  readonly perHundred: PerHundred;
  /** Places in `standards`, the governing one first. */
  readonly standards: readonly number[];
}

/** A section (一、…) with its clauses. */
export interface Section {
  /** With its number: 一、宗地基本情况; 1. The parcel. */
  readonly heading: Text;
  /** Numbered from （一） in each section. */
  readonly clauses: readonly Clause[];
}

/** A document as plain data, for any renderer. JSON carries its Decimals as strings. */
export interface ReportDocument {
  /** Title. */
  readonly title: Text;
  /** Document number (文号), or null. */
  readonly number: string | null;
  /** In order. */
  readonly sections: readonly Section[];
  /** What a person must know before relying on the figures; every renderer prints them (提示). */
  readonly advisories: readonly Advisory[];
  /** Who signs and when (落款), or null. */
  readonly signature: { readonly office: string; readonly date: string } | null;
  /** How it looks as DOCX, where a template says so. */
  readonly docx?: DocxLook | undefined;
}

/** A sizing of one facility or both. */
export interface AnySizing extends Omit<Sizing, "requirements"> {
  /** What is required, for each facility asked about. */
  readonly requirements: { readonly [K in Facility]?: Requirement };
}

/** A check of one facility or both. */
export interface AnyCheck extends Omit<ProvisionCheck, "sizing" | "results"> {
  /** What was required. */
  readonly sizing: AnySizing;
  /** What was found, for each facility asked about. */
  readonly results: { readonly [K in Facility]?: FacilityResult };
}
