import type { PlanIssue } from "@plan/rules";
import { issue, once, planError } from "@plan/rules/internal";

/** What a row of a survey may say, with the headings known for it; the first two head the forms of these packages. */
export const surveyHeadings = {
  name: ["小区名称", "Name", "名称", "小区", "项目名称", "居住区名称", "Neighbourhood", "Project"],
  division: ["行政区划代码", "Division", "行政区划", "区划代码", "Division code"],
  on: ["适用日期", "On", "日期", "Date", "Day"],
  development: ["建设类型", "Development", "类型", "新建或既有"],
  households: ["总户数", "Households", "户数", "总套数", "套数", "住宅套数"],
  householdsBasis: ["户数依据", "Households basis"],
  residents: ["居住人口", "Residents", "人口", "常住人口", "居住人数"],
  residentialFloorArea: ["住宅建筑面积", "Residential floor area"],
  averageDwellingArea: ["户均住宅建筑面积", "Average dwelling area", "户均建筑面积", "户均面积", "套均面积"],
  settlement: ["城乡", "Settlement", "城镇或农村"],
  inRenovationWorks: ["列入改造工程", "In renovation works", "是否改造", "改造工程"],
  planningConditionsOn: ["规划条件时间", "Planning conditions on", "规划条件日期"],
  elderlyCare: [
    "已有养老面积",
    "Existing elderly care",
    "养老面积",
    "养老设施面积",
    "养老服务设施面积",
    "Elderly care",
    "Elderly care area",
  ],
  infantCare: ["已有托育面积", "Existing infant care", "托育面积", "托育设施面积", "托育服务设施面积", "Infant care", "Infant care area"],
} as const satisfies Record<string, readonly [zh: string, en: string, ...others: string[]]>;

/** One thing that a row of a survey may say. */
export type SurveyField = keyof typeof surveyHeadings;
export const surveyFields = Object.keys(surveyHeadings) as readonly SurveyField[];

/** Columns that a survey carries along and nothing is worked out from. */
const carriedHeadings = [
  ...[
    "序号",
    "编号",
    "No.",
    "市",
    "县（市、区）",
    "县区",
    "County",
    "街道（乡镇）",
    "街道",
    "乡镇",
    "Sub-district",
    "社区",
    "Community",
    "地址",
    "Address",
  ],
  ...["建成年份", "Year built", "责任单位", "责任人", "联系人", "联系电话", "填报单位", "填报人", "填报日期", "备注", "Remarks", "Notes"],
];

/** A heading added by the caller: what its column says, or null for a column to be carried along. */
export type AddedHeadings = Readonly<Record<string, SurveyField | null>>;

/** Where a row's cells stand. */
export interface Columns {
  /** As they stand in the source. */
  readonly headings: readonly string[];
  /** The place of each thing's cell; missing where there is no such column. */
  readonly at: { readonly [K in SurveyField]?: number };
  /** The places of the columns carried along. */
  readonly carried: readonly number[];
}

const units = /[（(](?:平方米|平米|㎡|m²|m2|户|套|人)[）)]$/;

/**
 * A heading without its unit, spaces, hyphens, and the width of its brackets; Latin letters small.
 *
 * @internal
 */
export function plainHeading(heading: string): string {
  return heading
    .trim()
    .replace(units, "")
    .replace(/[\s_-]+/g, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .toLowerCase();
}

/** What is said under each known heading; null for columns carried along. */
const known = /* @__PURE__ */ once(
  (): ReadonlyMap<string, SurveyField | null> =>
    new Map([
      ...carriedHeadings.map((heading) => [plainHeading(heading), null] as const),
      ...surveyFields.flatMap((field) => [field, ...surveyHeadings[field]].map((heading) => [plainHeading(heading), field] as const)),
    ]),
);

/**
 * What a column says: null if it is carried along, undefined if its heading is not known.
 *
 * @internal
 */
export function fieldUnder(heading: string, added: AddedHeadings): SurveyField | null | undefined {
  const own = Object.keys(added).find((name) => plainHeading(name) === plainHeading(heading));
  return own === undefined ? known().get(plainHeading(heading)) : added[own];
}

/**
 * Whether a row of cells is a row of known Chinese headings: proof of the encoding it was read in.
 *
 * @internal
 */
export function hasKnownHeadings(cells: readonly string[], added: AddedHeadings = {}): boolean {
  return cells.some((cell) => /[^\p{ASCII}]/u.test(cell) && fieldUnder(cell, added) !== undefined);
}

/**
 * Reads the row of headings. Every column must be known, and none twice; columns without a heading are empty.
 *
 * @param shared - What all rows share, for which no column is needed.
 */
export function readHeadings(cells: readonly unknown[], added: AddedHeadings, shared: Readonly<Record<string, unknown>>): Columns {
  const at: { [K in SurveyField]?: number } = {};
  const carried: number[] = [];
  const issues: PlanIssue[] = [];
  const headings = cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  cells.forEach((cell, index) => {
    if (cell === null || cell === undefined || (typeof cell === "string" && headings[index] === "")) return;
    const field = typeof cell === "string" ? fieldUnder(cell, added) : undefined;
    const path = ["headings", index];
    if (field === undefined) issues.push(issue(path, "a known heading, such as 总户数 or Households, or one added by the caller", cell));
    else if (field === null) carried.push(index);
    else if (at[field] !== undefined) issues.push(issue(path, `one column for ${field}, which ${headings[at[field]]} is`, cell));
    else at[field] = index;
  });
  const isSaid = (field: SurveyField) => at[field] !== undefined || shared[field] !== undefined;
  for (const field of ["division", "on", "development"] as const) if (!isSaid(field)) issues.push(missing(field));
  if (!isSaid("households") && !isSaid("residents") && !isSaid("residentialFloorArea")) issues.push(missing("households"));
  if (issues.length > 0) throw planError("invalidSurvey", issues.slice(0, 20));
  return { headings, at, carried };
}

function missing(field: SurveyField): PlanIssue {
  const [zh, en] = surveyHeadings[field];
  return issue(["headings"], `a column ${zh} (${en}), or one ${field} for all rows`, undefined);
}
