import { once } from "@plan/rules/schema";
import * as z from "zod";

/** How a document is printed. */
export interface RenderOptions {
  /** The language; Chinese if not given. */
  locale?: "zh-CN" | "en" | undefined;
}

/** The form of `RenderOptions`. */
export const renderOptionsSchema = /* @__PURE__ */ once(() => z.strictObject({ locale: z.enum(["zh-CN", "en"]).optional() }));
