import * as z from "zod";
import { plainText } from "./leaves.ts";
import { once } from "./once.ts";

/**
 * Words in both languages.
 *
 * @internal
 */
export const textSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Chinese. */
    zh: plainText(),
    /** English. */
    en: plainText(),
  }),
);
