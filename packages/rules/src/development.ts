import * as z from "zod";
import { once } from "./once.ts";

/**
 * New or existing.
 *
 * @internal
 */
export const developmentSchema = /* @__PURE__ */ once(() => z.enum(["new", "existing"]));
