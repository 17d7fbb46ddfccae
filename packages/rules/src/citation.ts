import * as z from "zod";
import { areaStandardSchema, documentHeaderSchema, ratioStandardSchema } from "./documentSchema.ts";
import { isLoaded, load } from "./load.ts";
import { once } from "./once.ts";
import { phrase } from "./phrase.ts";
import type { AreaStandard, Citation, DocumentHeader, RatioStandard } from "./standardDocument.ts";

/** A part of a document: as it is where it was loaded here, else checked and loaded. */
function loadedAs<T>(schema: () => z.ZodType): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    if (isLoaded(value)) return value as T;
    const result = schema().safeParse(value, { error: phrase });
    if (result.success) return load<T>(result.data);
    for (const found of result.error.issues) context.issues.push({ ...found, input: value } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
}

/** An area standard with its document, in a stored sizing or from a lookup. */
export const areaCitationSchema = /* @__PURE__ */ once(
  (): z.ZodType<Citation<AreaStandard>> =>
    z.strictObject({ standard: loadedAs<AreaStandard>(areaStandardSchema), document: loadedAs<DocumentHeader>(documentHeaderSchema) }),
);

/** A ratio standard with its document. */
export const ratioCitationSchema = /* @__PURE__ */ once(
  (): z.ZodType<Citation<RatioStandard>> =>
    z.strictObject({ standard: loadedAs<RatioStandard>(ratioStandardSchema), document: loadedAs<DocumentHeader>(documentHeaderSchema) }),
);
