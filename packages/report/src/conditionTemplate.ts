import { once, parseWith } from "@plan/rules/internal";
import * as z from "zod";
import {
  type ChosenClause,
  type ConditionOptions,
  type ConditionSection,
  conditionOptionsSchema,
  sectionNames,
  words,
} from "./conditionOptions.ts";
import { filled } from "./conditions/placeholders.ts";
import { type DocxLook, docxLookSchema } from "./docxLook.ts";

const heading = /* @__PURE__ */ once(() => z.strictObject({ zh: words(200), en: words(200).optional() }));

const sectionsSchema = /* @__PURE__ */ once(() =>
  z
    .array(
      z.strictObject({
        /** One of the eight sections, or the annex. */
        section: z.enum([...sectionNames, "annex"]),
        /** Its heading, without a number. */
        heading: heading().optional(),
        /** Leaves it out. Only a section that would hold nothing but blanks can be left out. */
        omit: z.literal(true).optional(),
      }),
    )
    .superRefine((sections, context) => {
      const names = sections.map(({ section }) => section);
      for (const [index, name] of names.entries())
        if (names.indexOf(name) !== index) context.addIssue({ code: "custom", path: [index, "section"], message: "each section once" });
      for (const name of ([...sectionNames, "annex"] as const).filter((each) => !names.includes(each)))
        context.addIssue({ code: "custom", message: `a list with the section ${name} in it` });
    }),
);

export const conditionTemplateSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...conditionOptionsSchema().omit({ documents: true }).shape,
    /** What it is written for; conditions of the other kind are refused. */
    development: z.enum(["new", "existing"]).optional(),
    /** Title. */
    title: heading().optional(),
    /** Every section once, in the order they are printed. */
    sections: sectionsSchema().optional(),
    /** 一、 and （一）, or 1. and 1.1. */
    numbering: z.enum(["chinese", "arabic"]).optional(),
    /** How it looks as DOCX. */
    docx: docxLookSchema().optional(),
  }),
);

/**
 * A bureau's own sheet (条件模板) as data: what it has settled for all its parcels, and how its conditions are headed, ordered, numbered,
 * set and signed.
 *
 * Every text may hold placeholders, such as `{households}`. Policy clauses, citations, readings and advisories are no part of a template:
 * it can neither alter nor drop them.
 */
export interface ConditionTemplate extends Omit<ConditionOptions, "documents"> {
  /** What it is written for; conditions of the other kind are refused. */
  development?: "new" | "existing" | undefined;
  /** Title. */
  title?: ChosenClause["text"] | undefined;
  /** Every section once, in the order they are printed. */
  sections?:
    | readonly { section: ConditionSection | "annex"; heading?: ChosenClause["text"] | undefined; omit?: true | undefined }[]
    | undefined;
  /** 一、 and （一）, or 1. and 1.1. */
  numbering?: "chinese" | "arabic" | undefined;
  /** How it looks as DOCX. */
  docx?: DocxLook | undefined;
}

/**
 * Reads a bureau's template for land-transfer conditions (条件模板), so that its faults are found before any parcel is.
 *
 * The placeholders are `name`, `division`, `on`, `development`, `households`, `residents`, `residentialFloorArea`; `term`, `rate`,
 * `statedArea` and `basis` of `elderlyCare` and `infantCare`; `number`, `location`, `bounds`, `landUse`, `landArea`,
 * `floorAreaInPlotRatio`, `plotRatio.min` and `plotRatio.max` of `parcel`. Figures come without units. A brace is always part of one.
 *
 * @param json - What `JSON.parse` made of a template, or a template itself.
 * @returns The template, for `landTransferConditions`.
 * @throws PlanError `invalidTemplate` for a malformed template, a section missing or named twice, a placeholder unknown or not closed.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseTemplate } from "@plan/report";
 *
 * assert.throws(() => parseTemplate({ number: "条件〔{year}〕1号" }), { code: "invalidTemplate", message: /\{year\}/ });
 * ```
 */
export function parseTemplate(json: unknown): ConditionTemplate {
  const template = parseWith(conditionTemplateSchema(), json, "invalidTemplate") as ConditionTemplate;
  filled(template, () => ({ zh: "", en: "" }));
  return template;
}
