import { decimalInput, once, plainText, toDecimal } from "@plan/rules/schema";
import * as z from "zod";

const plotRatioSchema = /* @__PURE__ */ once(() =>
  z
    .strictObject({
      /** Not less than. */
      min: decimalInput().optional(),
      /** Not more than. */
      max: decimalInput({ positive: true }).optional(),
    })
    .refine(({ min, max }) => min === undefined || max === undefined || toDecimal(min).lte(toDecimal(max)), {
      path: ["min"],
      error: "a minimum not above the maximum",
    }),
);

export const parcelSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Parcel number (宗地编号). */
    number: plainText().optional(),
    /** Location (坐落). */
    location: plainText().optional(),
    /** Bounds (四至). */
    bounds: plainText().optional(),
    /** Land use (用地性质). */
    landUse: plainText().optional(),
    /** Land area transferred (出让面积), m². */
    landArea: decimalInput({ positive: true, unit: "m²" }).optional(),
    /** Floor area counted in the plot ratio (计容建筑面积), m². */
    floorAreaInPlotRatio: decimalInput({ positive: true, unit: "m²" }).optional(),
    /** Plot ratio (容积率), either end or both. */
    plotRatio: plotRatioSchema().optional(),
  }),
);

/** What is known of a parcel (宗地); every field is optional, and what is missing prints as a blank. */
export interface Parcel extends z.infer<ReturnType<typeof parcelSchema>> {}
