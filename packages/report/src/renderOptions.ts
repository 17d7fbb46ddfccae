import type { Text } from "@plan/rules";
import { once } from "@plan/rules/internal";
import * as z from "zod";

/** How a document is printed. */
export interface RenderOptions {
  /** The language; Chinese if not given. */
  locale?: "zh-CN" | "en" | undefined;
}

/** The language of a locale, as texts name it; Chinese if it is not given. */
export function languageOf(locale: RenderOptions["locale"]): keyof Text {
  return locale === "en" ? "en" : "zh";
}

/** The form of `RenderOptions`. */
export const renderOptionsSchema = /* @__PURE__ */ once(() => z.strictObject({ locale: z.enum(["zh-CN", "en"]).optional() }));
