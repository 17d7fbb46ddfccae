import type * as z from "zod";
import { asSchema } from "./asSchema.ts";
import { parseQuery, type StandardQuery as Query } from "./inForce.ts";
import { parseDocument } from "./parseDocument.ts";
import type { StandardDocument as Document } from "./standardDocument.ts";

/** A document (规范性文件) of one's own, as `parseDocument` gives it back. */
export type StandardDocument = Document;
/**
 * A document of one's own as a schema, for zod and for Standard Schema (`~standard`): it refuses what `parseDocument` refuses, in the same
 * words.
 */
export const StandardDocument: z.ZodType<Document, unknown> = /* @__PURE__ */ asSchema(parseDocument);

/** Where, when and for what a standard is sought. */
export type StandardQuery = Query;
/** The query of `areaStandardsInForce` as a schema; whether anything is in force is not its to say. */
export const StandardQuery: z.ZodType<Query> = /* @__PURE__ */ asSchema(parseQuery);
