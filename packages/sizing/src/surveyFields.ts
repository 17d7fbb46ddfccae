import { calendarDate, decimalInput, divisionCode, mostCounted, once, plainText, toDecimal } from "@plan/rules/internal";
import * as z from "zod";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import type { SurveyField } from "./surveyHeadings.ts";

/** What the cells of a survey may say in words, in Chinese and English, and what it stands for. */
const words = {
  development: {
    new: ["新建", "new", "新建小区", "新建住宅小区", "新建城镇住宅小区"],
    existing: ["既有", "existing", "已建成", "已建", "老城区", "老旧小区", "已建成居住区", "老城区、已建成居住区"],
  },
  householdsBasis: {
    planned: ["规划确定", "planned", "规划"],
    contractMinimum: ["合同下限", "contractMinimum", "出让合同约定的总套数下限"],
    estimated: ["估算", "estimated"],
    surveyed: ["调查核定", "surveyed", "调查"],
    pendingScheme: ["待方案审定", "pendingScheme", "暂定"],
  },
  settlement: { urban: ["城镇", "urban", "城市"], rural: ["农村", "rural", "乡村"] },
  inRenovationWorks: { true: ["是", "yes", "true", "有"], false: ["否", "no", "false", "无"] },
} as const;
type WordField = keyof typeof words;

/** What each word stands for. */
const meanings = /* @__PURE__ */ once(() => {
  const of = (field: WordField): ReadonlyMap<unknown, string> =>
    new Map(Object.entries(words[field]).flatMap(([meaning, said]) => (said as readonly string[]).map((word) => [word, meaning])));
  return {
    development: of("development"),
    householdsBasis: of("householdsBasis"),
    settlement: of("settlement"),
    inRenovationWorks: of("inRenovationWorks"),
  };
});

const oneOf = (field: WordField) =>
  z
    .custom<string>((cell) => meanings()[field].has(cell), {
      error: `one of ${Object.values(words[field])
        .map(([zh, en]) => `${zh} (${en})`)
        .join(", ")}`,
    })
    .meta({ enum: Object.values(words[field]).flat() });

/** A whole number, however a spreadsheet writes it: 1234, 01234, 1234.0. */
const wholeNumber = (what: string) =>
  z
    .custom<string>((cell) => typeof cell === "string" && wholeOf(cell) !== null, {
      error: `a whole number of ${what} from 0 to ${mostCounted}`,
    })
    .meta({
      anyOf: [
        { type: "string", pattern: wholePattern.source },
        { type: "integer", minimum: 0, maximum: mostCounted },
      ],
    });
const wholePattern = /^0{0,20}([0-9]{1,10})(?:\.0{1,6})?$/;

function wholeOf(cell: string): number | null {
  const [, digits = null] = wholePattern.exec(cell) ?? [];
  const whole = digits === null ? null : toDecimal(digits).toNumber();
  return whole !== null && whole <= mostCounted ? whole : null;
}

const area = () => decimalInput({ unit: "m²" });

/** What each cell of a row may hold. */
export const cellSchemas = (): Record<SurveyField, z.ZodType> => ({
  name: plainText(),
  division: divisionCode(),
  on: calendarDate(),
  development: oneOf("development"),
  households: wholeNumber("households"),
  householdsBasis: oneOf("householdsBasis"),
  residents: wholeNumber("residents"),
  residentialFloorArea: area(),
  averageDwellingArea: decimalInput({ unit: "m²", positive: true }),
  settlement: oneOf("settlement"),
  inRenovationWorks: oneOf("inRenovationWorks"),
  planningConditionsOn: calendarDate(),
  elderlyCare: area(),
  infantCare: area(),
});

/** What a cell that its schema has accepted says of the neighbourhood. */
export function saidBy(field: keyof NeighbourhoodInput, cell: string): unknown {
  if (field === "households" || field === "residents") return wholeOf(cell);
  if (field === "inRenovationWorks") return meanings().inRenovationWorks.get(cell) === "true";
  return Object.hasOwn(words, field) ? meanings()[field as WordField].get(cell) : cell;
}
