import { once } from "@plan/rules/internal";
import * as z from "zod";
import type { DocxFonts } from "./docxProfiles.ts";

const fontName = () =>
  z
    .string()
    .regex(/^[^"'<>&;{}]{1,64}$/, { error: "the name of a font" })
    .optional();

export const docxLookSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** `gongwen` (GB/T 9704) or `planningSheet`. */
    profile: z.enum(["gongwen", "planningSheet"]).optional(),
    /** Names of fonts in place of the layout's own. */
    fonts: z
      .strictObject({ body: fontName(), title: fontName(), heading: fontName(), number: fontName(), latin: fontName(), page: fontName() })
      .optional(),
  }),
);

/** How a document looks as DOCX. */
export interface DocxLook {
  /** `gongwen` (GB/T 9704, if not given) or `planningSheet`. */
  profile?: "gongwen" | "planningSheet" | undefined;
  /** Names of fonts in place of the layout's own. */
  fonts?: { [K in keyof DocxFonts]?: string | undefined } | undefined;
}
