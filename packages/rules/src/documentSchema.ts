import * as z from "zod";
import { amountSchema, measureSchema } from "./amountSchema.ts";
import { constraintSchema } from "./constraintSchema.ts";
import { developmentSchema } from "./development.ts";
import { facilitySchema } from "./facility.ts";
import { calendarDate, decimalInput, divisionCode, plainText } from "./leaves.ts";
import { once } from "./once.ts";
import { textSchema } from "./textSchema.ts";

const departments = () => z.array(plainText(200));
const item = () => plainText(100);
const identifier = () =>
  z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, { error: "an id of letters, digits, points, hyphens and underlines" });

/** The form of an area standard (面积指标); JSON Schema, zod and Standard Schema (`~standard`) in one. */
export const areaStandardSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Unique within its document. */
    id: identifier(),
    /** Whose area it is: elderly care (社区养老服务设施) or infant care (婴幼儿照护服务设施). */
    facility: facilitySchema(),
    /** New estates (新建), or old districts and built areas (老城区和已建成居住区). */
    development: developmentSchema(),
    /** `urban`: the text binds urban estates only. */
    settlement: z.enum(["urban", "any"]),
    /** The text's own name of the facility, such as 婴幼儿照护服务场地. */
    term: plainText(200),
    /** Where it stands: item or article, as the text writes it. */
    item: item(),
    /** How much floor area, of what. */
    amount: amountSchema(),
    /** Gross (建筑面积), net (套内建筑面积), or not said by the text. */
    measure: measureSchema(),
    /** Least area of all facilities of the kind together, m² (D10). */
    minimumTotal: decimalInput({ unit: "m²" }).nullable(),
    /** Least area of each facility, m²; it lifts the total too (D10). */
    minimumSingle: decimalInput({ unit: "m²" }).nullable(),
    /** What a proposed set of facilities is checked against (D12). */
    constraints: z.array(constraintSchema()),
    /** In own words. */
    summary: textSchema(),
    /** Departments the item names as leading (牵头单位), in its order. */
    leadDepartments: departments(),
  }),
);

/** The form of a ratio standard (比例、数量指标). */
export const ratioStandardSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Unique within its document, such as `nursingBedShare`. */
    id: identifier(),
    /** Where it stands. */
    item: item(),
    /** A share (53 %), a rate (3.5 per 1,000), a count (60 institutions) or a term (20 years). */
    kind: z.enum(["share", "rate", "count", "term"]),
    /** Whether the target is a least or a most; either includes the number itself (D4). */
    bound: z.enum(["atLeast", "atMost"]),
    /** A pair, never a quotient: 53 of 100, 3.5 of 1000, 60 of 1, 14 of 14. */
    target: z.strictObject({
      /** What is reached. */
      part: decimalInput(),
      /** Of how much. */
      whole: decimalInput({ positive: true }),
    }),
    /** The unit of `part`. */
    unit: textSchema(),
    /** Whether the unit counts things, so that a gap is a whole number of them. */
    counted: z.boolean().default(true),
    /** The day by which the target is due (D21), or null. */
    by: calendarDate().nullable(),
    /** In own words. */
    summary: textSchema(),
    /** Departments the item names as leading (牵头单位), in its order. */
    leadDepartments: departments(),
  }),
);

const obligationSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** What is owed, such as `fourSynchronisations` or `landTransferConditions`. */
    kind: z.string().regex(/^[a-z][A-Za-z]{0,99}$/, { error: "a name in camel case" }),
    /** Where it stands. */
    item: item(),
    /** In own words. */
    summary: textSchema(),
  }),
);

const sourceSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** What was read. */
    title: plainText(500),
    /** Its address, or null where it has none. */
    url: z
      .string()
      .regex(/^https?:\/\/[!-~]{1,2000}$/, { error: "an http or https address" })
      .nullable(),
    /** The day it was read. */
    seenOn: calendarDate(),
  }),
);

const headerShape = /* @__PURE__ */ once(() => ({
  /** Division, year, number or topic: 450000-2021-67. The name of its file in seeds/. */
  id: identifier(),
  /** Title. */
  title: textSchema(),
  /** Document number (文号), or null. */
  number: plainText(100).nullable(),
  /** Who issued it. */
  issuer: textSchema(),
  /** The division it binds (GB/T 2260), with all divisions below it. 000000 is the nation. */
  division: divisionCode(),
  /** In force, on trial (试行), or a draft (征求意见稿), which never sizes (D8). */
  status: z.enum(["inForce", "trial", "draft"]),
  /** Whether the document's own text was read, or a report of it (D7). */
  evidence: z.enum(["officialText", "report"]),
  /** The day it was issued (印发). */
  issuedOn: calendarDate().nullable(),
  /** The day it takes effect (施行), where the text says so (D6). */
  effectiveFrom: calendarDate().nullable(),
  /** The last day it is in force; null where no end is stated. */
  effectiveTo: calendarDate().nullable(),
  /** The last day of the plan period in its title; past it the standard still answers, with an advisory (D6). */
  planHorizonEnd: calendarDate().nullable(),
  /** Where no date is known: the day a source first shows it in force (D6). */
  firstSeenOn: calendarDate().nullable(),
  /** What is half known of its dates, as text; never completed (D6). */
  statedDates: textSchema().nullable().default(null),
  /** Ids of the documents it repeals by name (D5). */
  repeals: z.array(identifier()),
  /** What was read, where and when. */
  sources: z.array(sourceSchema()),
  /** Hash of the data; worked out anew whenever a document is loaded. */
  revision: z.string().max(64).optional(),
}));

export const documentHeaderSchema = /* @__PURE__ */ once(() => z.strictObject(headerShape()));

/** The form of a document (规范性文件): one file of seeds/. `parseDocument` looks further, at dates and ids that must agree. */
export const documentSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Where an editor finds this schema; not part of the data. */
    $schema: plainText(2000).optional(),
    ...headerShape(),
    /** Floor areas. */
    areaStandards: z.array(areaStandardSchema()),
    /** Shares, rates, counts and terms. */
    ratioStandards: z.array(ratioStandardSchema()),
    /** What else it asks for: four synchronisations, land-transfer conditions, survey, plan. */
    obligations: z.array(obligationSchema()),
  }),
);
