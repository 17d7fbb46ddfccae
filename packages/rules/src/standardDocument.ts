import type * as z from "zod";
import type { amountSchema, baseSchema, measureSchema } from "./amountSchema.ts";
import type { constraintSchema } from "./constraintSchema.ts";
import type { areaStandardSchema, documentSchema, ratioStandardSchema } from "./documentSchema.ts";
import type { Loaded } from "./loaded.ts";

type Of<Schema extends () => z.ZodType> = Loaded<z.infer<ReturnType<Schema>>>;

/** Whose area: elderly care (社区养老服务设施) or infant care (婴幼儿照护服务设施, 托育服务设施). */
export type Facility = "elderlyCare" | "infantCare";
/** New estates (新建), or old districts and built areas (老城区和已建成居住区). */
export type Development = "new" | "existing";
/** Gross (建筑面积), net (套内建筑面积), or not said by the text (未明). */
export type Measure = z.infer<ReturnType<typeof measureSchema>>;
/** What a standard counts: households (户), residents (人), or residential floor area (住宅建筑面积, m²). */
export type Base = z.infer<ReturnType<typeof baseSchema>>;
/** Words in both languages of the packages. */
export interface Text {
  /** Chinese. */
  readonly zh: string;
  /** English. */
  readonly en: string;
}
/** How much floor area, of what (D2, D11). */
export type Amount = Of<typeof amountSchema>;
/** One band of an amount by bands. */
export type Band = Extract<Amount, { kind: "bands" }>["bands"][number];
/** What a proposed set of facilities is checked against, apart from the area itself (D12). */
export type Constraint = Of<typeof constraintSchema>;
/** So much floor area per so many of something (面积指标). */
export interface AreaStandard extends Of<typeof areaStandardSchema> {}
/** A share, a rate, a count or a term with a bound and a deadline (比例、数量指标). */
export interface RatioStandard extends Of<typeof ratioStandardSchema> {}
/** One published document (规范性文件) turned into data: one file of seeds/. */
export interface StandardDocument extends Omit<Of<typeof documentSchema>, "revision" | "$schema"> {
  /** Hash of the data: the first 12 hexadecimal digits of SHA-256, printed in reports. */
  readonly revision: string;
}
/** What else a document asks for. */
export type Obligation = StandardDocument["obligations"][number];
/** The head of a document: what a citation needs to name it. */
export interface DocumentHeader extends Omit<StandardDocument, "areaStandards" | "ratioStandards" | "obligations"> {}
/** A standard with the head of the document it stands in: the head only, so that a citation stays small in JSON. */
export interface Citation<T = AreaStandard | RatioStandard> {
  /** The standard. */
  readonly standard: T;
  /** Where it stands. */
  readonly document: DocumentHeader;
}
