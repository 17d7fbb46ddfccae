import * as z from "zod";
import { areaStandardSchema, documentHeaderSchema, ratioStandardSchema } from "./documentSchema.ts";
import { isPart, loadPart, type Part } from "./load.ts";
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

const areaParts = /* @__PURE__ */ once(() => citing(loadedAs<AreaStandard>("areaStandard", areaStandardSchema)));
const ratioParts = /* @__PURE__ */ once(() => citing(loadedAs<RatioStandard>("ratioStandard", ratioStandardSchema)));

function citing(standard: z.ZodType): z.ZodType {
  return z.strictObject({ standard, document: loadedAs<DocumentHeader>("header", documentHeaderSchema) });
}

/**
 * An area standard with its document, in a stored sizing or from a lookup.
 *
 * @internal
 */
export const areaCitationSchema = /* @__PURE__ */ once(() => loadedAs<Citation<AreaStandard>>("areaCitation", areaParts));

/**
 * A ratio standard with its document.
 *
 * @internal
 */
export const ratioCitationSchema = /* @__PURE__ */ once(() => loadedAs<Citation<RatioStandard>>("ratioCitation", ratioParts));

/**
 * Either of them.
 *
 * @internal
 */
export const citationSchema = /* @__PURE__ */ once(
  (): z.ZodType<Citation> => z.union([areaCitationSchema(), ratioCitationSchema()], { error: "a standard with its document" }),
);

/**
 * Whether it is an area standard with its document as a lookup gives it out: frozen, so that it passes as it is.
 *
 * @internal
 */
export function isAreaCitation(value: unknown): value is Citation<AreaStandard> {
  return isPart(value, "areaCitation");
}
