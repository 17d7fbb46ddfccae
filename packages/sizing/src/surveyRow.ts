import { type Facility, PlanError, type PlanIssue } from "@plan/rules";
import { calendarDate, decimalInput, divisionCode, once, parseWith, plainText, planError, toDecimal } from "@plan/rules/schema";
import * as z from "zod";
import { checkSized, type ProvisionCheck } from "./checkProvision.ts";
import type { HouseholdsBasis, NeighbourhoodInput } from "./neighbourhood.ts";
import { ofArea } from "./provision.ts";
import { type SizingOptions, sizeNeighbourhood } from "./sizeNeighbourhood.ts";
import type { Columns, SurveyField } from "./surveyHeadings.ts";
import { surveyFields } from "./surveyHeadings.ts";

/** What the cells of a survey may say in words, in Chinese and English. */
const words = {
  development: {
    new: ["new", "新建", "新建小区", "新建住宅小区", "新建城镇住宅小区"],
    existing: ["existing", "既有", "已建成", "已建", "老城区", "老旧小区", "已建成居住区", "老城区、已建成居住区"],
  },
  householdsBasis: {
    planned: ["planned", "规划确定", "规划"],
    contractMinimum: ["contractMinimum", "合同下限", "出让合同约定的总套数下限"],
    estimated: ["estimated", "估算"],
    surveyed: ["surveyed", "调查", "调查核定"],
    pendingScheme: ["pendingScheme", "待方案审定", "暂定"],
  },
  settlement: { urban: ["urban", "城镇", "城市"], rural: ["rural", "农村", "乡村"] },
  inRenovationWorks: { yes: ["true", "是", "有", "yes"], no: ["false", "否", "无", "no"] },
} as const;
type WordField = keyof typeof words;

/** What a word stands for; the cell itself where it is none of the words. */
function meaning(field: WordField, cell: unknown): unknown {
  const found = Object.entries(words[field]).find(([, known]) => (known as readonly unknown[]).includes(cell));
  return found === undefined ? undefined : found[0];
}

const oneOf = <F extends WordField>(field: F) =>
  z
    .custom<string>((cell) => meaning(field, cell) !== undefined, {
      error: `one of ${Object.values(words[field])
        .map(([en, zh]) => `${zh} (${en})`)
        .join(", ")}`,
    })
    .optional();

const wholeText = /^0*[0-9]{1,10}(?:\.0{1,6})?$/;
/** A whole number, however a spreadsheet writes it: 1234, 01234, 1234.0. */
const wholeNumber = (what: string) =>
  z
    .custom<string>(
      (cell) => typeof cell === "string" && cell.length <= 30 && wholeText.test(cell) && toDecimal(shortened(cell)).lte(1_000_000_000),
      {
        error: `a whole number of ${what} from 0 to 1000000000`,
      },
    )
    .optional();
const shortened = (cell: string) => cell.replace(/^0+(?=[0-9])/, "");

const area = () => decimalInput({ unit: "m²" }).optional();

const rowSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    name: plainText().optional(),
    division: divisionCode(),
    on: calendarDate(),
    development: z.custom<string>((cell) => meaning("development", cell) !== undefined, { error: "新建 (new) or 既有 (existing)" }),
    households: wholeNumber("households"),
    householdsBasis: oneOf("householdsBasis"),
    residents: wholeNumber("residents"),
    residentialFloorArea: area(),
    averageDwellingArea: decimalInput({ unit: "m²", positive: true }).optional(),
    settlement: oneOf("settlement"),
    inRenovationWorks: oneOf("inRenovationWorks"),
    planningConditionsOn: calendarDate().optional(),
    elderlyCare: area(),
    infantCare: area(),
    carried: z.array(plainText()),
  } satisfies Record<SurveyField | "carried", z.ZodType>),
);

/** What every row shares where it has no cell of its own. */
export type SurveyDefaults = { [K in Exclude<keyof NeighbourhoodInput, "name">]?: NeighbourhoodInput[K] | undefined };
/** The same as cells. */
export type SharedCells = Readonly<Partial<Record<SurveyField, unknown>>>;

/** Defaults as the cells of a row; what is not given is left out. */
export function sharedCells(defaults: SurveyDefaults): SharedCells {
  return Object.fromEntries(Object.entries(defaults).flatMap(([field, value]) => (value === undefined ? [] : [[field, cellText(value)]])));
}

/** A row looked at in full. */
export interface RowSized {
  readonly check: ProvisionCheck;
  /** The cells carried along, as heading and text. */
  readonly carried: readonly (readonly [heading: string, text: string])[];
}

/**
 * Sizes one row and holds what is there against it.
 *
 * @param cells - One for each column; text with white space around it, numbers, or nothing.
 * @throws PlanError with every fault of the row, 20 at most, each under the heading of its column.
 */
export function sizeRow(cells: readonly unknown[], columns: Columns, shared: SharedCells, options: SizingOptions): RowSized {
  const carried = columns.carried.filter((index) => cellText(cells[index]) !== "");
  const said: Record<string, unknown> = { ...shared, carried: carried.map((index) => cellText(cells[index])) };
  for (const field of surveyFields) {
    const index = columns.at[field];
    const text = index === undefined ? "" : cellText(cells[index]);
    if (text !== "") said[field] = text;
  }
  try {
    const row = parseWith(rowSchema(), said, "invalidSurvey");
    const sizing = sizeNeighbourhood(neighbourhoodOf(row), options);
    const forFacility = (facility: Facility) => ofArea(row[facility] ?? null);
    const check = checkSized(sizing, { rooms: null, forFacility }, {});
    return { check, carried: row.carried.map((text, place) => [columns.headings[carried[place] ?? -1] ?? "", text]) };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    throw planError(
      error.code,
      error.issues.map((found) => underHeading(found, columns, carried)),
    );
  }
}

/** A cell without surrounding white space (U+3000 too); nothing is an empty text. */
export function cellText(cell: unknown): unknown {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : cell;
}

function neighbourhoodOf(row: z.infer<ReturnType<typeof rowSchema>>): NeighbourhoodInput {
  const { carried: _, elderlyCare: _elderly, infantCare: _infant, households, residents, inRenovationWorks, ...said } = row;
  const count = (text: string | undefined) => (text === undefined ? undefined : toDecimal(shortened(text)).toNumber());
  return {
    ...said,
    households: count(households),
    residents: count(residents),
    development: meaning("development", row.development) as NeighbourhoodInput["development"],
    householdsBasis: meaning("householdsBasis", row.householdsBasis) as HouseholdsBasis | undefined,
    settlement: meaning("settlement", row.settlement) as NeighbourhoodInput["settlement"],
    inRenovationWorks: inRenovationWorks === undefined ? undefined : meaning("inRenovationWorks", inRenovationWorks) === "yes",
  };
}

/** A fault in the caller's own words: under the heading of its column, where it has one. */
function underHeading(found: PlanIssue, { headings, at }: Columns, carried: readonly number[]): PlanIssue {
  const [key, place] = found.path;
  const index = typeof place === "number" ? carried[place] : at[key as SurveyField];
  const heading = index === undefined ? undefined : headings[index];
  return heading === undefined ? found : { ...found, path: [heading] };
}
