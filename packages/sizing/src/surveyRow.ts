import { type DecimalInput, type Facility, PlanError, type PlanIssue } from "@plan/rules";
import { issue, mostIssues, parseWith, plainText, planError } from "@plan/rules/internal";
import * as z from "zod";
import { checkSized, type ProvisionCheck } from "./checkProvision.ts";
import { type Lawbook, lawbook } from "./lawAt.ts";
import { type NeighbourhoodInput, parseNeighbourhood } from "./neighbourhood.ts";
import { ofArea } from "./provision.ts";
import type { Asked } from "./sizeNeighbourhood.ts";
import { cellSchemas, saidBy } from "./surveyFields.ts";
import { type Columns, type SurveyField, surveyFields } from "./surveyHeadings.ts";

/** What every row shares where it has no cell of its own. */
export type SurveyDefaults = { [K in Exclude<keyof NeighbourhoodInput, "name">]?: NeighbourhoodInput[K] | undefined };
/** The same as cells. */
export type SharedCells = Readonly<Partial<Record<SurveyField, unknown>>>;

/** Defaults as the cells of a row; what is not given is left out. */
export function sharedCells(defaults: SurveyDefaults): SharedCells {
  return Object.fromEntries(Object.entries(defaults).flatMap(([field, value]) => (value === undefined ? [] : [[field, cellText(value)]])));
}

/** A row looked at in full. */
interface RowSized {
  readonly check: ProvisionCheck;
  /** The cells carried along, as heading and text. */
  readonly carried: readonly (readonly [heading: string, text: string])[];
}

type Row = Readonly<Record<string, unknown>>;

/** Sizes rows under one row of headings, and holds what is there against it. */
export class RowSizer {
  readonly #columns: Columns;
  readonly #shared: SharedCells;
  readonly #law: Lawbook;
  /** Under which name a row has what is said of each thing: its heading, so that a fault is found again in the source. */
  readonly #nameOf: Readonly<Record<SurveyField, string>>;
  readonly #carriedNames: readonly (readonly [name: string, index: number])[];
  readonly #schemas: readonly (readonly [name: string, schema: z.ZodType])[];
  readonly #schema: z.ZodType<Row>;
  /** No heading is one that every object has. */
  readonly #hasPlainNames: boolean;

  constructor(columns: Columns, shared: SharedCells, asked: Asked) {
    this.#columns = columns;
    this.#shared = shared;
    this.#law = lawbook(asked);
    const taken = new Set<string>();
    const unique = (name: string): string => {
      if (taken.has(name)) return unique(`${name}*`);
      taken.add(name);
      return name;
    };
    const schemas = cellSchemas();
    const must: readonly SurveyField[] = ["division", "on", "development"];
    const named = surveyFields.map((field) => [field, unique(columns.headings[columns.at[field] ?? -1] ?? field)] as const);
    this.#nameOf = Object.fromEntries(named) as Record<SurveyField, string>;
    this.#carriedNames = columns.carried.map((index) => [unique(columns.headings[index] ?? ""), index]);
    this.#schemas = [
      ...named.map(([field, name]) => [name, must.includes(field) ? schemas[field] : schemas[field].optional()] as const),
      ...this.#carriedNames.map(([name]) => [name, plainText().optional()] as const),
    ];
    this.#schema = z.strictObject(Object.fromEntries(this.#schemas));
    this.#hasPlainNames = ![...taken].some((name) => name in Object.prototype);
  }

  /**
   * @param cells - One for each column; text with white space around it, numbers, or nothing.
   * @throws PlanError with every fault of the row, 20 at most, each under the heading of its column.
   */
  size(cells: readonly unknown[]): RowSized {
    const said = this.#said(cells);
    const row = this.#plainRow(said) ?? parseWith(this.#schema, said, "invalidSurvey");
    const neighbourhood: Partial<Record<keyof NeighbourhoodInput, unknown>> = {};
    for (const field of surveyFields) {
      const cell = row[this.#nameOf[field]];
      if (cell !== undefined && field !== "elderlyCare" && field !== "infantCare") neighbourhood[field] = saidBy(field, cell as string);
    }
    const sizing = this.#underHeadings(() => {
      const given = parseNeighbourhood(neighbourhood);
      return this.#law(given).size(given);
    });
    const forFacility = (facility: Facility) => ofArea((row[this.#nameOf[facility]] as DecimalInput | undefined) ?? null);
    const carried = this.#carriedNames.flatMap(([name, index]) => {
      const text = row[name] as string | undefined;
      return text === undefined ? [] : [[this.#columns.headings[index] ?? "", text] as const];
    });
    return { check: checkSized(sizing, { rooms: null, forFacility }, {}), carried };
  }

  /** A row of texts, each judged by the schema of its cell; null where the schema of the whole row must say. */
  #plainRow(said: Row): Row | null {
    if (!this.#hasPlainNames) return null;
    const issues: PlanIssue[] = [];
    for (const [name, schema] of this.#schemas) {
      const cell = said[name];
      if (cell !== undefined && typeof cell !== "string") return null;
      const [fault] = schema.safeParse(cell).error?.issues ?? [];
      if (fault !== undefined) issues.push(issue([name], fault.message, cell));
    }
    if (issues.length > 0) throw planError("invalidSurvey", issues.slice(0, mostIssues));
    return said;
  }

  /** What the row says, each cell read once; empty cells say nothing. */
  #said(cells: readonly unknown[]): Row {
    const said: Record<string, unknown> = {};
    for (const field of surveyFields) {
      const index = this.#columns.at[field];
      const own = index === undefined ? "" : cellText(cells[index]);
      const text = own === "" ? this.#shared[field] : own;
      if (text !== undefined) said[this.#nameOf[field]] = text;
    }
    for (const [name, index] of this.#carriedNames) {
      const text = cellText(cells[index]);
      if (text !== "") said[name] = text;
    }
    return said;
  }

  /** A fault of the sizing, under the heading of the column it speaks of. */
  #underHeadings<T>(size: () => T): T {
    try {
      return size();
    } catch (error) {
      const heading = ([key]: readonly (string | number)[]) => this.#columns.headings[this.#columns.at[key as SurveyField] ?? -1];
      if (!(error instanceof PlanError) || error.issues.every(({ path }) => heading(path) === undefined)) throw error;
      throw planError(
        error.code,
        error.issues.map((found) => ({ ...found, path: [heading(found.path) ?? found.path.join(".")] })),
      );
    }
  }
}

/** A cell without surrounding white space (U+3000 too); nothing is an empty text. */
function cellText(cell: unknown): unknown {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : cell;
}
