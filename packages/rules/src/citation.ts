import * as z from "zod";
import { areaStandardSchema, documentHeaderSchema, ratioStandardSchema } from "./documentSchema.ts";
import { isLoaded, isPart, loadPart, type Part } from "./load.ts";
import { once } from "./once.ts";
import { phrase } from "./phrase.ts";
import type { AreaStandard, Citation, DocumentHeader, RatioStandard } from "./standardDocument.ts";

/** A part of a document: as it is where it was loaded here, else checked and loaded. */
function loadedAs<T extends object>(part: Part, schema: () => z.ZodType): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    if (isPart(value, part)) return value as T;
    const result = schema().safeParse(value, { error: phrase });
    if (result.success) return loadPart<T>(result.data as object, part);
    for (const found of result.error.issues) context.issues.push({ ...found, input: value } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
}

/** An area standard with its document, in a stored sizing or from a lookup. */
export const areaCitationSchema = /* @__PURE__ */ once(
  (): z.ZodType<Citation<AreaStandard>> =>
    z.strictObject({
      standard: loadedAs<AreaStandard>("areaStandard", areaStandardSchema),
      document: loadedAs<DocumentHeader>("header", documentHeaderSchema),
    }),
);

/** A ratio standard with its document. */
export const ratioCitationSchema = /* @__PURE__ */ once(
  (): z.ZodType<Citation<RatioStandard>> =>
    z.strictObject({
      standard: loadedAs<RatioStandard>("ratioStandard", ratioStandardSchema),
      document: loadedAs<DocumentHeader>("header", documentHeaderSchema),
    }),
);

/** Whether it is an area standard with its document as a lookup gives it out: frozen, so that it passes as it is. */
export function isAreaCitation(value: unknown): value is Citation<AreaStandard> {
  if (!isLoaded(value)) return false;
  const { standard, document } = value as Partial<Citation>;
  return isPart(standard, "areaStandard") && isPart(document, "header");
}
