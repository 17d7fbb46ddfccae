import { asSchema, documentsGiven, parseWith } from "@plan/rules/internal";
import type * as z from "zod";
import { conditionOptionsSchema, type ConditionOptions as Options } from "./conditionOptions.ts";
import { parseTemplate, type ConditionTemplate as Template } from "./conditionTemplate.ts";
import { type Parcel as Land, parcelSchema } from "./parcel.ts";
import type { ReportDocument as Report } from "./reportDocument.ts";
import { parseReport } from "./stored.ts";

/** What is known of a parcel (宗地). */
export type Parcel = Land;
/**
 * A parcel as a schema, for zod and for Standard Schema (`~standard`): it refuses what `landTransferConditions` refuses of its `parcel`, in
 * the same words.
 */
export const Parcel: z.ZodType<Land> = /* @__PURE__ */ asSchema((input) => parseWith(parcelSchema(), input, "invalidParcel"));

/** What a city or county has settled for the conditions. */
export type ConditionOptions = Options;
/** The options of `landTransferConditions` as a schema. */
export const ConditionOptions: z.ZodType<Options> = /* @__PURE__ */ asSchema((input) => {
  const options = parseWith(conditionOptionsSchema(), input, "invalidTemplate");
  documentsGiven(options.documents);
  return options;
});

/** A bureau's own sheet (条件模板). */
export type ConditionTemplate = Template;
/** A bureau's own sheet as a schema: it refuses what `parseTemplate` refuses, an unknown placeholder too. */
export const ConditionTemplate: z.ZodType<Template> = /* @__PURE__ */ asSchema(parseTemplate);

/** A document for the renderers. */
export type ReportDocument = Report;
/** A stored document as a schema: it refuses what `parseReport` and every renderer refuse. */
export const ReportDocument: z.ZodType<Report, unknown> = /* @__PURE__ */ asSchema(parseReport);
